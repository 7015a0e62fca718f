"""The board (Qt) and the report (PDF) show the same picture of the same text."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.colors import black

from tests.many_scripts import ALL
from workshop_app.layout.text import TextBlock, TextStyle, typeset
from workshop_app.report.glyph_font import draw_block

pytest.importorskip("PySide6.QtGui", exc_type=ImportError)

WIDTH, HEIGHT, ZOOM = 220, 60, 6


def on_paper(block: TextBlock) -> Image.Image:
    from workshop_app.report.glyph_font import glyph_canvas

    target = BytesIO()
    canvas = glyph_canvas(target, (WIDTH, HEIGHT))
    draw_block(canvas, block, 10, HEIGHT - 5, black)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(target.getvalue())
    page = document[0]
    picture = page.render(scale=ZOOM).to_pil().convert("L")
    page.close()
    document.close()
    return picture


def on_board(block: TextBlock) -> Image.Image:
    from PySide6.QtGui import QColor, QImage, QPainter

    from workshop_app.canvas.drawing.glyphs import draw_block as draw_on_board

    image = QImage(WIDTH * ZOOM, HEIGHT * ZOOM, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(ZOOM, ZOOM)
    draw_on_board(painter, block, 10, 5, QColor(0, 0, 0))
    painter.end()
    size = (image.width(), image.height())
    return Image.frombytes("L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ALL)
def test_board_and_paper_look_alike(text: str) -> None:
    """A stroke is some six pixels wide here; edges may differ by one."""
    block = typeset(text, TextStyle(12), 200)
    paper, board = on_paper(block), on_board(block)
    assert paper.size == board.size
    difference = ImageChops.difference(paper, board).filter(ImageFilter.MinFilter(3))
    assert difference.getextrema()[1] < 128
    assert board.getextrema()[0] < 64

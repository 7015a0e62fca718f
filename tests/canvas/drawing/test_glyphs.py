"""Qt draws the glyphs that typesetting placed: same shapes, same places, same files."""

import gc
import weakref

import pytest

pytest.importorskip("PySide6.QtGui", exc_type=ImportError)

from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage, QPainter

from tests.many_scripts import ALL
from workshop_app.canvas.drawing import glyphs
from workshop_app.canvas.drawing.glyphs import draw_block, register_fonts
from workshop_app.layout.text import TextBlock, TextStyle, typeset
from workshop_app.layout.text.fonts import face

pytestmark = pytest.mark.usefixtures("qapp")
STYLE = TextStyle(12)


def painted(block: TextBlock, scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> QImage:
    image = QImage(round(240 * scale), round(120 * scale), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_block(painter, block, x, y, QColor(0, 0, 0))
    painter.end()
    return image


def ink(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is drawn, in pixels."""
    dark = [
        (column, row)
        for row in range(image.height())
        for column in range(image.width())
        if image.pixelColor(column, row).value() < 128
    ]
    columns, rows = zip(*dark, strict=True)
    return min(columns), min(rows), max(columns) + 1, max(rows) + 1


@pytest.mark.parametrize("text", ALL)
def test_text_stays_in_its_block(text: str) -> None:
    block = typeset(text, STYLE, 200)
    left, top, right, bottom = ink(painted(block, 2, 10, 10))
    assert left >= 2 * 10 - 4
    assert right <= 2 * 210 + 4
    assert top >= 2 * 10 - 4
    assert bottom <= 2 * (10 + block.height) + 6


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.49, 1.51, 1.6, 2.0, 3.7])
def test_ink_is_where_harfbuzz_says(scale: float) -> None:
    block = typeset("H", TextStyle(40), 200)
    font = face("NotoSans-Regular").font
    extents = font.get_glyph_extents(font.get_nominal_glyph(ord("H")))
    unit = 40 / 1000 * scale
    baseline = (block.lines[0].baseline + 20) * scale
    left = 30 * scale + extents.x_bearing * unit
    expected = (
        left,
        baseline - extents.y_bearing * unit,
        left + extents.width * unit,
        baseline,
    )
    assert ink(painted(block, scale, 30, 20)) == pytest.approx(expected, abs=1.01)


@pytest.mark.parametrize("size", [50, 80])
def test_colour_and_place(size: float) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_block(painter, typeset("I■", TextStyle(size), 100), 100, 0, QColor("#B3261E"))
    painter.end()
    colours = [image.pixelColor(column, 45).name() for column in range(200)]
    assert set(colours[:100]) == {"#ffffff"}
    assert "#b3261e" in colours


def test_a_plain_block_is_one_run_and_goes_with_the_block() -> None:
    block = typeset.__wrapped__("two lines of plain text", STYLE, 80, max_lines=None)
    painted(block)
    assert len(glyphs._drawn[block]) == 1
    gone = weakref.ref(block)
    del block
    gc.collect()
    assert gone() is None
    assert len(list(glyphs._drawn)) == len(glyphs._drawn)


def test_nothing_is_drawn_of_an_empty_text() -> None:
    image = painted(typeset("", STYLE, 100))
    assert image.pixelColor(5, 5).value() == 255


def test_the_interface_can_ask_for_the_bundled_fonts() -> None:
    register_fonts()
    register_fonts()
    families = set(QFontDatabase.families())
    assert {"Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew"} <= families
    assert "Bold" in QFontDatabase.styles("Noto Sans")
    assert QGuiApplication.instance() is not None

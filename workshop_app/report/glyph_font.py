"""Draw typeset text on a ReportLab canvas: the same glyphs at the same places as on the board."""

from collections.abc import Iterator
from io import BytesIO
from types import SimpleNamespace
from typing import Any
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from workshop_app.layout.text import GlyphRun, Line, TextBlock
from workshop_app.report.clusters import clusters
from workshop_app.report.embedded_font import GlyphFont

_fonts: WeakKeyDictionary[pdfdoc.PDFDocument, dict[str, GlyphFont]] = WeakKeyDictionary()


class _NoFont:
    """Stands where ReportLab wants a first font: else every page names Helvetica, not embedded."""

    fontName = "glyphs only"
    face = SimpleNamespace(name=fontName)
    _dynamicFont = 1
    _multiByte = 1


def glyph_canvas(target: str | BytesIO, page_size: tuple[float, float], **options: Any) -> Canvas:
    """A canvas for `draw_block`, page size in pt; `options` are those of ReportLab's Canvas.

    It has no other font: ReportLab's own ``drawString`` needs ``setFont`` first.
    """
    # Streams in bytes rather than in letters: a fifth smaller, and much quicker. It holds for the
    # whole process, so the one door to a canvas sets it.
    rl_config.useA85 = 0
    pdfmetrics.registerFont(_NoFont())
    return Canvas(target, pagesize=page_size, initialFontName=_NoFont.fontName, **options)


def draw_block(canvas: Canvas, block: TextBlock, x: float, y: float, color: Color) -> None:
    """Draw `block` with its top left at (x, y) of the canvas, whose y runs up: lines go down from y.

    Leaves `color` as the fill colour. Scale with the canvas's own transforms.
    """
    canvas.setFillColor(color)
    for line in block.lines:
        draw_line(canvas, line, x + line.x, y - line.baseline)


def draw_line(canvas: Canvas, line: Line, x: float, y: float) -> None:
    """Draw one line with its left end on the baseline at (x, y), in the fill colour."""
    operators = [operator for run in line.runs for operator in _run_operators(canvas, run, x, y)]
    if operators:
        canvas.addLiteral(" ".join(["BT", *operators, "ET"]))


def _font(canvas: Canvas, face: str) -> GlyphFont:
    doc = canvas._doc
    fonts = _fonts.setdefault(doc, {})
    if face not in fonts:
        font = fonts[face] = GlyphFont(face, f"F{len(doc.fontMapping) + 1}")
        doc.fontMapping[font.fontName] = f"/{font.internal_name}"
        doc.delayedFonts.append(font)
    return fonts[face]


def _run_operators(canvas: Canvas, run: GlyphRun, x: float, y: float) -> Iterator[str]:
    """Show a run from left to right, which readers turn round themselves where it is needed."""
    font = _font(canvas, run.face)
    yield f"/{font.internal_name} {_number(run.size)} Tf"
    pen: float | None = None
    shown: list[str] = []
    for cluster in clusters(run):
        if pen is None:
            pen = cluster.x
            yield f"1 0 0 1 {_number(x + pen)} {_number(y)} Tm"
        shift = round((pen - cluster.x) * 1000 / run.size)
        if shift:
            shown.append(str(shift))
        shown.append(f"<{font.code(cluster.parts, cluster.advance, cluster.text):04X}>")
        pen += (font.width(cluster.advance) - shift) * run.size / 1000
    yield f"[{''.join(shown)}] TJ".replace("><", "")


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")

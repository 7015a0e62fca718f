"""Add glyphs to a font that are made of others: a cluster of several glyphs becomes one."""

from io import BytesIO

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from workshop_app.report.clusters import Parts

_ARGS_ARE_XY, _ROUND_TO_GRID = 0x0002, 0x0004


def with_composites(font_file: bytes, composites: list[Parts], advances: list[int]) -> bytes:
    """`font_file` (TrueType) with one glyph more for each of `composites`, in their order.

    The glyph numbers of the parts are the font's own; `advances` are in font units.
    """
    font = TTFont(BytesIO(font_file), recalcTimestamp=False)
    glyf, metrics = font["glyf"], font["hmtx"]
    for number, (parts, advance) in enumerate(zip(composites, advances, strict=True)):
        name = f"composite{number}"
        glyf[name] = glyph = _composite(font, parts)
        glyph.recalcBounds(glyf)
        metrics[name] = (advance, glyph.xMin)
    written = BytesIO()
    font.save(written, reorderTables=None)
    return written.getvalue()


def _composite(font: TTFont, parts: Parts) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [_component(font, *part) for part in parts]
    return glyph


def _component(font: TTFont, number: int, right: int, up: int) -> GlyphComponent:
    component = GlyphComponent()
    component.glyphName = font.getGlyphName(number)
    component.x, component.y = right, up
    component.flags = _ARGS_ARE_XY | _ROUND_TO_GRID
    return component

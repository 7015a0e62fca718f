"""Typesetting without Qt: fonts, line breaking, shaping; the same glyphs for screen and paper."""

from workshop_app.layout.text.block import GlyphRun, Line, TextBlock
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import line_width, typeset

__all__ = ["GlyphRun", "Line", "TextBlock", "TextStyle", "line_width", "typeset"]

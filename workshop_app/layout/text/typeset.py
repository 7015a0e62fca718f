"""Typeset a text: break it into lines of a width and put every glyph in its place, once for all."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from math import inf, isfinite
from typing import NamedTuple

from workshop_app.layout.text.block import GlyphRun, Line, TextBlock
from workshop_app.layout.text.fonts import face, latin_face
from workshop_app.layout.text.graphemes import grapheme_ends
from workshop_app.layout.text.paragraph import Paragraph, glyphs_between, set_paragraph
from workshop_app.layout.text.style import TextStyle

_ELLIPSIS = "…"
_ROUNDING = 1e-6
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


class _SetLine(NamedTuple):
    """A line in the offsets of its paragraph, still without a place."""

    width: float
    runs: tuple[GlyphRun, ...]
    start: int
    end: int


_Placed = tuple[_SetLine, int, int, bool]  # with its paragraph's offset, its end in the text, rtl


@lru_cache(maxsize=16384)
def typeset(
    text: str, style: TextStyle, width: float, *, max_lines: int | None = None, snug: bool = False
) -> TextBlock:
    """`text` in lines of at most `width`, in the unit of ``style.size``; remembered.

    Only a single character may be wider. Nothing is cut unless there are more than `max_lines`;
    then the last one ends in an ellipsis. An empty text has no lines and no height. Paragraphs
    that run from right to left end at `width`; at the widest line where `width` is infinite or the
    block has to be `snug`, because it is centred, or stands beside something.
    """
    if not text:
        return TextBlock("", (), 0.0, 0.0, False)
    room = max_lines or sys.maxsize
    placed: list[_Placed] = []
    for paragraph, start, end in _paragraphs(text, style):
        lines = list(islice(_lines(paragraph, width), room - len(placed)))
        full = len(placed) + len(lines) == room
        if full and text[start + lines[-1].end :].strip():
            lines[-1] = _elided(lines[-1], paragraph, width)
        placed += [(line, start, start + line.end, paragraph.rtl) for line in lines]
        if lines[-1].end == len(paragraph.text):
            placed[-1] = (lines[-1], start, end, paragraph.rtl)
        if full:
            break
    return _block(text, style, inf if snug else width, placed)


@lru_cache(maxsize=16384)
def line_width(text: str, style: TextStyle) -> float:
    """The width of `text` on one line, or of its widest line where it holds line ends; remembered."""
    return typeset.__wrapped__(text, style, float("inf")).width


def _paragraphs(text: str, style: TextStyle) -> Iterator[tuple[Paragraph, int, int]]:
    start = 0
    for line_end in _LINE_END.finditer(text):
        yield set_paragraph(text[start : line_end.start()], style), start, line_end.end()
        start = line_end.end()
    yield set_paragraph(text[start:], style), start, len(text)


def _lines(paragraph: Paragraph, width: float) -> Iterator[_SetLine]:
    """The lines of a paragraph."""
    breaks, start = paragraph.breaks(), 0
    shown = [paragraph.trimmed(0, at) for at in breaks]
    while True:
        line = _line(paragraph, width, start, breaks, shown)
        yield line
        start = line.end
        if start == len(paragraph.text):
            return


def _line(
    paragraph: Paragraph, width: float, start: int, breaks: list[int], shown: list[int]
) -> _SetLine:
    """The longest line from `start`; a word wider than the line is broken where it must be."""
    reach = paragraph.reach(start, width + _ROUNDING)
    while reach > start or start == len(paragraph.text):
        end = breaks[bisect_right(shown, reach) - 1] if reach >= shown[0] else start
        line = _set_line(paragraph, start, end if end > start else reach)
        if line.width <= width + _ROUNDING:
            return line
        reach = paragraph.cluster_before(paragraph.trimmed(start, line.end))
    return _narrowest_line(paragraph, width, start)


def _narrowest_line(paragraph: Paragraph, width: float, start: int) -> _SetLine:
    """A line for a width that not even one cluster fits: at least one character stands on it."""
    cluster = paragraph.text[start : paragraph.cluster_after(start)]
    for end in reversed(grapheme_ends(cluster)):
        line = _set_line(paragraph, start, start + end)
        if line.width <= width + _ROUNDING:
            break
    return line


def _set_line(paragraph: Paragraph, start: int, end: int) -> _SetLine:
    visible = paragraph.trimmed(start, end)
    runs, width = glyphs_between(paragraph, start, visible, end)
    return _SetLine(width, runs, start, end)


def _elided(line: _SetLine, paragraph: Paragraph, width: float) -> _SetLine:
    """The line with as much text as leaves room for an ellipsis after it."""
    end = paragraph.reach(line.start, width)
    while True:
        end = paragraph.trimmed(line.start, end)
        text = f"{paragraph.text[line.start : end]}{_ELLIPSIS}"
        short = set_paragraph(text, paragraph.style, paragraph.rtl)
        runs, short_width = glyphs_between(short, 0, len(text), len(text))
        if short_width <= width + _ROUNDING or end <= line.start:
            return _SetLine(short_width, runs, line.start, end)
        end = max(line.start, paragraph.cluster_before(end))


def _block(text: str, style: TextStyle, width: float, placed: list[_Placed]) -> TextBlock:
    widest = max([line.width for line, *_ in placed])
    edge = width if isfinite(width) else widest
    height, baseline = style.line_height, _first_baseline(style)
    lines: list[Line] = []
    for line, offset, end, rtl in placed:
        x = max(0.0, edge - line.width) if rtl else 0.0
        y = baseline + len(lines) * height
        lines.append(Line(x, y, line.width, line.runs, offset + line.start, end))
    return TextBlock(text, tuple(lines), widest, height * len(lines), placed[0][3])


@lru_cache(maxsize=256)
def _first_baseline(style: TextStyle) -> float:
    """The baseline that centres the main face's ascent and descent in the line."""
    main = face(latin_face(style.bold, style.italic))
    ascent, descent = main.ascent / main.upem, main.descent / main.upem
    return (style.line_height + (ascent - descent) * style.size) / 2

"""Typeset a text: break it into lines of a width and put every glyph in its place, once for all."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from math import isfinite

from workshop_app.layout.text.block import Line, TextBlock
from workshop_app.layout.text.fonts import face, latin_face
from workshop_app.layout.text.paragraph import Paragraph, glyphs_between, set_paragraph
from workshop_app.layout.text.style import TextStyle

_ELLIPSIS = "…"
_ROUNDING = 1e-6
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@lru_cache(maxsize=16384)
def typeset(
    text: str, style: TextStyle, width: float, *, max_lines: int | None = None
) -> TextBlock:
    """`text` in lines of at most `width`, in the unit of ``style.size``; remembered.

    Only a single character may be wider. Nothing is cut unless there are more than `max_lines`;
    then the last one ends in an ellipsis. An empty text has no lines and no height. Paragraphs
    that run from right to left end at `width`, or at the widest line where `width` is infinite.
    """
    if not text:
        return TextBlock("", (), 0.0, 0.0, False)
    lines: list[Line] = []
    directions: list[bool] = []
    for paragraph, start, end in _paragraphs(text, style):
        if max_lines is not None and len(lines) >= max_lines:
            break
        for line in _lines(paragraph, width, start, end):
            lines.append(line)
            directions.append(paragraph.rtl)
    return _block(text, style, width, lines, directions)


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


def _lines(paragraph: Paragraph, width: float, offset: int, end: int) -> Iterator[Line]:
    """The lines of a paragraph that begins at `offset` and, with its line end, reaches to `end`."""
    breaks, start = paragraph.breaks(), 0
    shown = [paragraph.trimmed(0, at) for at in breaks]
    while True:
        line = _line(paragraph, width, start, breaks, shown)
        last = line.end == len(paragraph.text)
        yield _moved(line, offset, end if last else offset + line.end)
        if last:
            return
        start = line.end


def _line(
    paragraph: Paragraph, width: float, start: int, breaks: list[int], shown: list[int]
) -> Line:
    reach = paragraph.reach(start, width + _ROUNDING)
    while True:
        end = breaks[max(0, bisect_right(shown, reach) - 1)]
        if end <= start and breaks[-1] > start:
            end = max(reach, paragraph.cluster_after(start))
        visible = paragraph.trimmed(start, end)
        runs, line_width = glyphs_between(paragraph, start, visible, end)
        if line_width <= width + _ROUNDING or paragraph.cluster_after(start) >= visible:
            return Line(0.0, 0.0, line_width, runs, start, end)
        reach = paragraph.cluster_before(visible)


def _moved(line: Line, offset: int, end: int) -> Line:
    return Line(0.0, 0.0, line.width, line.runs, offset + line.start, end)


def _block(
    text: str, style: TextStyle, width: float, lines: list[Line], directions: list[bool]
) -> TextBlock:
    widest = max(line.width for line in lines)
    edge = width if isfinite(width) else widest
    height, baseline = style.line_height, _first_baseline(style)
    placed = tuple(
        Line(
            max(0.0, edge - line.width) if rtl else 0.0,
            baseline + row * height,
            line.width,
            line.runs,
            line.start,
            line.end,
        )
        for row, (line, rtl) in enumerate(zip(lines, directions, strict=True))
    )
    return TextBlock(text, placed, widest, height * len(lines), directions[0])


@lru_cache(maxsize=256)
def _first_baseline(style: TextStyle) -> float:
    """The baseline that centres the main face's ascent and descent in the line."""
    main = face(latin_face(style.bold, style.italic))
    ascent, descent = main.ascent / main.upem, main.descent / main.upem
    return (style.line_height + (ascent - descent) * style.size) / 2

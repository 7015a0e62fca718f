"""Cut a run of glyphs into the pieces that a document shows and names one by one."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import combining

from workshop_app.layout.text import GlyphRun
from workshop_app.layout.text.fonts import Face, face

_JOINERS = ("\u200c", "\u200d")

Parts = tuple[
    tuple[int, int, int], ...
]  # each glyph, how far right and up of the pen, in font units


class Cluster(NamedTuple):
    """What is drawn at `x` of its line and reads as `text`: one glyph, seldom more.

    `advance` is how far the pen goes if nothing is kerned, in font units.
    """

    parts: Parts
    advance: int
    x: float
    text: str


def clusters(run: GlyphRun) -> Iterator[Cluster]:
    """The clusters of a run from left to right.

    Invisible signs are left out (a soft hyphen in a line would spoil a search), but not the joiners
    that some languages spell with.
    """
    opened = face(run.face)
    if _is_plain(run):
        yield from _plain(run)
        return
    ends = _ends(run)
    for start, indices in groupby(range(len(run.ids)), run.clusters.__getitem__):
        text = run.text[start : ends[start]]
        glyphs = list(indices)
        if text not in _JOINERS:
            glyphs = [index for index in glyphs if not _is_invisible(run, index, opened)]
        if glyphs:
            x = _pen(run, glyphs)
            for part, spelt in _parts(run, glyphs, text):
                yield _cluster(run, part, spelt, x, opened)


def _is_plain(run: GlyphRun) -> bool:
    """Whether each glyph stands on the line for one character: most text of most reports."""
    return (
        not run.rtl
        and run.clusters == tuple(range(len(run.text)))
        and all(run.advances)
        and not any(run.ys)
    )


def _plain(run: GlyphRun) -> Iterator[Cluster]:
    alone = [_alone(run.face, glyph) for glyph in run.ids]
    for (parts, advance), x, text in zip(alone, run.xs, run.text, strict=True):
        yield Cluster(parts, advance, x, text)


@cache
def _alone(face_name: str, glyph: int) -> tuple[Parts, int]:
    return ((glyph, 0, 0),), face(face_name).font.get_glyph_h_advance(glyph)


def _ends(run: GlyphRun) -> dict[int, int]:
    starts = sorted(set(run.clusters))
    return dict(zip(starts, [*starts[1:], len(run.text)], strict=True))


def _is_invisible(run: GlyphRun, index: int, opened: Face) -> bool:
    """HarfBuzz puts a space without advance where a joiner or a variation selector stood."""
    return run.ids[index] == opened.space and run.advances[index] == 0


def _pen(run: GlyphRun, glyphs: list[int]) -> float:
    """Where the cluster begins: its widest glyph stands on the pen, marks are put beside it."""
    base = max(glyphs, key=run.advances.__getitem__)
    return run.xs[base] - sum(run.advances[glyphs[0] : base])


def _parts(run: GlyphRun, glyphs: list[int], text: str) -> Iterator[tuple[list[int], str]]:
    """The cluster as one; the marks of a run from right to left each by itself, before its base.

    Readers turn such a line round, some glyph by glyph and some character by character.
    """
    while run.rtl and len(glyphs) > 1 and len(text) > 1 and combining(text[-1]):
        yield glyphs[:1], text[-1]
        glyphs, text = glyphs[1:], text[:-1]
    yield glyphs, text


def _cluster(run: GlyphRun, glyphs: list[int], text: str, x: float, opened: Face) -> Cluster:
    units = opened.upem / run.size
    parts = tuple(
        [
            (run.ids[index], round((run.xs[index] - x) * units), round(-run.ys[index] * units))
            for index in glyphs
        ]
    )
    advance = sum(opened.font.get_glyph_h_advance(run.ids[i]) for i in glyphs if run.advances[i])
    return Cluster(parts, advance, x, text)

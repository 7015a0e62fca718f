"""What typesetting yields: glyphs at fixed places, the same for the screen and for paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face in visual order; all lengths in the unit of `size`, y down.

    `xs`, `ys` are relative to the line's origin (its left end on the baseline); `clusters[i]` is the
    index into `text` of the first character that glyph `i` stands for. `text` is in logical order
    and begins `start` characters after its line does.
    """

    face: str
    size: float
    ids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advances: tuple[float, ...]
    text: str
    clusters: tuple[int, ...]
    rtl: bool
    start: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `x` and `baseline` relative to the block's top left, `width` without trailing spaces.

    It holds the characters `start:end` of the source, spaces and line ends that it swallowed included.
    """

    x: float
    baseline: float
    width: float
    runs: tuple[GlyphRun, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class TextBlock:
    """A text broken into lines; `width` is that of its widest line, at most the width asked for."""

    text: str
    lines: tuple[Line, ...]
    width: float
    height: float
    rtl: bool

    @property
    def reach(self) -> float:
        """Where its last line ends: beyond `width` where lines from the right leave room before."""
        return max([line.x + line.width for line in self.lines], default=0.0)

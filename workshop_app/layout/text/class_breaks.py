"""Line breaks of any script by uniseg, asked once for each pattern of line breaking classes.

uniseg needs 0.1 ms a character, far too slow for a board of cards. But a break depends on the
classes of the characters alone, so each is replaced by one that stands for its class, the text is
split where nothing reaches across, and the answer for each pattern is remembered.
"""

import re
import unicodedata
from functools import lru_cache

from uniseg.emoji import extended_pictographic
from uniseg.linebreak import LineBreak, line_break, line_break_boundaries

_ALPHABETIC = frozenset({LineBreak.AL, LineBreak.AI, LineBreak.SG, LineBreak.XX})
_STANDS_FOR = {LineBreak.CM: "\u0301", LineBreak.HL: "א", LineBreak.NU: "0", LineBreak.CJ: "ぁ"}
_DOTTED_CIRCLE = "\u25cc"
# Between ideographs, and after the space between two words, nothing before matters to what follows.
_SEAMS = re.compile("(?<=中)(?=中)|(?<=[a0א中,.!?;:)] )(?=[a0א中(])")
_NO_BREAK_WITHIN = re.compile("[a0א]*").fullmatch


class _Stand(dict[int, str]):
    """Code point to the character that stands for its class; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        stand = self[code] = _stand_for(chr(code))
        return stand


def _stand_for(char: str) -> str:
    kind = line_break(char)
    if char == _DOTTED_CIRCLE or (extended_pictographic(char) and not char.isascii()):
        return char
    if kind == LineBreak.SA:
        return "\u0301" if unicodedata.category(char) in ("Mn", "Mc") else "a"
    if kind in _ALPHABETIC:
        return "a"
    if kind == LineBreak.ID:
        return "中"
    return _STANDS_FOR.get(kind, char)


_stands = _Stand()


def breaks_by_class(text: str) -> list[int]:
    """Offsets at which a new line may start, ascending, without 0 and ``len(text)``."""
    pattern = text.translate(_stands)
    breaks: list[int] = []
    start = 0
    for end in [*(seam.start() for seam in _SEAMS.finditer(pattern)), len(pattern)]:
        if not _NO_BREAK_WITHIN(pattern, start, end):
            breaks += [start + at for at in _within(pattern[start:end])]
        breaks.append(end)
        start = end
    return breaks[:-1]


@lru_cache(maxsize=8192)
def _within(pattern: str) -> tuple[int, ...]:
    return tuple(at for at in line_break_boundaries(pattern) if 0 < at < len(pattern))

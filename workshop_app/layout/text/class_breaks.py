"""Line breaks of any script by uniseg, asked once for each pattern of line breaking classes.

uniseg needs 0.1 ms a character, far too slow for a board of cards. But a break depends on the
classes of the characters alone, so each is replaced by one that stands for its class, the text is
split where nothing reaches across, and the answer for each pattern is remembered.
"""

import re
import unicodedata
from functools import lru_cache

from uniseg.linebreak import LineBreak, line_break, line_break_boundaries

_ALPHABETIC = frozenset({LineBreak.AL, LineBreak.AI, LineBreak.SG, LineBreak.XX})
_NARROW = {LineBreak.HL: "א", LineBreak.NU: "0", **dict.fromkeys(_ALPHABETIC, "a")}
_WIDE = {LineBreak.ID: "中", LineBreak.CJ: "ぁ", LineBreak.EB: "👍", LineBreak.EM: "🏽"}
_MARK = "\u0301"
_DOTTED_CIRCLE = "\u25cc"
# Between ideographs, and after the space between two words, nothing before matters to what follows.
_SEAMS = re.compile(
    "(?<=中)(?=中)"
    "|(?:(?<=[a0א中👍🏽,.!?;:)] )|(?<=[a0א中👍]\u0301 )|(?<=[a0א中👍]\u0301\u0301 ))(?=[a0א中👍(])"
)
_NO_BREAK_WITHIN = re.compile("[a0א][a0א\u0301]*").fullmatch
_ALIKE = re.compile("a+|0+|א+|.", re.DOTALL)  # letters do not part, however many they are


class _Stand(dict[int, str]):
    """Code point to the character that stands for its class; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        stand = self[code] = _stand_for(chr(code))
        return stand


def _stand_for(char: str) -> str:
    """A character for which every rule of UAX #14 decides as for `char`."""
    kind = line_break(char)
    category = unicodedata.category(char)
    if kind == LineBreak.CM or (kind == LineBreak.SA and category in ("Mn", "Mc")):
        return _MARK
    if category == "Cn" or char == _DOTTED_CIRCLE:
        return char
    if kind == LineBreak.SA:
        return "a"
    wide = unicodedata.east_asian_width(char) in ("F", "W", "H")
    return (_WIDE if wide else _NARROW).get(kind, char)


_stands = _Stand()


def breaks_by_class(text: str) -> list[int]:
    """Offsets at which a new line may start, ascending, without 0 and ``len(text)``."""
    pattern = text.translate(_stands)
    breaks: list[int] = []
    start = 0
    for end in [*(seam.start() for seam in _SEAMS.finditer(pattern)), len(pattern)]:
        if not _NO_BREAK_WITHIN(pattern, start, end):
            breaks += [start + at for at in _breaks_within(pattern[start:end])]
        breaks.append(end)
        start = end
    return breaks[:-1]


def _breaks_within(pattern: str) -> list[int]:
    groups = [group.start() for group in _ALIKE.finditer(pattern)]
    return [groups[at] for at in _by_library("".join([pattern[start] for start in groups]))]


@lru_cache(maxsize=8192)
def _by_library(pattern: str) -> tuple[int, ...]:
    return tuple(at for at in line_break_boundaries(pattern) if 0 < at < len(pattern))

"""Which way text runs: the levels of the bidirectional algorithm and the visual order of a line."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from workshop_app.languages import begins_from_the_right

_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# python-bidi's levels know embeddings, not isolates: an isolate counts as an embedding.
_EMBEDDING_OF = {"LRI": "LRE", "RLI": "RLE", "PDI": "PDF"}
_END_OF_ISOLATE = "\u2069"

_Char = dict[str, Any]
_Piece = TypeVar("_Piece")


def bidi_levels(text: str, rtl: bool | None = None) -> tuple[list[int] | None, bool]:
    """The level of each character (None: all 0) and whether the paragraph runs from right to left.

    The direction is `rtl`, or that of the first strong character. Source: UAX #9, rules P to I.
    """
    if not rtl and not _RTL.search(text):
        return None, False
    from bidi import algorithm  # late: plain text does not need it

    if rtl is None:
        rtl = bool(algorithm.get_base_level(text))
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(rtl)
    algorithm.get_embedding_levels(text, storage)
    for index, char in enumerate(storage["chars"]):
        char["index"] = index
        char["type"] = char["orig"] = _class_of(char, text, index)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _keep_signs(storage["chars"])
    _resolve_brackets(storage, algorithm.MIRRORED)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return _spread(storage["chars"], len(text), int(rtl)), rtl


def _class_of(char: _Char, text: str, index: int) -> str:
    kind = str(char["type"])
    if kind == "FSI":
        within = text[index + 1 :].partition(_END_OF_ISOLATE)[0]
        return "RLE" if begins_from_the_right(within) else "LRE"
    if kind:
        return _EMBEDDING_OF.get(kind, kind)
    return "R" if _RTL.match(char["ch"]) else "L"  # not assigned yet


def _keep_signs(chars: list[_Char]) -> None:
    """Keep the sign of a number before it: “−1.5”. Source: UAX #9, HL3; by itself it would go behind."""
    for before, sign, number in zip([None, *chars], chars, chars[1:], strict=False):
        begins = before is None or before["orig"] in ("WS", "S", "B", "ON")
        if sign["orig"] == "ES" and number["type"] in ("EN", "AN") and begins:
            sign["type"] = number["type"]


def _spread(chars: list[_Char], length: int, base: int) -> list[int]:
    """The level of every character; what the algorithm took out goes with what stands before it."""
    resolved = {char["index"]: base if char["ch"] == "\t" else char["level"] for char in chars}
    levels, level = [], base
    for index in range(length):
        level = resolved.get(index, level)
        levels.append(level)
    return levels


def _resolve_brackets(storage: dict[str, Any], mirrored: dict[str, str]) -> None:
    """Give both brackets of a pair one direction. Source: UAX #9, rule N0, which python-bidi lacks."""
    for run in storage["runs"]:
        chars = storage["chars"][run["start"] : run["start"] + run["length"]]
        for opening, closing in _bracket_pairs(chars, mirrored):
            direction = _direction_of_pair(chars, opening, closing, run["sor"])
            if direction:
                chars[opening]["type"] = chars[closing]["type"] = direction


def _bracket_pairs(chars: list[_Char], mirrored: dict[str, str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for index, char in enumerate(chars):
        sign = char["ch"]
        if char["type"] != "ON" or sign not in mirrored:
            continue
        if sign in "([{⟨⟦⟪〈《「『【〔（［｛":
            waiting.append((mirrored[sign], index))
        elif any(sign == wanted for wanted, _ in waiting):
            while waiting[-1][0] != sign:
                waiting.pop()
            pairs.append((waiting.pop()[1], index))
    return sorted(pairs)


def _direction_of_pair(chars: list[_Char], opening: int, closing: int, before: str) -> str | None:
    own = "R" if chars[opening]["level"] % 2 else "L"
    inside = {_strong(char) for char in chars[opening + 1 : closing]} - {None}
    if own in inside or not inside:
        return own if inside else None
    context = [strong for char in chars[:opening] if (strong := _strong(char))]
    return own if (context[-1] if context else before) == own else ("L" if own == "R" else "R")


def _strong(char: _Char) -> str | None:
    kind = char["type"]
    return kind if kind in ("L", "R") else "R" if kind in ("EN", "AN") else None


def visual_order(pieces: list[_Piece], level_of: Callable[[_Piece], int]) -> list[_Piece]:
    """The pieces of a line from left to right. Source: UAX #9, rule L2."""
    for level in range(max(map(level_of, pieces), default=0), 0, -1):
        start = 0
        while start < len(pieces):
            end = start
            while end < len(pieces) and level_of(pieces[end]) >= level:
                end += 1
            pieces[start:end] = pieces[start:end][::-1]
            start = end + 1
    return pieces

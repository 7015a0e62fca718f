"""Where a line may break (UAX #14): the common European case; the rest is left to uniseg."""

import re

# Letters below the combining scripts are all of UAX #14's class AL: "a" may stand for each.
# What is not in this table is left to uniseg, which is exact and slow.
_ASCII_SELF = " ()[]{}\"'!?,.:;/-|%+$\\"
_SAME_AS = {"\t": "|", "’": "'", "“": '"', "”": '"', "–": "|", "…": "…", "€": "$", "£": "$"}
_NO_BREAK_BEFORE = frozenset(")]}!?/,.:;\"'-|…")
_NO_BREAK_AFTER = frozenset("([{\"'")
_STILL_NO_BREAK = frozenset(")]}!?/")  # even after spaces
_OPENING = frozenset("([{")
_INFIX = frozenset(",.:;")
_AFFIXES = frozenset("$+\\%")
_WORD = frozenset("a0")
_WORD_GAPS = frozenset({"a a", "a 0", "0 a", "0 0", ", a", ". a", ": a"})
_UNKNOWN = "\ufffd"
_NUMBER_END = re.compile(r"0[/,.:;]*[)\]}]?$")
_NUMBER_RUNS_ON = re.compile(r"0[/,.:;]*$")
_ODD_QUOTES = re.compile("“ | [”’]")  # UAX #14 binds these across the space
_EDGES = re.compile(r"(?<![a0 ])(?=.)|(?<=[a0 ])(?=[^a0 ])|(?<= )(?=[a0])")


class _Classes(dict[int, str]):
    """Code point to the sign that stands for its line breaking class; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        sign = self[code] = _class_sign(chr(code))
        return sign


def _class_sign(char: str) -> str:
    if char in _ASCII_SELF:
        return char
    if char in _SAME_AS:
        return _SAME_AS[char]
    if "0" <= char <= "9":
        return "0"
    if "!" <= char <= "~" or (char < "\u0590" and char.isalpha()):
        return "a"
    return _UNKNOWN


_classes = _Classes()


def line_breaks(text: str) -> list[int]:
    """Offsets at which a new line may start, ascending, without 0 and ``len(text)``.

    `text` holds no line ends. Source: UAX #14 of Unicode 16.
    """
    signs = text.translate(_classes)
    if _UNKNOWN in signs or _ODD_QUOTES.search(text):
        from workshop_app.layout.text.class_breaks import breaks_by_class  # late: 90 ms

        return breaks_by_class(text)
    edges = [edge.start() for edge in _EDGES.finditer(signs, 1)]
    return [at for at in edges if signs[at - 2 : at + 1] in _WORD_GAPS or _may_break(signs, at)]


def _may_break(signs: str, at: int) -> bool:
    before, after = signs[at - 1], signs[at]
    if after == " ":
        return False
    if before == " ":
        return _may_break_after_spaces(signs, at)
    if after in _NO_BREAK_BEFORE or before in _NO_BREAK_AFTER:
        return False
    if before in "-|…!?}":
        return _may_break_after_sign(signs, at)
    return _may_break_in_word(signs, at)


def _may_break_after_spaces(signs: str, at: int) -> bool:
    after = signs[at]
    if after in _STILL_NO_BREAK or signs[:at].rstrip(" ")[-1:] in _OPENING:
        return False
    return after not in _INFIX or signs[at + 1 : at + 2] == "0"


def _may_break_after_sign(signs: str, at: int) -> bool:
    before, after = signs[at - 1], signs[at]
    if before == "-":
        starts_word = signs[at - 2 : at - 1] in ("", " ") if at > 1 else True
        return not (after == "0" or (after == "a" and starts_word))
    return not (before == "}" and after in _AFFIXES and _NUMBER_END.search(signs[:at]))


def _may_break_in_word(signs: str, at: int) -> bool:
    before, after = signs[at - 1], signs[at]
    if before in _WORD:
        return not (after in _WORD or after in _AFFIXES or after in _OPENING)
    if before in ")]":
        return not (after in _WORD or (after in _AFFIXES and _NUMBER_END.search(signs[:at])))
    if before in _AFFIXES:
        return not (after in _WORD or re.match(r"[(\[{][,.:;]?0", signs[at : at + 3]))
    if before in "/,.:;":
        return _may_break_after_infix(signs, at)
    return True


def _may_break_after_infix(signs: str, at: int) -> bool:
    before, after = signs[at - 1], signs[at]
    if after in _AFFIXES or after == "0":
        in_number = _NUMBER_RUNS_ON.search(signs[:at])
        return not (in_number or (after == "0" and before != "/"))
    return not (after == "a" and before != "/")

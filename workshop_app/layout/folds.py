"""The chevrons that fold and unfold: how they are drawn in a sprite, and where they are hit."""

from workshop_app.layout.sprites import Mark, Rect, Sprite

CHEVRON = 16.0
_REACH = 8.0
_OPEN, _FOLDED = "chevron_down", "chevron_right"
_SIGNS = (_OPEN, _FOLDED, "chevron_left")  # as it points where boards are mirrored


def chevron(x: float, y: float, *, folded: bool, color: str = "soft_ink") -> Mark:
    """The mark that tells whether something is folded; a press on it changes that."""
    return Mark(_FOLDED if folded else _OPEN, x, y, CHEVRON, color)


def chevron_place(sprite: Sprite) -> Rect | None:
    """Where a sprite's chevron is hit, relative to the sprite: 32 px wide and high."""
    for part in sprite.parts:
        if isinstance(part, Mark) and part.icon in _SIGNS:
            size = part.size + 2 * _REACH
            return Rect(part.x - _REACH, part.y - _REACH, size, size)
    return None


def on_chevron(sprite: Sprite, x: float, y: float) -> bool:
    """Whether (x, y), relative to the sprite, lies on its chevron."""
    place = chevron_place(sprite)
    return place is not None and place.holds(x, y)

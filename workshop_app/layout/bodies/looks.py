"""What the cards of one map look like, wherever they stand: made once, shared by all its lanes."""

from dataclasses import fields
from operator import attrgetter

from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.cards import card_sprite
from workshop_app.layout.sprites import Rect, Sprite

# All of a card but its place: in a drag the same card stands elsewhere at each move.
_LOOKS = attrgetter(*(f.name for f in fields(Card) if f.name not in ("lane", "step", "order")))


class CardLooks:
    """Remembers the sprite of each card by its id; a card that only moves keeps its picture."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Card, float, Sprite, tuple[object, ...]]] = {}

    def sprite(
        self, workshop: Workshop, card: Card, width: float, left: float, top: float
    ) -> Sprite:
        """The card at its place; the same object as before where neither has changed."""
        known = self._known.get(card.id)
        looks = known[3] if known is not None and known[0] is card else _LOOKS(card)
        if known is None or known[1] != width or known[3] != looks:
            sprite = card_sprite(card, width, workshop.assets.get(card.image))
        else:
            sprite = known[2]
        rect = sprite.rect
        if rect.x != left or rect.y != top:
            sprite = sprite.within(Rect(left, top, rect.width, rect.height))
        elif known is not None and known[0] is card and known[2] is sprite:
            return sprite
        self._known[card.id] = (card, width, sprite, looks)
        return sprite

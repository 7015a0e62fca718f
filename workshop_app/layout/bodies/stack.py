"""Cells that stack their cards in order; a card may cover several steps."""

from dataclasses import fields
from operator import attrgetter, is_

from workshop_app.domain.records import Card, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.bodies.hidden import Hidden, hidden_cards, reaches_out, upright_note
from workshop_app.layout.cards import card_sprite
from workshop_app.layout.grid import Column, Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import Sprite, Words

_Placed = tuple[tuple[Card, ...], tuple[Sprite, ...], float]

# All of a card but its place: in a drag the same card stands elsewhere at each move.
_LOOKS = attrgetter(*(f.name for f in fields(Card) if f.name not in ("lane", "step", "order")))


class StackBody:
    """Composes one lane again and again, remembering what did not change by identity."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] | None = None
        self._sprites: dict[str, tuple[Card, float, Sprite]] = {}
        self._hiding: tuple[Hidden, ...] = ()
        self._notes: tuple[Words, ...] = ()
        self._cells: dict[int, _Placed] = {}
        self._kept: dict[int, tuple[tuple[Card, ...], frozenset[str], tuple[Card, ...]]] = {}

    def compose(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str] = frozenset(),
    ) -> Body:
        """The lane's cards in the columns of `grid`, but those that are `left_out`."""
        if grid.columns is not self._columns:
            self._columns, self._cells = grid.columns, {}
        tops = [measures.lane_pad] * len(grid.columns)
        cells: list[tuple[Sprite, ...]] = []
        spanning: list[Sprite] = []
        for at, column in enumerate(grid.columns):
            cards = workshop.cards.group((lane.id, column.step))
            if left_out and cards:
                cards = self._shown(at, cards, left_out)
            known = self._cells.get(at)
            if known is not None and known[0] is cards and tops[at] == measures.lane_pad:
                cells.append(known[1])
                tops[at] = known[2]
                continue
            if column.folded and cards:
                cards = tuple(card for card in cards if reaches_out(card, at, grid.columns))
            if tops[at] == measures.lane_pad and self._is_plain(cards, at):
                sprites, tops[at] = self._plain(workshop, cards, at, grid, measures)
            else:
                sprites = self._stacked(workshop, cards, at, grid, measures, tops)
                spanning += [s for s, c in zip(sprites, cards, strict=True) if c.span > 1]
            cells.append(sprites)
        notes = self._hidden(workshop, lane, grid, measures, tops)
        bottom = max(tops, default=0.0) - measures.gap + measures.lane_pad
        return Body(max(measures.lane_min, bottom), tuple(cells), tuple(spanning), notes=notes)

    def _shown(
        self, at: int, cards: tuple[Card, ...], left_out: frozenset[str]
    ) -> tuple[Card, ...]:
        """`cards` without those left out: the same tuple as long as both are the same."""
        known = self._kept.get(at)
        if known is None or known[0] is not cards or known[1] is not left_out:
            kept = tuple(card for card in cards if card.id not in left_out)
            known = self._kept[at] = (cards, left_out, kept)
        return known[2]

    def _hidden(
        self, workshop: Workshop, lane: Lane, grid: Grid, measures: Measures, tops: list[float]
    ) -> tuple[Words, ...]:
        """How many cards each folded stage hides, below what spans it; `tops` grow."""
        wanted = tuple(hidden_cards(workshop, lane, grid, tops))
        if wanted != self._hiding:
            self._hiding, self._notes = wanted, tuple(upright_note(one) for one in wanted)
        for hidden, words in zip(wanted, self._notes, strict=True):
            for at in hidden.columns:
                tops[at] = words.y + measures.gap
        return self._notes

    def _is_plain(self, cards: tuple[Card, ...], at: int) -> bool:
        known = self._cells.get(at)
        return (known is not None and _same(known[0], cards)) or all(c.span == 1 for c in cards)

    def _plain(
        self, workshop: Workshop, cards: tuple[Card, ...], at: int, grid: Grid, measures: Measures
    ) -> tuple[tuple[Sprite, ...], float]:
        known = self._cells.get(at)
        if known is not None and _same(known[0], cards):
            return known[1], known[2]
        tops = [measures.lane_pad] * len(grid.columns)
        sprites = self._stacked(workshop, cards, at, grid, measures, tops)
        self._cells[at] = (cards, sprites, tops[at])
        return sprites, tops[at]

    def _stacked(
        self,
        workshop: Workshop,
        cards: tuple[Card, ...],
        at: int,
        grid: Grid,
        measures: Measures,
        tops: list[float],
    ) -> tuple[Sprite, ...]:
        """The cards of one cell below what already stands in `tops`, which grow."""
        placed = []
        for card in cards:
            end = min(at + card.span, len(grid.columns))
            left = grid.columns[at].x + measures.cell_pad
            width = grid.columns[end - 1].right - measures.cell_pad - left
            top = max(tops[at:end])
            sprite = self._sprite(workshop, card, width, left, top)
            placed.append(sprite)
            tops[at:end] = [top + sprite.rect.height + measures.gap] * (end - at)
        return tuple(placed)

    def _sprite(
        self, workshop: Workshop, card: Card, width: float, left: float, top: float
    ) -> Sprite:
        """The card at its place; the same object as before where neither has changed."""
        known = self._sprites.get(card.id)
        if known is None or known[1] != width or not _look_alike(known[0], card):
            sprite = card_sprite(card, width, workshop.assets.get(card.image))
        else:
            sprite = known[2]
            if known[0] is card and sprite.rect.x == left and sprite.rect.y == top:
                return sprite
        if sprite.rect.x != left or sprite.rect.y != top:
            sprite = sprite.at(left, top)
        self._sprites[card.id] = (card, width, sprite)
        return sprite


def _look_alike(one: Card, other: Card) -> bool:
    return one is other or _LOOKS(one) == _LOOKS(other)


def _same(one: tuple[Card, ...], other: tuple[Card, ...]) -> bool:
    """Whether both hold the same objects; comparing cards field by field would cost more."""
    return one is other or (len(one) == len(other) and all(map(is_, one, other)))

"""Cells that stack their cards in order; a card may cover several steps."""

from collections.abc import Collection
from dataclasses import dataclass
from operator import is_

from workshop_app.domain.records import Card, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.bodies.hidden import Hidden, hidden_cards, reaches_out, upright_note
from workshop_app.layout.bodies.looks import CardLooks
from workshop_app.layout.grid import Column, Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import Sprite, Words

_Placed = tuple[tuple[Card, ...], tuple[Sprite, ...], float]
"""The cards of a cell, their sprites, and where the next card would stand."""


@dataclass(frozen=True, slots=True)
class _Simple:
    """A lane as it was composed last, where no card spans and no stage is folded."""

    left_out: frozenset[str]
    cells: list[tuple[Sprite, ...]]
    tops: list[float]


class StackBody:
    """Composes one lane again and again, remembering what did not change by identity."""

    def __init__(self, looks: CardLooks | None = None) -> None:
        self._looks = looks or CardLooks()
        self._columns: tuple[Column, ...] | None = None
        self._simple: _Simple | None = None
        self._hiding: tuple[Hidden, ...] = ()
        self._notes: tuple[Words, ...] = ()
        self._cells: dict[int, tuple[_Placed, ...]] = {}
        self._kept: dict[int, tuple[tuple[Card, ...], frozenset[str], tuple[Card, ...]]] = {}

    def compose(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str] = frozenset(),
        steps: Collection[str] | None = None,
    ) -> Body:
        """The lane's cards in the columns of `grid`, but those that are `left_out`.

        Only in `steps` (None: anywhere) do cards differ from what was composed last.
        """
        if grid.columns is not self._columns:
            self._columns, self._cells, self._simple = grid.columns, {}, None
        again = self._again(workshop, lane, grid, measures, left_out, steps)
        return again or self._whole(workshop, lane, grid, measures, left_out)

    def _again(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str],
        steps: Collection[str] | None,
    ) -> Body | None:
        """Only the cells of `steps` anew; None where one may shift others."""
        last = self._simple
        if last is None or steps is None or last.left_out is not left_out:
            return None
        for step in steps:
            at = grid.at.get(step)
            if at is not None:
                cards = self._of(workshop, lane, step, at, left_out)
                placed = self._plain(workshop, cards, at, grid, measures)
                if placed is None:
                    return None
                last.cells[at], last.tops[at] = placed[1:]
        return Body(_height(last.tops, measures), tuple(last.cells))

    def _whole(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str],
    ) -> Body:
        tops = [measures.lane_pad] * len(grid.columns)
        cells: list[tuple[Sprite, ...]] = []
        spanning: list[Sprite] = []
        for at, column in enumerate(grid.columns):
            cards = self._of(workshop, lane, column.step, at, left_out)
            if column.folded and cards:
                cards = tuple(card for card in cards if reaches_out(card, at, grid.columns))
            free = tops[at] == measures.lane_pad
            placed = self._plain(workshop, cards, at, grid, measures) if free else None
            if placed is not None:
                sprites, tops[at] = placed[1:]
            else:
                sprites = self._stacked(workshop, cards, at, grid, measures, tops)
                spanning += [s for s, c in zip(sprites, cards, strict=True) if c.span > 1]
            cells.append(sprites)
        notes = self._hidden(workshop, lane, grid, measures.gap, tops, left_out)
        plain = not spanning and not any(column.folded for column in grid.columns)
        self._simple = _Simple(left_out, cells, tops) if plain else None
        return Body(_height(tops, measures), tuple(cells), tuple(spanning), notes=notes)

    def _of(
        self, workshop: Workshop, lane: Lane, step: str, at: int, left_out: frozenset[str]
    ) -> tuple[Card, ...]:
        cards = workshop.cards.group((lane.id, step))
        return self._shown(at, cards, left_out) if left_out and cards else cards

    def _shown(
        self, at: int, cards: tuple[Card, ...], left_out: frozenset[str]
    ) -> tuple[Card, ...]:
        """`cards` without those left out: the same tuple as long as both are the same."""
        known = self._kept.get(at)
        if known is None or known[0] is not cards or known[1] is not left_out:
            kept = tuple([card for card in cards if card.id not in left_out])
            known = self._kept[at] = (cards, left_out, kept)
        return known[2]

    def _hidden(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        gap: float,
        tops: list[float],
        left_out: frozenset[str],
    ) -> tuple[Words, ...]:
        """How many cards each folded stage hides, below what spans it; `tops` grow."""
        wanted = tuple(hidden_cards(workshop, lane, grid, tops, left_out))
        if wanted != self._hiding:
            self._hiding, self._notes = wanted, tuple(upright_note(one) for one in wanted)
        for hidden, words in zip(wanted, self._notes, strict=True):
            for at in hidden.columns:
                tops[at] = words.y + gap
        return self._notes

    def _plain(
        self, workshop: Workshop, cards: tuple[Card, ...], at: int, grid: Grid, measures: Measures
    ) -> _Placed | None:
        """A cell whose cards cover its own column only; None where one covers more.

        The two stacks a cell had last are remembered: with a card in the air above it, and without.
        """
        known = self._cells.get(at, ())
        for placed in known:
            if placed[0] is cards or _same(placed[0], cards):
                return placed
        sprites = _as_before(known, cards)
        fresh = cards[len(sprites) :]
        if any(card.span > 1 for card in fresh):
            return None
        column, top = grid.columns[at], measures.lane_pad
        left = column.x + measures.cell_pad
        width = column.right - measures.cell_pad - left
        if sprites:
            top = sprites[-1].rect.bottom + measures.gap
        for card in fresh:
            sprites.append(sprite := self._looks.sprite(workshop, card, width, left, top))
            top += sprite.rect.height + measures.gap
        made = (cards, tuple(sprites), top)
        self._cells[at] = (made, *known[:1])
        return made

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
            sprite = self._looks.sprite(workshop, card, width, left, top)
            placed.append(sprite)
            tops[at:end] = [top + sprite.rect.height + measures.gap] * (end - at)
        return tuple(placed)


def _as_before(known: tuple[_Placed, ...], cards: tuple[Card, ...]) -> list[Sprite]:
    """The sprites of the first of `cards`, as far as they stand in one of the stacks `known`."""
    most: list[Sprite] = []
    for before, sprites, _top in known:
        same = 0
        for alike in map(is_, before, cards):
            if not alike:
                break
            same += 1
        if same > len(most):
            most = list(sprites[:same])
    return most


def _height(tops: list[float], measures: Measures) -> float:
    bottom = max(tops, default=0.0) - measures.gap + measures.lane_pad
    return max(measures.lane_min, bottom)


def _same(one: tuple[Card, ...], other: tuple[Card, ...]) -> bool:
    """Whether both hold the same objects; comparing cards field by field would cost more."""
    return one is other or (len(one) == len(other) and all(map(is_, one, other)))

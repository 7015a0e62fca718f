"""Compose a workshop's map into a board, and again after a change at the cost of the change."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from math import ceil
from typing import cast

from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.layout.arrows.arranging import Arrows
from workshop_app.layout.board import Board, Body, Row, Swimlane
from workshop_app.layout.bodies import BODIES
from workshop_app.layout.bodies.folded import folded_body
from workshop_app.layout.bodies.looks import CardLooks
from workshop_app.layout.grid import Grid, make_grid
from workshop_app.layout.header import header_sprites
from workshop_app.layout.left import (
    folded_persona_sprite,
    lane_sprite,
    least_lane_height,
    persona_sprite,
)
from workshop_app.layout.measures import USUAL, Measures
from workshop_app.layout.mirror import Mirror
from workshop_app.layout.sprites import ArrowShape, Rect, Sprite

# A change of these alone moves no column and adds no row.
_CELL_TABLES = frozenset(
    {"cards", "points", "connections", "actions", "metrics", "readings", "views"}
)

_Touched = dict[str, set[str]]
"""The steps of the cells that changed, by lane."""


def compose(
    workshop: Workshop,
    map_id: str,
    measures: Measures = USUAL,
    left_out: frozenset[str] = frozenset(),
) -> Board:
    """The board of one map without the cards `left_out`, composed from nothing."""
    composer = Composer(map_id, measures)
    composer.leave_out(left_out)
    return composer.compose(workshop)


class Composer:
    """Composes one map again and again: equal to `compose`, but only changed lanes cost."""

    def __init__(self, map_id: str, measures: Measures = USUAL) -> None:
        self.map = map_id
        self.measures = measures
        self._seen: Workshop | None = None
        self._board: Board | None = None
        self._bodies: dict[tuple[str, str], object] = {}
        self._looks = CardLooks()
        self._least: Mapping[str, float] = {}
        self._held_anew = self._settling = False
        self._left_out: frozenset[str] = frozenset()
        self._arrows = Arrows()
        self._mirror = Mirror()

    def hold(self, least: Mapping[str, float]) -> None:
        """Let no row (by lane id) be less tall than this until told otherwise.

        While a card is in the air the lane it left must not close: the rows would slip away
        below the pointer, and with them the place that is aimed at.
        """
        if dict(least) != dict(self._least):
            self._least, self._held_anew = dict(least), True

    @property
    def loose(self) -> bool:
        """Whether arrows only follow their cards, and are to be settled when nobody waits."""
        return self._arrows.loose

    def settle_arrows(self) -> None:
        """Put all arrows in their places the next time, whatever is in the air."""
        self._settling = self._held_anew = True

    def leave_out(self, ids: frozenset[str]) -> None:
        """Show the map without these cards from now on."""
        if ids != self._left_out:
            self._left_out, self._seen = ids, None

    def compose(self, workshop: Workshop) -> Board:
        """The board of `workshop`'s map; sprites that did not change are the same objects."""
        if self._board is not None and workshop is self._seen and not self._held_anew:
            return self._as_read(self._board)
        self._held_anew = False
        touched = self._touched(workshop)
        grid = None if touched is None or self._board is None else self._board.grid
        self._board = self._composed(workshop, grid, touched)
        self._seen = workshop
        return self._as_read(self._board)

    def _as_read(self, board: Board) -> Board:
        return self._mirror.mirrored(board) if self.measures.mirrored else board

    def _touched(self, workshop: Workshop) -> _Touched | None:
        """The cells that changed since the last time; None: more than cells changed."""
        if self._seen is None:
            return None
        before = self._seen
        for name in TABLES:
            old, new = before.table(name), workshop.table(name)
            if old is new:
                continue
            if name not in _CELL_TABLES and old != new:
                return None
        touched: _Touched = {}
        cells = before.cards.altered_groups(workshop.cards)
        for lane, step in cast("Iterator[tuple[str, str]]", cells):
            touched.setdefault(lane, set()).add(step)
        for curve in cast("Iterator[str]", before.points.altered_groups(workshop.points)):
            touched.setdefault(curve, set())
        return touched

    def _composed(self, workshop: Workshop, grid: Grid | None, touched: _Touched | None) -> Board:
        if grid is None or touched is None or self._board is None:
            return self._whole(workshop)
        rows = [
            (lane, body if steps is None else self._body(workshop, lane, grid, steps))
            for lane, body, steps in (
                (row.lane, row.body, touched.get(row.lane.id)) for row in self._board.rows
            )
        ]
        return self._assembled(workshop, grid, rows, self._board)

    def _whole(self, workshop: Workshop) -> Board:
        grid = self._grid(workshop)
        self._forget_altered_images(workshop)
        lanes = workshop.map_lanes(self.map)
        rows = [(lane, self._body(workshop, lane, grid)) for lane in lanes]
        return self._assembled(workshop, grid, rows, None)

    def _grid(self, workshop: Workshop) -> Grid:
        """The grid; the same object, or one with the same columns, where these did not change."""
        grid = make_grid(workshop, self.map, self.measures)
        before = None if self._board is None else self._board.grid
        if before is None or grid.columns != before.columns:
            return grid
        return before if grid == before else replace(grid, columns=before.columns)

    def _forget_altered_images(self, workshop: Workshop) -> None:
        """An image altered under its cards changes their sprites, though no card changes."""
        if self._seen is None or self._seen.assets is workshop.assets:
            return
        changes = self._seen.assets.differences(workshop.assets)
        if any(before is not None and after is not None for _id, before, after in changes):
            self._bodies.clear()
            self._looks = CardLooks()

    def _body(
        self, workshop: Workshop, lane: Lane, grid: Grid, steps: Collection[str] | None = None
    ) -> Body:
        if lane.folded:
            return folded_body(workshop, lane, grid, self.measures, self._left_out)
        name = lane_kind(lane.kind).body
        composing = self._bodies.get((lane.id, name))
        if composing is None:
            composing = self._bodies[lane.id, name] = BODIES[name](self._looks)
        body: Body = composing.compose(  # type: ignore[attr-defined]
            workshop, lane, grid, self.measures, self._left_out, steps
        )
        return body

    def _assembled(
        self,
        workshop: Workshop,
        grid: Grid,
        rows: list[tuple[Lane, Body]],
        before: Board | None,
    ) -> Board:
        header, header_height = (
            (before.header, before.header_height)
            if before is not None
            else header_sprites(grid, self.measures)
        )
        known = {} if before is None else {s.persona: s.sprite for s in before.swimlanes}
        placed, swimlanes = self._stacked(workshop, rows, known)
        titles = _titles(placed, self.measures, () if before is None else before.titles)
        return Board(
            map=self.map, measures=self.measures, grid=grid,
            header=header, header_height=header_height,
            rows=tuple(placed), swimlanes=tuple(swimlanes), titles=titles,
            tops=tuple(row.y for row in placed),
            at={row.lane.id: i for i, row in enumerate(placed)},
            shapes=self._arranged(workshop, placed, grid),
        )  # fmt: skip

    def _arranged(self, workshop: Workshop, rows: list[Row], grid: Grid) -> tuple[ArrowShape, ...]:
        """The arrows; while rows are held, and nobody asked to settle them, they may hang loosely."""
        loosely = bool(self._least) and not self._settling
        self._settling = False
        return self._arrows.arranged(
            workshop, rows, grid, self.measures, self._left_out, loosely=loosely
        )

    def _stacked(
        self,
        workshop: Workshop,
        rows: list[tuple[Lane, Body]],
        known: dict[str | None, Sprite | None],
    ) -> tuple[list[Row], list[Swimlane]]:
        placed: list[Row] = []
        swimlanes: list[Swimlane] = []
        y = 0.0
        for persona_id, group in _by_persona(rows):
            top = y
            heights = [self._height(lane, body) for lane, body in group]
            sprite = known.get(persona_id)
            persona = workshop.personas.get(persona_id)
            if persona is not None and all(lane.folded for lane, _body in group):
                sprite = sprite or folded_persona_sprite(persona, sum(heights), self.measures)
            elif persona is not None:
                sprite = sprite or persona_sprite(persona, self.measures)
                heights[_last_open(group)] += max(0.0, ceil(sprite.rect.height) - sum(heights))
            for (lane, body), height in zip(group, heights, strict=True):
                placed.append(Row(lane, y, height, body))
                y += height
            if sprite is not None and (sprite.rect.x, sprite.rect.y) != (-self.measures.left, top):
                sprite = sprite.at(-self.measures.left, top)
            swimlanes.append(Swimlane(persona_id, top, y - top, sprite))
        return placed, swimlanes

    def _height(self, lane: Lane, body: Body) -> float:
        if lane.folded:
            return self.measures.folded
        least = self._least.get(lane.id, 0.0)
        # Whole px: rows meet on a pixel at 100 %, and their sums are exact in any order.
        return float(ceil(max(body.height, least_lane_height(lane, self.measures), least)))


def _by_persona(
    rows: Iterable[tuple[Lane, Body]],
) -> list[tuple[str | None, list[tuple[Lane, Body]]]]:
    groups: list[tuple[str | None, list[tuple[Lane, Body]]]] = []
    for lane, body in rows:
        if not groups or groups[-1][0] != lane.persona:
            groups.append((lane.persona, []))
        groups[-1][1].append((lane, body))
    return groups


def _last_open(group: list[tuple[Lane, Body]]) -> int:
    return max(i for i, (lane, _body) in enumerate(group) if not lane.folded)


def _titles(rows: list[Row], measures: Measures, known: tuple[Sprite, ...]) -> tuple[Sprite, ...]:
    before = {sprite.id: sprite for sprite in known}
    titles = []
    for row in rows:
        sprite = before.get(row.lane.id) or lane_sprite(row.lane, row.height, measures)
        rect = sprite.rect
        if (rect.x, rect.y, rect.height) != (-measures.lane_column, row.y, row.height):
            # What stands on it is the same however tall the lane is.
            sprite = sprite.within(Rect(-measures.lane_column, row.y, rect.width, row.height))
        titles.append(sprite)
    return tuple(titles)

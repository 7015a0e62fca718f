"""Cards carried by keyboard: over the cells and the places in them, to the parking lot and back."""

from dataclasses import dataclass

from workshop_app.domain.edits.cards import move_cards
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.clicks import cell_of
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.selection import Cell
from workshop_app.editor.spoken import spoken_name, spoken_place
from workshop_app.editor.walk import first_cell
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class _Place:
    """A place among the cards of a cell (None: the parking lot) that are not carried."""

    cell: Cell | None
    at: int


class CardSteps:
    """One or many cards; those in other cells keep their distance to the one chosen last."""

    def __init__(self, ground: Ground, ids: tuple[str, ...]) -> None:
        self._ground = ground
        self._ids = ids
        self._anchor = ids[-1]
        count = len(ids)
        self.label = ngettext("Move card", "Move {count} cards", count).format(count=count)
        self.name = ngettext("{count} card", "{count} cards", count).format(count=count)
        if count == 1:
            self.name = spoken_name(ground.desk.workshop, ("cards", ids[0]))
        self._start = self._place = self._own_place()
        self._back = self._start.cell or self._cell_to_come_to()

    def step(self, way: str, *, fine: bool) -> None:
        """An arrow goes on by one place; ``park`` goes to the parking lot, or back from it."""
        if self._place.cell is None:
            self._from_the_lot(way)
        elif way == "park":
            self._back = self._place.cell
            self._place = _Place(None, len(self._others(None)))
        elif way in ("up", "down"):
            self._upright(1 if way == "down" else -1)
        else:
            self._sideways(1 if way == "right" else -1)

    def plan(self) -> Plan | None:
        """Move them to the place; None where it is the one they came from."""
        if self._place == self._start:
            return None
        cell, others = self._place.cell or (None, None), self._others(self._place.cell)
        before = others[self._place.at] if self._place.at < len(others) else None
        where = {"lane": cell[0], "step": cell[1], "before": before}
        return Plan(move_cards, {"ids": self._ids, "anchor": self._anchor, **where})

    def where(self) -> str:
        """The cell and the place in it."""
        workshop, cell = self._ground.desk.workshop, self._place.cell
        said = _("Parking lot") if cell is None else spoken_place(workshop, *cell)
        count = len(self._others(cell)) + 1
        if count == 1:
            return said
        return _("{where}, {number} of {count}").format(
            where=said, number=self._place.at + 1, count=count
        )

    def landing(self, board: Board) -> Rect | None:
        """Where the card chosen last stands."""
        card = self._ground.desk.editor.shown.cards.get(self._anchor)
        sprite = card and board.card(card.lane, card.step, card.id)
        return sprite.rect if sprite else None

    def _own_place(self) -> _Place:
        cell = cell_of(self._ground.desk.workshop, self._anchor)
        stack = self._ground.desk.workshop.cell(*(cell or (None, None)))
        ids = [card.id for card in stack]
        before = ids[: ids.index(self._anchor)]
        return _Place(cell, sum(one not in self._ids for one in before))

    def _others(self, cell: Cell | None) -> list[str]:
        stack = self._ground.desk.workshop.cell(*(cell or (None, None)))
        return [card.id for card in stack if card.id not in self._ids]

    def _cell_to_come_to(self) -> Cell | None:
        """For parked cards: the cell of the keyboard, else the first that takes cards."""
        board, kept = self._ground.shown(), self._ground.desk.selection.cell
        if kept is not None and kept[0] in self._lanes() and kept[1] in board.grid.at:
            return kept
        first, lanes = first_cell(board), self._lanes()
        return (lanes[0], first[1]) if first is not None and lanes else None

    def _lanes(self) -> list[str]:
        """The open lanes that take cards, from the top."""
        rows = self._ground.shown().rows
        return [row.lane.id for row in rows if row.body.curve is None and not row.lane.folded]

    def _from_the_lot(self, way: str) -> None:
        if way in ("up", "down"):
            at = self._place.at + (1 if way == "down" else -1)
            self._place = _Place(None, max(0, min(at, len(self._others(None)))))
        elif self._back is not None:
            self._place = _Place(self._back, len(self._others(self._back)))

    def _upright(self, by: int) -> None:
        cell, at = self._place.cell, self._place.at + by
        assert cell is not None
        if 0 <= at <= len(self._others(cell)):
            self._place = _Place(cell, at)
            return
        lanes = self._lanes()
        row = lanes.index(cell[0]) + by if cell[0] in lanes else -1
        if 0 <= row < len(lanes):
            target = (lanes[row], cell[1])
            self._place = _Place(target, 0 if by > 0 else len(self._others(target)))

    def _sideways(self, by: int) -> None:
        cell, grid = self._place.cell, self._ground.shown().grid
        assert cell is not None
        column = grid.beside(grid.at[cell[1]], by)
        if column is not None:
            target = (cell[0], column.step)
            self._place = _Place(target, min(self._place.at, len(self._others(target))))

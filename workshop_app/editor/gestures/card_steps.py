"""Cards carried by keyboard: over the cells and the places in them, to the parking lot and back.

Copies of them are carried as well; then the cards themselves are some of those that stay.
"""

from dataclasses import dataclass

from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.copies import names_of_copies
from workshop_app.domain.records import Card
from workshop_app.editor.called import called
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.copying import copying
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.selection import Cell, cell_of
from workshop_app.editor.slots import move_label
from workshop_app.editor.spoken import spoken_place
from workshop_app.editor.walk import first_cell
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _, sentences


@dataclass(frozen=True, slots=True)
class _Place:
    """A place among the cards of a cell (None: the parking lot) that stay."""

    cell: Cell | None
    at: int


class CardSteps:
    """One or many cards; those in other cells keep their distance to the one chosen last."""

    def __init__(self, ground: Ground, ids: tuple[str, ...]) -> None:
        self._ground = ground
        self._ids = ids
        self._anchor = ids[-1]
        self.label = move_label("cards", len(ids))
        self.name = called(ground.desk.workshop, [("cards", card_id) for card_id in ids])
        self._made = names_of_copies(ground.desk.workshop, ids, ground.desk.editor.new_id)
        self._copies = False
        self._news = ""
        self._start = self._place = self._own_place()
        self._back = self._start.cell or self._cell_to_come_to()

    def step(self, way: str, *, fine: bool) -> None:
        """An arrow goes on by one place; ``park`` goes to the parking lot, or back from it.

        ``copy`` leaves the cards where they are and carries copies, or lets these go again.
        """
        self._news = ""
        if way == "copy":
            self._turn_to_copies()
        elif self._place.cell is None:
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
        if self._place == self._start and not self._copies:
            return None
        cell = self._place.cell or (None, None)
        where = {"lane": cell[0], "step": cell[1], "before": self._before()}
        if self._copies:
            return copying(self._made, self._ids, self._anchor, where)
        return Plan(move_cards, {"ids": self._ids, "anchor": self._anchor, **where})

    def where(self) -> str:
        """The cell and the place in it."""
        workshop, cell = self._ground.desk.workshop, self._place.cell
        place = _("Parking lot") if cell is None else spoken_place(workshop, *cell)
        said = sentences(self._news, place)
        count = len(self._others(cell)) + 1
        if count == 1:
            return said
        return _("{where}, {number} of {count}").format(
            where=said, number=self._place.at + 1, count=count
        )

    def landing(self, board: Board) -> Rect | None:
        """Where the card chosen last stands."""
        cards = self._ground.desk.editor.shown.cards
        card = cards.get(self._made[self._anchor]) or cards.get(self._anchor)
        sprite = card and board.card(card.lane, card.step, card.id)
        return sprite.rect if sprite else None

    def kept(self) -> tuple[str, ...]:
        """The cards the keyboard stays with: the copies that were put down, or the cards."""
        cards = self._ground.desk.workshop.cards
        copies = tuple(self._made[card_id] for card_id in self._ids)
        return copies if copies[-1] in cards else self._ids

    def _turn_to_copies(self) -> None:
        before = self._before()
        self._copies = not self._copies
        others = self._others(self._place.cell)
        stack = [card.id for card in self._stack(self._place.cell)]
        beyond = stack[stack.index(before) :] if before is not None else []
        next_one = next((card_id for card_id in beyond if card_id in others), None)
        at = others.index(next_one) if next_one is not None else len(others)
        self._place = _Place(self._place.cell, at)
        self._news = _("Carrying copies.") if self._copies else _("Carrying the cards themselves.")

    def _before(self) -> str | None:
        """The card the place is before."""
        others = self._others(self._place.cell)
        return others[self._place.at] if self._place.at < len(others) else None

    def _own_place(self) -> _Place:
        cell = cell_of(self._ground.desk.workshop, ("cards", self._anchor))
        ids = [card.id for card in self._stack(cell)]
        before = ids[: ids.index(self._anchor)]
        return _Place(cell, sum(one not in self._ids for one in before))

    def _others(self, cell: Cell | None) -> list[str]:
        return [one.id for one in self._stack(cell) if self._copies or one.id not in self._ids]

    def _stack(self, cell: Cell | None) -> tuple[Card, ...]:
        return self._ground.desk.workshop.cell(*(cell or (None, None)))

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

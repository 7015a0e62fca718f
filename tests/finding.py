"""From the words a person says to what they mean in a window: records, cells, places to point at.

A card is named by how its text begins ("Walked past…"), a cell as "Amina / Interval" (the lane of
the card's own kind), "Amina / Touchpoints / Interval" or "Backstage / Interval"; other records by
what they are: "stage Arrive", "step Interval", "lane Joost / Emotion", "persona Priya",
"point Joost / Interval".
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from tests.pointing import on_card, on_cell, on_name, on_point
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.domain.kinds import CARD_KINDS, LANE_KINDS
from workshop_app.domain.records import Card, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Cell, Ref
from workshop_app.ui.window import MainWindow
from workshop_app.words import _

PARKING_LOT = "Parking lot"


class Finding:
    """Finds in one window; what is not there fails with the words that were said."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def board(self) -> BoardView:
        """The board."""
        assert self._window.board is not None, "no workshop is open"
        return self._window.board

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is settled."""
        assert self._window.desk is not None, "no workshop is open"
        return self._window.desk.workshop

    def card(self, words: str) -> Card:
        """The one card whose text begins so, on the open map or in the parking lot."""
        return _only(words, self._here(self.workshop.cards.rows()), "text")

    def ref(self, words: str) -> Ref:
        """The record meant."""
        kind, _space, name = words.partition(" ")
        if kind == "persona":
            return "personas", _only(name, self.workshop.persona_list(), "name").id
        if kind == "stage":
            return "stages", _only(name, self.workshop.map_stages(self._map), "title").id
        if kind == "step":
            return "steps", self._step(name)
        if kind == "lane":
            return "lanes", self.lane(name).id
        if kind == "point":
            return "points", self.point(name).id
        return "cards", self.card(words).id

    def point(self, place: str) -> Any:
        """The emotion point at a place such as “Joost / Interval”."""
        who, step = (part.strip() for part in place.split("/"))
        lane, step_id = self.lane(f"{who} / Emotion").id, self._step(step)
        found = [p for p in self.workshop.lane_points(lane) if p.step == step_id]
        assert found, f"no emotion point at ‘{place}’"
        return found[0]

    def lane(self, name: str) -> Lane:
        """A lane such as “Joost / Emotion” or “Backstage”."""
        who, slash, title = (part.strip() for part in name.rpartition("/"))
        persona = _only(who, self.workshop.persona_list(), "name").id if slash else None
        lanes = [x for x in self.workshop.map_lanes(self._map) if x.persona == persona]
        return _only(title, lanes, _title)

    def cell(self, place: str, kind: str = "") -> Cell | tuple[None, None]:
        """The cell meant; `kind` of a card tells which lane where only a persona is named."""
        if place == PARKING_LOT:
            return None, None
        *rows, step = (part.strip() for part in place.split("/"))
        return self._row(rows, kind).id, self._step(step)

    def cards_at(self, place: str, kind: str = "") -> list[str]:
        """The texts of the cards in a cell, from the top."""
        return [card.text for card in self.workshop.cell(*self.cell(place, kind))]

    def place(self, words: str, across: float = 0.5) -> QPoint:
        """The place of a record to press on, in global pixels."""
        table, row_id = self.ref(words)
        if table == "points":
            return on_point(self.board, row_id)
        if table != "cards":
            down = 0.5 if table in ("stages", "steps") else 0.2
            return on_name(self.board, (table, row_id), across, down)
        if self.workshop.cards[row_id].lane is None:
            return self._parked(row_id)
        return on_card(self.board, row_id)

    def landing(self, place: str, kind: str = "", before: str = "") -> QPoint:
        """Where to let a card go: low in a cell, upon another card, or in the parking lot."""
        if place == PARKING_LOT:
            return _middle(self.parking_lot)
        if before:
            return on_card(self.board, self.card(before).id, down=0.15)
        return on_cell(self.board, *self.cell(place, kind))

    def empty_place(self, place: str, kind: str = "") -> QPoint:
        """A place in a cell where no card lies."""
        lane, step = self.cell(place, kind)
        assert lane is not None, f"‘{place}’ is no cell"
        assert step is not None, f"‘{place}’ is no cell"
        row, rect = self.board.scene.board.row(lane), self.board.scene.board.cell_rect(lane, step)
        column = self.board.scene.board.grid.at[step]
        cards = row.body.cells[column] if row.body.cells else ()
        free = max((s.rect.bottom for s in cards), default=0.0)
        return on_cell(self.board, lane, step, down=(free + rect.height) / 2 / rect.height)

    def edge(self, words: str) -> QPoint:
        """The trailing edge of a card, which stretches it."""
        card_id = self.card(words).id
        sprite = self.board.scene.card(card_id)
        assert sprite is not None
        inset = 4 / sprite.rect.width
        mirrored = self.board.scene.board.grid.mirrored
        return on_card(self.board, card_id, inset if mirrored else 1 - inset)

    def beside(self, words: str, step: str) -> QPoint:
        """The cell of a step in the lane of a card."""
        return on_cell(self.board, str(self.card(words).lane), self._step(step))

    @property
    def parking_lot(self) -> ParkingLot:
        """The open parking lot."""
        found = [w for w in self._window.findChildren(ParkingLot) if w.isVisible()]
        assert found, "the parking lot is not open"
        return found[0]

    def chip(self, title: str) -> QPoint:
        """The middle of a chip of the palette."""
        assert self._window.page is not None
        chips = [c for c in self._window.page.bar.chips if c.text() == title]
        assert chips, f"no chip ‘{title}’ in the palette"
        return _middle(chips[0])

    def in_sight(self, at: QPoint) -> bool:
        """Whether a click there would reach the board, one of its strips or the parking lot."""
        ground = (self.board.canvas.viewport(), self.board.header, self.board.side)
        for widget in (*ground, *self.board.places.surfaces):
            shown = widget.visibleRegion().boundingRect().adjusted(2, 2, -2, -2)
            if shown.contains(widget.mapFromGlobal(at)):
                hit = QApplication.widgetAt(at)
                return hit is widget or (hit is not None and widget.isAncestorOf(hit))
        return False

    @property
    def _map(self) -> str:
        assert self._window.desk is not None
        return self._window.desk.map.id

    def _here(self, cards: Iterable[Card]) -> list[Card]:
        return [c for c in cards if self.workshop.map_of_card(c) in (self._map, None)]

    def _step(self, name: str) -> str:
        """Of a step without a title the only one of its stage: the stage's."""
        steps, stages = self.workshop.map_steps(self._map), self.workshop.stages
        return _only(name, steps, lambda step: step.title or stages[step.stage].title).id

    def _row(self, rows: list[str], kind: str) -> Lane:
        if len(rows) > 1:
            return self.lane(" / ".join(rows))
        personas = [p for p in self.workshop.persona_list() if p.name.startswith(_said(rows[0]))]
        if not personas:
            return self.lane(rows[0])
        lanes = [x for x in self.workshop.map_lanes(self._map) if x.persona == personas[0].id]
        own = [x for x in lanes if kind in (LANE_KINDS[x.kind].card, *_accepted(x.kind))]
        return (own or lanes)[0]

    def _parked(self, card_id: str) -> QPoint:
        lot = self.parking_lot.lot
        sprite = lot.sprite(card_id)
        assert sprite is not None
        return lot.mapToGlobal(QPoint(round(sprite.rect.x + 40), round(sprite.rect.y + 12)))


def kind_called(title: str) -> str:
    """The name of a card kind by its title."""
    return next(kind.name for kind in CARD_KINDS.values() if _(kind.title) == title)


def _accepted(lane_kind: str) -> tuple[str, ...]:
    return ("pain_point", "gain", "quote") if lane_kind == "pains_gains" else ()


def _said(words: str) -> str:
    return words.strip().rstrip("…").rstrip()


def _title(lane: Lane) -> str:
    return lane.title or _(LANE_KINDS[lane.kind].title)


def _only(words: str, rows: Iterable[Any], field: str | Callable[[Any], str]) -> Any:
    rows, said = list(rows), _said(words)
    read = field if callable(field) else attrgetter(field)
    exact = [row for row in rows if read(row) == said]
    found = exact or [row for row in rows if read(row).startswith(said)]
    names = [read(row)[:30] for row in (found or rows)]
    assert len(found) == 1, f"‘{words}’ means {len(found)} of {names}"
    return found[0]


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())

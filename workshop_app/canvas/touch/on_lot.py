"""Fingers on the parking lot: tap, double tap, menu, drag a card out, scroll."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QScrollBar

from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.touch.fingers import Fingers
from workshop_app.canvas.touch.ring import TouchRing
from workshop_app.editor.gestures.clicks import click_card
from workshop_app.layout.hit import Hit

if TYPE_CHECKING:
    from workshop_app.canvas.parking_lot import Lot


class LotTouch(QObject):
    """Turns what fingers do on parked cards into what the mouse does."""

    def __init__(self, lot: "Lot", board: BoardView, bar: QScrollBar) -> None:
        super().__init__(lot)
        self._lot = lot
        self._board = board
        self._bar = bar
        self._held = (0.0, 0)
        self.ring = TouchRing(board.brush, lot)
        self.fingers = fingers = Fingers([lot], self._grips, self)
        fingers.lead(board.pointing, self.ring)
        fingers.tapped.connect(self._tapped)
        fingers.long_pressed.connect(self._long_pressed)
        fingers.drag_began.connect(self._drag_began)
        fingers.hold_began.connect(self._hold_began)
        fingers.held_moved.connect(self._held_moved)

    def _grips(self, at: QPoint) -> bool:
        return self._card(at) is not None

    def _tapped(self, at: QPoint, twice: bool) -> None:
        if self._lot.desk.selection.gathering:
            if (over := self._card(at)) is not None:
                click_card(self._lot.desk, over, {"more"})
            return
        card = self._choose(at)
        if card is not None and twice:
            self._board.edit(("cards", card))

    def _long_pressed(self, at: QPoint) -> None:
        card = self._choose(at)
        self._board.context_wanted.emit(Hit("cards", card) if card else Hit("parking_lot"), at)

    def _drag_began(self, start: QPoint) -> None:
        card = self._choose(start)
        if card is not None:
            self._board.begin_parked_drag(card, start)
            self._board.pointing.by_finger = self._board.pointing.busy

    def _hold_began(self, middle: QPointF) -> None:
        self._held = (middle.y(), self._bar.value())

    def _held_moved(self, middle: QPointF, _factor: float) -> None:
        self._bar.setValue(round(self._held[1] + self._held[0] - middle.y()))

    def _choose(self, at: QPoint) -> str | None:
        """Select the card that lies there, or nothing; its id."""
        self._lot.setFocus(Qt.FocusReason.MouseFocusReason)
        card, selection = self._card(at), self._lot.desk.selection
        if selection.gathering:
            selection.add("cards", [card] if card is not None else [])
        elif card is None:
            selection.clear()
        elif card not in selection.ids("cards"):
            selection.choose("cards", [card])
        return card

    def _card(self, at: QPoint) -> str | None:
        found = self._lot.card_at(self._lot.mapFromGlobal(at))
        return None if found is None else found.id

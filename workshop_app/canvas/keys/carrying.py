"""What is picked up with Space and carried with the arrows: said aloud as it happens."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from workshop_app.domain.edits.cards import span_card
from workshop_app.editor.editor import only_for_reading
from workshop_app.editor.gestures.by_keys import new_point, pick_up
from workshop_app.editor.gestures.pointer import Gesture
from workshop_app.editor.out_of_sight import take_point_of
from workshop_app.editor.selection import Cell
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView


class KeyCarrying(QObject):
    """Feeds the gesture that the keyboard carries; `reveal` keeps what is carried in sight."""

    def __init__(self, view: "BoardView", reveal: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self._reveal = reveal

    def pick_up(self) -> bool:
        """Pick up what is selected, or put a new point into an empty cell of a curve."""
        self._view.typing.finish()
        cell, board = self._view.desk.selection.cell, self._view.scene.board
        empty = cell is not None and not self._view.desk.selection.refs and cell[0] in board.at
        if cell is not None and empty and board.row(cell[0]).body.curve is not None:
            return self.new_point(cell)
        return self._begin(pick_up(self._view.pointing.ground))

    def new_point(self, cell: Cell) -> bool:
        """Carry a new emotion point in `cell`; one a filter hides there is shown and selected."""
        if take_point_of(self._view.desk, cell):
            return False
        return self._begin(new_point(self._view.pointing.ground, cell))

    def step(self, *keys: str) -> None:
        """Carry it on by one step."""
        self._view.pointing.step_by_keys(*keys)
        self._reveal()

    def drop(self) -> None:
        """Put it down where it is."""
        before = self._view.desk.editor.revision
        self._view.pointing.drop()
        moved = self._view.desk.editor.revision != before
        self._view.say(_("Put down.") if moved else _("Put back where it was."))
        self._reveal()

    def put_back(self) -> None:
        """Everything as it was."""
        self._view.pointing.cancel()
        self._view.say(_("Put back where it was."))
        self._reveal()

    def move(self, way: str) -> bool:
        """Pick up, one step, put down: one step of the history."""
        if not self._begin(pick_up(self._view.pointing.ground), way):
            return False
        self._view.pointing.drop()
        self._reveal()
        return True

    def span(self, by: str) -> bool:
        """Let the selected card cover a step more or less."""
        view, only = self._view, self._view.desk.selection.only
        card = view.desk.workshop.cards.get(only[1]) if only and only[0] == "cards" else None
        if card is None or card.lane is None or not self._may_change():
            return False
        wanted = max(1, card.span + int(by))
        view.desk.editor.apply(_("Stretch card"), span_card, id=card.id, span=wanted)
        span = view.desk.workshop.cards[card.id].span
        view.say(ngettext("Covers {count} step", "Covers {count} steps", span).format(count=span))
        return True

    def _begin(self, gesture: Gesture | None, *keys: str) -> bool:
        view = self._view
        if gesture is None or not self._may_change():
            return False
        view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        view.pointing.carry_by_keys(gesture, *keys)
        self._reveal()
        return True

    def _may_change(self) -> bool:
        if self._view.desk.editor.read_only:
            self._view.refused.emit(only_for_reading())
        return not self._view.desk.editor.read_only

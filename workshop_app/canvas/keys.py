"""The keys of the board that are not commands of the window: walking, typing, Esc."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from workshop_app.canvas.paint import qrect
from workshop_app.editor.selection import Ref
from workshop_app.editor.walk import Direction, enter, first_cell, names_in_order, next_cell, walk

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

_ARROWS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class BoardKeys(QObject):
    """Keys pressed on the board."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view

    def key(self, event: QKeyEvent) -> bool:
        """A key went down or up; Ctrl and Shift change a drag that goes on."""
        pointing = self._view.pointing
        if pointing.busy and event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            pointing.hold_keys(_keys_after(event))
            return True
        return event.type() == QEvent.Type.KeyPress and self.press(event)

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; True where it was used."""
        view, key = self._view, Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if view.pointing.busy:
            return False
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            walk(view.desk, view.scene.board, _ARROWS[key])
            self._reveal()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._to_next(back=key == Qt.Key.Key_Backtab)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        if key == Qt.Key.Key_F2:
            view.edit_selected()
            return True
        return self._begin_with(event)

    def arrive(self) -> None:
        """The keyboard comes to the board: to where it was, else to the first cell."""
        view = self._view
        cell = view.desk.selection.cell or first_cell(view.scene.board)
        if cell is not None and not view.desk.selection.refs:
            enter(view.desk, cell)
            self._reveal()

    def typing_ended(self, how: str, ref: object) -> None:
        """Go on where the ending of a typing leads."""
        if how == "away" or not isinstance(ref, tuple):
            return
        self._focus_after(ref)
        if how == "sibling" and ref[0] == "cards":
            cell = self._view.desk.selection.cell
            if cell is not None:
                self._view.add_card_at(cell, after=ref[1])
        elif how in ("next", "previous"):
            self._type_next(ref, back=how == "previous")

    def _focus_after(self, ref: Ref) -> None:
        """The keyboard goes back to where the text stands: the board or the parking lot."""
        view = self._view
        card = view.desk.workshop.cards.get(ref[1]) if ref[0] == "cards" else None
        parked = card is not None and card.lane is None and view.places.surfaces
        target = view.places.surfaces[0] if parked else view.canvas
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_next(self, ref: Ref, *, back: bool) -> None:
        """After a card the next cell, after a name the next name of its kind."""
        view = self._view
        if ref[0] == "cards":
            self._to_next(back=back, typing=True)
            return
        names = names_in_order(view.desk, ref[0])
        at = names.index(ref[1]) + (-1 if back else 1) if ref[1] in names else -1
        if 0 <= at < len(names):
            view.desk.selection.choose(ref[0], [names[at]])
            view.edit((ref[0], names[at]))

    def _escape(self) -> bool:
        view = self._view
        if view.pointing.busy:
            view.pointing.cancel()
            return True
        selected = bool(view.desk.selection.refs)
        view.desk.selection.clear()
        return selected

    def _enter(self, sibling: bool) -> bool:
        view = self._view
        only, cell = view.desk.selection.only, view.desk.selection.cell
        if only is not None and not sibling:
            view.edit(only)
        elif cell is not None:
            view.add_card_at(cell, after=only[1] if only else "")
        return True

    def _to_next(self, *, back: bool, typing: bool = False) -> bool:
        view = self._view
        cell = view.desk.selection.cell
        if cell is None:
            return False
        target = next_cell(view.scene.board, cell, back=back)
        if target is None:
            return False
        enter(view.desk, target)
        self._reveal()
        curve = view.scene.board.row(target[0]).body.curve is not None
        if typing and not view.desk.selection.refs and not curve:
            view.add_card_at(target)
        return True

    def _begin_with(self, event: QKeyEvent) -> bool:
        """A letter on an empty, focused cell begins a card with it."""
        view, text = self._view, event.text()
        cell = view.desk.selection.cell
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not text or not text.isprintable() or event.modifiers() & commands or text == " ":
            return False
        if cell is None or view.desk.selection.refs:
            return False
        if cell[0] not in view.scene.board.at or view.scene.board.row(cell[0]).body.curve:
            return False
        view.add_card_at(cell, text=text)
        return True

    def _reveal(self) -> None:
        view = self._view
        if view.desk.selection.only is not None:
            view.reveal(view.desk.selection.only)
        elif view.desk.selection.cell is not None:
            cell = view.desk.selection.cell
            if cell[0] in view.scene.board.at and cell[1] in view.scene.board.grid.at:
                view.canvas.show_rect(qrect(view.scene.board.cell_rect(*cell)))


def _keys_after(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The keys held after this one went down or up; systems differ in what the event tells."""
    own = Qt.KeyboardModifier.ControlModifier
    if event.key() == Qt.Key.Key_Shift:
        own = Qt.KeyboardModifier.ShiftModifier
    held = event.modifiers() & ~own
    return held | own if event.type() == QEvent.Type.KeyPress else held

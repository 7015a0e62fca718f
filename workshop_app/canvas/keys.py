"""The keys of the board that are not commands of the window: walking, typing, Esc."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from workshop_app.canvas.paint import qrect
from workshop_app.editor.walk import Direction, enter, next_cell, walk

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

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; True where it was used."""
        view, key = self._view, Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if view.pointing.busy:
            return False
        view.overlay.cursor_shown = True
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

    def typing_ended(self, how: str, ref: object) -> None:
        """Go on where the ending of a typing leads."""
        view = self._view
        if how != "away":
            view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            view.overlay.cursor_shown = True
        if how == "sibling" and isinstance(ref, tuple) and ref[0] == "cards":
            cell = view.desk.selection.cell
            if cell is not None:
                view.add_card_at(cell, after=ref[1])
        elif how in ("next", "previous"):
            self._to_next(back=how == "previous", typing=True)

    def _escape(self) -> bool:
        if self._view.pointing.busy:
            self._view.pointing.cancel()
        else:
            self._view.desk.selection.clear()
        return True

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

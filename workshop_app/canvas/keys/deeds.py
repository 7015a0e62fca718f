"""The keys of the board that are not commands of the window: walking, typing, carrying, Esc."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.keys.carrying import KeyCarrying
from workshop_app.canvas.keys.menu_place import menu_place
from workshop_app.canvas.keys.table import AT_REST, CARRYING, Deed, deeds, number_of
from workshop_app.editor.leap import Leap, extend, extend_to, leap
from workshop_app.editor.selection import Cell, Ref
from workshop_app.editor.walk import (
    NAMES,
    ON_BOARD,
    Direction,
    enter,
    look_in,
    names_in_order,
    next_cell,
    unfolded,
    walk,
)

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

_MIRRORED: dict[str, str] = {"left": "right", "right": "left"}


class BoardKeys(QObject):
    """Keys pressed on the board."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view
        self.carrying = KeyCarrying(view, self.reveal)
        self._at_rest, self._carried = deeds(AT_REST), deeds(CARRYING)
        self._does: dict[str, Callable[..., bool | None]] = {
            "walk": self._walk,
            "extend": self._extend,
            "leap": self._leap,
            "extend_to": self._extend_to,
            "next": self._next,
            "previous": self._previous,
            "open": self.open_here,
            "sibling": self._sibling,
            "rename": self._view.edit_selected,
            "menu": self._menu,
            "escape": self._escape,
            "pick_up": self.carrying.pick_up,
            "move": self._move,
            "span": self.carrying.span,
            "step": self._step,
            "drop": self.carrying.drop,
        }

    def key(self, event: QKeyEvent) -> bool:
        """A key went down or up; Ctrl and Shift change a drag that goes on."""
        pointing = self._view.pointing
        dragged = pointing.busy and not pointing.by_keys
        if dragged and event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            pointing.hold_keys(_keys_after(event))
            return True
        return event.type() == QEvent.Type.KeyPress and self.press(event)

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; True where it was used."""
        pointing, number = self._view.pointing, number_of(event)
        if self._view.typing.ref is not None:
            return False  # a key the text field had no use for, on its way up through the board
        if pointing.by_keys:
            # Nothing else happens to what is in the air: a letter would begin a card.
            return self._do(self._carried.get(number)) or bool(event.text())
        if pointing.busy:
            return event.key() == Qt.Key.Key_Escape and self._escape()
        deed = self._at_rest.get(number)
        if deed is None:
            return self._begin_with(event)
        self._work_here()
        return self._do(deed)

    def arrive(self) -> None:
        """The keyboard comes to the board: to where it was, else to the first cell."""
        if self._view.desk.selection.table not in ON_BOARD:
            look_in(self._view.desk, self._view.scene.board)
            self.reveal()

    def typing_ended(self, how: str, ref: object) -> None:
        """Go on where the ending of a typing leads."""
        if how == "away" or not isinstance(ref, tuple):
            return
        self.return_focus(ref)
        if how == "sibling" and ref[0] == "cards":
            cell = self._view.desk.selection.cell
            if cell is not None:
                self._view.add_card_at(cell, after=ref[1])
        elif how in ("next", "previous"):
            self._type_next(ref, back=how == "previous")

    def reveal(self) -> None:
        """Scroll to where the keyboard stands."""
        view = self._view
        refs, cell = view.desk.selection.refs, view.desk.selection.cell
        board = view.scene.board
        landing = view.overlay.feedback.landing if view.pointing.by_keys else None
        if landing is not None and refs and refs[-1][0] == "cards":
            view.canvas.show_rect(qrect(landing))  # of copies the cards themselves stay behind
        elif refs and refs[-1][0] in ON_BOARD and refs[-1][0] != "points":
            card = view.desk.editor.shown.cards.get(refs[-1][1])
            if refs[-1][0] != "cards" or (card is not None and card.lane is not None):
                view.reveal(refs[-1])
        elif cell is not None and cell[0] in board.at and cell[1] in board.grid.at:
            view.canvas.show_rect(qrect(board.cell_rect(*cell)))

    def _work_here(self) -> None:
        """A key that is hit on the board means what is there, and not what is selected elsewhere."""
        desk = self._view.desk
        if desk.selection.refs and desk.selection.table not in ON_BOARD:
            desk.selection.clear()
            look_in(desk, self._view.scene.board)

    def _do(self, deed: Deed | None) -> bool:
        return deed is not None and self._does[deed[0]](*deed[1:]) is not False

    # Walking --------------------------------------------------------------------

    def _walk(self, way: str) -> None:
        selection = self._view.desk.selection
        before = selection.refs, selection.cell
        walk(self._view.desk, self._view.scene.board, self._seen(way))
        if (selection.refs, selection.cell) == before:
            self._view.telling.arrive()  # at the edge: silence would be no answer
        self.reveal()

    def _extend(self, way: str) -> None:
        extend(self._view.desk, self._view.scene.board, self._seen(way))
        self.reveal()

    def _leap(self, where: str) -> None:
        leap(self._view.desk, self._view.scene.board, cast("Leap", where), self._page())
        self.reveal()

    def _extend_to(self, where: str) -> None:
        extend_to(self._view.desk, self._view.scene.board, cast("Leap", where), self._page())
        self.reveal()

    def _next(self) -> bool:
        return self._to_next(back=False)

    def _previous(self) -> bool:
        return self._to_next(back=True)

    def _to_next(self, *, back: bool, typing: bool = False) -> bool:
        view = self._view
        cell = view.desk.selection.cell
        if cell is None:
            return False
        target = next_cell(view.scene.board, cell, back=back)
        if target is None:
            return False
        enter(view.desk, target)
        self.reveal()
        curve = view.scene.board.row(target[0]).body.curve is not None
        if typing and not view.desk.selection.refs and not curve:
            view.add_card_at(target)
        if typing and view.desk.selection.table == "points":
            self.open_here()
        return True

    def _seen(self, way: str) -> Direction:
        """The direction on a board that runs from left to right, for an arrow as it is seen."""
        mirrored = self._view.canvas.isRightToLeft()
        return cast("Direction", _MIRRORED.get(way, way) if mirrored else way)

    def _page(self) -> float:
        view = self._view
        return view.canvas.viewport().height() / view.zoom()

    # Carrying -------------------------------------------------------------------

    def _move(self, way: str) -> None:
        self.carrying.move(self._seen(way))

    def _step(self, way: str, *more: str) -> None:
        self.carrying.step(self._seen(way), *more)

    def _escape(self) -> bool:
        view = self._view
        if view.pointing.by_keys:
            self.carrying.put_back()
            return True
        if view.pointing.busy:
            view.pointing.cancel()
            return True
        if view.desk.selection.gathering:
            view.desk.selection.gather(False)
            return True
        selection = view.desk.selection
        selected, cell = bool(selection.refs), selection.cell
        selection.focus(unfolded(view.scene.board, cell) if cell is not None else None)
        return selected

    # Typing and menus -----------------------------------------------------------

    def open_here(self) -> None:
        """Type in what is selected, or begin what an empty cell can hold."""
        view = self._view
        only, cell = view.desk.selection.only, view.desk.selection.cell
        if only is not None:
            view.edit(only)
        elif cell is not None and self._on_curve():
            self.carrying.new_point(cell)
        elif cell is not None:
            view.add_card_at(cell)

    def _sibling(self) -> bool:
        view = self._view
        only, cell = view.desk.selection.only, view.desk.selection.cell
        if cell is None or view.desk.selection.table in NAMES:
            return False
        view.add_card_at(cell, after=only[1] if only else "")
        return True

    def _menu(self) -> None:
        """The menu of what is selected, or of the focused cell, beside it."""
        self._view.context_wanted.emit(*menu_place(self._view))

    def _begin_with(self, event: QKeyEvent) -> bool:
        """A letter on an empty, focused cell begins a card with it, on a point or arrow its words."""
        view, text = self._view, event.text()
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not text or not text.isprintable() or event.modifiers() & commands or text == " ":
            return False
        self._work_here()
        if view.desk.selection.table == "points" or self._on_bare_arrow():
            return self._begin_word(text)
        cell = view.desk.selection.cell
        if cell is None or view.desk.selection.refs:
            return False
        if cell[0] not in view.scene.board.at:
            return False
        if self._on_curve():
            return self._begin_point(cell, text)
        view.add_card_at(cell, text=text)
        return True

    def _begin_point(self, cell: Cell, text: str) -> bool:
        """A letter in an empty cell of a curve: a point in the middle, and its word."""
        if not self.carrying.new_point(cell):
            return False
        self.carrying.drop()
        return self._begin_word(text)

    def _begin_word(self, text: str) -> bool:
        only = self._view.desk.selection.only
        if only is None:
            return False
        self._view.edit(only)
        self._view.typing.put_in(text)
        return True

    def _on_bare_arrow(self) -> bool:
        """Whether an arrow that says nothing is selected: one that was just drawn, say."""
        selection = self._view.desk.selection
        only = selection.only if selection.table == "connections" else None
        arrow = self._view.desk.workshop.connections.get(only[1]) if only is not None else None
        return arrow is not None and not arrow.label

    def _on_curve(self) -> bool:
        cell, board = self._view.desk.selection.cell, self._view.scene.board
        return cell is not None and cell[0] in board.at and bool(board.row(cell[0]).body.curve)

    def return_focus(self, ref: Ref) -> None:
        """The keyboard goes back to where the text stands: the board or the parking lot."""
        view = self._view
        card = view.desk.workshop.cards.get(ref[1]) if ref[0] == "cards" else None
        parked = card is not None and card.lane is None and view.places.surfaces
        target = view.places.surfaces[0] if parked else view.canvas
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_next(self, ref: Ref, *, back: bool) -> None:
        """After a card the next cell, after a name the next name of its kind."""
        view = self._view
        if ref[0] in ("cards", "points"):
            self._to_next(back=back, typing=True)
            return
        names = names_in_order(view.desk, ref[0]) if ref[0] in NAMES else []
        at = names.index(ref[1]) + (-1 if back else 1) if ref[1] in names else -1
        if 0 <= at < len(names):
            view.desk.selection.choose(ref[0], [names[at]])
            view.edit((ref[0], names[at]))


def _keys_after(event: QKeyEvent) -> Any:
    """The keys held after this one went down or up; systems differ in what the event tells."""
    own = Qt.KeyboardModifier.ControlModifier
    if event.key() == Qt.Key.Key_Shift:
        own = Qt.KeyboardModifier.ShiftModifier
    held = event.modifiers() & ~own
    return held | own if event.type() == QEvent.Type.KeyPress else held

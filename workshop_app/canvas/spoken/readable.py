"""What of one board can be read by a screen reader: its parts, and which of them has the keyboard.

Parts are made when they are asked for and live as long as the board. Qt's cache of accessible
objects owns them; `Readable.close` takes them out of it again before the board goes.
"""

import weakref
from functools import cache
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.spoken.accessible import AccessibleBoard, AccessibleLot, AccessibleStrip
from workshop_app.canvas.spoken.part import AccessiblePart
from workshop_app.canvas.spoken.tree import BOARD, LOT, Key, children_of, parent_of
from workshop_app.editor.walk import bare_cell

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

# Of the process, as Qt's factory is: who is asked for a widget. Each board puts in what is its own
# and takes it out when it closes.
_known: "dict[int, tuple[type[QAccessibleInterface], Readable]]" = {}


class Readable:
    """The tree of one board and, where it is open, of its parking lot; only the last is kept."""

    def __init__(self, view: "BoardView") -> None:
        self._view = weakref.ref(view)
        self._seen: tuple[Any, ...] | None = None
        self._children: dict[Key, tuple[Key, ...]] = {}
        self._parts: dict[Key, AccessiblePart] = {}
        self._widgets: list[int] = []
        self._lot: QWidget | None = None
        self._adopt(view.canvas, AccessibleBoard)
        for strip in (view.header, view.side):
            self._adopt(strip, AccessibleStrip)
        _let_qt_ask()

    def adopt_lot(self, lot: QWidget) -> None:
        """The parking lot is open; its cards can be read there."""
        self._lot = lot
        self._adopt(lot, AccessibleLot)

    def leave_lot(self) -> None:
        """The parking lot is closed."""
        if self._lot is not None:
            _known.pop(id(self._lot), None)
            self._lot = None

    def view(self) -> "BoardView | None":
        """The board while it is there."""
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) else None

    def children(self, key: Key) -> tuple[Key, ...]:
        """The parts below one, in reading order."""
        view = self.view()
        if view is None:
            return ()
        of = (view.desk.seen, view.desk.map.id, view.desk.filtering.left_out)
        if self._seen is None or any(a is not b for a, b in zip(self._seen, of, strict=True)):
            self._seen, self._children = of, {}
        if key not in self._children:
            self._children[key] = children_of(view.desk, key)
        return self._children[key]

    def current(self) -> Key | None:
        """What the keyboard stands on."""
        view = self.view()
        if view is None:
            return None
        only, cell = view.desk.selection.only, bare_cell(view.desk.selection)
        if cell is not None:
            return ("cell", *cell)
        return (only[0], only[1], "") if only is not None and only[0] in _TOLD else None

    def has_keyboard(self, key: Key) -> bool:
        """Whether the keyboard is at the board or the lot, and there at this part."""
        if key != self.current() or (view := self.view()) is None:
            return False
        lot = self._lot is not None and self._lot.hasFocus()
        return lot if parent_of(view.desk, key) == LOT and lot else view.canvas.hasFocus()

    def part(self, key: Key) -> AccessiblePart:
        """The accessible object of a part."""
        if key not in self._parts:
            made = self._parts[key] = AccessiblePart(self, key)
            QAccessible.registerAccessibleInterface(made)
        return self._parts[key]

    def home(self, key: Key) -> QAccessibleInterface | None:
        """The accessible object of what a part stands in."""
        view = self.view()
        if view is None:
            return None
        above = parent_of(view.desk, key)
        if above == LOT and self._lot is not None:
            return QAccessible.queryAccessibleInterface(self._lot)
        if above in (BOARD, LOT):
            return QAccessible.queryAccessibleInterface(view.canvas)
        return self.part(above)

    def focus(self) -> bool:
        """Tell screen readers where the keyboard stands now; False where that is no part."""
        key = self.current()
        if key is None or not QAccessible.isActive() or not self.has_keyboard(key):
            return False
        event = QAccessibleEvent(self.part(key), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)
        return True

    def close(self) -> None:
        """Take every part out of Qt's cache; the board is going."""
        self.leave_lot()
        for widget in self._widgets:
            _known.pop(widget, None)
        parts, self._parts = self._parts, {}
        for part in parts.values():
            if shiboken6.isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def _adopt(self, widget: QWidget, told_as: type[QAccessibleInterface]) -> None:
        _known[id(widget)] = (told_as, self)
        self._widgets.append(id(widget))


_TOLD = ("cards", "points", "lanes", "stages", "steps", "personas", "connections")


@cache
def _let_qt_ask() -> None:
    """Once a process: Qt takes no factory back."""
    QAccessible.installFactory(_made)


def _made(name: str, found: QObject | None) -> QAccessibleInterface | None:
    """Qt asks, for each class a widget is of: only those of a board have an answer."""
    if name not in ("Canvas", "Lot", "HeaderStrip", "LeftStrip"):
        return None
    told_as, readable = _known.get(id(found), (None, None))
    return told_as(found, readable) if told_as is not None else None  # type: ignore[call-arg]

"""The board, its strips and the parking lot as screen readers find them: widgets with parts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from workshop_app.canvas.spoken.part import AccessiblePart
from workshop_app.canvas.spoken.tree import BOARD, LOT, Key
from workshop_app.canvas.spoken.where import key_at

if TYPE_CHECKING:
    from workshop_app.canvas.spoken.readable import Readable

_Role = QAccessible.Role


class AccessibleGround(QAccessibleWidget):
    """A widget with the parts below `root`, and behind them the widgets it holds."""

    def __init__(
        self, widget: QWidget, role: QAccessible.Role, readable: "Readable", root: Key
    ) -> None:
        super().__init__(widget, role)
        self._readable, self._root = readable, root

    def childCount(self) -> int:
        return len(self._keys()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys = self._keys()
        if 0 <= index < len(keys):
            return self._readable.part(keys[index])
        return super().child(index - len(keys))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = self._keys()
        if isinstance(child, AccessiblePart):
            return keys.index(child.key) if child.key in keys else -1
        at = super().indexOfChild(child)
        return at if at < 0 else at + len(keys)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self._readable.view()
        key = key_at(view, QPoint(x, y)) if view is not None else None
        return self._readable.part(key) if key is not None else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        key, widget = self._readable.current(), self.widget()
        if key is None or not widget.hasFocus() or not self._readable.has_keyboard(key):
            return None
        return self._readable.part(key)

    def _keys(self) -> tuple[Key, ...]:
        return self._readable.children(self._root)


class AccessibleBoard(AccessibleGround):
    """The canvas: its children are stages, personas and lanes."""

    def __init__(self, canvas: QWidget, readable: "Readable") -> None:
        super().__init__(canvas, _Role.Grouping, readable, BOARD)


class AccessibleLot(AccessibleGround):
    """The parking lot: its children are the parked cards."""

    def __init__(self, lot: QWidget, readable: "Readable") -> None:
        super().__init__(lot, _Role.List, readable, LOT)


class AccessibleStrip(QAccessibleWidget):
    """Names beside the board: they are told as parts of the board; who points at one finds it."""

    def __init__(self, strip: QWidget, readable: "Readable") -> None:
        super().__init__(strip, _Role.Client)
        self._readable = readable

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        found = super().childAt(x, y)
        view = self._readable.view()
        key = key_at(view, QPoint(x, y)) if view is not None and found is None else None
        return self._readable.part(key) if key is not None else found

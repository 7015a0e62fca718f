"""One part of the board or the parking lot, as a screen reader finds it.

`interface_cast` hands out what more a part can do. Its null pointer must be a `VoidPtr`: what
PySide makes of a returned None or 0 is an address that crashes (seen with 6.10.3 and 6.11.3).
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from shiboken6 import VoidPtr

from workshop_app.canvas.spoken.doing import PartActions, PartValue
from workshop_app.canvas.spoken.tree import (
    Key,
    details_of,
    folded,
    is_record,
    is_there,
    words_of,
)
from workshop_app.canvas.spoken.where import place_of

if TYPE_CHECKING:
    from workshop_app.canvas.spoken.readable import Readable

_Text, _Role, _More = QAccessible.Text, QAccessible.Role, QAccessible.InterfaceType
_ROLES = {"header": _Role.List, "lanes": _Role.List, "personas": _Role.Grouping}
_NOTHING = VoidPtr(0)


class AccessiblePart(QAccessibleInterface):
    """A stage, step, persona, lane, card, emotion point, arrow or empty cell."""

    def __init__(self, readable: "Readable", key: Key) -> None:
        super().__init__()
        self.key = key
        self._readable = readable
        self._more: dict[Any, Any] = {}
        if is_record(key) or key[0] == "cell":
            self._more[_More.ActionInterface] = PartActions(readable.view, key)
        if key[0] == "points":
            self._more[_More.ValueInterface] = PartValue(readable.view, key[1])

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._more.get(kind, _NOTHING)

    def isValid(self) -> bool:
        view = self._readable.view()
        return view is not None and is_there(view.desk.workshop, self.key)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._readable.home(self.key)

    def childCount(self) -> int:
        return len(self._readable.children(self.key))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys = self._readable.children(self.key)
        return self._readable.part(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        key, keys = getattr(child, "key", None), self._readable.children(self.key)
        return keys.index(key) if key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def text(self, kind: QAccessible.Text) -> str:
        view = self._readable.view()
        if view is None or not self.isValid():
            return ""
        if kind == _Text.Name:
            return words_of(view.desk, self.key)
        return details_of(view.desk, self.key) if kind == _Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not set from outside."""

    def rect(self) -> QRect:
        view = self._readable.view()
        return place_of(view, self.key) if view is not None and self.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        return _ROLES.get(self.key[0], _Role.ListItem)

    def state(self) -> QAccessible.State:
        state, view = QAccessible.State(), self._readable.view()
        if view is None or not self.isValid():
            state.invalid = True
            return state
        here, shut = self._readable.current() == self.key, folded(view.desk, self.key)
        if is_record(self.key) or self.key[0] == "cell":
            state.focusable = state.selectable = True
            state.selected = here or self.key[:2] in view.desk.selection.refs
            state.focused = self._readable.has_keyboard(self.key)
        state.expandable = shut is not None
        state.expanded, state.collapsed = shut is False, shut is True
        state.readOnly = view.desk.editor.read_only
        return state

"""A button of an action that shows its icon alone, and tells screen readers each thing once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget


class ActionButton(QToolButton):
    """Its name is what the action does now, its description the keys that do the same."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._action = action
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setAccessibleName(self._action.text().replace("&", ""))
        tell_keys(self, self._action)


def tell_keys(button: QAbstractButton, action: QAction) -> None:
    """Describe a button by its keys: its tool tip would say its name once more."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if keys != button.accessibleDescription():
        button.setAccessibleDescription(keys)

"""A place of words that is scrolled by keyboard, as screen readers find it: it is read on arrival."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QScrollArea, QWidget

_MOST = 2_000


class ReadArea(QAccessibleWidget):
    """A `QScrollArea` with the property `ringed`; its description is what its labels say now."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area, QAccessible.Role.Document, area.accessibleName())

    def text(self, kind: QAccessible.Text) -> str:
        area = self.widget()
        if kind != QAccessible.Text.Description or not isinstance(area, QScrollArea):
            return super().text(kind)
        inside = area.widget()
        parts = () if inside is None else (inside, *inside.findChildren(QLabel))
        words = [x.text() for x in parts if isinstance(x, QLabel) and x.isVisible() and x.text()]
        return "\n".join(words)[:_MOST]

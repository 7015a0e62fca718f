"""A small icon that is only looked at; it follows the theme."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import paint_icon, theme_in_force


class IconLabel(QWidget):
    """Shows an icon in the colour of a token; screen readers pass it by."""

    def __init__(self, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token = "", "ink"
        self.setFixedSize(QSize(px(size), px(size)))

    def show_icon(self, name: str, token: str = "ink") -> None:
        """Show another icon."""
        if (name, token) != (self._name, self._token):
            self._name, self._token = name, token
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self._name, QRectF(self.rect()), theme_in_force()[self._token])
            painter.end()

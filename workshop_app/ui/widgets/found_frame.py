"""A frame round a widget that a search has led to; it is in nobody's way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.looks.icons import theme_in_force

_BESIDE = 4
_WIDE = 3.0


class FoundFrame(QWidget):
    """Stands round `target` within `ground`, a widget further out, and moves and grows with it."""

    def __init__(self, target: QWidget, ground: QWidget) -> None:
        super().__init__(ground)
        self.target, self._ground = target, ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        above: QWidget | None = target
        while above is not None and above is not ground:
            above.installEventFilter(self)
            above = above.parentWidget()
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_in_force()["board.found"]), _WIDE))
        half = _WIDE / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 6, 6)

    def _follow(self) -> None:
        corner = self.target.mapTo(self._ground, QPoint(0, 0))
        place = QRect(corner, self.target.size())
        self.setGeometry(place.adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE))

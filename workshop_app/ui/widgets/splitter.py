"""Panes side by side whose handles can be taken hold of with fingers, too."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from workshop_app.canvas.touch.targets import least_target, touch_mode
from workshop_app.ui.looks.icons import theme_in_force

_ALONG = 2
"""How many targets long the knob is."""
_DOTS, _APART, _DOT = 3, 8, 4


class Splitter(QSplitter):
    """Panes with a hairline between them, in touch mode with a knob in its middle."""

    def createHandle(self) -> QSplitterHandle:
        """A handle that grows in touch mode."""
        return Handle(self.orientation(), self)


class Handle(QSplitterHandle):
    """The line between two panes; its knob lies over their edges and hides nothing else of them."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._fit()

    @property
    def knob(self) -> QRect:
        """Where fingers take hold of it, in px of this widget; empty with the mouse."""
        if not touch_mode():
            return QRect()
        size = least_target()
        wide = QSize(size, _ALONG * size)
        knob = QRect(0, 0, 0, 0)
        knob.setSize(wide if self._upright else wide.transposed())
        knob.moveCenter(self.rect().center())
        return knob

    @property
    def _upright(self) -> bool:
        return self.orientation() == Qt.Orientation.Horizontal

    def changeEvent(self, event: QEvent) -> None:
        """Fit how the window is worked with."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The knob stays in the middle; Qt would take away the room it has beside the line."""
        if touch_mode():
            self._cut()
        else:
            super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and dots on the knob."""
        super().paintEvent(event)
        knob = self.knob
        if knob.isEmpty():
            return
        painter, colours = QPainter(self), theme_in_force()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRect(0, 0, 16, 48) if self._upright else QRect(0, 0, 48, 16)
        shape.moveCenter(knob.center())
        painter.setPen(QColor(colours["line_strong"]))
        painter.setBrush(QColor(colours["panel"]))
        painter.drawRoundedRect(shape, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["soft_ink"]))
        for at in range(_DOTS):
            dot = QRect(0, 0, _DOT, _DOT)
            by = (at - _DOTS // 2) * _APART
            dot.moveCenter(shape.center())
            painter.drawEllipse(dot.translated(*((0, by) if self._upright else (by, 0))))
        painter.end()

    def _fit(self) -> None:
        """As wide as the line, and in touch mode as far beyond it as the knob reaches."""
        line = self.splitter().handleWidth()
        over = max(0, (least_target() - line + 1) // 2) if touch_mode() else 0
        self.setContentsMargins(*((over, 0, over, 0) if self._upright else (0, over, 0, over)))
        self._cut()
        self.splitter().refresh()

    def _cut(self) -> None:
        """Only line and knob are there; what lies beside them belongs to the panes."""
        knob = self.knob
        if knob.isEmpty():
            self.clearMask()
        else:
            self.setMask(QRegion(self.contentsRect()) | QRegion(knob))
            self.raise_()

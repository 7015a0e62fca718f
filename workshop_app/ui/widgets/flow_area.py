"""Widgets in lines like words that scroll where there is no room for all of the lines."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from workshop_app.ui.widgets.flow import FlowLayout


class FlowArea(QScrollArea):
    """As tall as the lines of `inside`; squeezed, it keeps one of them, and the others scroll."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self.inside = QWidget(self)
        self.inside.setProperty("role", "inside")
        self.flow = FlowLayout(self.inside, gap=gap)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWidget(self.inside)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._tall())

    def minimumSizeHint(self) -> QSize:
        return self.flow.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other widgets stand in the lines, or the same have other words."""
        found = super().eventFilter(watched, event)
        if watched is self.inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return found

    def _tall(self) -> int:
        return self.flow.heightForWidth(max(1, self.width()))

    def _fit(self) -> None:
        self.setMaximumHeight(self._tall())
        self.updateGeometry()

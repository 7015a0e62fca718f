"""Lists, tables, forms and texts scroll with the finger that moves on them."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QGuiApplication, QInputDevice, QTouchEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from workshop_app.canvas.touch.fingers import LED

_Metric = QScrollerProperties.ScrollMetric


class FingerScroll(QObject):
    """Hears where touches begin, in every window there is and will be, until it is deleted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
        # A dialog takes the focus when it opens.
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._came)

    def _came(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A finger comes down: what lies there is to scroll with it, from this touch on."""
        if event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            by_finger = event.device().type() == QInputDevice.DeviceType.TouchScreen
            area = area_at(event.points()[0].globalPosition().toPoint()) if by_finger else None
            if area is not None:
                let_scroll(area)
        return False


def area_at(at: QPoint) -> QAbstractScrollArea | None:
    """What scrolls at a global position, if it does not see to fingers itself."""
    widget: QWidget | None = QApplication.widgetAt(at)
    while widget is not None and not isinstance(widget, QAbstractScrollArea):
        widget = None if widget.property(LED) else widget.parentWidget()
    return widget


def let_scroll(area: QAbstractScrollArea) -> None:
    """Let fingers scroll `area`, pixel for pixel and without springing at its ends."""
    viewport = area.viewport()
    if QScroller.hasScroller(viewport):
        return
    if isinstance(area, QAbstractItemView):
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        area.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    wanted = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    wanted.setScrollMetric(_Metric.HorizontalOvershootPolicy, never)
    wanted.setScrollMetric(_Metric.VerticalOvershootPolicy, never)
    scroller.setScrollerProperties(wanted)

"""A figure from 1 to 5, or none yet: for traits, impact and effort."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers, touch_mode
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.words import _

MOST = 5
STEP = 26


class Rating(QSlider):
    """Emits `rated(figure)`, 0 for none, when the user picks: click, arrows, digits, Delete.

    A slider underneath, so that screen readers read and set its value.
    """

    rated = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None, *, optional: bool = True) -> None:
        """`title` is the accessible name; unless `optional`, there is always a figure."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(title)
        self.setRange(0 if optional else 1, MOST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hovered = 0
        self._shown = self.value()
        self.valueChanged.connect(self._changed)
        self._say()

    def figure(self) -> int:
        """The figure shown, 0 for none."""
        return self.value()

    def show_figure(self, figure: int | None) -> None:
        """Show `figure`, without a signal."""
        self._shown = figure or 0
        self.setValue(self._shown)
        self._say()

    def _changed(self, figure: int) -> None:
        self._say()
        if figure != self._shown:
            self._shown = figure
            self.rated.emit(figure)

    def _say(self) -> None:
        said = _("{figure} of 5").format(figure=self.value()) if self.value() else _("Not rated")
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return QSize(MOST * _step() + 6, for_fingers(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _figure_at(self, x: float) -> int:
        return min(MOST, max(1, int((x - 3) // _step()) + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        figure = self._figure_at(event.position().x())
        # A click on the figure shown takes it back.
        self.setValue(0 if figure == self.value() and self.minimum() == 0 else figure)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._figure_at(event.position().x()))
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._hovered)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: object) -> None:
        self._hover(0)

    def _hover(self, figure: int) -> None:
        if figure != self._hovered:
            self._hovered = figure
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_0
        if 0 <= figure <= MOST:
            self.setValue(figure)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(self.minimum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for figure in range(1, MOST + 1):
            self._paint_dot(painter, figure)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_in_force()["focus"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_dot(self, painter: QPainter, figure: int) -> None:
        colours = theme_in_force()
        full = figure <= self.value()
        line = "accent" if self.isEnabled() else "faint_ink"
        offered = self._hovered >= figure > self.value()
        fill = line if full else ("accent_tint" if offered else "panel")
        strong = full or figure <= self._hovered or not self.isEnabled()
        edge = line if strong else "line_strong"
        painter.setPen(QPen(QColor(colours[edge]), 1.5))
        painter.setBrush(QColor(colours[fill]))
        centre = QPointF(3 + (figure - 0.5) * _step(), self.height() / 2)
        painter.drawEllipse(centre, 8, 8)
        painter.setPen(QColor(colours[self._ink(full)]))
        font = painter.font()
        font.setPixelSize(px(11))
        painter.setFont(font)
        box = self.rect().toRectF()
        box.setWidth(_step())
        box.moveLeft(centre.x() - _step() / 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(figure))

    def _ink(self, full: bool) -> str:
        if full:
            return "on_accent"
        return "soft_ink" if self.isEnabled() else "faint_ink"


def _step() -> int:
    """Pixels from one figure to the next; a finger that strays goes on to the right one."""
    return STEP + 6 if touch_mode() else STEP

"""Choose the square of an image that becomes a portrait, with mouse or keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from workshop_app.ui.dialogs.parts import answers
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.words import _

Box = tuple[float, float, float, float]
_LEAST = 0.1  # of the shorter side
_GRIP = 18.0


class CropView(QWidget):
    """The image with the square over it; emits `cropped()` whenever the square changes.

    Drag inside to move, a corner or the wheel to resize. Arrows move (Shift: further), + and −
    resize, Home takes the largest square.
    """

    cropped = Signal()

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._short = min(image.width(), image.height())
        self._square = QRectF()
        self._grabbed: tuple[str, QPointF, QRectF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(280, 240))
        self.setAccessibleName(_("Part of the image that is kept"))
        self.setAccessibleDescription(_("Arrows move the square, plus and minus resize it."))
        self.take_largest()

    def take_largest(self) -> None:
        """The largest square, in the middle, a little above it in tall images: faces are there."""
        side = float(self._short)
        left = (self._image.width() - side) / 2
        top = (self._image.height() - side) * 0.35
        self._put(QRectF(left, top, side, side))

    def box(self) -> Box:
        """The square as shares 0…1 of the image's width and height."""
        wide, tall, square = self._image.width(), self._image.height(), self._square
        return (
            square.left() / wide,
            square.top() / tall,
            square.right() / wide,
            square.bottom() / tall,
        )

    def square(self) -> QRectF:
        """The square in pixels of the image."""
        return QRectF(self._square)

    def sizeHint(self) -> QSize:
        return QSize(440, 360)

    def _put(self, square: QRectF) -> None:
        side = max(self._short * _LEAST, min(square.width(), float(self._short)))
        left = max(0.0, min(square.left(), self._image.width() - side))
        top = max(0.0, min(square.top(), self._image.height() - side))
        self._square = QRectF(left, top, side, side)
        self.update()
        self.cropped.emit()

    def _resize(self, factor: float) -> None:
        """Grow or shrink about the middle."""
        side = max(self._short * _LEAST, min(self._square.width() * factor, float(self._short)))
        square = QRectF(0, 0, side, side)
        square.moveCenter(self._square.center())
        self._put(square)

    # Where the image stands -----------------------------------------------------

    def _place(self) -> QRectF:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def _scale(self) -> float:
        return self._place().width() / self._image.width()

    def on_screen(self) -> QRectF:
        """The square in pixels of this widget."""
        scale, at = self._scale(), self._place().topLeft()
        square = self._square
        return QRectF(
            at.x() + square.left() * scale,
            at.y() + square.top() * scale,
            square.width() * scale,
            square.height() * scale,
        )

    def _part_at(self, at: QPointF) -> str:
        shown = self.on_screen()
        corners = {
            "top left": shown.topLeft(), "top right": shown.topRight(),
            "bottom left": shown.bottomLeft(), "bottom right": shown.bottomRight(),
        }  # fmt: skip
        for name, corner in corners.items():
            if (corner - at).manhattanLength() < _GRIP:
                return name
        return "inside" if shown.contains(at) else ""

    # Pointing -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not part:  # a click beside the square brings it there
            at = (event.position() - self._place().topLeft()) / self._scale()
            square = QRectF(self._square)
            square.moveCenter(at)
            self._put(square)
            part = "inside"
        self._grabbed = (part, event.position(), QRectF(self._square))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            self._show_cursor(self._part_at(event.position()))
            return
        part, start, before = self._grabbed
        by = (event.position() - start) / self._scale()
        if part == "inside":
            self._put(before.translated(by))
        else:
            self._drag_corner(part, before, by)

    def _drag_corner(self, part: str, before: QRectF, by: QPointF) -> None:
        """Resize from one corner; the opposite one stays."""
        right, bottom = "right" in part, "bottom" in part
        grow = ((by.x() if right else -by.x()) + (by.y() if bottom else -by.y())) / 2
        room_x = self._image.width() - before.left() if right else before.right()
        room_y = self._image.height() - before.top() if bottom else before.bottom()
        side = max(self._short * _LEAST, min(before.width() + grow, room_x, room_y))
        left = before.left() if right else before.right() - side
        top = before.top() if bottom else before.bottom() - side
        self._put(QRectF(left, top, side, side))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._resize(0.95 if event.angleDelta().y() > 0 else 1 / 0.95)

    def _show_cursor(self, part: str) -> None:
        shape = Qt.CursorShape
        if part in ("top left", "bottom right"):
            self.setCursor(shape.SizeFDiagCursor)
        elif part in ("top right", "bottom left"):
            self.setCursor(shape.SizeBDiagCursor)
        else:
            self.setCursor(shape.SizeAllCursor if part else shape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        far = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.02
        by = self._short * far
        moves = {
            keys.Key_Left: (-by, 0.0), keys.Key_Right: (by, 0.0),
            keys.Key_Up: (0.0, -by), keys.Key_Down: (0.0, by),
        }  # fmt: skip
        if key in moves:
            self._put(self._square.translated(*moves[keys(key)]))
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self._resize(1 / 0.95)
        elif key == keys.Key_Minus:
            self._resize(0.95)
        elif key == keys.Key_Home:
            self.take_largest()
        else:
            super().keyPressEvent(event)

    # Painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.drawImage(self._place(), self._image)
        shown = self.on_screen()
        shade = QPainterPath()
        shade.addRect(self._place())
        hole = QPainterPath()
        hole.addEllipse(shown)
        painter.fillPath(shade - hole, QColor(0, 0, 0, 120))
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.drawRect(shown)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_in_force()["focus"]), 2))
            painter.drawRect(shown.adjusted(-2, -2, 2, 2))
        self._paint_grips(painter, shown)
        painter.end()

    def _paint_grips(self, painter: QPainter, shown: QRectF) -> None:
        painter.setPen(QPen(QColor(theme_in_force()["accent"]), 1.5))
        painter.setBrush(QColor("#FFFFFF"))
        corners = (shown.topLeft(), shown.topRight(), shown.bottomLeft(), shown.bottomRight())
        for corner in corners:
            painter.drawEllipse(corner, 5, 5)


class CropDialog(QDialog):
    """Asks which square of `image` is to be kept; `box()` is the answer."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Choose the part for the portrait"))
        self.view = CropView(image, self)
        hint = QLabel(_("Drag the square or its corners. Arrows move it, + and − resize it."), self)
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        buttons, _keep = answers(self, _("Use this part"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.view, 1)
        column.addWidget(hint)
        column.addWidget(buttons)
        self.view.setFocus()

    def box(self) -> Box:
        """The part to keep, as shares 0…1 of width and height."""
        return self.view.box()

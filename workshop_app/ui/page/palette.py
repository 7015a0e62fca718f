"""The palette: one chip for each card kind, to be dragged onto the board or clicked."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyle, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import least_target, touch_mode
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.ui.looks.icons import paint_icon, theme_in_force
from workshop_app.words import _

_ICON, _PAD, _GAP = 16, 9, 6


class PaletteChip(QAbstractButton):
    """Emits `clicked`, or `drag_began(kind, where)`, `drag_moved`, `drag_ended` (mouse events).

    `wordless` leaves only the icon; the name is then the tool tip.
    """

    drag_began = Signal(str, QPoint)
    drag_moved = Signal(QMouseEvent)
    drag_ended = Signal(QMouseEvent)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._wordless = False
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setText(_(CARD_KINDS[kind].title))
        self.setObjectName(f"palette.{kind}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(_("Drag onto the board, or press to add a card"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.set_wordless(False)

    def set_wordless(self, wordless: bool) -> None:
        """Show the icon alone, or the icon and the name."""
        self._wordless = wordless
        tip = _("{kind}: drag onto the board, or click").format(kind=self.text())
        self.setToolTip(tip)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        if self._wordless:
            return QSize(least_target() + (0 if touch_mode() else 4), least_target())
        return QSize(self.worded_width(), least_target())

    def worded_width(self) -> int:
        """How wide it is with its name."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return px(_PAD * 2 + _ICON + _GAP) + words + 2

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.size() != self.sizeHint():
            self.set_wordless(self._wordless)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.drag_moved.emit(event)
            return
        at = event.position().toPoint()
        if self._pressed is not None and self._far(at):
            self._dragging = True
            self.setDown(False)
            self.drag_began.emit(self.kind, event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._dragging:
            self._dragging = False
            self.drag_ended.emit(event)
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, look = theme_in_force(), theme_in_force().card(self.kind)
        enabled = self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = enabled and (self.underMouse() or self.isDown())
        painter.setPen(QPen(QColor(look.mark if strong else look.border), 1))
        painter.setBrush(QColor(look.fill if enabled else colours["ground"]))
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours["focus"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        ink = look.mark if enabled else colours["faint_ink"]
        size = px(_ICON)
        left = (self.width() - size) / 2 if self._wordless else float(px(_PAD))
        if self.isRightToLeft():
            left = self.width() - size - left
        paint_icon(painter, look.icon, QRectF(left, (self.height() - size) / 2, size, size), ink)
        if not self._wordless:
            painter.setFont(self._font())
            painter.setPen(QColor(ink))
            room = self.rect().adjusted(px(_PAD + _ICON + _GAP), 0, -px(_PAD), 0)
            words = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _far(self, at: QPoint) -> bool:
        moved = at - (self._pressed or at)
        return moved.manhattanLength() >= QApplication.startDragDistance()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(12))
        return font

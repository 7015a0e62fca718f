"""A tile of the start page: a picture, a title and a line about it."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import paint_icon, theme_in_force

SIZE = QSize(244, 164)
WORDS = 56
RADIUS = 10
RING = 3


class Tile(QAbstractButton):
    """Emits `clicked` for click, Space and Enter, and `menu_wanted(where)` with a global place."""

    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        icon_name: str = "board",
        parent: QWidget | None = None,
    ) -> None:
        """`icon_name` is shown as long as there is no picture."""
        super().__init__(parent)
        self._picture = QPixmap()
        self.painted_in = ""
        """The name of the theme its picture is painted in, or is asked for."""

        self._icon_name = icon_name
        self._subtitle = subtitle
        self.setText(title)
        self.set_subtitle(subtitle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Half as much wider as its words, or few tiles would stand on a line.
        wide = (SIZE.width() + px(SIZE.width())) // 2
        self.setFixedSize(wide, SIZE.height() - WORDS + px(WORDS))

    def set_subtitle(self, subtitle: str) -> None:
        """Show another line about it."""
        self._subtitle = subtitle
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(subtitle)
        self.update()

    def set_picture(self, picture: QPixmap) -> None:
        """Show `picture` scaled to fill the upper part, its top left corner kept."""
        self._picture = picture
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(
            self.mapToGlobal(self.rect().center()) if by_key else event.globalPos()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        self._paint_body(painter, box)
        self._paint_words(painter, box)
        self._paint_edge(painter, box)
        painter.end()

    def _paint_body(self, painter: QPainter, box: QRectF) -> None:
        colours = theme_in_force()
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(colours[self._ground()]))
        upper = QRectF(box)
        upper.setHeight(box.height() - px(WORDS))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(upper, QColor(colours["board.persona"]))
        self._paint_picture(painter, upper)
        painter.restore()
        painter.setPen(QPen(QColor(colours["line"]), 1))
        painter.drawLine(upper.bottomLeft(), upper.bottomRight())

    def _ground(self) -> str:
        if self.isDown():
            return "pressed"
        return "hover" if self.underMouse() else "panel"

    def _paint_picture(self, painter: QPainter, upper: QRectF) -> None:
        if self._picture.isNull():
            place = QRectF(0, 0, 32, 32)
            place.moveCenter(upper.center())
            paint_icon(painter, self._icon_name, place, theme_in_force()["soft_ink"])
            return
        wide, tall = self._picture.width(), self._picture.height()
        scale = max(upper.width() / wide, upper.height() / tall)
        part = QRectF(0, 0, upper.width() / scale, upper.height() / scale)
        painter.drawPixmap(upper, self._picture, part)

    def event(self, event: QEvent) -> bool:
        """Under a resting pointer, what was cut of its words is said in full."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.full_words(), self)
            return True
        return super().event(event)

    def full_words(self) -> str:
        """The words that have no room on it, and what else there is to say about it."""
        wide = self._words_room(QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)).width()
        words = ((self.text(), True), (self._subtitle, False))
        cut = (one for one, bold in words if self._metrics(bold).horizontalAdvance(one) > wide)
        return "\n".join(filter(None, (*cut, self.toolTip())))

    def _words_room(self, box: QRectF) -> QRect:
        room = QRect(round(box.left()) + 12, round(box.bottom()) - px(WORDS - 8), 0, px(20))
        room.setRight(round(box.right()) - 12)
        return room

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colours = theme_in_force()
        room = self._words_room(box)
        self._paint_line(painter, room, self.text(), colours["ink"], bold=True)
        room.translate(0, px(21))
        self._paint_line(painter, room, self._subtitle, colours["soft_ink"], bold=False)

    def _paint_line(
        self, painter: QPainter, room: QRect, text: str, colour: str, *, bold: bool
    ) -> None:
        metrics = self._metrics(bold)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._font(bold))
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _font(self, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(14 if bold else 12))
        font.setBold(bold)
        return font

    def _metrics(self, bold: bool) -> QFontMetrics:
        return QFontMetrics(self._font(bold))

    def _paint_edge(self, painter: QPainter, box: QRectF) -> None:
        colours = theme_in_force()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = "line_strong" if self.underMouse() else "line"
        painter.setPen(QPen(QColor(colours[edge]), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours["focus"]), 2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2
            )

"""A persona's round portrait, or her initials on the tint of her colour."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.layout.initials import initials
from workshop_app.ui.looks.icons import theme_in_force


class Avatar(QWidget):
    """A picture only: it takes no focus; its accessible name is the persona's name."""

    def __init__(self, diameter: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour = "", 1
        self._portrait: QImage | None = None
        self.setFixedSize(QSize(diameter, diameter))

    def show_persona(self, name: str, colour: int = 1, portrait: QImage | None = None) -> None:
        """Show `portrait`, or the initials of `name` in persona hue `colour` (1…10)."""
        self._name, self._colour, self._portrait = name, colour, portrait
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._colour, self._portrait)
        painter.end()


def paint_avatar(
    painter: QPainter, box: QRectF, name: str, colour: int, portrait: QImage | None = None
) -> None:
    """Draw an avatar into the square `box`."""
    look = theme_in_force().persona(colour)
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawEllipse(box)
    if portrait is not None and not portrait.isNull():
        _paint_portrait(painter, box, portrait)
    else:
        painter.setFont(_font(painter.font(), box.height() * 0.34))
        painter.setPen(QColor(theme_in_force()["ink"]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def _paint_portrait(painter: QPainter, box: QRectF, portrait: QImage) -> None:
    side = min(portrait.width(), portrait.height())
    square = QRect(0, 0, side, side)
    square.moveCenter(portrait.rect().center())
    round_edge = QPainterPath()
    round_edge.addEllipse(box)
    painter.setClipPath(round_edge)
    painter.drawImage(box, portrait, QRectF(square))


def _font(base: QFont, pixels: float) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(8, round(pixels)))
    font.setBold(True)
    return font

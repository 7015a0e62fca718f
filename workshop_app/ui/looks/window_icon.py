"""The picture of the program in title bars, task bars and among open windows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from workshop_app.layout.theme import theme
from workshop_app.ui.looks.icons import paint_icon

SIZES = (16, 24, 32, 48, 64, 128, 256)
_ROUND, _AIR = 0.22, 0.08  # of the side


def window_icon() -> QIcon:
    """The board, white on the accent: the same in every theme, as it stands on grounds of others."""
    drawn = QIcon()
    for side in SIZES:
        drawn.addPixmap(_drawn(side))
    return drawn


def _drawn(side: int) -> QPixmap:
    colours = theme()
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["accent"]))
    whole = QRectF(0, 0, side, side)
    painter.drawRoundedRect(whole, side * _ROUND, side * _ROUND)
    air = round(side * _AIR)
    paint_icon(painter, "board", whole.adjusted(air, air, -air, -air), colours["panel"])
    painter.end()
    return QPixmap.fromImage(image)

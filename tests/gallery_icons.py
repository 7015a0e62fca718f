"""The sheet of the gallery that shows every icon and the look of every card."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from tests.icon_drawings import ICONS
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.ui.looks.icons import icon, paint_icon, theme_in_force


class Icons(QWidget):
    """All icons, large and small, and the card looks."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1240, 880)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        colours = theme_in_force()
        for at, name in enumerate(sorted(ICONS)):
            x, y = at % 15 * 82 + 8, at // 15 * 68 + 8
            paint_icon(painter, name, QRectF(x, y, 32, 32), colours["ink"])
            icon(name).paint(painter, x + 40, y, 20, 20)
            painter.setPen(QColor(colours["soft_ink"]))
            painter.drawText(QRectF(x - 6, y + 34, 80, 20), 0, name)
        for at, kind in enumerate([*CARD_KINDS, *(["idea"] * 10)]):
            number = max(0, at - len(CARD_KINDS) + 1)
            look = colours.card(kind, number)
            box = QRectF(at % 8 * 152 + 10, at // 8 * 76 + 560, 144, 62)
            painter.setPen(QColor(look.border))
            painter.setBrush(QColor(look.fill))
            painter.drawRoundedRect(box, 4, 4)
            if look.edged:
                painter.fillRect(QRectF(box.left(), box.top(), 4, 62), QColor(look.mark))
            paint_icon(
                painter, look.icon, QRectF(box.left() + 12, box.top() + 9, 12, 12), look.mark
            )
            painter.setPen(QColor(look.mark))
            painter.drawText(box.adjusted(30, 6, 0, 0), 0, kind.replace("_", " ").upper())
            painter.setPen(QColor(colours["ink"]))
            painter.drawText(box.adjusted(12, 28, 0, 0), 0, "Walked past the door")
            paint_icon(painter, "heard", box.adjusted(126, 8, -8, -44), colours["level.mark"])
        painter.end()

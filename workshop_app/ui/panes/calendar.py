"""A calendar that pops up to pick a date, or to pick none."""

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon, theme_in_force
from workshop_app.words import _


class Calendar(QFrame):
    """Emits `picked(date)`; an invalid date for none."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._month = QCalendarWidget(self)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setGridVisible(False)
        self._month.setAccessibleName(_("Calendar"))
        self._month.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        self._month.setMinimumWidth(px(300))
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._month)
        column.addLayout(self._buttons())

    def _dress_month(self) -> None:
        for name, picture in (("prev", "chevron_left"), ("next", "chevron_right")):
            button = self._month.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture))
                button.setIconSize(QSize(px(16), px(16)))
        ink = QTextCharFormat()
        ink.setForeground(QColor(theme_in_force()["ink"]))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day, ink)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        today = QPushButton(_("Today"), self)
        today.clicked.connect(self._pick_today)
        none = QPushButton(_("No date"), self)
        none.clicked.connect(self._pick_none)
        row.addWidget(none)
        row.addStretch()
        row.addWidget(today)
        return row

    def open_at(self, where: QPoint, iso: str) -> None:
        """Pop up at `where` (global, the top left corner) with the date `iso` chosen."""
        day = QDate.fromString(iso, "yyyy-MM-dd")
        self._dress_month()
        self._month.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self.adjustSize()
        self.move(self._on_screen(where))
        self.show()
        self._month.setFocus()

    def _on_screen(self, where: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        x = max(room.left(), min(where.x(), room.right() - self.width()))
        y = max(room.top(), min(where.y(), room.bottom() - self.height()))
        return QPoint(x, y)

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(day)

    def _pick_today(self) -> None:
        self._pick(QDate.currentDate())

    def _pick_none(self) -> None:
        self._pick(QDate())

"""A record as a button of two lines: what it says, and a soft line about it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.ui.panes.icon_label import IconLabel
from workshop_app.ui.panes.summaries import breakable, shortened

_MOST_WORDS = 140


class RowButton(QFrame):
    """Emits `opened()` for a click or Enter, `removed()` for its cross or Delete."""

    opened = Signal()
    removed = Signal()

    def __init__(self, record_id: str, remove: str = "", parent: QWidget | None = None) -> None:
        """`remove` says what the cross does; without it there is none."""
        super().__init__(parent)
        self.record_id = record_id
        self.setObjectName("row_button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = IconLabel(16, self)
        self._words, self._line = self._label(""), self._label("caption")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._words)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 6, 5, 6)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._removable = bool(remove)
        if remove:
            row.addWidget(self._cross(remove), 0, Qt.AlignmentFlag.AlignTop)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _cross(self, title: str) -> QToolButton:
        cross = QToolButton(self)
        cross.setProperty("kind", "small")
        cross.setIcon(icon("close", "soft_ink"))
        cross.setIconSize(QSize(px(14), px(14)))
        cross.setAccessibleName(title)
        cross.setToolTip(title)
        cross.clicked.connect(self.removed)
        return cross

    def show_record(self, picture: str, token: str, words: str, line: str = "") -> None:
        """Show these words with the icon `picture` in the colour of `token`."""
        self._icon.show_icon(picture, token)
        self._words.setText(breakable(shortened(words, _MOST_WORDS)))
        self._line.setText(breakable(shortened(line, _MOST_WORDS)))
        self._line.setVisible(bool(line))
        self.setAccessibleName(words)
        self.setAccessibleDescription(line)

    def set_removable(self, removable: bool) -> None:
        """Whether its cross and Delete do anything."""
        for cross in self.findChildren(QToolButton):
            cross.setVisible(removable)
        self._removable = removable

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            dress(self, active=event.type() == QEvent.Type.FocusIn)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()

"""A bar that says what happened, what is safe and what to do, and is read out to screen readers."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.words import _

# The tone of a message, the icon that shows it and its colour.
TONES = {"info": "info", "success": "success", "warning": "warning", "error": "danger"}


class MessageBar(QFrame):
    """Hidden until `say`; emits `acted` for its button and `closed` when it is closed by hand."""

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.acted)
        self._close = self._make_close()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        for widget in (self._icon, self._words, self._button, self._close):
            row.addWidget(widget)
        row.setStretch(1, 1)
        self.hide()

    def _make_close(self) -> QToolButton:
        close = QToolButton(self)
        close.setIcon(icon("close"))
        close.setIconSize(QSize(px(16), px(16)))
        close.setAccessibleName(_("Close message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self._closed_by_hand)
        return close

    def say(self, text: str, tone: str = "info", action: str = "") -> None:
        """Show `text` in a `tone` of `TONES`, with a button where `action` names one."""
        # At the size words have now: the bar of a window outlives its pages.
        self._icon.setFixedSize(px(20), px(20))
        self._close.setIconSize(QSize(px(16), px(16)))
        self._icon.setPixmap(
            icon(tone, TONES[tone]).pixmap(QSize(px(20), px(20)), self.devicePixelRatio())
        )
        self._words.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        dress(self, tone=tone)
        self.show()
        self._announce(text, urgent=tone in ("warning", "error"))

    def text(self) -> str:
        """The words shown, or "" while hidden."""
        return "" if self.isHidden() else self._words.text()

    def _announce(self, text: str, *, urgent: bool) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        tell(self, text, urgent=urgent)

    def _closed_by_hand(self) -> None:
        self.hide()
        self.closed.emit()

"""A message in a narrow pane: a sentence, and below it the button that mends it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.words import _


class Notice(QFrame):
    """Hidden until `say`; emits `acted` for its button."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setProperty("tone", "warning")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.acted)
        close = QToolButton(self)
        close.setProperty("kind", "small")
        close.setIcon(icon("close"))
        close.setIconSize(QSize(px(14), px(14)))
        close.setAccessibleName(_("Close message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.addLayout(row)
        column.addWidget(self.button)
        self.hide()

    def say(self, text: str, action: str = "", tone: str = "warning") -> None:
        """Show `text`, with a button called `action` unless that is empty."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        dress(self, tone=tone)
        self.show()

    def text(self) -> str:
        """The words shown, or "" while hidden."""
        return "" if self.isHidden() else self._words.text()

"""What an empty place shows: an icon, one sentence, and the button that fills it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import paint_icon, theme_in_force


class EmptyState(QWidget):
    """Emits `acted` for its button; without a `button` title there is none."""

    acted = Signal()

    def __init__(
        self, icon_name: str, sentence: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = self._words = QLabel(sentence, self)
        words.setProperty("role", "soft")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch()
        self._picture = _Picture(icon_name, self)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        if button:
            column.addWidget(self._make_button(button), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def become(self, icon_name: str, sentence: str) -> None:
        """Show another icon and sentence."""
        self._picture.icon_name = icon_name
        self._picture.update()
        self._words.setText(sentence)

    def _make_button(self, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.clicked.connect(self.acted)
        self.setFocusProxy(button)
        return button


class _Picture(QWidget):
    """The icon, painted so that it follows the theme."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self.setFixedSize(QSize(px(64), px(64)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_in_force()["accent_tint"]))
        painter.drawEllipse(self.rect())
        paint_icon(
            painter,
            self.icon_name,
            QRectF(px(18), px(18), px(28), px(28)),
            theme_in_force()["accent"],
        )
        painter.end()

"""The left side of the start page: ways to begin, the trash, and where everything is kept."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import beside_words, icon
from workshop_app.words import _

_WIDTH = 300


class Beginning(QFrame):
    """Buttons and captions; the start page listens to them and fills them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        # Half as much wider as its words, like the tiles: they need the room beside it.
        self.setFixedWidth((_WIDTH + px(_WIDTH)) // 2)
        self.new = self._button(_("New workshop"), "plus", "primary")
        self.sample = self._button(_("Open the sample"), "sample")
        self.tour = self._button(_("Take the tour"), "map")
        self.file = self._button(_("Open a file…"), "open")
        self.trash = self._button(_("Trash"), "trash", "quiet")
        self.place, self.count = self._caption(), self._caption()
        self._fill()

    def _fill(self) -> None:
        title, promise = (
            QLabel(_("Journey Workshop")),
            QLabel(_("Everything stays on this laptop.")),
        )
        title.setProperty("role", "title")
        promise.setProperty("role", "soft")
        promise.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 28, 22, 28)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(promise)
        column.addSpacing(8)
        for button in (self.new, self.sample, self.tour, self.file):
            column.addWidget(button)
        column.addStretch()
        for widget in (self.trash, self.place, self.count):
            column.addWidget(widget)

    def _button(self, title: str, icon_name: str, kind: str = "") -> QPushButton:
        button = QPushButton(title, self)
        button.setProperty("kind", kind)
        button.setProperty("align", "left")
        button.setProperty("large", True)
        button.setIconSize(beside_words(px(18)))
        button.setIcon(icon(icon_name, "on_accent" if kind == "primary" else "ink"))
        return button

    def _caption(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "caption")
        label.setWordWrap(True)
        return label

"""The workshop's name in the bar: shortened where room is short, whole as a tool tip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from workshop_app.canvas.drawing.text_scale import USUAL, px, text_percent
from workshop_app.words import _

WIDE, NARROW = 340, 110


class TitleButton(QPushButton):
    """Shows at most `room` px (at the usual size of words) of a title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self._room = WIDE
        self.setProperty("kind", "quiet")
        self.setProperty("role", "title_button")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str) -> None:
        """Show a title."""
        self._whole = title
        self._shorten()
        self.setAccessibleName(title)
        self.setAccessibleDescription(_("Facts of the workshop"))
        self.setToolTip(_("{title}: facts of the workshop").format(title=title))

    def give_room(self, room: int) -> None:
        """Be at most this wide."""
        if room != self._room:
            self._room = room
            self._shorten()

    def give_more(self, spare: int) -> None:
        """Have `spare` px of the screen more, where the title is shortened for want of room."""
        self.give_room(min(WIDE, self._room + spare * USUAL // text_percent()))

    def _shorten(self) -> None:
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, px(self._room))
        self.setText(shown.replace("&", "&&"))

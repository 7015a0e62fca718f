"""A second window that shows an earlier state of the workshop beside the board, to read only."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.dialogs.parts import button, hairline, label
from workshop_app.ui.files.chance import new_ids
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.messages import Messages, sentence
from workshop_app.ui.page.map_tabs import MapTabs
from workshop_app.ui.safety.kept_list import Kept
from workshop_app.words import _

_SIZE = (1100, 700)


class BesideWindow(QWidget):
    """Belongs to the page, and goes with it; `restore_wanted` for its button."""

    restore_wanted = Signal()

    def __init__(self, window: QWidget, page: QWidget, kept: Kept, workshop: Workshop) -> None:
        super().__init__(page, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("{name} – for reading only").format(name=kept.title))
        self.desk = Desk(workshop, new_ids(), read_only=True)
        self.tabs = MapTabs(self.desk, self)
        self.tabs.add.hide()
        self.board = BoardView(self.desk, theme_in_force(), self)
        self.board.refused.connect(self._refused)
        self.restore = button(_("Restore this version"), self)
        self.restore.clicked.connect(self._restore)
        self._lay_out(kept)
        self.messages = Messages(self)
        self.resize(min(_SIZE[0], window.width() - 60), min(_SIZE[1], window.height() - 60))
        self._closed = False

    def close_beside(self) -> None:
        """Let go of the board."""
        if not self._closed:
            self._closed = True
            self.tabs.close_tabs()
            self.board.close_board()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_beside()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "board"):
            self.board.retheme(theme_in_force())

    def _lay_out(self, kept: Kept) -> None:
        words = _("As it was {when}. You can look at everything; the board itself goes on.")
        title = label(kept.title, "subheading", self)
        quiet = label(words.format(when=kept.when(date.today())), "soft", self)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(title)
        said.addWidget(quiet)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.addLayout(said, 1)
        head.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline(self))
        column.addWidget(self.tabs)
        column.addWidget(self.board, 1)

    def _restore(self) -> None:
        self.restore_wanted.emit()
        self.close()

    def _refused(self, error: object) -> None:
        if isinstance(error, WorkshopError):
            self.messages.say(sentence(error), "warning")

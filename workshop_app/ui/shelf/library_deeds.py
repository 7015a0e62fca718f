"""What people do with whole workshops on the start page: rename, duplicate, trash, show."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage import library
from workshop_app.storage.home import Home
from workshop_app.storage.library import Entry
from workshop_app.storage.trash import Trashed, restore, trash
from workshop_app.ui.dialogs.ask import ask_words
from workshop_app.ui.files.chance import new_ids
from workshop_app.ui.messages import sentence
from workshop_app.words import _


class LibraryDeeds(QObject):
    """Does them and says `changed`; `said(text, tone, button, then)` is a message to show."""

    changed = Signal(object)  # the path to look at next, or None
    said = Signal(str, str, str, object)

    def __init__(self, home: Home, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = home
        self._parent = parent

    def rename(self, entry: Entry) -> None:
        """Ask for another title; the file is renamed with it."""
        asked = ask_words(self._parent, _("Rename workshop"), _("Title"), entry.title, _("Rename"))
        if asked and asked != entry.title:
            self.rename_to(entry, asked)

    def rename_to(self, entry: Entry, title: str) -> None:
        """Give a workshop this title."""
        self._do(partial(library.rename, self._home, entry.path, title, _now()))

    def duplicate(self, entry: Entry) -> None:
        """A second workshop with the same content."""
        self._do(partial(library.duplicate, self._home, entry.path, _now(), new_ids()))

    def trash(self, entry: Entry) -> None:
        """Move a workshop to the trash; the message offers to undo it."""
        try:
            thrown = trash(self._home, entry.path, _now())
        except (WorkshopError, OSError) as error:
            self._tell(error)
            return
        self.changed.emit(None)
        words = _("‘{title}’ is in the trash now.").format(title=entry.title)
        self.said.emit(words, "info", _("Undo"), partial(self.bring_back, thrown))

    def bring_back(self, thrown: Trashed) -> None:
        """Put a workshop back where it was."""
        self._do(partial(restore, self._home, thrown, _now()))

    def show_in_folder(self, entry: Entry) -> None:
        """Open the folder of a workshop with the system's own program."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path.parent)))

    def _do(self, deed: Callable[[], Path]) -> None:
        try:
            path = deed()
        except (WorkshopError, OSError) as error:
            self._tell(error)
            return
        self.changed.emit(path)

    def _tell(self, error: WorkshopError | OSError) -> None:
        words = sentence(error) if isinstance(error, WorkshopError) else str(error.strerror)
        self.said.emit(words, "error", "", None)


def _now() -> datetime:
    return datetime.now().astimezone()

"""A file that does not open: offer what can be had instead, and open what is chosen."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.errors import FileTrouble, NotAWorkshop
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_file
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.rescue import Rescue, keep_rescued
from workshop_app.ui.files.chance import now
from workshop_app.ui.messages import refused
from workshop_app.ui.safety.damaged import BACKUP, DamagedDialog
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


class Rescuing:
    """Asks over `window` what to open instead of the file of `trouble`."""

    def __init__(self, window: "MainWindow", trouble: FileTrouble, found: Rescue) -> None:
        self._window, self._found = window, found
        self.dialog = DamagedDialog(trouble, found, window)

    def ask(self) -> None:
        """Ask, and open what was chosen."""
        if not self._window.isVisible():
            return
        accepted = self.dialog.exec()
        choice = self.dialog.choice
        self.dialog.deleteLater()
        if not accepted:
            return
        self._window.messages.clear()
        try:
            path = opened_instead(self._found, choice, self._window.home)
        except WorkshopError as error:
            refused(self._window, error)
            return
        if self._window.open_path(path):
            self._window.say(
                _("This is ‘{path}’; the damaged file is as it was.").format(path=path)
            )


def opened_instead(found: Rescue, choice: str, home: Home) -> Path:
    """Make the file that was chosen beside the damaged one; its path.

    Raises SaveFailed, AlreadyThere, and a FileTrouble where the backup went bad meanwhile.
    """
    if choice != BACKUP:
        return keep_rescued(found, home, now())
    if found.backup is None:
        raise NotAWorkshop(found.path)
    held = held_in(found.backup.path)
    path = _beside(found, home)
    create_workshop(
        path, held.workshop, home, now(), lineage=held.lineage, later=held.later
    ).close()
    return path


def _beside(found: Rescue, home: Home) -> Path:

    folder = found.path.parent if os.access(found.path.parent, os.W_OK) else home.library
    assert found.backup is not None
    moment = f"{found.backup.at:%Y-%m-%d %H.%M}"
    name = _("{name} (backup of {moment})").format(name=found.path.stem, moment=moment)
    return unused_file(folder, name)

"""Say why a workshop did not open; of a damaged file offer what can be had instead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.errors import FileTrouble
from workshop_app.ui.messages import sentence
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def tell_unopened(window: "MainWindow", error: WorkshopError | OSError) -> None:
    """Say in `window` why something did not open."""
    window.say(_said(error), "error")
    if isinstance(error, FileTrouble) and error.offer is not None:
        from workshop_app.ui.safety.rescuing import Rescuing

        # Once the window is to be seen.
        QTimer.singleShot(0, window, Rescuing(window, error, error.offer).ask)


def _said(error: WorkshopError | OSError) -> str:
    if isinstance(error, WorkshopError):
        return sentence(error)
    return _("The sample could not be opened: {why}.").format(why=error.strerror or error)

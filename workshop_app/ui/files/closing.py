"""Leave a workshop so that nothing is lost: wait for the save, ask where it fails."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QProgressDialog

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.errors import ChangedOutside
from workshop_app.ui.breathing import breathe
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.files.session import Session
from workshop_app.ui.messages import sentence
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage

_SHOW_AFTER = 0.5
_TICK = 0.02


def end_dialogs(window: "MainWindow") -> None:
    """Cancel what stands open before the window: the system ends a session whatever is asked."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


def leave(window: "MainWindow", session: Session, page: "WorkshopPage") -> bool:
    """Close a workshop and its page, saved; False where the person stays."""
    page.board.typing.finish()
    window.remembered.keep_view(page)
    if not _finish(window, session):
        return False
    page.close_page()
    session.close()
    page.leave_thumbnail()
    window.forget_page(page)
    session.deleteLater()
    return True


def _finish(window: "MainWindow", session: Session) -> bool:
    """Save what is not saved; False where it could not be and the person wants to stay."""
    while True:
        session.saving.last_save()
        _wait(window, session)
        saving = session.saving
        if not saving.unsaved:
            return True
        if isinstance(saving.trouble, ChangedOutside):
            return _keep_both(window, session)
        answer = _asked(window, session)
        if answer == "close":
            return True
        if answer is None or (answer == "copy" and not _saved_copy(window)):
            return False


def _wait(window: "MainWindow", session: Session) -> None:
    """Until both threads have ended; with something to look at where that takes a while."""
    began = time.monotonic()
    progress: QProgressDialog | None = None
    while not session.saving.ended(_TICK):
        if progress is None and time.monotonic() - began > _SHOW_AFTER:
            progress = QProgressDialog(_("Saving the workshop…"), "", 0, 0, window)
            progress.setWindowModality(Qt.WindowModality.ApplicationModal)
            progress.setCancelButton(None)
            progress.setMinimumDuration(0)
            progress.show()
        if progress is not None:
            QCoreApplication.processEvents()
        else:
            breathe()
    # What the threads had to say.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
    if progress is not None:
        progress.reset()
        progress.deleteLater()


def _keep_both(window: "MainWindow", session: Session) -> bool:
    """Nobody is asked at the door: the copy beside the other loses nothing."""
    try:
        session.keep_both()
    except WorkshopError as error:
        window.say(sentence(error), "error")
        return False
    return True


def _asked(window: "MainWindow", session: Session) -> str | None:
    from workshop_app.ui.dialogs.ask import ask_unsaved

    saving = session.saving
    trouble = sentence(saving.trouble) if saving.trouble else _("The workshop could not be saved.")
    return ask_unsaved(window, trouble, saving.state is not SaveState.UNSAFE)


def _saved_copy(window: "MainWindow") -> bool:
    from workshop_app.ui.files.keeping import save_copy

    return save_copy(window)

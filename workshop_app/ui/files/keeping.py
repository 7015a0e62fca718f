"""Go on in another file: among one's own workshops, in a copy, beside what somebody else saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.files.open_choices import new_file_path
from workshop_app.ui.messages import refused
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def keep_in_library(window: "MainWindow") -> bool:
    """Go on with the open workshop among the workshops of the library."""
    return _keep(window, None)


def save_copy(window: "MainWindow") -> bool:
    """Ask where, and go on in a copy there."""
    session = window.session
    path = new_file_path(window, session) if session is not None else None
    return path is not None and _keep(window, path)


def keep_both(window: "MainWindow") -> Path | None:
    """After a change outside: go on in a copy beside the file, which stays as it is."""
    if window.session is None:
        return None
    try:
        return window.session.keep_both()
    except WorkshopError as error:
        refused(window, error)
        return None


def take_theirs(window: "MainWindow") -> None:
    """After a change outside: open what is on disk now; one's own is kept in a copy."""
    if window.session is None:
        return
    path = window.session.path
    kept = keep_both(window)
    if kept is not None and window.open_path(path):
        window.say(_("Your version is kept as ‘{path}’.").format(path=kept))


def _keep(window: "MainWindow", path: Path | None) -> bool:
    session = window.session
    if session is None:
        return False
    try:
        kept = session.keep_copy(path)
    except WorkshopError as error:
        refused(window, error)
        return False
    window.settings = window.settings.with_recent(kept)
    if window.page is not None:
        window.page.became_writable()
    window.say(_("Kept as ‘{path}’.").format(path=kept), "success")
    window.actions_.refresh_soon()
    return True

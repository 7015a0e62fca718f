"""Ask for files with the system's own dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from workshop_app.storage.home import Home
from workshop_app.storage.names import SUFFIX, unused_file
from workshop_app.ui.files.session import Session
from workshop_app.words import _


def workshop_to_open(parent: QWidget, home: Home) -> Path | None:
    """A workshop file the person chose, or None."""
    folder = home.library if home.library.is_dir() else Path.home()
    ours, every = _("Workshops (*{suffix})").format(suffix=SUFFIX), _("All files (*)")
    chosen, _pattern = QFileDialog.getOpenFileName(
        parent, _("Open a workshop"), str(folder), f"{ours};;{every}"
    )
    return Path(chosen) if chosen else None


def new_file_path(parent: QWidget, session: Session) -> Path | None:
    """Where to save a copy of the open workshop, or None."""
    folder = session.path.parent if not session.is_sample else session.home.library
    proposed = unused_file(folder, session.desk.workshop.facts.title or session.path.stem)
    pattern = _("Workshops (*{suffix})").format(suffix=SUFFIX)
    chosen, _pattern = QFileDialog.getSaveFileName(parent, _("Save a copy"), str(proposed), pattern)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

"""Ask for files with the system's own dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from workshop_app.storage.home import Home
from workshop_app.storage.names import SUFFIX, unused_file
from workshop_app.ui.files.folders import Kind, folder_for, keep_folder
from workshop_app.ui.files.session import Session
from workshop_app.words import _


def workshop_to_open(parent: QWidget, home: Home) -> Path | None:
    """A workshop file the person chose, or None."""
    folder = folder_for(parent, Kind.WORKSHOPS, home.library)
    ours, every = _("Workshops (*{suffix})").format(suffix=SUFFIX), _("All files (*)")
    chosen, _pattern = QFileDialog.getOpenFileName(
        parent, _("Open a workshop"), str(folder), f"{ours};;{every}"
    )
    if not chosen:
        return None
    keep_folder(parent, Kind.WORKSHOPS, Path(chosen))
    return Path(chosen)


def new_file_path(parent: QWidget, session: Session) -> Path | None:
    """Where to save a copy of the open workshop, or None."""
    own = session.home.library if session.is_sample else session.path.parent
    folder = own if own.is_dir() else folder_for(parent, Kind.WORKSHOPS)
    proposed = unused_file(folder, session.desk.workshop.facts.title or session.path.stem)
    pattern = _("Workshops (*{suffix})").format(suffix=SUFFIX)
    chosen, _pattern = QFileDialog.getSaveFileName(parent, _("Save a copy"), str(proposed), pattern)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

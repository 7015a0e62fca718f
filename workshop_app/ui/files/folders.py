"""Where a file dialog begins: in the folder that something of its kind was last chosen in."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from workshop_app.storage.settings import Settings

_OPTION = "folders"
_Location = QStandardPaths.StandardLocation


class Kind(StrEnum):
    """What files are chosen for."""

    PICTURES = "pictures"
    WORKSHOPS = "workshops"
    REPORTS = "reports"


_USUAL = {
    Kind.PICTURES: _Location.PicturesLocation,
    Kind.WORKSHOPS: _Location.DocumentsLocation,
    Kind.REPORTS: _Location.DocumentsLocation,
}


def folder_for(widget: QWidget, kind: Kind, *usual: Path) -> Path:
    """Where a dialog for files of `kind` begins; one that is gone since is passed over.

    Before anything was chosen: the first of `usual` that is there, else the system's own folder.
    """
    known = _kept(widget).get(kind)
    system = Path(QStandardPaths.writableLocation(_USUAL[kind]))
    wanted = (Path(known),) if isinstance(known, str) and known else ()
    there = (folder for folder in (*wanted, *usual, system) if _is_folder(folder))
    return next(there, Path.home())


def keep_folder(widget: QWidget, kind: Kind, chosen: Path) -> None:
    """Begin in the folder of the `chosen` file the next time."""
    window = _window_of(widget)
    if window is not None:
        folders = {**_kept(widget), kind.value: str(chosen.parent)}
        window.settings = window.settings.with_option(_OPTION, folders)


def _kept(widget: QWidget) -> dict[str, Any]:
    window = _window_of(widget)
    kept = window.settings.options.get(_OPTION) if window is not None else None
    return kept if isinstance(kept, dict) else {}


def _window_of(widget: QWidget) -> Any:
    """The program's window that holds `widget`, or whose dialog does; None where there is none."""
    above: QWidget | None = widget
    while above is not None:
        if isinstance(getattr(above, "settings", None), Settings):
            return above
        above = above.parentWidget()
    return None


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):  # a stick pulled out, a path of another system
        return False

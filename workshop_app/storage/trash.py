"""The trash of the library: workshops thrown away, until the user empties it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.library import move
from workshop_app.storage.names import SUFFIX, unused_file
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.safe_file import write_whole

_NOTE = "trashed.json"


@dataclass(frozen=True, slots=True)
class Trashed:
    """A workshop in the trash: where it is, where it was, and when it was thrown away (ISO)."""

    path: Path
    original: Path
    at: str


def trash(home: Home, path: Path, now: datetime) -> Trashed:
    """Move a workshop nobody has open to the trash. Raises LockedElsewhere, SaveFailed."""
    path = path.absolute()
    for number in count():
        folder = home.trash / f"{now:%Y-%m-%d %H.%M.%S} {number}"
        if not folder.exists():
            break
    note = {"from": str(path), "at": now.isoformat(timespec="seconds")}
    target = folder / path.name
    write_whole(folder / _NOTE, json_bytes(note), make_folder=True)
    try:
        move(path, target, now)
    except BaseException:
        _clear(folder)
        raise
    return Trashed(target, path, note["at"])


def trashed(home: Home) -> list[Trashed]:
    """What is in the trash, the last thing first."""
    found = [item for path in home.trash.glob(f"*/*{SUFFIX}") if (item := _item(home, path))]
    return sorted(found, key=lambda item: (item.at, str(item.path)), reverse=True)


def restore(home: Home, item: Trashed, now: datetime) -> Path:
    """Put a workshop back where it was, under another name where that is taken by now."""
    folder = item.original.parent if item.original.parent.is_dir() else home.library
    target = folder / item.original.name
    if target.exists():
        target = unused_file(folder, item.original.stem)
    move(item.path, target, now)
    _clear(item.path.parent)
    return target


def empty(items: Iterable[Trashed]) -> None:
    """Delete these for good: nothing brings them back. Raises SaveFailed at the first that stays."""
    for item in items:
        try:
            item.path.unlink(missing_ok=True)
            _clear(item.path.parent)
        except OSError as failure:
            raise SaveFailed(item.path, failure) from failure


def _item(home: Home, path: Path) -> Trashed | None:
    original, at = home.library / path.name, path.parent.name
    try:
        note = json_value((path.parent / _NOTE).read_bytes())
        original, at = Path(str(note["from"])), str(note["at"])
    except (OSError, ValueError, KeyError, TypeError):
        pass  # without its note it goes back to the library
    return Trashed(path, original, at)


def _clear(folder: Path) -> None:
    (folder / _NOTE).unlink(missing_ok=True)
    try:
        os.rmdir(folder)
    except OSError:
        return  # something else is in it: leave it

"""Notes on which workshops are open, so that what a crash has closed can be offered again.

Each lies in the folder ``open`` of the program's own data and goes with a clean end.
"""

import contextlib
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from workshop_app.storage import process
from workshop_app.storage.errors import LockedElsewhere, SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.lock import take
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.safe_file import write_whole

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A workshop that was open when the program ended; `view` is how it was looked at, if known."""

    path: Path
    workshop: str
    title: str
    view: dict[str, float | str]


class OpenNote:
    """The note of one open workshop. That it cannot be written is no trouble worth a word."""

    def __init__(self, home: Home) -> None:
        self._path = home.data / "open" / f"{os.getpid()}-{next(_numbers)}.json"

    def write(
        self, path: Path, workshop: str, title: str, view: dict[str, float | str] | None = None
    ) -> None:
        """Note what is open now, and how it is looked at."""
        pid = os.getpid()
        note = {
            "path": str(path), "workshop": workshop, "title": title, "view": view or {},
            "pid": pid, "began": process.started(pid), "boot": process.boot(),
            "machine": process.machine(),
        }  # fmt: skip
        with contextlib.suppress(SaveFailed):
            write_whole(self._path, json_bytes(note), make_folder=True)

    def remove(self) -> None:
        """It is closed."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def left_open(home: Home, now: datetime) -> list[LeftOpen]:
    """What was open in programs that no longer run, the last first; their notes are taken away."""
    found: list[tuple[float, LeftOpen]] = []
    for path in (home.data / "open").glob("*.json"):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            note = json_value(path.read_bytes())
            left = LeftOpen(
                Path(str(note["path"])), str(note["workshop"]), str(note["title"]),
                dict(note["view"]),
            )  # fmt: skip
            if not _dead(note, left.path, now):
                continue
            if left.path.is_file():
                found.append((path.stat().st_mtime, left))
            path.unlink(missing_ok=True)
    return [left for _moment, left in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _dead(note: dict[str, object], path: Path, now: datetime) -> bool:
    """Whether the program that wrote `note` has ended."""
    if (note["machine"], note["boot"]) != (process.machine(), process.boot()):
        return True
    if sys.platform == "win32":
        return _unlocked(path, now)
    return not process.may_live(int(str(note["pid"])), str(note["began"]))


def _unlocked(path: Path, now: datetime) -> bool:
    try:
        take(path, now).release()
    except LockedElsewhere:
        return False
    except OSError:
        return True
    return True

"""Copies of a workshop file, each an ordinary file named by its moment and its content."""

import contextlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from workshop_app.storage.format import mark_of
from workshop_app.storage.index import Summary, summary_of
from workshop_app.storage.names import SUFFIX
from workshop_app.storage.safe_file import digest_of, write_whole

_MOMENT = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d [0-9a-f]{16}" + re.escape(SUFFIX))


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy. `at` is this machine's time when it was made, `size` in bytes.

    `mark` is the short digest of its content (see `format.mark_of`).
    """

    path: Path
    at: datetime
    mark: str
    size: int
    written: int = field(default=0, compare=False)

    @classmethod
    def of(cls, path: Path) -> "Copy":
        """The copy at `path`, whose name `copy_path` has made. Raises OSError."""
        found = path.stat()
        mark = path.stem[-16:]
        return cls(path, _moment(path.name), mark, found.st_size, found.st_mtime_ns)

    def summary(self) -> Summary:
        """What it holds in short; reads the file."""
        return summary_of(self.path)

    @property
    def good(self) -> bool:
        """Whether it is still what was written; reads the file."""
        try:
            return mark_of(digest_of(self.path.read_bytes())) == self.mark
        except OSError:
            return False


def keep_copy(folder: Path, content: bytes, now: datetime) -> Copy:
    """Keep `content` in `folder`; the same content is kept once. Raises SaveFailed."""
    mark = mark_of(digest_of(content))
    known = next((copy for copy in copies_in([folder]) if copy.mark == mark and copy.good), None)
    if known is not None:
        return known
    path = copy_path(folder, digest_of(content), now)
    write_whole(path, content, make_folder=True)
    return Copy(path, _moment(path.name), mark, len(content), 0)


def copy_path(folder: Path, digest: str, now: datetime) -> Path:
    """Where in `folder` a copy of this content made `now` lies."""
    return folder / f"{now:{_MOMENT}} {mark_of(digest)}{SUFFIX}"


def copies_in(folders: Iterable[Path]) -> list[Copy]:
    """All copies in `folders`, the newest first."""
    found = [copy for folder in folders for copy in _in(folder)]
    return sorted(found, key=lambda copy: (copy.at, copy.written), reverse=True)


def _in(folder: Path) -> Iterable[Copy]:
    names: list[str] = []
    with contextlib.suppress(OSError):  # no folder, no copies
        names = os.listdir(folder)
    for name in names:
        if not _NAME.fullmatch(name):
            continue
        with contextlib.suppress(OSError, ValueError):
            yield Copy.of(folder / name)


def _moment(name: str) -> datetime:
    return datetime.strptime(name[:19], _MOMENT)

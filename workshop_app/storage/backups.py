"""Automatic copies of workshop files: made before a file is replaced, thinned as they age.

They lie in ``backups/<workshop>/<file>`` of the program's own data; each is a workshop file that
opens by itself.
"""

import contextlib
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from workshop_app.storage.copies import Copy, copies_in, keep_copy
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.names import plain_name
from workshop_app.storage.safe_file import digest_of, sweep_folder

# In a long session another copy is made after this time.
EVERY = timedelta(minutes=10)
LAST = 10
DAYS, WEEKS = 7, 5
MOST_BYTES = 300_000_000  # of one workshop's copies
MOST_BYTES_OF_ALL = 2_000_000_000
_ALWAYS = 2  # copies of a workshop no limit of size takes


class SessionBackups:
    """When one open file is copied: at the first save, then every ten minutes.

    `trouble` says why the last copy could not be made.
    """

    def __init__(self, home: Home, workshop_id: str, file: Path) -> None:
        self.trouble: SaveFailed | None = None
        self._of = (home, workshop_id, file)
        self._last: float | None = None

    def due(self, now: datetime) -> bool:
        """Whether it is time for another copy."""
        return self._last is None or now.timestamp() - self._last >= EVERY.total_seconds()

    def make(self, content: bytes, now: datetime, *, needed: bool) -> None:
        """Copy what the file holds. Only where that is `needed` a failure is raised: SaveFailed."""
        try:
            back_up(*self._of, content, now)
        except SaveFailed as failure:
            if needed:
                raise
            self.trouble = failure  # the next save tries again
        else:
            self._last, self.trouble = now.timestamp(), None


def back_up(home: Home, workshop_id: str, file: Path, content: bytes, now: datetime) -> Copy:
    """Keep what the workshop file `file` holds, and thin the copies. Raises SaveFailed.

    Only for who holds the lock of `file`.
    """
    folder = _folder(home, workshop_id, file)
    sweep_folder(folder, everything=True)
    made = keep_copy(folder, content, now)
    _thin(folder, now)
    _limit(copies_in(_folders(folder.parent)), MOST_BYTES)
    _limit_all(home)
    return made


def backups_of(home: Home, file: Path, workshop_id: str = "") -> list[Copy]:
    """The copies of this file and of others of the same workshop, the newest first.

    The id may be unknown: then those of the file alone.
    """
    folders = set(home.backups.glob(f"*/{_file_name(file)}"))
    if workshop_id:
        folders |= set(_folders(home.backups / plain_name(workshop_id)))
    return copies_in(folders)


def sweep_backups(home: Home, file: Path) -> None:
    """Remove drafts a killed process left there. Only for who holds the lock of `file`."""
    for folder in home.backups.glob(f"*/{_file_name(file)}"):
        sweep_folder(folder, everything=True)


def newest_good(copies: Iterable[Copy]) -> Copy | None:
    """The newest copy that can be read, or None."""
    return next((copy for copy in copies if copy.good and not copy.summary().trouble), None)


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of `moments` stay: the last ten, one a day for a week, one a week for a month."""
    ordered = sorted(moments, reverse=True)
    kept = set(ordered[:LAST])
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for moment in ordered:
        age = now.date() - moment.date()
        if age < timedelta(days=DAYS):
            days.setdefault(moment.date(), moment)
        if age < timedelta(weeks=WEEKS):
            weeks.setdefault(moment.isocalendar()[:2], moment)
    return kept | set(days.values()) | set(weeks.values())


def _thin(folder: Path, now: datetime) -> None:
    copies = copies_in([folder])
    kept = worth_keeping((copy.at for copy in copies), now.replace(tzinfo=None))
    _remove(copy for copy in copies if copy.at not in kept)


def _limit(copies: list[Copy], most: int) -> None:
    """Remove the oldest of `copies` until they take `most` bytes at the most."""
    total = sum(copy.size for copy in copies)
    for copy in reversed(copies[_ALWAYS:]):
        if total <= most:
            return
        _remove([copy])
        total -= copy.size


def _limit_all(home: Home) -> None:
    by_workshop = [copies_in(_folders(one)) for one in _folders(home.backups)]
    if sum(copy.size for copies in by_workshop for copy in copies) <= MOST_BYTES_OF_ALL:
        return
    always = [copy for copies in by_workshop for copy in copies[:_ALWAYS]]
    others = [copy for copies in by_workshop for copy in copies[_ALWAYS:]]
    others.sort(key=lambda copy: copy.at, reverse=True)
    left = MOST_BYTES_OF_ALL - sum(copy.size for copy in always)
    for copy in others:
        left -= copy.size
        if left < 0:
            _remove([copy])


def _remove(copies: Iterable[Copy]) -> None:
    for copy in copies:
        with contextlib.suppress(OSError):  # one too many does no harm
            copy.path.unlink()


def _folder(home: Home, workshop_id: str, file: Path) -> Path:
    return home.backups / plain_name(workshop_id) / _file_name(file)


def _file_name(file: Path) -> str:
    return digest_of(os.fsencode(os.path.realpath(file)))[:24]


def _folders(folder: Path) -> list[Path]:
    try:
        return [Path(one) for one in os.scandir(folder) if one.is_dir()]
    except OSError:
        return []

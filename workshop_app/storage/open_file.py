"""One open workshop file: edits go to its journal at once, the whole to the file now and then."""

import contextlib
import os
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.errors import (
    AlreadyThere,
    ChangedOutside,
    JournalFailed,
    ReadOnlyFile,
    SaveFailed,
)
from workshop_app.storage.format import META, Later, meta_row, next_meta, rows_of
from workshop_app.storage.home import Home
from workshop_app.storage.journal import Journal, journal_path
from workshop_app.storage.lock import Lock, take
from workshop_app.storage.names import unused_file
from workshop_app.storage.recovery import set_aside
from workshop_app.storage.safe_file import database, digest_of


class WorkshopFile:
    """An open workshop file. `record` may be called while another thread is in `save`.

    Made by `open_workshop` and `create_workshop`. `revision` counts the saves of the file.
    """

    def __init__(
        self,
        path: Path,
        home: Home,
        workshop_id: str,
        *,
        lock: Lock | None,
        digest: str = "",
        revision: int = 0,
        later: Later | None = None,
        pending: Iterable[Change] = (),
    ) -> None:
        self.path = path
        self.revision = revision
        self._home = home
        self._lock = lock
        self._later = later or Later()
        self._journal = Journal(home, workshop_id, path)
        # What the file on disk may be: its digest, and while a save is under way the next one.
        self._bases = [digest] if digest else []
        self._pending = [change for change in pending if change]
        self._unwritten: list[Change] = []
        self._door = threading.Lock()  # of the journal and the lists above
        self._saving = threading.Lock()
        self._open = True

    @property
    def read_only(self) -> bool:
        """Whether the file may not be changed: another program holds it, or it is protected."""
        return self._lock is None

    @property
    def saved_digest(self) -> str:
        """The SHA-256 of the file as it was read or saved last."""
        return self._bases[0] if self._bases else ""

    @property
    def unsaved(self) -> bool:
        """Whether there are recorded edits that the file does not hold."""
        return bool(self._pending)

    def record(self, change: Change) -> None:
        """Put one settled change on disk; when this returns, it survives a crash.

        Raises JournalFailed; the change is then kept and tried again with the next one
        (an empty change tries again at once).
        """
        self._demand_open()
        with self._door:
            if change:
                self._pending.append(change)
                self._unwritten.append(change)
            if not self._unwritten:
                return
            try:
                self._write_journal()
            except (OSError, SaveFailed) as failure:
                raise JournalFailed(self._journal.path, _cause(failure)) from failure

    def save(self, workshop: Workshop, now: datetime, *, overwrite: bool = False) -> None:
        """Put the whole workshop into the file; edits recorded meanwhile stay in the journal.

        `workshop` is one that was current when the save before this one began, or since, and
        its edits were given to `record`. In a worker thread that is: take it, then start.
        Raises ChangedOutside (unless `overwrite`) and SaveFailed; file and journal then are
        as they were.
        """
        self._demand_open()
        with self._saving:
            known = len(self._pending)
            digest = self._write_file(workshop, now, overwrite)
            with self._door:
                self._bases = [digest]
                self.revision += 1
                # What came during the save is kept even where the file holds it: the next
                # workshop may have been taken meanwhile, and must be found among these states.
                self._begin_journal(_since(workshop, self._pending, known))

    def save_copy(
        self, workshop: Workshop, now: datetime, path: Path | None = None
    ) -> "WorkshopFile":
        """Save `workshop` as another file and go on there: this file stays as it is, closed.

        Without `path` the copy gets an unused name beside this file, or in the library where
        that folder cannot be written. Raises SaveFailed, AlreadyThere, LockedElsewhere.
        """
        if path is None:
            beside = os.access(self.path.parent, os.W_OK)
            path = unused_file(self.path.parent if beside else self._home.library, self.path.stem)
        copy = create_workshop(path, workshop, self._home, now)
        self.close(discard=True)
        return copy

    def close(self, *, discard: bool = False) -> None:
        """Let go of the file. Its journal stays where the file lacks some of its edits.

        `discard` throws those edits away: they are somewhere else, or not wanted.
        """
        with self._saving, self._door:
            if not self._open:
                return
            self._open = False
            if self._lock is None:
                return
            try:
                self._close_journal(discard)
            finally:
                self._lock.release()

    def __enter__(self) -> "WorkshopFile":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def _demand_open(self) -> None:
        if self._lock is None:
            raise ReadOnlyFile(self.path)
        if not self._open:
            raise ValueError(f"{self.path} is closed")

    def _write_journal(self) -> None:
        if self._journal.ready:
            self._journal.append(self._unwritten)
        else:
            self._journal.start(self._bases, self._pending)
        self._unwritten = []

    def _begin_journal(self, left: list[Change]) -> None:
        """After a save: a new journal of what the file lacks. The old one serves until then."""
        self._pending = left
        self._unwritten = list(left)
        try:
            self._journal.start(self._bases, self._pending)
        except (OSError, SaveFailed):
            # The old journal names the new file too, and the next record starts anew or says
            # that it cannot.
            return
        self._unwritten = []

    def _close_journal(self, discard: bool) -> None:
        if discard:
            self._journal.remove()
            return
        self._journal.abandon()
        if not self._pending:
            with contextlib.suppress(OSError):  # an empty journal does no harm
                self._journal.remove()

    def _write_file(self, workshop: Workshop, now: datetime, overwrite: bool) -> str:
        rows = rows_of(workshop, self._later)
        meta = meta_row(next_meta(workshop, self.revision + 1, now))
        return _write_tables(
            self.path,
            {META: [meta], **rows},
            lambda digest: self._before_replace(digest, overwrite),
        )

    def _before_replace(self, digest: str, overwrite: bool) -> None:
        """The draft is on disk: is the file still ours, and does the journal know the next?"""
        if not overwrite and self._changed_outside():
            raise ChangedOutside(self.path)
        with self._door:
            self._bases.append(digest)
            try:
                if self._journal.ready:
                    self._journal.add_base(digest)
                elif self._pending:
                    self._journal.start(self._bases, self._pending)
            except (OSError, SaveFailed):
                # The journal's disk is full, the file's is not: saving matters more, and the
                # next record starts a journal that names both.
                return

    def _changed_outside(self) -> bool:
        try:
            return digest_of(self.path.read_bytes()) not in self._bases
        except FileNotFoundError:
            return False  # nothing there to overwrite


def create_workshop(
    path: Path, workshop: Workshop, home: Home, now: datetime, *, overwrite: bool = False
) -> WorkshopFile:
    """A new workshop file, saved and open. The library folder is made where it is missing.

    Raises AlreadyThere (unless `overwrite`), SaveFailed, LockedElsewhere.
    """
    path = path.absolute()
    if path.parent == home.library:
        _make_folder(path)
    try:
        lock = take(path, now)
    except OSError as failure:
        raise SaveFailed(path, failure) from failure
    try:
        if not overwrite and os.path.lexists(path):
            raise AlreadyThere(path)
        if (left := journal_path(home, path)).exists():
            set_aside(home, left, now)  # of another file that was here
        made = WorkshopFile(path, home, workshop.facts.id, lock=lock)
        made.save(workshop, now, overwrite=True)
    except BaseException:
        lock.release()
        raise
    return made


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise SaveFailed(path, failure) from failure


def _write_tables(
    path: Path, rows: dict[str, list[dict[str, Any]]], before_replace: Callable[[str], None]
) -> str:
    """Write the rows as a TinyDB database in one atomic write; returns the file's digest."""

    db, safe = database(path, before_replace)
    db.drop_tables()  # in the cache: what the file held is not read
    for table, listed in rows.items():
        db.table(table, cache_size=0).insert_multiple(listed)
    db.close()
    return safe.digest


def _since(workshop: Workshop, changes: list[Change], most: int) -> list[Change]:
    """The changes from the first that `workshop` lacks on, at the latest from number `most` on.

    A row of `workshop` that is no state the changes know was never recorded: it stays as it is.
    """
    states: dict[tuple[str, str], list[tuple[int, Any]]] = {}
    for at, change in enumerate(changes):
        for row in change.rows:
            states.setdefault((row.table, row.id), [(at, row.before)]).append((at + 1, row.after))
    start, strangers = min(most, len(changes)), set()
    for (table, row_id), known in states.items():
        inside = workshop.table(table).get(row_id)
        if inside == known[-1][1]:
            continue
        found = next((at for at, state in known if state == inside), None)
        if found is None:
            strangers.add((table, row_id))
        else:
            start = min(start, found)
    kept = (_without(change, strangers) for change in changes[start:])
    return [change for change in kept if change]


def _without(change: Change, keys: set[tuple[str, str]]) -> Change:
    if not keys:
        return change
    return Change(tuple(row for row in change.rows if (row.table, row.id) not in keys))


def _cause(failure: OSError | SaveFailed) -> OSError:
    if isinstance(failure, OSError):
        return failure
    return failure.__cause__ if isinstance(failure.__cause__, OSError) else OSError(str(failure))

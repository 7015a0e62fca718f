"""One open workshop file: edits go to its journal at once, the whole to the file now and then."""

import contextlib
import os
import threading
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import versions
from workshop_app.storage.backups import SessionBackups
from workshop_app.storage.errors import (
    AlreadyThere,
    ChangedOutside,
    JournalFailed,
    ReadOnlyFile,
    SaveFailed,
)
from workshop_app.storage.format import META, Later, mark_of, meta_row, next_meta, rows_of
from workshop_app.storage.home import Home
from workshop_app.storage.journal import Journal, journal_path
from workshop_app.storage.lock import Lock, take
from workshop_app.storage.names import unused_file
from workshop_app.storage.pending import since
from workshop_app.storage.recovery import set_aside
from workshop_app.storage.safe_file import digest_of, make_folders, write_tables


class WorkshopFile:
    """An open workshop file. `record` may be called while another thread is in `save`.

    Made by `open_workshop` and `create_workshop`. `revision` counts the saves of the file, `held`
    is the workshop in it as it was read or saved last, `later` what a later version put into it.
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
        lineage: Iterable[str] = (),
        later: Later | None = None,
        pending: Iterable[Change] = (),
        held: Workshop | None = None,
    ) -> None:
        self.path = path
        self.revision = revision
        self.held = held
        self._backups = SessionBackups(home, workshop_id, path)
        self._lineage = tuple(lineage)
        self._home = home
        self._lock = lock
        self.later = later or Later()
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
    def lineage(self) -> tuple[str, ...]:
        """The marks of the states the file comes from, its own last."""
        return (*self._lineage, *map(mark_of, self._bases[:1]))

    @property
    def backup_trouble(self) -> SaveFailed | None:
        """Why the last automatic copy could not be made; saving goes on then."""
        return self._backups.trouble

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
        self.stay()
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

    def stay(self) -> None:
        """Tell other machines that the file is still open here; call it every minute or so."""
        if self._lock is not None:
            self._lock.stay()

    def save(self, workshop: Workshop, now: datetime, *, overwrite: bool = False) -> None:
        """Put the whole workshop into the file; edits recorded meanwhile stay in the journal.

        `workshop` is one that was current when the save before this one began, or since, and
        its edits were given to `record`. In a worker thread that is: take it, then start.
        Raises ChangedOutside (unless `overwrite`) and SaveFailed; file and journal then are
        as they were.
        """
        self._demand_open()
        self.stay()
        with self._saving:
            known = len(self._pending)
            self._back_up(now, overwrite)
            digest = self._write_file(workshop, now, overwrite)
            with self._door:
                self._bases = [digest]
                self.revision += 1
                self.held = workshop
                # What came during the save is kept even where the file holds it: the next
                # workshop may have been taken meanwhile, and must be found among these states.
                self._begin_journal(since(workshop, self._pending, known))

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
        copy = create_workshop(
            path, workshop, self._home, now, lineage=self.lineage, later=self.later
        )
        self.close(discard=True)
        return copy

    def keep_version(self, workshop: Workshop, name: str, now: datetime) -> versions.Version:
        """Keep `workshop` as a version the user has named. Raises SaveFailed."""
        made = versions.write_version(
            self._home, self.path, workshop, name, now,
            revision=self.revision, lineage=self.lineage, later=self.later,
        )  # fmt: skip
        self._lineage = (*self._lineage, made.mark)
        return made

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

    def _back_up(self, now: datetime, overwrite: bool) -> None:
        """Copy the file as it is now, where that is due or it was changed outside."""
        try:
            content = self.path.read_bytes()
        except OSError:
            return  # nothing there to copy; whether it can be written shows next
        digest = digest_of(content)
        theirs = digest not in self._bases
        if overwrite if theirs else self._backups.due(now):
            self._backups.make(content, now, needed=theirs)
            self._lineage = (*self._lineage, mark_of(digest))

    def _write_file(self, workshop: Workshop, now: datetime, overwrite: bool) -> str:
        meta = next_meta(workshop, self.revision + 1, now, lineage=self._lineage, later=self.later)
        return write_tables(
            self.path,
            {META: [meta_row(meta)], **rows_of(workshop, self.later)},
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
    path: Path,
    workshop: Workshop,
    home: Home,
    now: datetime,
    *,
    overwrite: bool = False,
    lineage: Iterable[str] = (),
    later: Later | None = None,
) -> WorkshopFile:
    """A new workshop file, saved and open. The library folder is made where it is missing.

    `lineage` and `later` are those of the file it is a copy of. Raises AlreadyThere (unless
    `overwrite`), SaveFailed, LockedElsewhere.
    """
    path = path.absolute()
    if path.parent == home.library:
        _make_folder(path)
    try:
        lock = take(path, now)
    except OSError as failure:
        raise SaveFailed(path, failure) from failure
    fresh = False
    try:
        if not overwrite and os.path.lexists(path):
            raise AlreadyThere(path)
        if (left := journal_path(home, path)).exists():
            set_aside(home, left, now)  # of another file that was here
        made = WorkshopFile(path, home, workshop.facts.id, lock=lock, lineage=lineage, later=later)
        fresh = not os.path.lexists(path)
        made.save(workshop, now, overwrite=True)
    except BaseException:
        if fresh:
            with contextlib.suppress(OSError):
                path.unlink()  # it may be there and yet not surely on the disk
        lock.release()
        raise
    return made


def _make_folder(path: Path) -> None:
    try:
        make_folders(path.parent)
    except OSError as failure:
        raise SaveFailed(path, failure) from failure


def _cause(failure: OSError | SaveFailed) -> OSError:
    if isinstance(failure, OSError):
        return failure
    return failure.__cause__ if isinstance(failure.__cause__, OSError) else OSError(str(failure))

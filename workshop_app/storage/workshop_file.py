"""Open a workshop file: read, migrate, decode, mend, put back what its journal holds."""

import errno
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_app.domain.change import diff
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.backups import sweep_backups
from workshop_app.storage.errors import DamagedFile, LockedElsewhere, NotAWorkshop, SaveFailed
from workshop_app.storage.format import Later
from workshop_app.storage.held import Held, held_in, put_right
from workshop_app.storage.home import Home
from workshop_app.storage.journal import Recorded
from workshop_app.storage.lock import Lock, take
from workshop_app.storage.open_file import WorkshopFile, create_workshop
from workshop_app.storage.reading import check_file
from workshop_app.storage.recovery import find_journal, peek_journal, replayed, set_aside
from workshop_app.storage.safe_file import sweep_drafts, sweep_folder
from workshop_app.words import _, ngettext

__all__ = ["Opened", "WorkshopFile", "create_workshop", "open_workshop"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A workshop that was opened; `notices` are sentences a person should read."""

    workshop: Workshop
    file: WorkshopFile
    notices: tuple[str, ...] = ()

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at."""
        return self.file.read_only


def open_workshop(path: Path, home: Home, *, read_only: bool = False, now: datetime) -> Opened:
    """The workshop at `path` with the unsaved edits of its journal.

    Opens for reading only where another program holds it or the disk does not let it be
    written; a notice says so. Raises a FileTrouble that says what is wrong with the file; where
    it is damaged (DamagedFile, EmptyFile, NotAWorkshop) its `offer` is what can be had instead.
    """
    path = Path(path).absolute()
    try:
        return _open(path, home, read_only, now)
    except (DamagedFile, NotAWorkshop) as trouble:
        from workshop_app.storage.rescue import offer_for  # late: few files are damaged

        trouble.offer = offer_for(path, home, now)
        raise


def _open(path: Path, home: Home, read_only: bool, now: datetime) -> Opened:
    check_file(path)
    notices: list[str] = []
    lock = None if read_only else _lock(path, home, now, notices)
    try:
        return _opened(path, home, lock, now, notices)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _lock(path: Path, home: Home, now: datetime, notices: list[str]) -> Lock | None:
    try:
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        lock = take(path, now)
    except LockedElsewhere as elsewhere:
        notices.append(
            _("Opened for reading only: it is open elsewhere, {who}.").format(who=elsewhere.who)
        )
        return None
    except OSError as failure:
        why = SaveFailed(path, failure).reason
        notices.append(_("Opened for reading only: {why}.").format(why=why))
        return None
    sweep_drafts(path)
    sweep_backups(home, path)
    for folder in (home.data, home.journals, home.thumbnails):
        sweep_folder(folder)
    return lock


def _opened(path: Path, home: Home, lock: Lock | None, now: datetime, notices: list[str]) -> Opened:
    found = held_in(path)
    base, later = found.base, found.later
    recorded = find_journal(home, base, now, notices) if lock else peek_journal(home, base)
    workshop = found.workshop
    mends = found.notices
    if recorded is not None and recorded.edits:
        workshop, later, mends = _recovered(found, recorded)
        notices += _told(home, recorded, found.workshop, workshop, now) if lock else []
    if lock and (found.notices or mends):
        kept = set_aside(home, path, now, copy=True)
        notices.append(_("The file as it was is kept in ‘{path}’.").format(path=kept))
    file = WorkshopFile(
        path,
        home,
        base.meta.workshop,
        lock=lock,
        digest=base.digest,
        revision=base.meta.revision,
        lineage=base.meta.lineage,
        later=later,
        pending=[diff(found.as_saved, workshop)] if workshop is not found.as_saved else [],
        held=found.as_saved,
    )
    return Opened(workshop, file, (*notices, *mends))


def _recovered(held: Held, recorded: Recorded) -> tuple[Workshop, Later, tuple[str, ...]]:
    """The workshop with the journal's edits; as the file holds it where they cannot be read."""
    try:
        rows = replayed(held.base, recorded)
        return put_right(rows, held.base)
    except DamagedFile:
        return held.workshop, held.later, held.notices


def _told(
    home: Home, recorded: Recorded, held: Workshop, workshop: Workshop, now: datetime
) -> list[str]:
    if workshop is held:
        kept = set_aside(home, recorded.path, now)
        sentence = _("The unsaved edits do not fit the workshop; they are kept in ‘{path}’.")
        return [sentence.format(path=kept)]
    if workshop == held:
        return []
    count = len(recorded.edits)
    sentence = ngettext(
        "{count} edit that had not reached the file was put back.",
        "{count} edits that had not reached the file were put back.",
        count,
    )
    return [sentence.format(count=count)]

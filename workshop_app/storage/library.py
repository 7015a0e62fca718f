"""The library: the folder of workshop files, and what people do with whole workshops."""

import errno
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from workshop_app.domain.change import diff
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.errors import (
    LockedElsewhere,
    MissingFile,
    NoPermission,
    ReadOnlyFile,
    SaveFailed,
)
from workshop_app.storage.home import Home
from workshop_app.storage.index import Summary, summaries, thumbnail_path
from workshop_app.storage.lock import holder_of, take
from workshop_app.storage.names import SUFFIX, safe_stem, unused_file, unused_path
from workshop_app.storage.safe_file import write_whole
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop
from workshop_app.words import _

__all__ = ["Entry", "duplicate", "entries", "rename", "thumbnail_path", "unused_path"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A workshop file of the library. `saved_at` is ISO 8601; `trouble` says why it is unreadable.

    `thumbnail` is None where no picture was made yet.
    """

    path: Path
    workshop: str = ""
    title: str = ""
    organisation: str = ""
    date: str = ""
    saved_at: str = ""
    cards: int = 0
    personas: int = 0
    thumbnail: Path | None = None
    trouble: str = ""


def entries(home: Home) -> list[Entry]:
    """Every workshop file of the library, the one saved last first. Raises NoPermission."""
    found = [_entry(home, path, short) for path, short in summaries(home, _files(home)).items()]
    # By title first, then newest first: what was never saved comes last, in order of title.
    found.sort(key=lambda entry: (entry.title.casefold(), entry.path.name))
    return sorted(found, key=lambda entry: _instant(entry.saved_at), reverse=True)


def rename(home: Home, path: Path, title: str, now: datetime) -> Path:
    """Give the workshop at `path` another title, and its file a name that fits.

    Returns the new path. Raises LockedElsewhere, a FileTrouble or SaveFailed.
    """
    opened = open_workshop(path, home, now=now)
    with opened.file as file:
        _demand_writable(file)
        renamed = with_title(opened.workshop, title)
        file.record(diff(opened.workshop, renamed))
        file.save(renamed, now)
    if safe_stem(title) == path.stem:
        return path
    return move(path, unused_file(path.parent, title), now)


def duplicate(
    home: Home, path: Path, now: datetime, new_id: NewId, title: str | None = None
) -> Path:
    """A second workshop with the same content and an id of its own, in the library.

    Unsaved edits of the first are in it. Returns its path.
    """
    opened = open_workshop(path, home, read_only=True, now=now)
    facts = opened.workshop.facts
    named = title or _("{title} (copy)").format(title=facts.title or path.stem)
    copy = opened.workshop.without("facts_rows", [facts.id])
    copy = copy.with_rows("facts_rows", replace(facts, id=new_id(), title=named))
    target = unused_path(home, named)
    create_workshop(target, copy, home, now, later=opened.file.later).close()
    return target


def with_title(workshop: Workshop, title: str) -> Workshop:
    """`workshop` called `title`."""
    return workshop.with_rows("facts_rows", replace(workshop.facts, title=title))


def move(path: Path, target: Path, now: datetime) -> Path:
    """Move a workshop file nobody has open. Raises MissingFile, LockedElsewhere, SaveFailed."""
    if not os.path.lexists(path):
        raise MissingFile(path)
    try:
        lock = take(path, now)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _move(path, target)
        finally:
            lock.release()
    except OSError as failure:
        raise SaveFailed(target, failure) from failure
    return target


def _move(path: Path, target: Path) -> None:
    try:
        os.rename(path, target)
    except OSError as failure:
        if failure.errno != errno.EXDEV:
            raise
        write_whole(target, path.read_bytes())  # to another disk
        path.unlink()


def _files(home: Home) -> list[Path]:
    try:
        names = os.listdir(home.library)
    except FileNotFoundError:
        return []
    except PermissionError as failure:
        raise NoPermission(home.library) from failure
    return [
        home.library / name
        for name in names
        if name.lower().endswith(SUFFIX) and not name.startswith(".")
    ]


def _entry(home: Home, path: Path, short: Summary) -> Entry:
    picture = thumbnail_path(home, short.workshop) if short.workshop else None
    return Entry(
        path=path,
        workshop=short.workshop,
        title=short.title or path.stem,
        organisation=short.organisation,
        date=short.date,
        saved_at=short.saved_at,
        cards=short.cards,
        personas=short.personas,
        thumbnail=picture if picture is not None and picture.is_file() else None,
        trouble=short.trouble,
    )


def _instant(saved_at: str) -> float:
    try:
        return datetime.fromisoformat(saved_at).timestamp()
    except (ValueError, OverflowError, OSError):
        return float("-inf")


def _demand_writable(file: WorkshopFile) -> None:
    if file.read_only:
        holder = holder_of(file.path)
        raise LockedElsewhere(file.path, str(holder)) if holder else ReadOnlyFile(file.path)

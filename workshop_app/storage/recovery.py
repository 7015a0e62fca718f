"""Find the journal of a file and put its edits back; nothing is ever deleted unseen."""

import contextlib
import os
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from workshop_app.domain.kinds import CHOICES
from workshop_app.domain.workshop import TABLES
from workshop_app.storage import codec
from workshop_app.storage.errors import NewerFormat, SaveFailed, Unreadable
from workshop_app.storage.format import FORMAT, Meta, mark_of, migrated
from workshop_app.storage.home import Home
from workshop_app.storage.journal import SUFFIX, Recorded, journal_path, read_journal
from workshop_app.storage.migrations.registry import Rows
from workshop_app.storage.safe_file import write_whole
from workshop_app.words import _


@dataclass(frozen=True, slots=True)
class Base:
    """A workshop file as it was read: `rows` in the format `meta` names."""

    path: Path
    meta: Meta
    digest: str
    rows: Rows

    @property
    def mark(self) -> str:
        """The short digest by which copies of this very state are found."""
        return mark_of(self.digest)


def find_journal(home: Home, base: Base, now: datetime, notices: list[str]) -> Recorded | None:
    """The journal whose edits go onto `base`; one that does not fit is set aside and reported.

    Raises Unreadable where the disk does not give it: starting another would lose it.
    """
    own = journal_path(home, base.path)
    try:
        return _find(home, base, own, now, notices)
    except OSError as failure:
        raise Unreadable(own, failure) from failure


def _find(home: Home, base: Base, own: Path, now: datetime, notices: list[str]) -> Recorded | None:
    recorded = _read(own)
    if recorded is not None and _fits(recorded, base):
        if recorded.damaged:
            kept = set_aside(home, own, now, copy=True)
            notices.append(
                _("Some unsaved edits could not be read; all there is is kept in ‘{path}’.").format(
                    path=kept
                )
            )
        return recorded
    if own.exists():
        if recorded is not None and _holds(base, recorded):
            own.unlink()
        else:
            notices.append(
                _(
                    "There are unsaved edits that do not belong to this version of the file;"
                    " they are kept in ‘{path}’."
                ).format(path=set_aside(home, own, now))
            )
    return _adopted(home, base, own)


def peek_journal(home: Home, base: Base) -> Recorded | None:
    """The journal whose edits go onto `base`, touching nothing: for reading only."""
    try:
        recorded = _read(journal_path(home, base.path))
    except OSError as failure:
        raise Unreadable(journal_path(home, base.path), failure) from failure
    return recorded if recorded is not None and _fits(recorded, base) else None


def journal_of(home: Home, path: Path) -> Recorded | None:
    """What the journal of the file at `path` says, whatever the file holds; None for nothing."""
    try:
        return _read(journal_path(home, path))
    except OSError:
        return None


def replayed(base: Base, recorded: Recorded) -> Rows:
    """The rows of `base` with all edits of `recorded`, in today's format."""
    start = max(base.meta.format, recorded.format)
    if start > FORMAT:
        raise NewerFormat(base.path, start, FORMAT)
    rows = migrated(base.rows, base.meta.format, start)
    tables = {table: {row["id"]: row for row in rows.get(table, [])} for table in TABLES}
    for (table, row_id), row in recorded.final_rows().items():
        held = tables.setdefault(table, {})
        if row is None:
            held.pop(row_id, None)
        else:
            held[row_id] = _with_unknown(table, held.get(row_id, {}), row)
    listed = {table: list(held.values()) for table, held in tables.items()}
    return migrated({**rows, **listed}, start)


def set_aside(home: Home, path: Path, now: datetime, *, copy: bool = False) -> Path:
    """Keep the file `path` where nothing reads it by itself; returns where it is now.

    Raises SaveFailed.
    """
    try:
        home.set_aside.mkdir(parents=True, exist_ok=True)
        kept = _unused(home.set_aside, f"{now:%Y-%m-%d %H.%M.%S}", path.name)
        if copy:
            write_whole(kept, path.read_bytes())
        else:
            os.replace(path, kept)
    except OSError as failure:
        raise SaveFailed(home.set_aside / path.name, failure) from failure
    return kept


def _unused(folder: Path, moment: str, name: str) -> Path:
    # Long names are cut at their start: the end tells what kind of file it is.
    for number in count():
        kept = folder / f"{moment} {number} {name[-60:]}"
        if not kept.exists():
            return kept
    raise AssertionError("numbers never end")


def _read(path: Path) -> Recorded | None:
    try:
        return read_journal(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _fits(recorded: Recorded, base: Base) -> bool:
    return recorded.workshop == base.meta.workshop and base.digest in recorded.bases


def _holds(base: Base, recorded: Recorded) -> bool:
    """Whether the file holds every edit of the journal already."""
    if recorded.workshop != base.meta.workshop or recorded.damaged:
        return False
    if recorded.format != base.meta.format:
        return False
    final = recorded.final_rows()
    touched = {table for table, _id in final}
    rows = {(table, row["id"]): row for table in touched for row in base.rows.get(table, [])}
    return all(rows.get(key) == row for key, row in final.items())


def _adopted(home: Home, base: Base, own: Path) -> Recorded | None:
    """The journal of this very file under a name it no longer has."""
    with contextlib.suppress(FileNotFoundError):
        for path in sorted(home.journals.glob(f"*{SUFFIX}")):
            recorded = _read(path) if path != own else None
            if recorded and _fits(recorded, base) and not os.path.exists(recorded.file):
                os.replace(path, own)
                return recorded
    return None


def _with_unknown(table: str, before: codec.Row, after: codec.Row) -> codec.Row:
    known = codec.FIELDS.get(table, frozenset())
    kept = {name: value for name, value in before.items() if name not in known}
    return kept | after | {name: before[name] for name in _stood_in(table, before, after)}


def _stood_in(table: str, before: codec.Row, after: codec.Row) -> list[str]:
    """The fields of `after` where something stands in for a later version's choice."""
    return [
        name
        for (where, name), choices in CHOICES.items()
        if where == table
        and name in before
        and before[name] not in choices
        and after.get(name, codec.default_choice(table, name)) == codec.default_choice(table, name)
    ]

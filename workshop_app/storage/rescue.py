"""Get out of a damaged file what can be read, name what cannot, and offer its backups beside it."""

import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop_app.domain.mend import mended
from workshop_app.domain.workshop import TABLES, Workshop, empty_table
from workshop_app.storage import codec
from workshop_app.storage.backups import backups_of, newest_good
from workshop_app.storage.bounds import bounded
from workshop_app.storage.copies import Copy
from workshop_app.storage.errors import EmptyFile, NotAWorkshop
from workshop_app.storage.format import META, Later, workshop_of
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_file
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.reading import bytes_of
from workshop_app.storage.salvage import Loss, Salvaged, salvaged
from workshop_app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is offered for a damaged file, which itself is never touched.

    `workshop` holds `rows` readable records (None: there are none), `lost` names what could not
    be read, `notices` are sentences on what was put right. `backup` is the newest good one of
    `backups`, which are the newest first.
    """

    path: Path
    workshop: Workshop | None
    rows: int
    lost: tuple[Loss, ...]
    notices: tuple[str, ...]
    backups: tuple[Copy, ...] = ()
    backup: Copy | None = None
    later: Later = field(default_factory=Later)
    lineage: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """One sentence: how much was read and how much was lost."""
        read = ngettext("{count} record was read", "{count} records were read", self.rows)
        parts = ngettext("{count} part could not be", "{count} parts could not be", len(self.lost))
        sentence = _("{read}, {lost}.")
        return sentence.format(
            read=read.format(count=self.rows), lost=parts.format(count=len(self.lost))
        )


def rescue(path: Path, home: Home, now: datetime) -> Rescue:
    """What can be read of the file at `path`, with the unsaved edits of its journal.

    Raises NewerFormat, and a FileTrouble where the file itself cannot be read at all.
    """
    path = Path(path).absolute()
    try:
        content = bytes_of(path)
    except EmptyFile:
        content = b""
    found = salvaged(path, content, home)
    workshop, later, notices = _workshop(path, found)
    backups = tuple(backups_of(home, path, found.meta.workshop))
    return Rescue(
        path=path,
        workshop=workshop,
        rows=sum(len(workshop.table(table)) for table in TABLES) if workshop else 0,
        lost=tuple(found.lost),
        notices=tuple(notices),
        backups=backups,
        backup=newest_good(backups),
        later=later,
        lineage=found.meta.lineage,
    )


def offer_for(path: Path, home: Home, now: datetime) -> Rescue | None:
    """The rescue of a file that did not open; None where there is nothing to offer."""
    try:
        found = rescue(path, home, now)
    except NotAWorkshop:
        return None
    return found if found.workshop is not None or found.backup is not None else None


def keep_rescued(found: Rescue, home: Home, now: datetime, path: Path | None = None) -> Path:
    """Save the rescued workshop as a file of its own, beside the damaged one; returns its path.

    Where that folder cannot be written it goes to the library. Raises SaveFailed, AlreadyThere,
    and NotAWorkshop where nothing was readable.
    """
    if found.workshop is None:
        raise NotAWorkshop(found.path)
    if path is None:
        beside = os.access(found.path.parent, os.W_OK)
        name = _("{name} (rescued)").format(name=found.path.stem)
        path = unused_file(found.path.parent if beside else home.library, name)
    create_workshop(
        path, found.workshop, home, now, lineage=found.lineage, later=found.later
    ).close()
    return path


def _workshop(path: Path, found: Salvaged) -> tuple[Workshop | None, Later, list[str]]:
    if not any(found.rows.get(table) for table in TABLES):
        return None, Later(), []
    later = workshop_of(path, {}, found.meta)[1]
    others = {name: rows for name, rows in found.rows.items() if name not in (*TABLES, META)}
    unknown = {
        table: kept
        for table in TABLES
        if (kept := codec.unknown_fields(table, found.rows.get(table, [])))
    }
    later = Later(others, unknown, found.choices, later.meta, later.minor)
    tables: dict[str, Any] = {
        table: empty_table(table, found.records.get(table, [])) for table in TABLES
    }
    workshop, bounds = bounded(Workshop(**tables))
    workshop, mends = mended(workshop, found.meta.workshop or "rescued")
    return workshop, later, [*found.notices, *bounds, *mends]


__all__ = ["Loss", "Rescue", "keep_rescued", "offer_for", "rescue"]

"""The workshop file: its tables, its number, and the way from a workshop to tables and back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop_app.domain.workshop import TABLES, Workshop, empty_table
from workshop_app.storage import codec
from workshop_app.storage.errors import DamagedFile, NewerFormat, NotAWorkshop, UnreadableRow
from workshop_app.storage.migrations.registry import STEPS, Migration, Rows
from workshop_app.words import _

FORMAT = 1
META = "meta"
APP = "journey-workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a file says of itself; `saved_at` is ISO 8601, `revision` counts its saves."""

    format: int = FORMAT
    app_version: str = ""
    workshop: str = ""
    saved_at: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """What a later version put into the file and this one keeps: whole tables and fields."""

    tables: Mapping[str, list[codec.Row]] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, codec.Row]] = field(default_factory=dict)


def meta_of(path: Path, rows: Rows) -> Meta:
    """The file's own row. Raises NotAWorkshop, NewerFormat."""
    found = rows.get(META, [])
    if len(found) != 1 or found[0].get("app") != APP:
        raise NotAWorkshop(path)
    row = found[0]
    number, revision = row.get("format"), row.get("revision", 0)
    if type(number) is not int or number < 1 or type(revision) is not int:
        raise NotAWorkshop(path)
    if number > FORMAT:
        raise NewerFormat(path, number, FORMAT)
    texts = {name: row.get(name, "") for name in ("app_version", "workshop", "saved_at")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise NotAWorkshop(path)
    return Meta(format=number, revision=revision, **texts)


def migrated(
    rows: Rows, start: int, end: int = FORMAT, steps: Mapping[int, Migration] = STEPS
) -> Rows:
    """`rows` of format `start` as those of format `end`."""
    for number in range(start + 1, end + 1):
        rows = steps[number](rows)
    return rows


def rows_of(workshop: Workshop, later: Later) -> Rows:
    """The rows of every table that holds any, in the order of `TABLES`."""
    rows: Rows = {}
    for table in TABLES:
        listed = codec.rows_of(table, workshop.table(table).rows())
        kept = later.fields.get(table)
        if kept:
            listed = [{**kept.get(row["id"], {}), **row} for row in listed]
        if listed:
            rows[table] = listed
    return {**rows, **later.tables}


def workshop_of(path: Path, rows: Rows) -> tuple[Workshop, Later, tuple[str, ...]]:
    """The workshop in rows of this format, what a later version added, and notices.

    Raises DamagedFile naming table, row and field.
    """
    notices: list[str] = []
    try:
        tables = {table: _table(table, rows.get(table, []), notices) for table in TABLES}
    except UnreadableRow as row:
        raise DamagedFile(path, row) from row
    later = Later(
        {table: listed for table, listed in rows.items() if table not in tables and table != META},
        {
            table: kept
            for table in TABLES
            if (kept := codec.unknown_fields(table, rows.get(table, [])))
        },
    )
    return Workshop(**tables), later, tuple(notices)


def meta_row(meta: Meta) -> codec.Row:
    """The row of the table `meta`."""
    return {
        "app": APP,
        "format": meta.format,
        "app_version": meta.app_version,
        "workshop": meta.workshop,
        "saved_at": meta.saved_at,
        "revision": meta.revision,
    }


def next_meta(workshop: Workshop, revision: int, now: datetime) -> Meta:
    """What the file will say of itself when `workshop` is saved `now`."""
    return Meta(
        app_version=_app_version(),
        workshop=workshop.facts.id,
        saved_at=now.isoformat(timespec="seconds"),
        revision=revision,
    )


def _table(table: str, rows: list[codec.Row], notices: list[str]) -> Any:
    records = codec.records_of(table, rows)
    made = empty_table(table, records)
    if len(made) != len(records):
        notices.append(
            _("Some rows of the table ‘{table}’ had the same id; the last of each is kept.").format(
                table=table
            )
        )
    return made


def _app_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(APP)
    except PackageNotFoundError:
        return ""

"""The workshop file: its tables, its numbers, and the way from a workshop to tables and back.

A format has two numbers. A greater `FORMAT` says that rows mean something else: older programs
refuse the file. A greater `MINOR` only adds tables, fields or choices: older programs open the
file, keep what they do not know and write it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop_app.domain.kinds import CHOICES
from workshop_app.domain.workshop import TABLES, Workshop, empty_table
from workshop_app.storage import codec
from workshop_app.storage.errors import DamagedFile, NewerFormat, NotAWorkshop, UnreadableRow
from workshop_app.storage.migrations.registry import STEPS, Migration, Rows
from workshop_app.words import _

FORMAT, MINOR = 1, 1
META = "meta"
APP = "journey-workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a file says of itself; `saved_at` is ISO 8601, `revision` counts its saves.

    `lineage` are the marks (see `mark_of`) of states it comes from, the oldest first, by which
    the common ancestor of two copies is found. `name` is that of a version kept by the user.
    """

    format: int = FORMAT
    minor: int = MINOR
    app_version: str = ""
    workshop: str = ""
    saved_at: str = ""
    revision: int = 0
    lineage: tuple[str, ...] = ()
    name: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Later:
    """What a later version put into the file and this one keeps and writes back.

    Whole tables; fields by table and row id; choices (a kind of card, say) by table, row id and
    field, each with what stands in for it here; its own words about the file, and its `minor`.
    """

    tables: Mapping[str, list[codec.Row]] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, codec.Row]] = field(default_factory=dict)
    choices: Mapping[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)
    minor: int = MINOR


def meta_of(path: Path, rows: Rows) -> Meta:
    """The file's own row. Raises NotAWorkshop, NewerFormat."""
    found = rows.get(META, [])
    if len(found) != 1 or found[0].get("app") != APP:
        raise NotAWorkshop(path)
    row = found[0]
    number, minor = row.get("format"), row.get("minor", 0)
    revision = row.get("revision", 0)
    if type(number) is not int or number < 1 or type(revision) is not int:
        raise NotAWorkshop(path)
    if number > FORMAT:
        raise NewerFormat(path, number, FORMAT)
    texts = {name: row.get(name, "") for name in _TEXTS}
    if not all(isinstance(text, str) for text in texts.values()):
        raise NotAWorkshop(path)
    return Meta(
        format=number,
        minor=max(0, minor) if type(minor) is int else 0,
        revision=revision,
        lineage=_lineage(row.get("lineage")),
        unknown={name: value for name, value in row.items() if name not in _KNOWN},
        **texts,
    )


def mark_of(digest: str) -> str:
    """The short form of a file's digest that stands in lineages and names of copies."""
    return digest[:16]


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
    _put_choices_back(rows, later)
    return {**rows, **later.tables}


def workshop_of(
    path: Path, rows: Rows, meta: Meta | None = None
) -> tuple[Workshop, Later, tuple[str, ...]]:
    """The workshop in rows of this format, what a later version added, and notices.

    `meta` is what the file says of itself. Raises DamagedFile naming table, row and field.
    """
    notices: list[str] = []
    meta = meta or Meta()
    rows, choices = stood_in(rows) if meta.minor > MINOR else (rows, {})
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
        choices,
        meta.unknown,
        max(meta.minor, MINOR),
    )
    return Workshop(**tables), later, tuple(notices)


def stood_in(rows: Rows) -> tuple[Rows, dict[tuple[str, str, str], tuple[str, str]]]:
    """`rows` with a known choice wherever they have one of a later version; and which those are."""
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    rows = {table: list(listed) for table, listed in rows.items()}
    for (table, name), choices in CHOICES.items():
        for at, row in enumerate(rows.get(table, [])):
            value = row.get(name)
            if isinstance(value, str) and value not in choices:
                instead = codec.default_choice(table, name)
                found[table, row["id"], name] = (instead, value)
                rows[table][at] = {**row, name: instead}
    return rows, found


def _put_choices_back(rows: Rows, later: Later) -> None:
    """Write a later version's choice wherever what stood in for it was left alone."""
    tables = {table for table, _row_id, _name in later.choices}
    by_id = {(table, row["id"]): row for table in tables for row in rows.get(table, [])}
    for (table, row_id, name), (instead, value) in later.choices.items():
        row = by_id.get((table, row_id))
        if row is not None and row.get(name, instead) == instead:
            row[name] = value


def meta_row(meta: Meta) -> codec.Row:
    """The row of the table `meta`."""
    row = {
        **meta.unknown,
        "app": APP,
        "format": meta.format,
        "minor": meta.minor,
        "app_version": meta.app_version,
        "workshop": meta.workshop,
        "saved_at": meta.saved_at,
        "revision": meta.revision,
        "lineage": list(meta.lineage),
    }
    return {**row, "name": meta.name} if meta.name else row


def next_meta(
    workshop: Workshop,
    revision: int,
    now: datetime,
    *,
    lineage: tuple[str, ...] = (),
    later: Later | None = None,
    name: str = "",
) -> Meta:
    """What the file will say of itself when `workshop` is saved `now`."""
    later = later or Later()
    return Meta(
        minor=max(MINOR, later.minor),
        app_version=_app_version(),
        workshop=workshop.facts.id,
        saved_at=now.isoformat(timespec="seconds"),
        revision=revision,
        lineage=tuple(dict.fromkeys(lineage))[-_LONGEST_LINEAGE:],
        name=name,
        unknown=later.meta,
    )


_TEXTS = ("app_version", "workshop", "saved_at", "name")
_KNOWN = frozenset({"app", "format", "minor", "revision", "lineage", *_TEXTS})
_LONGEST_LINEAGE = 200


def _lineage(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else []
    return tuple(one for one in listed if isinstance(one, str))[-_LONGEST_LINEAGE:]


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

"""Records to plain rows and back: what is at its default is left out and filled in again."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from math import isfinite
from typing import Any, get_type_hints

import msgspec

from workshop_app.domain.records import Record
from workshop_app.domain.workshop import RECORD_OF
from workshop_app.storage.errors import UnreadableRow
from workshop_app.words import _

Row = dict[str, Any]

# The defaults are part of the format: a default that changes is a new format with a migration.
_FIELDS: Mapping[str, tuple[tuple[str, Any], ...]] = {
    table: tuple((f.name, f.default) for f in fields(made)) for table, made in RECORD_OF.items()
}
FIELDS: Mapping[str, frozenset[str]] = {
    table: frozenset(name for name, _default in known) for table, known in _FIELDS.items()
}


def _names_of(made: type[Record], wanted: Callable[[Any], bool]) -> tuple[str, ...]:
    return tuple(name for name, hint in get_type_hints(made).items() if wanted(hint))


_FLOATS = {
    table: _names_of(made, lambda hint: hint in (float, float | None))
    for table, made in RECORD_OF.items()
}
_SIMPLE = (str, int, float, bool, str | None, int | None, float | None)
_NESTED = {
    table: frozenset(_names_of(made, lambda hint: hint not in _SIMPLE))
    for table, made in RECORD_OF.items()
}


def row_of(table: str, record: Record) -> Row:
    """`record` as a plain row of what is not at its default. Raises UnreadableRow for NaN."""
    row = {
        name: value
        for name, default in _FIELDS[table]
        if (value := getattr(record, name)) != default or default is MISSING
    }
    return _plain(table, row)


def rows_of(table: str, records: Iterable[Record]) -> list[Row]:
    """The plain rows of `records`, sorted by id: equal tables give equal rows."""
    return [row_of(table, record) for record in sorted(records, key=lambda record: record.id)]


def record_of(table: str, row: Mapping[str, Any]) -> Record:
    """The record a plain row stands for. Raises UnreadableRow naming the field."""
    try:
        return msgspec.convert(row, RECORD_OF[table])
    except (msgspec.ValidationError, ValueError) as failure:
        raise _unreadable(table, row, failure) from failure


def records_of(table: str, rows: list[Row]) -> list[Record]:
    """The records of plain rows. Raises UnreadableRow naming row and field."""
    records: list[Record] = []
    try:
        for at in range(0, len(rows), _AT_ONCE):
            records += msgspec.convert(rows[at : at + _AT_ONCE], _LIST_OF[table])
        return records
    except (msgspec.ValidationError, ValueError):
        # All at once is quick, one by one says where.
        return [record_of(table, row) for row in rows]


def unknown_fields(table: str, rows: Iterable[Row]) -> dict[str, Row]:
    """By row id: the fields of a later version, kept to be written back."""
    known = FIELDS[table]
    return {
        row["id"]: {name: value for name, value in row.items() if name not in known}
        for row in rows
        if not row.keys() <= known
    }


def default_choice(table: str, name: str) -> str:
    """What stands in for a choice this version does not know."""
    default = next((value for known, value in _FIELDS[table] if known == name), MISSING)
    return "text" if default is MISSING else str(default)  # a lane of free text


_AT_ONCE = 500
"""Rows made by one call, which holds the interpreter for some ms: while a large workshop is read in
a thread the window wants to hear in between."""

_LIST_OF: Mapping[str, Any] = {
    table: list[made]  # type: ignore[valid-type]
    for table, made in RECORD_OF.items()
}
_AT = re.compile(r"`\$\.?([^`]*)`$")
_MISSING_FIELD = re.compile(r"missing required field `([^`]*)`")


def _plain(table: str, row: Row) -> Row:
    for name in _FLOATS[table]:
        value = row.get(name)
        if value is None:
            continue
        if not isfinite(value):
            raise UnreadableRow(table, str(row.get("id")), name, _("it is not a finite number"))
        row[name] = float(value)  # 1 and 1.0 are equal: so are their files
    if not _NESTED[table].isdisjoint(row):
        plain: Row = msgspec.to_builtins(row)
        return plain
    return row


def _unreadable(table: str, row: Mapping[str, Any], failure: Exception) -> UnreadableRow:
    text = str(failure)
    found = _MISSING_FIELD.search(text) or _AT.search(text)
    why = text.split(" - at ")[0]
    return UnreadableRow(table, str(row.get("id", "?")), found.group(1) if found else "", why)

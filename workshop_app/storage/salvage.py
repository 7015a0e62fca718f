"""Rows to records one by one and field by field: what does not fit is named, the rest is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workshop_app.domain.edits.cards import whole_characters
from workshop_app.domain.records import Record
from workshop_app.domain.workshop import TABLES
from workshop_app.storage import codec
from workshop_app.storage.errors import NewerFormat, NotAWorkshop, UnreadableRow
from workshop_app.storage.format import APP, FORMAT, META, MINOR, Meta, meta_of, migrated, stood_in
from workshop_app.storage.home import Home
from workshop_app.storage.migrations.registry import Rows
from workshop_app.storage.plain_json import json_value, too_deep
from workshop_app.storage.reading import deep_fields
from workshop_app.storage.recovery import journal_of
from workshop_app.storage.safe_file import BYTE_ORDER_MARK
from workshop_app.storage.torn_json import ends_early, torn_rows
from workshop_app.words import _, ngettext

_ITEM = re.compile(r"(\w+)\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Loss:
    """One part that could not be read: table, row (its id, else its number), field ("" for all).

    `why` ends a sentence, `found` is what is left of it for a person to read.
    """

    table: str
    row: str
    field: str
    why: str
    found: str = ""

    def __str__(self) -> str:
        sentence = _("table ‘{table}’, row ‘{id}’, field ‘{field}’: {why}").format(
            table=self.table, id=self.row or "?", field=self.field or "?", why=self.why
        )
        return f"{sentence} ({self.found})" if self.found else sentence


@dataclass(slots=True)
class Salvaged:
    """What was got out of a file, in today's format."""

    meta: Meta = field(default_factory=Meta)
    rows: Rows = field(default_factory=dict)
    records: dict[str, list[Record]] = field(default_factory=dict)
    choices: dict[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)
    lost: list[Loss] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def salvaged(path: Path, content: bytes, home: Home) -> Salvaged:
    """All that can be read of `content`, the file at `path`, with the edits of its journal.

    Raises NewerFormat.
    """
    found = Salvaged()
    found.rows = _rows(path, content, found.lost)
    found.meta = _meta(path, found.rows, found.lost)
    found.rows = _migrated(found)
    _name_rows(found)
    _put_journal(found, path, home)
    if found.meta.minor > MINOR:
        found.rows, found.choices = stood_in(found.rows)
    for table in TABLES:
        found.records[table] = _records(found, table)
    return found


def _rows(path: Path, content: bytes, lost: list[Loss]) -> Rows:
    try:
        tables = json_value(content.removeprefix(BYTE_ORDER_MARK))
    except ValueError:
        return _torn(content, lost)
    if not isinstance(tables, dict):
        return {}
    rows = {name: list(_whole_rows(name, table, lost)) for name, table in tables.items()}
    for table, row_id, name in list(deep_fields(rows)):
        lost.append(Loss(table, row_id, name, _("it is nested too deeply")))
        for row in rows[table]:
            if name in row and too_deep(row[name]):
                del row[name]
    return rows


def _whole_rows(name: str, table: Any, lost: list[Loss]) -> Iterator[codec.Row]:
    if not isinstance(table, dict):
        lost.append(Loss(name, "", "", _("it is no table"), str(table)[:200]))
        return
    for key, row in table.items():
        if isinstance(row, dict):
            if not key.isdecimal():
                lost.append(Loss(name, key[:40], "", _("its number is torn; the row is kept")))
            yield row
        else:
            lost.append(Loss(name, key[:40], "", _("it is no row"), str(row)[:200]))


def _torn(content: bytes, lost: list[Loss]) -> Rows:
    rows: Rows = {}
    last: dict[str, int] = {}
    table = ""
    for torn in torn_rows(content):
        table, number = torn.table, int(torn.key[:9])
        for missing in range(last.get(table, 0) + 1, min(number, last.get(table, 0) + 1000)):
            lost.append(Loss(table, str(missing), "", _("it could not be found")))
        last[table] = max(number, last.get(table, 0))
        row_id = str(torn.row.get("id", torn.key))
        lost += [Loss(table, row_id, n, _("it is torn"), left) for n, left in torn.lost]
        if torn.row:
            rows.setdefault(table, []).append(_clean(torn.row, table, lost))
    if rows and ends_early(content):
        why = _("the file ends here; what followed is missing")
        lost.append(Loss(table, str(last.get(table, "")), "", why))
    elif rows and not lost:
        lost.append(Loss("?", "", "", _("signs between the rows could not be read")))
    return rows


def _clean(row: codec.Row, table: str, lost: list[Loss]) -> codec.Row:
    """`row` with a replacement character for each letter that is torn."""
    cleaned = {whole_characters(name): _whole(value) for name, value in row.items()}
    for name, value in cleaned.items():
        if name not in row or value != row[name]:
            row_id = str(cleaned.get("id", "?"))
            lost.append(
                Loss(table, row_id, name, _("some letters could not be read"), str(value)[:200])
            )
    return cleaned


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(one) for name, one in value.items()}
    return value


def _meta(path: Path, rows: Rows, lost: list[Loss]) -> Meta:
    try:
        return meta_of(path, rows)
    except NotAWorkshop:
        lost.append(Loss(META, "1", "", _("what the file says of itself cannot be read")))
    row = next(iter(rows.get(META, [])), {})
    number = row.get("format")
    if row.get("app") == APP and type(number) is int and number > FORMAT:
        raise NewerFormat(path, number, FORMAT)
    facts = next(iter(rows.get("facts_rows", [])), {})
    named = [row.get("workshop"), facts.get("id")]
    return Meta(workshop=next((one for one in named if isinstance(one, str)), ""))


def _migrated(found: Salvaged) -> Rows:
    try:
        return migrated(found.rows, found.meta.format)
    except (KeyError, TypeError, ValueError, AttributeError) as failure:
        # A step of the format stumbled over a damaged row: the rows are taken as they are.
        found.lost.append(Loss(META, "", "format", repr(failure)))
        return found.rows


def _name_rows(found: Salvaged) -> None:
    """Give an id to rows that have none, and another to the second row of one id."""
    doubles = 0
    for table in TABLES:
        taken: set[str] = set()
        for at, row in enumerate(found.rows.get(table, [])):
            row_id = row.get("id")
            if not isinstance(row_id, str):
                why = _("it is missing") if row_id is None else _("it is not a text")
                found.lost.append(Loss(table, str(at + 1), "id", why))
                row_id = f"rescued-{at + 1}"
            elif row_id in taken:
                doubles += 1
                row_id = f"{row_id}-{at + 1}"
            taken.add(row_id)
            found.rows[table][at] = {**row, "id": row_id}
    if doubles:
        sentence = ngettext(
            "{count} row had the id of another; both are kept.",
            "{count} rows had the id of another; all are kept.",
            doubles,
        )
        found.notices.append(sentence.format(count=doubles))


def _put_journal(found: Salvaged, path: Path, home: Home) -> None:
    """Put the unsaved edits of this very file on top: their rows are whole."""
    recorded = journal_of(home, path)
    if recorded is None or recorded.format != FORMAT or not recorded.edits:
        return
    if found.meta.workshop not in ("", recorded.workshop):
        return
    found.meta = replace(found.meta, workshop=recorded.workshop)
    for (table, row_id), after in recorded.final_rows().items():
        others = [row for row in found.rows.get(table, []) if row.get("id") != row_id]
        found.rows[table] = others if after is None else [*others, after]
    sentence = ngettext(
        "{count} edit that had not reached the file was put back.",
        "{count} edits that had not reached the file were put back.",
        len(recorded.edits),
    )
    found.notices.append(sentence.format(count=len(recorded.edits)))


def _records(found: Salvaged, table: str) -> list[Record]:
    records = []
    for at, row in enumerate(found.rows.get(table, [])):
        record, kept = _record(table, row, found.lost)
        if record is not None:
            records.append(record)
        found.rows[table][at] = kept
    return records


def _record(table: str, row: codec.Row, lost: list[Loss]) -> tuple[Record | None, codec.Row]:
    """The record of `row` without what does not fit; None where nothing can stand in for that."""
    for _try in range(len(row) + 100):
        try:
            return codec.record_of(table, row), row
        except UnreadableRow as trouble:
            smaller = _without(row, trouble.field)
            why = str(trouble).rpartition("’: ")[2]
            lost.append(Loss(table, row["id"], trouble.field, why, _left(row, trouble.field)))
            if smaller is None or len(lost) > _MOST_LOST:
                break
            row = smaller
    return None, row


_MOST_LOST = 100_000


def _without(row: codec.Row, name: str) -> codec.Row | None:
    """`row` without its field, or without one item of it; None where that does not help."""
    item = _ITEM.match(name)
    if item and isinstance(row.get(item[1]), list):
        bad = int(item[2])
        return {**row, item[1]: [*row[item[1]][:bad], *row[item[1]][bad + 1 :]]}
    field_name = name.split(".")[0].split("[")[0]
    if field_name not in row or field_name == "id":
        return None
    return {key: value for key, value in row.items() if key != field_name}


def _left(row: codec.Row, name: str) -> str:
    """What a person can read of a field, or of the row that is lost with it."""
    value = row.get(name.split(".")[0].split("[")[0])
    if value is None:
        value = next((row[one] for one in ("text", "title", "name") if row.get(one)), "")
    return str(value)[:200]

"""Read a workshop file whose JSON is torn: every row, and of a torn row every field, that is whole.

A quotation mark inside a text is written as ``\\"``, so that ``"12":{`` is the beginning of a row
wherever it stands: after a torn part reading goes on at the next one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from workshop_app.domain.workshop import TABLES
from workshop_app.storage import codec
from workshop_app.storage.plain_json import too_deep

META = "meta"
_START = re.compile(r'"(\w{1,40})"\s*:\s*(?=\{)')
_FIELD = re.compile(r'[\s,]*"(\w{1,40})"\s*:\s*')
_NEXT_FIELD = re.compile(r',\s*(?="\w{1,40}"\s*:)')
_MOST_FOUND = 200


@dataclass(slots=True)
class TornRow:
    """A row as far as it was read: `lost` are (field, what is left of it)."""

    table: str
    key: str
    row: codec.Row = field(default_factory=dict)
    lost: list[tuple[str, str]] = field(default_factory=list)


def torn_rows(content: bytes) -> Iterator[TornRow]:
    """Every row in `content`, in the order of the file. Bytes that are no text become surrogates."""
    text = content.decode("utf-8", "surrogateescape")
    table, last, at = "", 0, 0
    while begin := _START.search(text, at):
        name, at = begin[1], begin.end()
        if not name.isdecimal():
            table, last = _table_called(name), 0
            at += 1
            continue
        number = int(name[:9])
        torn = TornRow(table, name)
        at = _read_row(text, at, torn)
        if not table or number <= last:
            # The beginning of the table was torn out.
            table = torn.table = _table_like(torn.row)
        last = number
        yield torn


def ends_early(content: bytes) -> bool:
    """Whether the end of the file is missing."""
    return not content.rstrip().endswith(b"}}")


def _read_row(text: str, at: int, torn: TornRow) -> int:
    """Read the row that begins at `at` into `torn`; where to go on."""
    try:
        torn.row, end = _decode(text, at)
        return end
    except ValueError:
        end = max(at + 1, _end_of_row(text, at + 1))
        _read_fields(text[at + 1 : end], torn)
        return end


def _read_fields(text: str, torn: TornRow) -> None:
    at = 0
    while found := _FIELD.match(text, at):
        try:
            torn.row[found[1]], at = _decode(text, found.end())
        except ValueError:
            following = _NEXT_FIELD.search(text, found.end())
            stop = following.end() if following else len(text)
            torn.lost.append((found[1], _readable(text[found.end() : stop])))
            at = stop
    if not torn.lost:
        torn.lost.append(("", _readable(text[at:])))


def _end_of_row(text: str, at: int) -> int:
    """Where the next row or table begins."""
    following = _START.search(text, at)
    return following.start() if following else len(text)


def _decode(text: str, at: int) -> tuple[Any, int]:
    """The JSON value at `at` and where it ends. ValueError."""
    try:
        value, end = _DECODER.raw_decode(text, at)
    except RecursionError as deep:
        raise ValueError("nested too deeply") from deep
    if too_deep(value):
        raise ValueError("nested too deeply")
    return value, end


_DECODER = json.JSONDecoder(strict=False)


def _readable(text: str) -> str:
    shown = text[:_MOST_FOUND].encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else " " for sign in shown).strip(' ",{}')


@lru_cache(maxsize=256)
def _table_called(name: str) -> str:
    if name in TABLES or name == META:
        return name
    return next(iter(get_close_matches(name, TABLES, 1, 0.75)), name)


def _table_like(row: codec.Row) -> str:
    """The table whose fields these are, as far as one can tell."""
    names = row.keys()
    return max(TABLES, key=lambda table: 2 * len(names & codec.FIELDS[table]) - len(names))

"""Read a workshop file: what kind of thing is it, which rows does it hold."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from workshop_app.domain.workshop import TABLES
from workshop_app.storage import codec
from workshop_app.storage.errors import (
    DamagedFile,
    EmptyFile,
    MissingFile,
    NoPermission,
    NotAFile,
    TooLarge,
    TooMuch,
    Unreadable,
    UnreadableRow,
)
from workshop_app.storage.format import meta_of
from workshop_app.storage.migrations.registry import Rows
from workshop_app.storage.plain_json import too_deep
from workshop_app.storage.recovery import Base
from workshop_app.storage.safe_file import digest_of, tables_in
from workshop_app.words import _

LARGEST_FILE = 100_000_000  # bytes
# More than any workshop has of both, so that a file of nothing but brackets is not unfolded.
MOST_BRACKETS, MOST_VALUES = 400_000, 4_000_000


def read_base(path: Path) -> Base:
    """The rows of the workshop file at `path`, in the format it was saved in.

    Raises a FileTrouble: MissingFile, NotAFile, NoPermission, Unreadable, TooLarge, EmptyFile,
    NotAWorkshop, TornFile, DamagedFile or NewerFormat.
    """
    content = bytes_of(path)
    tables = tables_in(path, content)
    rows = {name: list(table.values()) for name, table in tables.items()}
    meta = meta_of(path, rows)
    for table in TABLES:
        if not all(isinstance(row.get("id"), str) for row in rows.get(table, [])):
            raise DamagedFile(path, UnreadableRow(table, "?", "id", _("a row without an id")))
    for table, row_id, name in deep_fields(rows):
        why = _("it is nested too deeply")
        raise DamagedFile(path, UnreadableRow(table, row_id, name, why))
    return Base(path, meta, digest_of(content), rows)


def deep_fields(rows: Rows) -> Iterator[tuple[str, str, str]]:
    """(table, row id, field) of whatever is nested deeper than it could be kept."""
    for table, listed in rows.items():
        known = codec.FIELDS.get(table, frozenset())
        for row in listed:
            if not row.keys() <= known:
                for name in row.keys() - known:
                    if too_deep(row[name]):
                        yield table, str(row.get("id", "?")), name


def bytes_of(path: Path) -> bytes:
    """The bytes of a file that may be a workshop. Raises a FileTrouble as `read_base` does."""
    check_file(path)
    try:
        content = path.read_bytes()
    except PermissionError as failure:
        raise NoPermission(path) from failure
    except OSError as failure:
        raise Unreadable(path, failure) from failure
    brackets = content.count(b"{") + content.count(b"[")
    if brackets > MOST_BRACKETS or content.count(b",") > MOST_VALUES:
        raise TooMuch(path)
    return content


def check_file(path: Path) -> None:
    """Refuse what cannot be a workshop without opening it: a pipe would never end."""
    try:
        found = os.stat(path)
    except PermissionError as failure:
        raise NoPermission(path) from failure
    except (FileNotFoundError, NotADirectoryError) as failure:
        raise MissingFile(path) from failure
    except (OSError, ValueError) as failure:
        if isinstance(failure, OSError):
            raise Unreadable(path, failure) from failure
        raise MissingFile(path) from failure
    if not stat.S_ISREG(found.st_mode):
        raise NotAFile(path)
    if found.st_size == 0:
        raise EmptyFile(path)
    if found.st_size > LARGEST_FILE:
        raise TooLarge(path, found.st_size, LARGEST_FILE)

"""The journal of one workshop file: every edit since its last save, on disk before it counts.

A line is a checksum and a JSON object. The first names the workshop, its file and the digests
the file may have (`bases`); the others hold rows as they are after an edit, or a further base.
Rows are whole and absolute, so replaying all of them onto any state in between leads to the last
state: a line may be replayed onto a file that holds it already.
"""

import contextlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from workshop_app.domain.change import Change, RowChange
from workshop_app.storage import codec
from workshop_app.storage.format import FORMAT
from workshop_app.storage.home import Home
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.safe_file import digest_of, sync, write_all, write_whole

SUFFIX = ".journal"
_SLICE = 200  # rows

# (table, id, the row as it is now or None where it is gone)
PlainChange = tuple[str, str, codec.Row | None]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a journal on disk says. `damaged`: a line before the last cannot be read."""

    path: Path
    format: int
    workshop: str
    file: str
    bases: tuple[str, ...]
    edits: tuple[tuple[PlainChange, ...], ...]
    damaged: bool = False

    def final_rows(self) -> dict[tuple[str, str], codec.Row | None]:
        """Each row the journal touches, as it is at its end."""
        return {(table, row_id): row for edit in self.edits for table, row_id, row in edit}


class Journal:
    """Writes one journal. Not for two threads at a time."""

    def __init__(self, home: Home, workshop: str, file: Path) -> None:
        self.path = journal_path(home, file)
        self.workshop = workshop
        self._file = os.path.realpath(file)
        self._descriptor: int | None = None

    @property
    def ready(self) -> bool:
        """Whether lines can be appended; else it must be started.

        A journal whose file was removed under it would take lines that nobody finds again.
        """
        return self._descriptor is not None and os.fstat(self._descriptor).st_nlink > 0

    def start(self, bases: Sequence[str], changes: Iterable[Change]) -> None:
        """Replace what is there by a new journal of `changes`. Raises SaveFailed, OSError."""
        header = {
            "journal": 1,
            "format": FORMAT,
            "workshop": self.workshop,
            "file": self._file,
            "bases": list(bases),
        }
        lines = b"".join([_line(header), *map(_change_line, changes)])
        self.abandon()
        write_whole(self.path, lines, make_folder=True)
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(self.path, flags)

    def append(self, changes: Iterable[Change]) -> None:
        """Add a line for each change and wait until they are on the disk. Raises OSError."""
        self._append(b"".join(map(_change_line, changes)))

    def add_base(self, digest: str) -> None:
        """Say that the file may have this digest from now on. Raises OSError."""
        self._append(_line({"base": digest}))

    def abandon(self) -> None:
        """Close the file as it is: the next line starts a new one."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):  # every line was synced when it was written
                os.close(descriptor)

    def remove(self) -> None:
        """Close and delete it."""
        self.abandon()
        self.path.unlink(missing_ok=True)

    def _append(self, lines: bytes) -> None:
        assert self._descriptor is not None
        try:
            write_all(self._descriptor, lines)
            sync(self._descriptor)
        except OSError:
            # Perhaps half a line is there and perhaps not on the disk: never write behind it.
            self.abandon()
            raise


def journal_path(home: Home, file: Path) -> Path:
    """Where the journal of the workshop file `file` lies."""
    real = os.path.realpath(file)
    return home.journals / f"{digest_of(os.fsencode(real))[:24]}{SUFFIX}"


def read_journal(path: Path) -> Recorded | None:
    """What the journal at `path` says, without a torn last line; None where it says nothing.

    Raises OSError.
    """
    *lines, torn = path.read_bytes().split(b"\n")
    values = [_value(line) for line in lines]
    if not values or not _is_header(values[0]):
        return None
    head = values[0]
    good = next((at for at, value in enumerate(values) if value is None), len(values))
    bases = [*head["bases"], *(v["base"] for v in values[1:good] if "base" in v)]
    return Recorded(
        path=path,
        format=head["format"],
        workshop=head["workshop"],
        file=head["file"],
        bases=tuple(map(str, bases)),
        edits=tuple(_edit(value) for value in values[1:good] if "rows" in value),
        damaged=good < len(values) - (not torn),
    )


def _line(value: Any) -> bytes:
    return _checked(json_bytes(value))


def _checked(text: bytes) -> bytes:
    return b"%08x %s\n" % (crc32(text), text)


def _change_line(change: Change) -> bytes:
    # In slices: while a text is made no other thread runs, and the window would stand still.
    slices = [
        _rows_text(change.rows[at : at + _SLICE]) for at in range(0, len(change.rows), _SLICE)
    ]
    return _checked(b'{"rows":[%s]}' % b",".join(slices))


def _rows_text(changes: Sequence[RowChange]) -> bytes:
    """The rows as JSON, without the brackets round them."""
    rows = [
        (c.table, c.id, None if c.after is None else codec.row_of(c.table, c.after))
        for c in changes
    ]
    return json_bytes(rows)[1:-1]


def _value(line: bytes) -> Any:
    """What a line says; None where it is not as it was written."""
    try:
        value = json_value(line[9:]) if int(line[:8], 16) == crc32(line[9:]) else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _is_header(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.get("journal") == 1
        and isinstance(value.get("format"), int)
        and isinstance(value.get("bases"), list)
        and isinstance(value.get("workshop"), str)
        and isinstance(value.get("file"), str)
    )


def _edit(value: Any) -> tuple[PlainChange, ...]:
    return tuple((table, row_id, row) for table, row_id, row in value["rows"])

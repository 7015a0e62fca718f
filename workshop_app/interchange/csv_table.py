"""Tables in files and as text with commas or semicolons (RFC 4180 and what is made of it)."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from workshop_app.domain.errors import WorkshopError
from workshop_app.interchange.tidy_text import tidied
from workshop_app.words import _

# Where two part the text equally well the first is meant: a comma may stand in a number.
_SIGNS = "\t;|,"
_SAMPLE = 60
_LONGEST_CELL = 1_000_000
_TOLD = re.compile(r'sep=([^"])\n')  # a quotation mark parts nothing
_LARGEST = 60_000_000


class NoTable(WorkshopError):
    """A file that cannot be read as a table."""


def read_csv_file(path: Path) -> str:
    """The text of a table's file, whatever its encoding. NoTable says what is wrong with it."""
    if path.is_dir():
        raise NoTable(_("‘{name}’ is a folder.").format(name=path.name), _("Take the files in it."))
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise NoTable(
            _("‘{name}’ cannot be read: {why}.").format(
                name=path.name, why=error.strerror or type(error).__name__
            )
        ) from None
    if size > _LARGEST:
        raise NoTable(
            _("‘{name}’ is too long to be taken in at once.").format(name=path.name),
            _("Take it in parts."),
        )
    text = decoded(data)
    if not text.strip():
        raise NoTable(_("‘{name}’ is empty.").format(name=path.name))
    if "\x00" in text:
        raise NoTable(_("‘{name}’ is no table of text.").format(name=path.name))
    return text


def decoded(data: bytes) -> str:
    """Text in UTF-8, in UTF-16 with its mark, or as older programs on Windows wrote it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_csv(text: str) -> list[list[str]]:
    """The rows of `text`, ragged as they are, parted by what parts it best."""
    text = tidied(text)
    told = _TOLD.match(text)
    if told is not None:
        return _parted(text[told.end() :], told[1])
    return _parted(text, _best_sign(text))


def is_clearly_csv(text: str) -> bool:
    """Whether pasted words are a table: sentences with commas are not.

    Every line has as many cells, at least three (or two in quotes), and no blank after a comma.
    """
    for sign in ",;":
        rows = [row for row in _parted(text, sign) if row]
        wide = {len(row) for row in rows}
        least = 2 if text.startswith('"') else 3
        if len(rows) < 2 or len(wide) != 1 or wide.pop() < least:
            continue
        return not any(cell.startswith(" ") for row in rows for cell in row[1:])
    return False


def _best_sign(text: str) -> str:
    """The sign that makes the most lines equally wide; a comma where none does."""
    sample = "\n".join(text.split("\n")[:_SAMPLE])
    best, most = ",", 0.0
    for sign in _SIGNS:
        share = _share(_parted(sample, sign))
        if share > most:
            best, most = sign, share
    return best


def _share(rows: Sequence[Sequence[str]]) -> float:
    """Which share of the rows has the usual width; 0 where that is a single cell."""
    widths = Counter(len(row) for row in rows if row)
    usual, count = max(widths.items(), key=lambda one: one[1], default=(0, 0))
    return count / sum(widths.values()) if usual > 1 else 0.0


def _parted(text: str, sign: str) -> list[list[str]]:
    """Rows and cells; a quote that never ends means nothing."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=sign))
    except csv.Error:
        return [line.split(sign) for line in text.split("\n")]
    finally:
        csv.field_size_limit(before)

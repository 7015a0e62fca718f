"""Tables as text, cells parted by tabs: as spreadsheets put them on the clipboard, and back.

A cell with a line end or a tab stands in quotes, quotes within it are doubled (so do Excel,
LibreOffice and Google Sheets). A cell that merely begins with a quotation keeps its marks.
"""

import re
from collections.abc import Iterable, Sequence

from workshop_app.interchange.tidy_text import tidied

_PLAIN = re.compile(r"[^\t\n]*")
_LONGEST_QUOTED = 200_000


def read_tsv(text: str) -> list[list[str]]:
    """The rows of `text`, ragged as they are; a line end at the very end makes no row."""
    text = tidied(text).removesuffix("\n")
    if '"' not in text:
        return [line.split("\t") for line in text.split("\n")]
    return _with_quotes(text)


def write_tsv(rows: Iterable[Sequence[str]]) -> str:
    """`rows` as text; each ends with a line end, as spreadsheets do."""
    return "".join("\t".join(_quoted(tidied(cell)) for cell in row) + "\n" for row in rows)


def _with_quotes(text: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    at, heeded = 0, True
    while True:
        end = _closing(text, at) if heeded and text.startswith('"', at) else -1
        if end == len(text):  # a quote that never ends: then none means anything
            heeded, end = False, -1
        if end >= 0:
            rows[-1].append(_unquoted(text[at + 1 : end]))
            at = end + 1
        else:
            plain = _PLAIN.match(text, at)
            assert plain is not None
            rows[-1].append(plain.group())
            at = plain.end()
        if at >= len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def _closing(text: str, start: int) -> int:
    """Where the quoted cell that begins at `start` ends; -1: it is none; len(text): it never does."""
    at = start + 1
    while True:
        at = text.find('"', at, start + _LONGEST_QUOTED)
        if at < 0:
            return len(text)
        if text.startswith('"', at + 1):
            at += 2
            continue
        return at if at + 1 == len(text) or text[at + 1] in "\t\n" else -1


def _unquoted(inside: str) -> str:
    """A spreadsheet quotes only where it must: other quotation marks belong to the words."""
    needed = not inside or "\n" in inside or "\t" in inside or '""' in inside
    return inside.replace('""', '"') if needed else f'"{inside}"'


def _quoted(cell: str) -> str:
    if cell.startswith('"') or "\t" in cell or "\n" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell

"""What other programs put on the clipboard, read as a matrix of texts.

Rows and columns as they stood in the spreadsheet, trimmed of empty ones at the end; a list is
one column.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from workshop_app.domain.errors import WorkshopError
from workshop_app.editor.clipboard import lines_of, without_bullet
from workshop_app.interchange.csv_table import is_clearly_csv, read_csv
from workshop_app.interchange.html_table import Tell, read_html
from workshop_app.interchange.tidy_text import tidied
from workshop_app.interchange.tsv import read_tsv
from workshop_app.languages import parted
from workshop_app.words import _

Matrix = tuple[tuple[str, ...], ...]

MOST_CARDS = 20_000
MOST_CHARACTERS = 50_000_000
_MUCH_HTML = 4_000_000  # beyond that the plain text says the same in a tenth of the time
_TABLE = re.compile(r"<t(?:able|r|d|h)\b", re.IGNORECASE)


_UNSEEN = "\u200b\u2060\ufeff"
"""What stands alone in the empty lines of web pages and chats: it makes no card."""

_SAMPLE = 20_000
_LEAST = 32  # of fewer characters nobody can tell
_STRANGE = re.compile("[\x00-\x06\x0e-\x1a\x7f-\x84\x86-\x9f\ufffd]")


class NoText(WorkshopError):
    """What calls itself text is bytes of something else."""


class TooMuch(WorkshopError):
    """More was copied than can be pasted at once."""


def read_pasted(html: str, text: str, tell: Tell | None = None) -> Matrix:
    """The matrix that `html` or `text` of a clipboard stands for; () where there is nothing.

    A table in HTML counts where nothing else stands beside it; else the plain text is read.
    TooMuch where it is more than can be pasted at once, NoText where a tenth of it is no letters.
    """
    if max(len(html) if not text else 0, len(text)) > MOST_CHARACTERS:
        raise TooMuch(
            _("What was copied is too long to be pasted at once."), _("Paste it in parts.")
        )
    if _is_noise(text or html):
        raise NoText(
            _("What was copied is no text that can be read."), _("Copy it as text, or as an image.")
        )
    return _bounded(_from_html(html, text, tell) or _from_text(text))


def read_table(text: str) -> Matrix:
    """The same of text that is known to be a table, parted by commas, semicolons or tabs."""
    return _bounded(read_csv(text))


def _bounded(rows: Iterable[Sequence[str]]) -> Matrix:
    """The matrix; TooMuch where it is more than can be pasted at once."""
    matrix = _trimmed(rows)
    filled = sum(1 for cell in chain.from_iterable(matrix) if cell)
    if filled > MOST_CARDS:
        raise TooMuch(
            _("{count} cards are too many to be pasted at once; {most} is the most.").format(
                count=parted(filled), most=parted(MOST_CARDS)
            ),
            _("Paste them in parts."),
        )
    return matrix


def _from_html(html: str, text: str, tell: Tell | None) -> Iterable[Sequence[str]]:
    has_text = bool(text.strip())
    if not html or (has_text and (len(html) > _MUCH_HTML or not _TABLE.search(html))):
        return ()
    found = read_html(html, tell)
    if any(map(any, found.rows)) and not found.words_beside:
        return found.rows
    return () if has_text else [(line,) for line in map(without_bullet, found.lines) if line]


def _from_text(text: str) -> Iterable[Sequence[str]]:
    if _is_table(plain := tidied(text)):
        return read_tsv(plain)
    if is_clearly_csv(plain):
        return read_csv(plain)
    return [(line,) for line in lines_of(plain)]


def _is_noise(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(sample) >= _LEAST and 10 * len(_STRANGE.findall(sample)) > len(sample)


def _is_table(text: str) -> bool:
    """Whether tabs part cells here, and do not indent lines or follow bullets."""
    if "\t" not in text:
        return '"' in text and any("\n" in cell for row in read_tsv(text) for cell in row)
    rows = [row for row in read_tsv(text) if any(row) or len(row) > 1]
    # A cell in quotation marks may hold line ends: what counts is each row as one line.
    lines = ["\t".join(row).replace("\n", " ") for row in rows]
    bare = [without_bullet(line) for line in lines]
    if len({len(row) for row in rows}) == 1 and bare == lines:
        return any(any(row[:-1]) for row in rows)
    return any("\t" in line.strip() for line in bare)


def _trimmed(rows: Iterable[Sequence[str]]) -> Matrix:
    """All rows equally long, without empty rows and columns at the end."""
    stripped = [[cell.strip().strip(_UNSEEN).strip() for cell in row] for row in rows]
    wide = max((at + 1 for row in stripped for at, cell in enumerate(row) if cell), default=0)
    while stripped and not any(stripped[-1]):
        stripped.pop()
    return tuple(tuple((row + [""] * (wide - len(row)))[:wide]) for row in stripped)

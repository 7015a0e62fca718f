"""Tables in HTML, as spreadsheets, text programs and web pages put them on the clipboard, and back.

Nothing is loaded from anywhere: images, styles and scripts are passed over.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from workshop_app.interchange.tidy_text import tidied

Tell = Callable[[float], None]
"""Hears how much is done, 0…1; what it raises ends the work."""

MOST_COLUMNS = 1000
_SLICE = 1 << 16
_BLOCK = "\x1e"  # begins and ends a block: one line end, however many there are
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAKS = re.compile(rf"\s*{_BLOCK}[\s{_BLOCK}]*")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MUTE = frozenset({"style", "script", "title", "template"})
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "hr",
     "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "body"}
)  # fmt: skip
_CELLS = frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class Found:
    """What a piece of HTML holds: the rows of its tables, all its lines, and words beside tables."""

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]
    words_beside: bool


def read_html(html: str, tell: Tell | None = None) -> Found:
    """The innermost tables of `html`, one below the other, and all its text line by line.

    Merged cells hold their text in the first of them. Broken HTML is read as browsers do: as far
    as it goes.
    """
    reading = _Reading()
    try:
        for start in range(0, len(html), _SLICE):
            if tell is not None:
                tell(start / len(html))
            reading.feed(html[start : start + _SLICE])
        reading.close()
    except AssertionError:  # how the parser says that a declaration makes no sense
        reading.rawdata = ""
    return reading.found()


def write_html(rows: Sequence[Sequence[str]]) -> str:
    """`rows` as a table with a head row and a head column.

    An empty head is joined with the one above it: its row goes on with the same thing.
    """
    inside = "".join(_row(rows, at) for at in range(len(rows)))
    return f'<meta charset="utf-8"><table border="1" cellspacing="0">{inside}</table>'


def write_lines(lines: Sequence[str]) -> str:
    """A paragraph for a single text, a list for several."""
    if len(lines) == 1:
        return f'<meta charset="utf-8"><p>{_text(lines[0])}</p>'
    items = "".join(f"<li>{_text(line)}</li>" for line in lines)
    return f'<meta charset="utf-8"><ul>{items}</ul>'


def _row(rows: Sequence[Sequence[str]], at: int) -> str:
    cells = []
    for column, text in enumerate(rows[at]):
        tag = "th" if at == 0 or column == 0 else "td"
        if column or at == 0:
            cells.append(f"<{tag}>{_text(text)}</{tag}>")
        elif text or at == 1:
            tall = _tall(rows, at)
            span = f' rowspan="{tall}"' if tall > 1 else ""
            cells.append(f"<th{span}>{_text(text)}</th>")
    return f"<tr>{''.join(cells)}</tr>"


def _tall(rows: Sequence[Sequence[str]], at: int) -> int:
    end = at + 1
    while end < len(rows) and not rows[end][0]:
        end += 1
    return end - at


def _text(text: str) -> str:
    return escape(tidied(text)).replace("\n", "<br>")


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    """Columns that merged cells from above still fill, and for how many rows."""
    cell: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    hidden: bool = False
    beside: bool = False
    holds_tables: bool = False

    def begin_row(self, *, hidden: bool) -> None:
        self.end_cell()
        self.hidden = hidden
        if not hidden:
            self.rows.append([])
            self._fill()

    def begin_cell(self, span: tuple[int, int]) -> None:
        self.end_cell()
        if not self.rows and not self.hidden:
            self.begin_row(hidden=False)
        self.cell, self.span = [], span

    def end_cell(self) -> None:
        if self.cell is None:
            return
        text, self.cell = _joined(self.cell), None
        if self.hidden:
            return
        row, (wide, tall) = self.rows[-1], self.span
        for place in range(min(wide, MOST_COLUMNS - len(row))):
            if tall > 1:
                self.taken[len(row)] = tall - 1
            row.append("" if place else text)
        self._fill()

    def _fill(self) -> None:
        """Leave room for what merged cells from above still cover."""
        row = self.rows[-1]
        while self.taken.get(len(row), 0) > 0:
            self.taken[len(row)] -= 1
            row.append("")


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Table] = []
        self._read: list[_Table] = []
        self._all: list[str] = []
        self._mute = ""
        self._beside = False
        self._kept_spaces = 0

    def found(self) -> Found:
        while self._open:
            self._close_table()
        lines = tuple(line for line in _joined(self._all).split("\n") if line)
        inner = [table for table in self._read if not table.holds_tables]
        rows = tuple(tuple(row) for table in inner for row in table.rows)
        beside = self._beside or any(t.holds_tables and t.beside for t in self._read)
        return Found(rows, lines, beside)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("body", "table"):
            self._mute = ""
        if tag in _MUTE:
            self._mute = tag
        if tag in _BLOCKS:
            self._say(_BLOCK)
        if tag == "pre":
            self._kept_spaces += 1
        if tag == "br":
            self._say("\n")
        elif tag == "table":
            self._open_table()
        elif tag == "tr":
            self._table().begin_row(hidden=bool(_HIDDEN.search(dict(attrs).get("style") or "")))
        elif tag in _CELLS:
            self._table().begin_cell(_span(dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._mute:
            self._mute = ""
        if tag in _BLOCKS:
            self._say(_BLOCK)
        if tag == "pre":
            self._kept_spaces = max(0, self._kept_spaces - 1)
        if not self._open:
            return
        if tag == "table":
            self._close_table()
        elif tag in _CELLS or tag == "tr":
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._mute:
            return
        text = tidied(data).replace(_BLOCK, "")
        text = text if self._kept_spaces else _SPACES.sub(" ", text)
        if text.strip() and (not self._open or self._open[-1].cell is None):
            self._beside = True
        self._say(text)

    def _say(self, text: str) -> None:
        self._all.append(text)
        if self._open and (cell := self._open[-1].cell) is not None:
            cell.append(text)
            self._open[-1].beside = self._open[-1].beside or bool(text.strip(f" \n{_BLOCK}\xa0"))

    def _table(self) -> _Table:
        if not self._open:
            self._open_table()
        return self._open[-1]

    def _open_table(self) -> None:
        if self._open:
            self._open[-1].holds_tables = True
        self._open.append(_Table())

    def _close_table(self) -> None:
        self._open[-1].end_cell()
        self._read.append(self._open.pop())


def _span(attrs: dict[str, str | None]) -> tuple[int, int]:
    """How many columns and rows a cell covers."""
    wide, tall = (attrs.get(name) or "" for name in ("colspan", "rowspan"))
    return _count(wide, MOST_COLUMNS), _count(tall, 100_000)


def _count(written: str, most: int) -> int:
    digits = written.strip()
    return max(1, min(int(digits), most)) if digits.isdecimal() and len(digits) < 9 else 1


def _joined(parts: list[str]) -> str:
    whole = _BREAKS.sub("\n", "".join(parts))
    return "\n".join(line.strip() for line in whole.split("\n")).strip()

"""A planned page: known before it is drawn, so that pages can be counted and previewed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop_app.report import styles
from workshop_app.report.block import Block
from workshop_app.report.blocks import Text
from workshop_app.report.flow import closer, pages_of
from workshop_app.report.pen import Pen
from workshop_app.report.sheet import Sheet
from workshop_app.report.written import listed

_BETWEEN = 36.0


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page of `sheet`: `title` is its running header (none on the cover), `paint` draws it.

    `bookmarks` are (level, title), level 0 or 1. `paint(pen, down)` draws it moved down; `used` is
    the height it takes where it may share a page with the next section, else None.
    """

    sheet: Sheet
    title: str
    paint: Callable[[Pen, float], None]
    bookmarks: tuple[tuple[int, str], ...] = ()
    used: float | None = None


def flowed(
    sheet: Sheet,
    title: str,
    blocks: Sequence[Block],
    bookmarks: tuple[tuple[int, str], ...] = (),
    header: bool = True,
    joins: bool = False,
) -> Iterator[PlannedPage]:
    """As many pages as `blocks` need; the bookmarks lead to the first. Without header: higher.

    A section that `joins` may share a page with its neighbours. Where less space between the
    blocks saves the second of two pages, there is less.
    """
    top = sheet.top if header else sheet.margin
    first = None if header else sheet.bottom - top
    for at, placed in enumerate(_on_few_pages(blocks, sheet, first)):
        y = sheet.top if at else top
        yield PlannedPage(
            sheet,
            title if at or header else "",
            _painter(placed, sheet, y),
            bookmarks if at == 0 else (),
            sum(block.height(sheet.room) for block in placed) if joins else None,
        )


def _on_few_pages(
    blocks: Sequence[Block], sheet: Sheet, first: float | None
) -> list[tuple[Block, ...]]:
    usual = list(pages_of(blocks, sheet.room, sheet.depth, first))
    if len(usual) != 2:
        return usual
    close = list(pages_of(closer(blocks), sheet.room, sheet.depth, first))
    return close if len(close) == 1 else usual


def joined(pages: Iterable[PlannedPage], first: Collection[PlannedPage]) -> Iterator[PlannedPage]:
    """The pages with short sections put below each other; `first` are the pages that begin one."""
    last: PlannedPage | None = None
    for page in pages:
        both = _both(last, page) if last is not None and page in first else None
        if both is None and last is not None:
            yield last
        last = both or page
    if last is not None:
        yield last


def _both(upper: PlannedPage, lower: PlannedPage) -> PlannedPage | None:
    """Two sections on one page, or None where they do not fit."""
    if upper.used is None or lower.used is None or upper.sheet != lower.sheet:
        return None
    down = upper.used + _BETWEEN
    if down + lower.used > upper.sheet.depth:
        return None

    def paint(pen: Pen, moved: float) -> None:
        upper.paint(pen, moved)
        sheet, y = upper.sheet, upper.sheet.top + moved + down - _BETWEEN / 2 - 4
        pen.line(sheet.left, y, sheet.left + sheet.room, y, "line", 0.6)
        lower.paint(pen, moved + down)

    return PlannedPage(
        upper.sheet,
        listed([upper.title, lower.title]),
        paint,
        upper.bookmarks + lower.bookmarks,
        down + lower.used,
    )


def page_title(text: str, below: str = "") -> list[Block]:
    """The title of a section and the line below it."""
    blocks: list[Block] = [Text(text, styles.PAGE_TITLE, after=3 if below else 12, keep=True)]
    if below:
        blocks.append(Text(below, styles.CELL, "soft_ink", after=14, keep=True))
    return blocks


def _painter(blocks: Sequence[Block], sheet: Sheet, top: float) -> Callable[[Pen, float], None]:
    def paint(pen: Pen, down: float) -> None:
        y = top + down
        for block in blocks:
            block.draw(pen, sheet.left, y, sheet.room)
            y += block.height(sheet.room)

    return paint

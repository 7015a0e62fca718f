"""A planned page: known before it is drawn, so that pages can be counted and previewed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workshop_app.report import styles
from workshop_app.report.block import Block
from workshop_app.report.blocks import Text
from workshop_app.report.flow import pages_of
from workshop_app.report.pen import Pen
from workshop_app.report.sheet import Sheet


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page of `sheet`: `title` is its running header (none on the cover), `paint` draws it.

    `bookmarks` are (level, title), level 0 or 1.
    """

    sheet: Sheet
    title: str
    paint: Callable[[Pen], None]
    bookmarks: tuple[tuple[int, str], ...] = ()


def flowed(
    sheet: Sheet,
    title: str,
    blocks: Sequence[Block],
    bookmarks: tuple[tuple[int, str], ...] = (),
    header: bool = True,
) -> Iterator[PlannedPage]:
    """As many pages as `blocks` need; the bookmarks lead to the first. Without header: higher."""
    top = sheet.top if header else sheet.margin
    first = None if header else sheet.bottom - top
    for at, placed in enumerate(pages_of(blocks, sheet.room, sheet.depth, first)):
        y = sheet.top if at else top
        yield PlannedPage(
            sheet,
            title if at or header else "",
            _painter(placed, sheet, y),
            bookmarks if at == 0 else (),
        )


def page_title(text: str, below: str = "") -> list[Block]:
    """The title of a section and the line below it."""
    blocks: list[Block] = [Text(text, styles.PAGE_TITLE, after=3 if below else 12, keep=True)]
    if below:
        blocks.append(Text(below, styles.CELL, "soft_ink", after=14, keep=True))
    return blocks


def _painter(blocks: Sequence[Block], sheet: Sheet, top: float) -> Callable[[Pen], None]:
    def paint(pen: Pen) -> None:
        y = top
        for block in blocks:
            block.draw(pen, sheet.left, y, sheet.room)
            y += block.height(sheet.room)

    return paint

"""Pour blocks into columns and columns into pages: nothing is cut, no heading stands alone."""

from collections.abc import Iterator, Sequence

from workshop_app.layout.slides.blocks import CARD, Block
from workshop_app.layout.slides.slide import GAP

Column = list[Block]


def pages_of(groups: Sequence[Sequence[Block]], height: float, each: int) -> list[list[Column]]:
    """Pages of up to `each` columns, at most `height` tall unless a single block is taller.

    Each group begins a column. A column that goes on with one repeats the headings it is under.
    """
    pages: list[list[Column]] = []
    for group in groups:
        under: dict[int, Block] = {}
        first = True
        for unit in _units(group):
            column = pages[-1][-1] if pages else None
            if column is None or first or _height([*column, *unit]) > height:
                column = _new_column(pages, each)
                column += [under[level] for level in sorted(under) if level < unit[0].level]
            column.extend(unit)
            first = False
            _note(under, unit)
    return pages


def _new_column(pages: list[list[Column]], each: int) -> Column:
    if not pages or len(pages[-1]) == each:
        pages.append([])
    pages[-1].append([])
    return pages[-1][-1]


def _note(under: dict[int, Block], unit: Column) -> None:
    """Remember under which headings what follows `unit` stands."""
    for block in unit:
        if block.level < CARD:
            for deeper in [level for level in under if level >= block.level]:
                del under[deeper]
            under[block.level] = block


def _units(blocks: Sequence[Block]) -> Iterator[Column]:
    """Blocks that stay together: headings with the first card they are over."""
    leading: Column = []
    for at, block in enumerate(blocks):
        leading.append(block)
        # A persona without cards at this step still shows her mood.
        last = at + 1 == len(blocks)
        if block.level == CARD or last or blocks[at + 1].level <= block.level:
            yield leading
            leading = []


def _height(column: Column) -> float:
    return sum(block.height for block in column) + GAP * (len(column) - 1)

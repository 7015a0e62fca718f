"""Fill pages with blocks from the top, breaking where a block says it may be broken."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop_app.report.block import Block, Gap

_TINY = 0.01
_LEAST = 40.0


def pages_of(
    blocks: Sequence[Block], width: float, height: float, first: float | None = None
) -> Iterator[tuple[Block, ...]]:
    """The blocks page by page; `first` is the height of the first page where it differs."""
    rest: Sequence[Block] = list(blocks)
    room = height if first is None else first
    while rest := _without_gaps(rest):
        fitting, left = cut(rest, width, room)
        if not fitting and room < height:
            room = height
            continue
        # A block that nothing of fits on an empty page would never end: it is drawn as it is.
        yield tuple(fitting) if fitting else (rest[0],)
        rest = left if fitting else rest[1:]
        room = height


def cut(blocks: Sequence[Block], width: float, height: float) -> tuple[list[Block], list[Block]]:
    """What fits in `height`, and the rest; blocks that keep company go over with what follows."""
    fitting: list[Block] = []
    left = height
    for at, block in enumerate(blocks):
        tall = block.height(width)
        if tall <= left + _TINY:
            fitting.append(block)
            left -= tall
            continue
        # What asks for company is not torn from it, unless it fills a page by itself.
        whole = left <= 0 or (block.keep and bool(fitting))
        first, rest = (None, block) if whole else block.split(width, left)
        if first is not None:
            fitting.append(first)
            return fitting, [*([rest] if rest else []), *blocks[at + 1 :]]
        carried = _kept(fitting)
        return fitting, [*carried, *([rest] if rest else []), *blocks[at + 1 :]]
    return fitting, []


def closer(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks with half the space between them."""
    return [
        replace(block, size=block.size / 2) if isinstance(block, Gap) else block for block in blocks
    ]


def _kept(fitting: list[Block]) -> list[Block]:
    """Take the blocks at the end that must not stand alone off `fitting`, unless all would go."""
    carried: list[Block] = []
    while fitting and fitting[-1].keep:
        carried.insert(0, fitting.pop())
    return carried


def _without_gaps(blocks: Sequence[Block]) -> Sequence[Block]:
    at = 0
    while at < len(blocks) and isinstance(blocks[at], Gap):
        at += 1
    return blocks[at:]

"""Going far by keyboard (Home, End, a screenful) and taking in what lies on the way (Shift)."""

from collections.abc import Iterator
from typing import Literal

from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell
from workshop_app.editor.walk import (
    NAMES,
    Direction,
    Stand,
    arrive,
    beside,
    first_cell,
    last_cell,
    names_in_order,
    neighbour,
    records_of,
    standing,
    take,
    within,
)
from workshop_app.layout.board import Board

Leap = Literal["start", "end", "first", "last", "page_up", "page_down"]
"""To the start or end of the row, to the first or last cell of the map, a screenful up or down."""


def leap(desk: Desk, board: Board, where: Leap, page: float) -> None:
    """Go far; `page` is the height of what is seen, in px of the board."""
    here = standing(desk, board)
    if here is None:
        arrive(desk, board)
        return
    target = landing(desk, board, here, where, page)
    if target is not None:
        take(desk, target)


def landing(desk: Desk, board: Board, here: Stand, where: Leap, page: float) -> Stand | None:
    """Where a leap from `here` ends; None where it leads nowhere."""
    if where in ("first", "last"):
        cell = first_cell(board) if where == "first" else last_cell(board)
        return within(desk, cell, last=where == "last") if cell is not None else None
    if here.ref is not None and here.ref[0] in NAMES:
        return _among_names(desk, here, where)
    if here.cell is None:
        return None
    if where in ("start", "end"):
        step = board.grid.end(last=where == "end").step
        return within(desk, (here.cell[0], step))
    return _page(desk, board, here.cell, page if where == "page_down" else -page)


def extend(desk: Desk, board: Board, direction: Direction) -> None:
    """Select the next record in a direction too; going back lets go of the last one again."""
    here = standing(desk, board)
    target = beside(desk, board, here, direction) if here is not None else None
    table = here.ref[0] if here is not None and here.ref is not None else "cards"
    while target is not None and not _of(desk, target, table):
        if target.ref is not None and target.ref[0] in NAMES:
            return
        target = beside(desk, board, target, direction)
    if here is not None and target is not None:
        _take_in(desk, board, here, target, table)


def extend_to(desk: Desk, board: Board, where: Leap, page: float) -> None:
    """Select everything on the way of a leap."""
    here = standing(desk, board)
    target = landing(desk, board, here, where, page) if here is not None else None
    if here is not None and target is not None:
        _take_in(desk, board, here, target, here.ref[0] if here.ref else "cards")


def _of(desk: Desk, target: Stand, table: str) -> bool:
    return target.ref is not None and target.ref[0] == table


def _take_in(desk: Desk, board: Board, here: Stand, target: Stand, table: str) -> None:
    before = desk.selection.ids(table)
    leaving = _ids(desk, here, target, table)
    taken = tuple(_between(desk, board, here, target, table))
    reached = _ids(desk, target, here, table)
    if set(reached) <= set(before) and here.ref != target.ref and reached:
        kept = [one for one in before if one not in leaving or one in reached]
        chosen = [one for one in kept if one not in reached] + list(reached)
    else:
        chosen = list(dict.fromkeys((*before, *taken)))
    desk.selection.choose(table, chosen, target.cell)


def _ids(desk: Desk, target: Stand, other: Stand, table: str) -> tuple[str, ...]:
    """What `target` stands for: itself; coming from another cell all that its cell holds."""
    if target.ref is None or target.ref[0] != table:
        return ()
    if table in NAMES or target.cell == other.cell or target.cell is None:
        return (target.ref[1],)
    return records_of(desk.workshop, target.cell, desk.filtering.left_out)[1]


def _between(desk: Desk, board: Board, here: Stand, target: Stand, table: str) -> Iterator[str]:
    """The ids of `table` from `here` to `target`, that one's last."""
    if table in NAMES:
        assert here.ref is not None
        assert target.ref is not None
        yield from _stretch(names_in_order(desk, table), here.ref[1], target.ref[1])
    elif here.cell == target.cell and here.ref is not None and target.ref is not None:
        stack = list(records_of(desk.workshop, here.cell or ("", ""), desk.filtering.left_out)[1])
        yield from _stretch(stack, here.ref[1], target.ref[1])
    elif here.cell is not None and target.cell is not None:
        for cell in _cells(board, here.cell, target.cell):
            found, ids = records_of(desk.workshop, cell, desk.filtering.left_out)
            if found == table:
                yield from ids


def _stretch(ids: list[str], start: str, end: str) -> list[str]:
    first, last = ids.index(start), ids.index(end)
    return ids[first : last + 1] if first <= last else ids[last : first + 1][::-1]


def _cells(board: Board, start: Cell, end: Cell) -> Iterator[Cell]:
    """All cells of the rectangle between two, from `start` on."""
    for row in _span(board.at[start[0]], board.at[end[0]]):
        for column in _span(board.grid.at[start[1]], board.grid.at[end[1]]):
            yield board.rows[row].lane.id, board.grid.columns[column].step


def _span(start: int, end: int) -> range:
    return range(start, end + 1) if start <= end else range(start, end - 1, -1)


def _among_names(desk: Desk, here: Stand, where: Leap) -> Stand | None:
    assert here.ref is not None
    names = names_in_order(desk, here.ref[0])
    at = 0 if where in ("start", "page_up") else -1
    return Stand((here.ref[0], names[at]), here.cell)


def _page(desk: Desk, board: Board, cell: Cell, by: float) -> Stand | None:
    """The cell a screenful away: the last open lane that is not further, at least the next one."""
    row = board.row(cell[0])
    aim, target = row.y + row.height / 2 + by, neighbour(board, cell, _way(by))
    while target is not None:
        further = neighbour(board, target, _way(by))
        if further is None or abs(_middle(board, further) - row.y) > abs(aim - row.y):
            return within(desk, target, last=by < 0)
        target = further
    return None


def _way(by: float) -> Direction:
    return "down" if by > 0 else "up"


def _middle(board: Board, cell: Cell) -> float:
    row = board.row(cell[0])
    return row.y + row.height / 2

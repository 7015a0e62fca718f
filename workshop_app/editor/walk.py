"""Where the keyboard goes: from card to card and from cell to cell."""

from typing import Literal

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell
from workshop_app.layout.board import Board

Direction = Literal["left", "right", "up", "down"]


def walk(desk: Desk, board: Board, direction: Direction) -> None:
    """Select the neighbour of what is focused, or focus the neighbouring cell where it is empty."""
    cell = desk.selection.cell or first_cell(board)
    if cell is None:
        return
    if desk.selection.cell is None:
        enter(desk, cell)
        return
    if direction in ("up", "down") and _within(desk, cell, 1 if direction == "down" else -1):
        return
    target = neighbour(board, cell, direction)
    if target is not None:
        enter(desk, target, last=direction == "up")


def enter(desk: Desk, cell: Cell, *, last: bool = False) -> None:
    """Select the first (or last) record of a cell, or focus the cell where it is empty."""
    table, ids = records_of(desk.editor.shown, cell)
    if ids:
        desk.selection.choose(table, [ids[-1 if last else 0]], cell)
    else:
        desk.selection.focus(cell)


def records_of(workshop: Workshop, cell: Cell) -> tuple[str, tuple[str, ...]]:
    """The table and ids of what a cell holds, in order: cards or an emotion point."""
    cards = workshop.cell(*cell)
    if cards:
        return "cards", tuple(card.id for card in cards)
    return "points", tuple(p.id for p in workshop.points.group(cell[0]) if p.step == cell[1])


def first_cell(board: Board) -> Cell | None:
    """The top left cell, folded lanes left out where others are open."""
    if not board.rows or not board.grid.columns:
        return None
    row = next((row for row in board.rows if not row.lane.folded), board.rows[0])
    return row.lane.id, board.grid.columns[0].step


def names_in_order(desk: Desk, table: str) -> list[str]:
    """The stages, steps, lanes or personas of the open map, in the order they are seen."""
    workshop, here = desk.workshop, desk.map.id
    found = {
        "stages": workshop.map_stages,
        "steps": workshop.map_steps,
        "lanes": workshop.map_lanes,
        "personas": workshop.map_personas,
    }[table](here)
    return [row.id for row in found]


def neighbour(board: Board, cell: Cell, direction: Direction) -> Cell | None:
    """The cell beside `cell`, or None at the edge; folded lanes are stepped over."""
    if cell[0] not in board.at or cell[1] not in board.grid.at:
        return first_cell(board)
    row, column = board.at[cell[0]], board.grid.at[cell[1]]
    if direction in ("left", "right"):
        column += 1 if direction == "right" else -1
        if not 0 <= column < len(board.grid.columns):
            return None
        return cell[0], board.grid.columns[column].step
    step = 1 if direction == "down" else -1
    row += step
    while 0 <= row < len(board.rows) and board.rows[row].lane.folded:
        row += step
    return (board.rows[row].lane.id, cell[1]) if 0 <= row < len(board.rows) else None


def next_cell(board: Board, cell: Cell, *, back: bool = False) -> Cell | None:
    """The cell Tab goes to: the next in the lane, after its end the first of the next lane."""
    beside = neighbour(board, cell, "left" if back else "right")
    if beside is not None:
        return beside
    below = neighbour(board, cell, "up" if back else "down")
    if below is None:
        return None
    return below[0], board.grid.columns[-1 if back else 0].step


def select_lane(desk: Desk) -> None:
    """Select all cards of the focused lane; without one, all cards of the open map."""
    lanes = {lane.id for lane in desk.workshop.lanes.group(desk.map.id)}
    cell = desk.selection.cell
    chosen = desk.selection.ids("lanes")
    if chosen:
        lanes = set(chosen)
    elif cell is not None and cell[0] in lanes:
        lanes = {cell[0]}
    steps = [step.id for step in desk.workshop.map_steps(desk.map.id)]
    found = [
        card.id
        for lane in desk.workshop.map_lanes(desk.map.id)
        if lane.id in lanes
        for step in steps
        for card in desk.workshop.cell(lane.id, step)
    ]
    desk.selection.choose("cards", found)


def _within(desk: Desk, cell: Cell, by: int) -> bool:
    """Select the card above or below in the same cell; False at its end."""
    _table, ids = records_of(desk.editor.shown, cell)
    only = desk.selection.only
    if only is None or only[1] not in ids:
        return False
    at = ids.index(only[1]) + by
    if not 0 <= at < len(ids):
        return False
    desk.selection.choose(only[0], [ids[at]], cell)
    return True

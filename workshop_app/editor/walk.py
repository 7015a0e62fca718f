"""Where the keyboard goes: over cells and cards, up into the stage header, left to lanes and personas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref, Selection
from workshop_app.layout.board import Board

Direction = Literal["left", "right", "up", "down"]
NAMES = ("stages", "steps", "lanes", "personas")
"""The tables whose records stand round the board, in its header and at its left."""


ON_BOARD = ("cards", "points", "connections", *NAMES)
"""The tables whose records stand on the board; what is selected of others is worked on elsewhere."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the keyboard stands: at a record or a name (None: an empty cell), and in which cell.

    At a name the cell is the one to come back to.
    """

    ref: Ref | None
    cell: Cell | None


def walk(desk: Desk, board: Board, direction: Direction) -> None:
    """Select the neighbour of what is focused, or focus the neighbouring cell where it is empty."""
    here = standing(desk, board)
    if here is None:
        arrive(desk, board)
        return
    target = beside(desk, board, here, direction)
    if target is not None:
        take(desk, target)


def arrive(desk: Desk, board: Board) -> None:
    """Stand at the first cell; on a map without lanes at its first stage."""
    cell = first_cell(board)
    if cell is not None:
        enter(desk, cell)
    elif board.grid.stages:
        desk.selection.choose("stages", [board.grid.stages[0][0].id])


def bare_cell(selection: Selection) -> Cell | None:
    """The focused cell, where nothing on the board is selected."""
    return None if selection.table in ON_BOARD else selection.cell


def look_in(desk: Desk, board: Board) -> None:
    """The keyboard comes from elsewhere: to where it was on the board, else as `arrive`.

    What is selected elsewhere, as a map in the outline, stays so: who comes may only go by.
    """
    selection = desk.selection
    cell = selection.cell if selection.cell and selection.cell[0] in board.at else None
    if selection.table is not None:
        there = selection.ids(selection.table)
        selection.choose(selection.table, there, cell or first_cell(board))
    elif cell is not None:
        enter(desk, cell)
    else:
        arrive(desk, board)


def standing(desk: Desk, board: Board) -> Stand | None:
    """Where the keyboard stands; None where it has no place on this board yet."""
    refs, cell = desk.selection.refs, desk.selection.cell
    if cell is not None and (cell[0] not in board.at or cell[1] not in board.grid.at):
        cell = None
    ref = refs[-1] if refs and _is_shown(board, desk.workshop, refs[-1]) else None
    if ref is not None and ref[0] in ("cards", "points"):
        row = desk.editor.shown.table(ref[0])[ref[1]]
        return Stand(ref, (row.lane, row.step))
    return Stand(ref, cell) if ref is not None or cell is not None else None


def beside(desk: Desk, board: Board, here: Stand, direction: Direction) -> Stand | None:
    """The neighbour in a direction, or None at the edge."""
    match here.ref[0] if here.ref else "":
        case "stages":
            return _from_stage(board, here, direction)
        case "steps":
            return _from_step(desk, board, here, direction)
        case "lanes":
            return _from_lane(desk, board, here, direction)
        case "personas":
            return _from_persona(board, here, direction)
        case _:
            return _from_cell(desk, board, here, direction)


def take(desk: Desk, target: Stand) -> None:
    """Stand there and nowhere else."""
    if target.ref is None:
        desk.selection.focus(target.cell)
    else:
        desk.selection.choose(target.ref[0], [target.ref[1]], target.cell)


def enter(desk: Desk, cell: Cell, *, last: bool = False) -> None:
    """Select the first (or last) record of a cell, or focus the cell where it is empty."""
    take(desk, within(desk, cell, last=last))


def within(desk: Desk, cell: Cell, *, last: bool = False) -> Stand:
    """The first (or last) record of a cell, or the cell itself where it is empty."""
    table, ids = records_of(desk.editor.shown, cell, desk.filtering.left_out)
    return Stand((table, ids[-1 if last else 0]) if ids else None, cell)


def records_of(
    workshop: Workshop, cell: Cell, left_out: frozenset[str] = frozenset()
) -> tuple[str, tuple[str, ...]]:
    """The table and ids of what a cell holds, in order: cards, or an emotion point; not `left_out`."""
    cards = workshop.cell(*cell)
    if cards:
        return "cards", tuple(card.id for card in cards if card.id not in left_out)
    points = (p.id for p in workshop.points.group(cell[0]) if p.step == cell[1])
    return "points", tuple(point for point in points if point not in left_out)


def first_cell(board: Board) -> Cell | None:
    """The top left cell, folded lanes and stages left out where others are open."""
    if not board.rows or not board.grid.columns:
        return None
    row = next((row for row in board.rows if not row.lane.folded), board.rows[0])
    return row.lane.id, board.grid.end().step


def last_cell(board: Board) -> Cell | None:
    """The bottom right cell, folded lanes and stages left out where others are open."""
    if not board.rows or not board.grid.columns:
        return None
    row = next((row for row in reversed(board.rows) if not row.lane.folded), board.rows[-1])
    return row.lane.id, board.grid.end(last=True).step


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
    """The cell beside `cell`, or None at the edge; what is folded is stepped over."""
    if cell[0] not in board.at or cell[1] not in board.grid.at:
        return first_cell(board)
    row, column = board.at[cell[0]], board.grid.at[cell[1]]
    if direction in ("left", "right"):
        side = board.grid.beside(column, 1 if direction == "right" else -1)
        return None if side is None else (cell[0], side.step)
    step = 1 if direction == "down" else -1
    row += step
    while 0 <= row < len(board.rows) and board.rows[row].lane.folded:
        row += step
    return (board.rows[row].lane.id, cell[1]) if 0 <= row < len(board.rows) else None


def unfolded(board: Board, cell: Cell) -> Cell:
    """`cell`, or where it is folded away the nearest that is not."""
    if cell[0] in board.at and board.row(cell[0]).lane.folded:
        cell = neighbour(board, cell, "down") or neighbour(board, cell, "up") or cell
    if cell[1] in board.grid.at and board.grid.columns[board.grid.at[cell[1]]].folded:
        cell = neighbour(board, cell, "right") or neighbour(board, cell, "left") or cell
    return cell


def next_cell(board: Board, cell: Cell, *, back: bool = False) -> Cell | None:
    """The cell Tab goes to: the next in the lane, after its end the first of the next lane."""
    along = neighbour(board, cell, "left" if back else "right")
    if along is not None:
        return along
    below = neighbour(board, cell, "up" if back else "down")
    if below is None:
        return None
    return below[0], board.grid.end(last=back).step


def _is_shown(board: Board, workshop: Workshop, ref: Ref) -> bool:
    table, row_id = ref
    if table in ("cards", "points"):
        row = workshop.table(table).get(row_id)
        return row is not None and row.lane in board.at and row.step in board.grid.at
    return table in NAMES and row_id in _shown_names(board, table)


def _shown_names(board: Board, table: str) -> list[str]:
    match table:
        case "stages":
            return [stage.id for stage, _x, _width in board.grid.stages]
        case "steps":
            return [column.step for column in board.grid.columns if not column.folded]
        case "lanes":
            return [row.lane.id for row in board.rows]
        case _:
            return [lane.persona for lane in board.swimlanes if lane.persona is not None]


def _along(names: Sequence[str], own: str, direction: Direction) -> str | None:
    at = names.index(own) + (1 if direction in ("right", "down") else -1)
    return names[at] if 0 <= at < len(names) else None


def _from_cell(desk: Desk, board: Board, here: Stand, direction: Direction) -> Stand | None:
    cell = here.cell
    if cell is None:
        return None
    upright = direction in ("up", "down")
    table, ids = records_of(desk.editor.shown, cell, desk.filtering.left_out)
    if upright and here.ref is not None and here.ref[1] in ids:
        further = _along(ids, here.ref[1], direction)
        if further is not None:
            return Stand((table, further), cell)
    target = neighbour(board, cell, direction)
    if target is not None:
        return within(desk, target, last=direction == "up")
    column = board.grid.columns[board.grid.at[cell[1]]]
    if direction == "up":
        return Stand(("stages", column.stage) if column.folded else ("steps", column.step), cell)
    return Stand(("lanes", cell[0]), cell) if direction == "left" else None


def _from_stage(board: Board, here: Stand, direction: Direction) -> Stand | None:
    assert here.ref is not None
    if direction == "up":
        return None
    own = here.ref[1]
    if direction != "down":
        beside_it = _along(_shown_names(board, "stages"), own, direction)
        if beside_it is None:
            return None
        first = next(c.step for c in board.grid.columns if c.stage == beside_it)
        return Stand(("stages", beside_it), _in_column(here, first))
    steps = [c.step for c in board.grid.columns if c.stage == own and not c.folded]
    if not steps:
        return None
    kept = here.cell[1] if here.cell is not None and here.cell[1] in steps else steps[0]
    return Stand(("steps", kept), _in_column(here, kept))


def _from_step(desk: Desk, board: Board, here: Stand, direction: Direction) -> Stand | None:
    assert here.ref is not None
    own = here.ref[1]
    if direction == "up":
        stage = board.grid.columns[board.grid.at[own]].stage
        return Stand(("stages", stage), _in_column(here, own))
    if direction == "down":
        top = first_cell(board)
        return within(desk, (top[0], own)) if top is not None else None
    further = _along(_shown_names(board, "steps"), own, direction)
    return Stand(("steps", further), _in_column(here, further)) if further is not None else None


def _from_lane(desk: Desk, board: Board, here: Stand, direction: Direction) -> Stand | None:
    assert here.ref is not None
    own = here.ref[1]
    lane = board.row(own).lane
    if direction == "right":
        return None if lane.folded else within(desk, (own, board.grid.end().step))
    if direction == "left":
        return Stand(("personas", lane.persona), here.cell) if lane.persona else None
    further = _along(_shown_names(board, "lanes"), own, direction)
    return Stand(("lanes", further), _in_row(here, further)) if further is not None else None


def _from_persona(board: Board, here: Stand, direction: Direction) -> Stand | None:
    assert here.ref is not None
    own = here.ref[1]
    lanes = [row.lane.id for row in board.rows if row.lane.persona == own]
    if direction == "left":
        return None
    if direction == "right":
        kept = here.cell[0] if here.cell is not None and here.cell[0] in lanes else lanes[0]
        return Stand(("lanes", kept), _in_row(here, kept))
    further = _along(_shown_names(board, "personas"), own, direction)
    if further is None:
        return None
    first = next(row.lane.id for row in board.rows if row.lane.persona == further)
    return Stand(("personas", further), _in_row(here, first))


def _in_column(here: Stand, step: str) -> Cell | None:
    return (here.cell[0], step) if here.cell is not None else None


def _in_row(here: Stand, lane: str) -> Cell | None:
    return (lane, here.cell[1]) if here.cell is not None else None

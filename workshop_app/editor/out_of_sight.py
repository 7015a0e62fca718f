"""What keeps a record out of sight on the board, and bringing it back."""

from typing import Any, Literal

from workshop_app.domain.records import Step
from workshop_app.editor.desk import Desk
from workshop_app.editor.folding import fold, is_folded_away, open_cell
from workshop_app.editor.selection import Cell, Ref

Why = Literal["", "filtered", "folded"]


def out_of_sight(desk: Desk, ref: Ref) -> Why:
    """Why a record cannot be seen on the board: a filter hides it, a fold, or nothing does."""
    if ref[1] in desk.filtering.left_out:
        return "filtered"
    return "folded" if is_folded_away(desk.seen, ref) else ""


def take_point_of(desk: Desk, cell: Cell) -> bool:
    """Select the emotion point of a cell that seems empty: a filter hides it. False: there is none."""
    points = desk.workshop.points.group(cell[0])
    known = next((point.id for point in points if point.step == cell[1]), None)
    if known is None:
        return False
    desk.filtering.keep([known])
    desk.selection.choose("points", [known], cell)
    return True


def bring_back(desk: Desk, ref: Ref) -> None:
    """Show a record: past the filter, unfolded."""
    desk.filtering.keep([ref[1]])
    row: Any = desk.workshop.table(ref[0]).get(ref[1])
    if isinstance(row, Step):
        fold(desk, "stages", (row.stage,), folded=False)
    elif getattr(row, "lane", None) and getattr(row, "step", None):
        open_cell(desk, row.lane, row.step)

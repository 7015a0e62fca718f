"""What lies at a point of a board."""

from dataclasses import dataclass

from workshop_app.layout.board import Board, Row
from workshop_app.layout.folds import on_chevron
from workshop_app.layout.sprites import Sprite

EDGE = 8.0
POINT_REACH = 14.0


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit: `kind` is a table's name for a record with `id`, or ``cell`` or ``nothing``.

    `lane` and `step` name the cell below the point wherever there is one. `edge` tells that
    the trailing edge of a card was hit, which stretches it, `fold` that it was the chevron of a
    stage, persona or lane, which folds it; `inside` (x, y) is relative to the record.
    """

    kind: str = "nothing"
    id: str = ""
    lane: str | None = None
    step: str | None = None
    edge: bool = False
    inside: tuple[float, float] = (0.0, 0.0)
    fold: bool = False


def hit(board: Board, x: float, y: float) -> Hit:
    """What lies at (x, y) of `board`."""
    if y < 0:
        return _in_header(board, x, y)
    if x >= board.width if board.grid.mirrored else x < 0:
        return _in_names(board, x, y)
    row = board.row_at(y)
    if row is None or y >= row.bottom or not 0 <= x < board.width:
        return Hit()
    column = board.grid.columns[board.grid.column_at(x)]
    step = column.step
    if row.body.curve is not None and not column.folded:
        return _on_curve(row, x, y, step)
    sprite = card_at(row, board.grid.column_at(x), x, y - row.y)
    if sprite is None and column.folded:
        inside = (x - board.grid.stage_place(column.stage)[0], y)
        return Hit("stages", column.stage, step=step, inside=inside)
    if sprite is None:
        return Hit("cell", row.lane.id, row.lane.id, step)
    box = sprite.rect
    inside = (x - box.x, y - row.y - box.y)
    edge = x < box.x + EDGE if board.grid.mirrored else x > box.right - EDGE
    return Hit("cards", sprite.id, row.lane.id, step, edge, inside)


def card_at(row: Row, column: int, x: float, y: float) -> Sprite | None:
    """The card of `row` at (x, y), y below the row's top; the upper one where two meet."""
    if not row.body.cells:
        return None
    for sprite in (*row.body.cells[column], *row.body.spanning):
        if sprite.rect.holds(x, y):
            return sprite
    return None


def _on_curve(row: Row, x: float, y: float, step: str) -> Hit:
    assert row.body.curve is not None
    for point in row.body.curve.points:
        if (point.x - x) ** 2 + (point.y + row.y - y) ** 2 <= POINT_REACH**2:
            inside = (x - point.x, y - row.y - point.y)
            return Hit("points", point.id, row.lane.id, point.step, inside=inside)
    return Hit("cell", row.lane.id, row.lane.id, step)


def _in_header(board: Board, x: float, y: float) -> Hit:
    for sprite in board.header:
        if sprite.rect.holds(x, y):
            inside = (x - sprite.rect.x, y - sprite.rect.y)
            step = board.grid.columns[board.grid.column_at(x)].step
            fold = on_chevron(sprite, *inside)
            return Hit(sprite.table, sprite.id, step=step, inside=inside, fold=fold)
    return Hit()


def _in_names(board: Board, x: float, y: float) -> Hit:
    row = board.row_at(y)
    if row is None or y >= row.bottom:
        return Hit()
    name = board.titles[board.at[row.lane.id]]
    if name.rect.x <= x < name.rect.right:
        inside = (x - name.rect.x, y - row.y)
        fold = on_chevron(name, *inside)
        return Hit("lanes", row.lane.id, row.lane.id, inside=inside, fold=fold)
    for swimlane in board.swimlanes:
        if swimlane.y <= y < swimlane.y + swimlane.height and swimlane.persona:
            left = swimlane.sprite.rect.x if swimlane.sprite else x
            inside = (x - left, y - swimlane.y)
            fold = swimlane.sprite is not None and on_chevron(swimlane.sprite, *inside)
            return Hit("personas", swimlane.persona, row.lane.id, inside=inside, fold=fold)
    return Hit()

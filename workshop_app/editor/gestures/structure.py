"""Gestures on the structure: drag stages, steps, lanes and whole swimlanes to another place."""

from collections.abc import Callable, Sequence

from workshop_app.domain.edits.lanes import move_lane
from workshop_app.domain.edits.personas import move_persona
from workshop_app.domain.edits.stages import move_stage, move_step
from workshop_app.editor.gestures.carry import (
    Nowhere,
    Plan,
    Planning,
    carry,
    only_looking,
    trembling,
)
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _


def press_structure(ground: Ground, press: Pointer) -> Gesture:
    """Press on a stage, step, lane name or persona: a click selects, a drag moves it."""
    table, row_id = press.over.kind, press.over.id
    if press.keys & {"shift", "ctrl"}:
        ground.desk.selection.toggle(table, row_id)
    else:
        ground.desk.selection.choose(table, [row_id])
    pointer = yield from trembling(press)
    if pointer.kind != "move":
        return None
    if ground.desk.editor.read_only:
        return (yield from only_looking())
    label, planning = _drags(ground, table, row_id)
    landing = _landing(table, row_id)
    return (yield from carry(ground, label, ((table, row_id),), planning, landing))


def _drags(ground: Ground, table: str, row_id: str) -> tuple[str, Planning]:
    plans: dict[str, tuple[str, Callable[[Ground, str, Pointer], Plan | Nowhere]]] = {
        "stages": (_("Move stage"), _stage_plan),
        "steps": (_("Move step"), _step_plan),
        "lanes": (_("Move lane"), _lane_plan),
        "personas": (_("Move swimlane"), _persona_plan),
    }
    label, plan = plans[table]

    def planning(pointer: Pointer) -> Plan | Nowhere:
        return plan(ground, row_id, pointer)

    return label, planning


def _before(places: Sequence[tuple[str, float]], own: str, at: float) -> str | None:
    """The first of (id, middle) beyond `at` that is not `own`."""
    return next((row_id for row_id, middle in places if row_id != own and at < middle), None)


def _stage_plan(ground: Ground, row_id: str, pointer: Pointer) -> Plan:
    grid = ground.shown().grid
    places = [(stage.id, grid.along(x + width / 2)) for stage, x, width in grid.stages]
    before = _before(places, row_id, grid.along(pointer.x))
    return Plan(move_stage, {"id": row_id, "before": before})


def _step_plan(ground: Ground, row_id: str, pointer: Pointer) -> Plan | Nowhere:
    grid = ground.shown().grid
    column = grid.columns[grid.column_at(pointer.x)]
    if column.folded:
        return Nowhere(_("This stage is folded. Unfold it to put something there."))
    stage = column.stage
    places = [(c.step, grid.along(c.middle)) for c in grid.columns if c.stage == stage]
    before = _before(places, row_id, grid.along(pointer.x))
    return Plan(move_step, {"id": row_id, "stage": stage, "before": before})


def _lane_plan(ground: Ground, row_id: str, pointer: Pointer) -> Plan | Nowhere:
    board = ground.shown()
    row = board.row_at(pointer.y)
    if row is None:
        return Nowhere()
    persona = row.lane.persona
    places = [(r.lane.id, r.y + r.height / 2) for r in board.rows if r.lane.persona == persona]
    before = _before(places, row_id, pointer.y)
    return Plan(move_lane, {"id": row_id, "persona": persona, "before": before})


def _persona_plan(ground: Ground, row_id: str, pointer: Pointer) -> Plan:
    places = [
        (lane.persona, lane.y + lane.height / 2)
        for lane in ground.shown().swimlanes
        if lane.persona is not None
    ]
    return Plan(move_persona, {"id": row_id, "before": _before(places, row_id, pointer.y)})


def _landing(table: str, row_id: str) -> Callable[[Board], Rect | None]:
    def landing(board: Board) -> Rect | None:
        return structure_rect(board, table, row_id)

    return landing


def structure_rect(board: Board, table: str, row_id: str) -> Rect | None:
    """All that belongs to a stage, step, lane or persona on the board, names included."""
    if table in ("stages", "steps"):
        sprite = next((s for s in board.header if (s.table, s.id) == (table, row_id)), None)
        if sprite is None:
            return None
        top = sprite.rect.y
        return Rect(sprite.rect.x, top, sprite.rect.width, board.height - top)
    if table == "lanes" and row_id in board.at:
        row = board.row(row_id)
        left, wide = board.across(board.measures.lane_column)
        return Rect(left, row.y, wide, row.height)
    for lane in board.swimlanes:
        if table == "personas" and lane.persona == row_id:
            left, wide = board.across(board.measures.left)
            return Rect(left, lane.y, wide, lane.height)
    return None

"""Gestures on the structure: drag stages, steps, lanes and whole swimlanes to another place."""

from collections.abc import Callable, Sequence

from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.edits.personas import move_personas
from workshop_app.domain.edits.stages import move_stages, move_steps
from workshop_app.editor.gestures.carry import (
    Nowhere,
    Plan,
    Planning,
    carry,
    only_looking,
    trembling,
)
from workshop_app.editor.gestures.clicks import ADDING, click_name
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.editor.selection import Ref
from workshop_app.editor.slots import move_label
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _


def press_structure(ground: Ground, press: Pointer) -> Gesture:
    """Press on a stage, step, lane name or persona: a click selects, a drag carries all selected."""
    desk, table, row_id = ground.desk, press.over.kind, press.over.id
    if row_id not in desk.selection.ids(table) and press.keys.isdisjoint(ADDING):
        click_name(desk, table, row_id)
    pointer = yield from trembling(press)
    if pointer.kind == "release":
        click_name(desk, table, row_id, press.keys)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    if row_id not in desk.selection.ids(table):
        desk.selection.add(table, [row_id])
    others = [one for one in desk.selection.refs if one[1] != row_id]
    refs = ((table, row_id), *others)
    label = move_label(table, len(refs))
    return (yield from carry(ground, label, refs, _drags(ground, refs), _landing(refs)))


def _drags(ground: Ground, refs: tuple[Ref, ...]) -> Planning:
    plan = {
        "stages": _stage_plan, "steps": _step_plan, "lanes": _lane_plan, "personas": _persona_plan,
    }[refs[0][0]]  # fmt: skip
    ids = tuple(row_id for _table, row_id in refs)

    def planning(pointer: Pointer) -> Plan | Nowhere:
        return plan(ground, ids, pointer)

    return planning


def _before(places: Sequence[tuple[str, float]], own: tuple[str, ...], at: float) -> str | None:
    """The first of (id, middle) beyond `at` that is not of `own`."""
    return next((row_id for row_id, middle in places if row_id not in own and at < middle), None)


def _stage_plan(ground: Ground, ids: tuple[str, ...], pointer: Pointer) -> Plan:
    grid = ground.shown().grid
    places = [(stage.id, grid.along(x + width / 2)) for stage, x, width in grid.stages]
    before = _before(places, ids, grid.along(pointer.x))
    return Plan(move_stages, {"ids": ids, "before": before})


def _step_plan(ground: Ground, ids: tuple[str, ...], pointer: Pointer) -> Plan | Nowhere:
    grid = ground.shown().grid
    column = grid.columns[grid.column_at(pointer.x)]
    if column.folded:
        return Nowhere(_("This stage is folded. Unfold it to put something there."))
    stage = column.stage
    places = [(c.step, grid.along(c.middle)) for c in grid.columns if c.stage == stage]
    before = _before(places, ids, grid.along(pointer.x))
    return Plan(move_steps, {"ids": ids, "stage": stage, "before": before})


def _lane_plan(ground: Ground, ids: tuple[str, ...], pointer: Pointer) -> Plan | Nowhere:
    board = ground.shown()
    row = board.row_at(pointer.y)
    if row is None:
        return Nowhere()
    persona = row.lane.persona
    places = [(r.lane.id, r.y + r.height / 2) for r in board.rows if r.lane.persona == persona]
    before = _before(places, ids, pointer.y)
    return Plan(move_lanes, {"ids": ids, "persona": persona, "before": before})


def _persona_plan(ground: Ground, ids: tuple[str, ...], pointer: Pointer) -> Plan:
    places = [
        (lane.persona, lane.y + lane.height / 2)
        for lane in ground.shown().swimlanes
        if lane.persona is not None
    ]
    return Plan(move_personas, {"ids": ids, "before": _before(places, ids, pointer.y)})


def _landing(refs: tuple[Ref, ...]) -> Callable[[Board], Rect | None]:
    def landing(board: Board) -> Rect | None:
        return structure_rect(board, refs)

    return landing


def structure_rect(board: Board, refs: Sequence[Ref]) -> Rect | None:
    """All that belongs to stages, steps, lanes or personas on the board, names included."""
    found = [rect for rect in (_rect(board, *ref) for ref in refs) if rect is not None]
    if not found:
        return None
    left, top = min(rect.x for rect in found), min(rect.y for rect in found)
    wide, tall = max(rect.right for rect in found) - left, max(r.bottom for r in found) - top
    return Rect(left, top, wide, tall)


def _rect(board: Board, table: str, row_id: str) -> Rect | None:
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

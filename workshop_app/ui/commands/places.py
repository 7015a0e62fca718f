"""Where a new thing goes: the stage, step, lane and persona that selection and focus point to."""

from workshop_app.domain.kinds import LANE_KINDS, lane_kind
from workshop_app.domain.records import Lane, Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell


def cell_for(desk: Desk, kind: str = "") -> Cell | None:
    """The cell for a new card of `kind`: where the keyboard stands, or the best lane there."""
    step = here_step(desk)
    if step is None:
        return None
    lane = here_lane(desk)
    if lane is not None and lane_kind(lane.kind).body != "curve":
        return lane.id, step.id
    fitting = _stacks(desk, here_persona(desk))
    best = next((x for x in fitting if LANE_KINDS[x.kind].card == kind), None)
    chosen = best or next(iter(fitting), None)
    return (chosen.id, step.id) if chosen else None


def here_lane(desk: Desk) -> Lane | None:
    """The lane that is selected, or that holds what is selected or focused."""
    only = desk.selection.refs[-1] if desk.selection.refs else None
    if only is not None:
        table, row_id = only
        row = desk.workshop.table(table).get(row_id)
        found = desk.workshop.lanes.get(row_id if table == "lanes" else getattr(row, "lane", None))
        if found is not None:
            return found
    cell = desk.selection.cell
    return desk.workshop.lanes.get(cell[0]) if cell else None


def here_step(desk: Desk) -> Step | None:
    """The step that is selected, or that holds what is selected or focused; else the first."""
    only = desk.selection.refs[-1] if desk.selection.refs else None
    workshop = desk.workshop
    if only is not None:
        table, row_id = only
        if table == "stages" and workshop.stage_steps(row_id):
            return workshop.stage_steps(row_id)[-1]
        row = workshop.table(table).get(row_id)
        found = workshop.steps.get(row_id if table == "steps" else getattr(row, "step", None))
        if found is not None:
            return found
    cell = desk.selection.cell
    if cell and cell[1] in workshop.steps:
        return workshop.steps[cell[1]]
    steps = workshop.map_steps(desk.map.id)
    return steps[0] if steps else None


def here_stage(desk: Desk) -> Stage | None:
    """The stage that is selected, or that holds what is selected or focused; else None."""
    refs = desk.selection.refs
    if refs and refs[-1][0] == "stages":
        return desk.workshop.stages.get(refs[-1][1])
    if not refs and desk.selection.cell is None:
        return None
    step = here_step(desk)
    return desk.workshop.stages.get(step.stage) if step else None


def here_persona(desk: Desk) -> str | None:
    """The persona whose swimlane is pointed to, or None for map-wide."""
    refs = desk.selection.refs
    if refs and refs[-1][0] == "personas":
        return refs[-1][1]
    lane = here_lane(desk)
    return lane.persona if lane else None


def map_of(workshop: Workshop, table: str, row_id: str) -> str | None:
    """The map on which a record is to be seen, or None where it is on none or on several."""
    if table == "maps":
        return row_id
    row = workshop.table(table).get(row_id)
    if table == "steps":
        row = workshop.stages.get(row.stage) if row else None
    elif table == "connections":
        row = workshop.cards.get(row.start) if row else None
    if table in ("cards", "points", "connections"):
        row = workshop.lanes.get(row.lane) if row else None
    found: str | None = getattr(row, "map", None)
    return found


def after(rows: tuple[Stage, ...] | tuple[Step, ...] | tuple[Lane, ...], row_id: str) -> str | None:
    """The id of the row that follows `row_id`, or None at the end."""
    ids = [row.id for row in rows]
    at = ids.index(row_id) + 1 if row_id in ids else len(ids)
    return ids[at] if at < len(ids) else None


def _stacks(desk: Desk, persona: str | None) -> list[Lane]:
    lanes = [x for x in desk.workshop.map_lanes(desk.map.id) if lane_kind(x.kind).body != "curve"]
    own = [lane for lane in lanes if lane.persona == persona]
    return own or lanes

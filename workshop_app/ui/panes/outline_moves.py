"""Move what a line of the outline stands for with Alt and the arrows."""

from collections.abc import Sequence
from typing import Any

from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.lanes import move_lane
from workshop_app.domain.edits.maps import move_map
from workshop_app.domain.edits.stages import move_stage, move_step
from workshop_app.domain.workshop import Workshop

Move = tuple[Any, dict[str, Any]]
"""An edit and its parameters."""


def move_along(workshop: Workshop, table: str, record_id: str, by: int) -> Move | None:
    """The edit that puts a record one place up (−1) or down (+1) among its siblings, or None."""
    row = workshop.table(table).get(record_id)
    if row is None:
        return None
    match table:
        case "maps":
            return _among(move_map, workshop.map_list(), record_id, by)
        case "stages":
            return _among(move_stage, workshop.map_stages(row.map), record_id, by)
        case "steps":
            siblings = workshop.stage_steps(row.stage)
            return _among(move_step, siblings, record_id, by, stage=row.stage)
        case "lanes":
            lanes = [x for x in workshop.map_lanes(row.map) if x.persona == row.persona]
            return _among(move_lane, lanes, record_id, by, persona=row.persona)
        case "cards":
            found = _place(workshop.cell(row.lane, row.step), record_id, by)
            if found is None:
                return None
            cell = {"lane": row.lane, "step": row.step}
            return move_cards, {"ids": (record_id,), "before": found[0], **cell}
        case _:
            return None


def move_across(workshop: Workshop, table: str, record_id: str, by: int) -> Move | None:
    """The edit that puts a card into the step before or after, or a step into such a stage."""
    row = workshop.table(table).get(record_id)
    if table == "cards" and row is not None and row.lane is not None:
        steps = [step.id for step in workshop.map_steps(workshop.lanes[row.lane].map)]
        to = steps.index(row.step) + by
        if 0 <= to < len(steps):
            return move_cards, {"ids": (record_id,), "lane": row.lane, "step": steps[to]}
    if table == "steps" and row is not None:
        home = workshop.stages[row.stage]
        stages = [stage.id for stage in workshop.map_stages(home.map)]
        to = stages.index(home.id) + by
        if 0 <= to < len(stages):
            there = workshop.stage_steps(stages[to])
            before = there[0].id if by > 0 and there else None
            return move_step, {"id": record_id, "stage": stages[to], "before": before}
    return None


def _among(edit: Any, siblings: Sequence[Any], record_id: str, by: int, **more: Any) -> Move | None:
    found = _place(siblings, record_id, by)
    return None if found is None else (edit, {"id": record_id, "before": found[0], **more})


def _place(siblings: Sequence[Any], record_id: str, by: int) -> tuple[str | None] | None:
    """(the sibling it is put before, or None for the end); None where it cannot move."""
    ids = [row.id for row in siblings]
    to = ids.index(record_id) + by
    if not 0 <= to < len(ids):
        return None
    others = [one for one in ids if one != record_id]
    return (others[to] if to < len(others) else None,)

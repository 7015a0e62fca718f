"""Move what a line of the outline stands for with Alt and the arrows."""

from collections.abc import Sequence
from typing import Any, Literal

from workshop_app.domain.edits.actions import move_action
from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.emotions import move_emotion, set_emotion
from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.edits.maps import move_map
from workshop_app.domain.edits.personas import move_personas
from workshop_app.domain.edits.stages import move_stages, move_steps
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.outline.nodes import Key
from workshop_app.words import mark

Move = tuple[Any, dict[str, Any]]
"""An edit and its parameters."""

Way = Literal["up", "down", "left", "right"]
_HALF = 0.5

# What a move is called in the history.
MOVES = {
    "maps": mark("Move journey map"),
    "stages": mark("Move stage"),
    "steps": mark("Move step"),
    "lanes": mark("Move lane"),
    "personas": mark("Move persona"),
    "actions": mark("Move action item"),
    "cards": mark("Move card"),
    "points": mark("Move emotion point"),
}


def move_of(workshop: Workshop, key: Key, way: Way) -> Move | None:
    """The edit that moves the record of a line one place, or None where there is none.

    Up and down: among its neighbours, a card from lane to lane, an emotion point on its scale.
    Left and right: a card or point from step to step, a step from stage to stage, a lane from
    swimlane to swimlane.
    """
    row = workshop.table(key[0]).get(key[1]) if key[1] and key[0] in _ALONG else None
    if row is None:
        return None
    by = -1 if way in ("up", "left") else 1
    if way in ("up", "down"):
        return _ALONG[key[0]](workshop, row, by)
    across = _ACROSS.get(key[0])
    return across(workshop, row, by) if across is not None else None


def _map_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    found = _place(workshop.map_list(), row.id, by)
    return None if found is None else (move_map, {"id": row.id, "before": found[0]})


def _stage_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    return _among(move_stages, workshop.map_stages(row.map), row.id, by)


def _step_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    return _among(move_steps, workshop.stage_steps(row.stage), row.id, by, stage=row.stage)


def _lane_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    lanes = [x for x in workshop.map_lanes(row.map) if x.persona == row.persona]
    return _among(move_lanes, lanes, row.id, by, persona=row.persona)


def _action_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    found = _place(workshop.actions.group(None), row.id, by)
    return None if found is None else (move_action, {"id": row.id, "before": found[0]})


def _persona_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    return _among(move_personas, workshop.persona_list(), row.id, by)


def _card_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    found = _place(workshop.cell(row.lane, row.step), row.id, by)
    if found is not None:
        cell = {"lane": row.lane, "step": row.step}
        return move_cards, {"ids": (row.id,), "before": found[0], **cell}
    lane = _next_stack(workshop, row.lane, by) if row.lane is not None else None
    if lane is None:
        return None
    there = workshop.cell(lane, row.step)
    before = there[0].id if by > 0 and there else None
    return move_cards, {"ids": (row.id,), "lane": lane, "step": row.step, "before": before}


def _point_along(workshop: Workshop, row: Any, by: int) -> Move | None:
    low, _middle, high = lane_kind(workshop.lanes[row.lane].kind).scale
    value = min(high, max(low, row.valence - by * _HALF))
    if value == row.valence:
        return None
    return set_emotion, {"lane": row.lane, "step": row.step, "valence": value}


def _point_across(workshop: Workshop, row: Any, by: int) -> Move | None:
    steps = [step.id for step in workshop.map_steps(workshop.lanes[row.lane].map)]
    to = steps.index(row.step) + by
    if not 0 <= to < len(steps):
        return None
    return move_emotion, {"id": row.id, "step": steps[to], "valence": row.valence}


def _card_across(workshop: Workshop, row: Any, by: int) -> Move | None:
    if row.lane is None:
        return None
    steps = [step.id for step in workshop.map_steps(workshop.lanes[row.lane].map)]
    to = steps.index(row.step) + by
    if not 0 <= to < len(steps):
        return None
    return move_cards, {"ids": (row.id,), "lane": row.lane, "step": steps[to]}


def _step_across(workshop: Workshop, row: Any, by: int) -> Move | None:
    stages = [stage.id for stage in workshop.map_stages(workshop.stages[row.stage].map)]
    to = stages.index(row.stage) + by
    if not 0 <= to < len(stages):
        return None
    there = workshop.stage_steps(stages[to])
    before = there[0].id if by > 0 and there else None
    return move_steps, {"ids": (row.id,), "stage": stages[to], "before": before}


def _lane_across(workshop: Workshop, row: Any, by: int) -> Move | None:
    people = [*(one.id for one in workshop.map_personas(row.map)), None]
    to = people.index(row.persona) + by
    if not 0 <= to < len(people):
        return None
    return move_lanes, {"ids": (row.id,), "persona": people[to]}


_ALONG = {
    "maps": _map_along, "stages": _stage_along, "steps": _step_along, "lanes": _lane_along,
    "personas": _persona_along, "actions": _action_along, "cards": _card_along, "points": _point_along,
}  # fmt: skip
_ACROSS = {
    "cards": _card_across, "points": _point_across, "steps": _step_across, "lanes": _lane_across,
}  # fmt: skip


def _next_stack(workshop: Workshop, lane_id: str, by: int) -> str | None:
    """The next lane above (−1) or below (+1) that holds cards."""
    lanes = list(workshop.map_lanes(workshop.lanes[lane_id].map))
    at = next(i for i, lane in enumerate(lanes) if lane.id == lane_id) + by
    while 0 <= at < len(lanes):
        if lane_kind(lanes[at].kind).body != "curve":
            return lanes[at].id
        at += by
    return None


def _among(edit: Any, siblings: Sequence[Any], record_id: str, by: int, **more: Any) -> Move | None:
    found = _place(siblings, record_id, by)
    return None if found is None else (edit, {"ids": (record_id,), "before": found[0], **more})


def _place(siblings: Sequence[Any], record_id: str, by: int) -> tuple[str | None] | None:
    """(the sibling it is put before, or None for the end); None where it cannot move."""
    ids = [row.id for row in siblings]
    to = ids.index(record_id) + by
    if not 0 <= to < len(ids):
        return None
    others = [one for one in ids if one != record_id]
    return (others[to] if to < len(others) else None,)

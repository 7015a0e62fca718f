"""What is added at a line of the outline: inside what holds others, else behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.edits.actions import add_action
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.personas import add_persona
from workshop_app.domain.edits.stages import add_stage, add_step
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.outline.nodes import Key
from workshop_app.words import _


@dataclass(frozen=True, slots=True)
class Making:
    """An edit that adds one record to `table`; `label` names the step of the history.

    `fleeting`: the record goes again where nobody types a word into it.
    """

    label: str
    table: str
    edit: Any
    parameters: dict[str, Any] = field(default_factory=dict)
    fleeting: bool = False


def making_at(workshop: Workshop, key: Key) -> Making | None:
    """What is added at a line, or None where it is to be asked (a lane has a kind)."""
    row = workshop.table(key[0]).get(key[1]) if key[1] and key[0] in _ADDED else None
    if key[1] and row is None:
        return None
    made = _ADDED.get(key[0])
    return made(workshop, key, row) if made is not None else None


def card_making(
    workshop: Workshop, lane: str | None, step: str | None, kind: str = "", after: str = ""
) -> Making:
    """A card in a cell or the parking lot (neither), behind the card `after` or at the end."""
    ids = [card.id for card in workshop.cell(lane, step)]
    at = ids.index(after) + 1 if after in ids else len(ids)
    before = ids[at] if at < len(ids) else None
    where = {"lane": lane, "step": step, "kind": kind, "before": before}
    return Making(_("Add card"), "cards", add_card, where, fleeting=True)


def _in_map(workshop: Workshop, key: Key, row: Any) -> Making:
    return _stage(row.id, None)


def _stage(map_id: str, before: str | None) -> Making:
    where = {"map": map_id, "before": before, "title": _("New stage")}
    return Making(_("Add stage"), "stages", add_stage, where)


def _in_stage(workshop: Workshop, key: Key, row: Any) -> Making:
    return _step(row.id, None)


def _step(stage: str, before: str | None) -> Making:
    where = {"stage": stage, "before": before, "title": _("New step")}
    return Making(_("Add step"), "steps", add_step, where)


def _behind_step(workshop: Workshop, key: Key, row: Any) -> Making:
    ids = [step.id for step in workshop.stage_steps(row.stage)]
    at = ids.index(row.id) + 1
    return _step(row.stage, ids[at] if at < len(ids) else None)


def _in_lane(workshop: Workshop, key: Key, row: Any) -> Making | None:
    if not key[2]:
        return None
    if lane_kind(row.kind).body != "curve":
        return card_making(workshop, row.id, key[2])
    if any(point.step == key[2] for point in workshop.points.group(row.id)):
        return None
    where = {"lane": row.id, "step": key[2], "valence": lane_kind(row.kind).scale[1]}
    return Making(_("Add emotion point"), "points", set_emotion, where, fleeting=True)


def _behind_card(workshop: Workshop, key: Key, row: Any) -> Making:
    return card_making(workshop, row.lane, row.step, after=row.id)


def _persona(workshop: Workshop, key: Key, row: Any) -> Making | None:
    if key[2]:
        return None
    return Making(_("Add persona"), "personas", add_persona, {"name": _("New persona")})


def _parked(workshop: Workshop, key: Key, row: Any) -> Making:
    return card_making(workshop, None, None)


def _action(workshop: Workshop, key: Key, row: Any) -> Making:
    return Making(_("Add action item"), "actions", add_action, fleeting=True)


_ADDED: dict[str, Callable[[Workshop, Key, Any], Making | None]] = {
    "maps": _in_map, "stages": _in_stage, "steps": _behind_step, "lanes": _in_lane,
    "cards": _behind_card, "personas": _persona, "people": _persona, "parking_lot": _parked,
    "action_items": _action, "actions": _action,
}  # fmt: skip

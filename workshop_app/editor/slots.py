"""The slots a stage, step, lane, persona or map can stand in: for carrying by keys and “Move to…”."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.edits.lanes import move_lane
from workshop_app.domain.edits.maps import move_map
from workshop_app.domain.edits.personas import move_persona
from workshop_app.domain.edits.stages import move_stage, move_step
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.words import _, mark

MOVES = {
    "stages": mark("Move stage"),
    "steps": mark("Move step"),
    "lanes": mark("Move lane"),
    "personas": mark("Move swimlane"),
    "maps": mark("Move journey map"),
}
"""The name of the step in the history, by table."""
_EDITS: dict[str, Any] = {
    "stages": move_stage,
    "steps": move_step,
    "lanes": move_lane,
    "personas": move_persona,
    "maps": move_map,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a line: before the sibling `before` (None: at the end), `number` of `count`.

    `group` names the stage or persona it is in ("" where there is but one line), `home` is its
    id; `after` names the sibling in front. `own` is where the record stands now; `inhabited`
    tells that the group holds records already.
    """

    home: str | None
    group: str
    before: str | None
    after: str
    number: int
    count: int
    own: bool
    inhabited: bool


def slots(workshop: Workshop, ref: Ref) -> list[Slot]:
    """All slots of a record in the order they are seen."""
    found: list[Slot] = []
    for home, group, siblings in _lines(workshop, ref):
        found += _line(ref[1], home, group, siblings)
    return found


def moving(ref: Ref, slot: Slot) -> tuple[Any, dict[str, Any]]:
    """The edit that puts a record into a slot, and its parameters."""
    parameters: dict[str, Any] = {"id": ref[1], "before": slot.before}
    if ref[0] == "steps":
        parameters["stage"] = slot.home
    elif ref[0] == "lanes":
        parameters["persona"] = slot.home
    return _EDITS[ref[0]], parameters


def title_of(table: str, row: Any) -> str:
    """The name of a record of the structure, as it is seen."""
    if table == "personas":
        return str(row.name) or _("Persona")
    if table == "lanes":
        return str(row.title) or _(lane_kind(row.kind).title)
    nouns = {"stages": _("Stage"), "steps": _("Step"), "maps": _("Journey map")}
    return str(row.title) or nouns[table]


def _lines(workshop: Workshop, ref: Ref) -> Iterator[tuple[str | None, str, Sequence[Any]]]:
    """(id of the group, its name, its records) of each line the record can stand in."""
    table, row = ref[0], workshop.table(ref[0])[ref[1]]
    if table == "maps":
        yield None, "", workshop.map_list()
    elif table == "personas":
        yield None, "", workshop.persona_list()
    elif table == "stages":
        yield None, "", workshop.map_stages(row.map)
    elif table == "steps":
        for stage in workshop.map_stages(workshop.stages[row.stage].map):
            yield stage.id, title_of("stages", stage), workshop.stage_steps(stage.id)
    else:
        lanes = workshop.map_lanes(row.map)
        for persona in workshop.persona_list():
            own = [lane for lane in lanes if lane.persona == persona.id]
            yield persona.id, title_of("personas", persona), own
        yield None, _("Whole map"), [lane for lane in lanes if lane.persona is None]


def _line(own: str, home: str | None, group: str, siblings: Sequence[Any]) -> Iterator[Slot]:
    ids = [row.id for row in siblings]
    others = [row for row in siblings if row.id != own]
    here = ids.index(own) if own in ids else -1
    for at in range(len(others) + 1):
        before = others[at].id if at < len(others) else None
        after = _named(others[at - 1]) if at else ""
        yield Slot(home, group, before, after, at + 1, len(others) + 1, at == here, bool(siblings))


def _named(row: Any) -> str:
    return title_of(_TABLE_OF[type(row).__name__], row)


_TABLE_OF = {
    "Stage": "stages", "Step": "steps", "Lane": "lanes", "Persona": "personas",
    "JourneyMap": "maps",
}  # fmt: skip

"""The slots stages, steps, lanes, personas or a map can stand in: for carrying by keys and “Move to…”."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_app.analysis.naming import lane_title
from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.edits.maps import move_map
from workshop_app.domain.edits.personas import move_personas
from workshop_app.domain.edits.stages import move_stages, move_steps
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.languages import parted
from workshop_app.words import _, ngettext

IN_LINES: dict[str, Any] = {
    "stages": move_stages,
    "steps": move_steps,
    "lanes": move_lanes,
    "personas": move_personas,
    "maps": move_map,
}
"""The edit that moves what stands in lines, by table."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a line: before the sibling `before` (None: at the end), `number` of `count`.

    `group` names the stage or persona it is in ("" where there is but one line), `home` is its
    id; `after` names the sibling in front. `own` is where the record chosen last stands now;
    `inhabited` tells that the group holds records already.
    """

    home: str | None
    group: str
    before: str | None
    after: str
    number: int
    count: int
    own: bool
    inhabited: bool


def slots(workshop: Workshop, refs: Sequence[Ref]) -> list[Slot]:
    """All slots that records of one table can stand in together, in the order they are seen."""
    found: list[Slot] = []
    ids = [row_id for _table, row_id in refs]
    for home, group, siblings in _lines(workshop, refs[-1]):
        found += _line(refs[0][0], ids, home, group, siblings)
    return found


def together(workshop: Workshop, refs: Sequence[Ref]) -> bool:
    """Whether these records stand side by side already, in one group."""
    ids = {row_id for _table, row_id in refs}
    for _home, _group, siblings in _lines(workshop, refs[-1]):
        at = [number for number, row in enumerate(siblings) if row.id in ids]
        if at and len(at) == len(ids) == at[-1] - at[0] + 1:
            return True
    return False


def moving(refs: Sequence[Ref], slot: Slot) -> tuple[Any, dict[str, Any]]:
    """The edit that puts records into a slot, and its parameters."""
    table, ids = refs[0][0], tuple(row_id for _table, row_id in refs)
    parameters: dict[str, Any] = {"before": slot.before}
    parameters |= {"id": ids[0]} if table == "maps" else {"ids": ids}
    if table == "steps":
        parameters["stage"] = slot.home
    elif table == "lanes":
        parameters["persona"] = slot.home
    return IN_LINES[table], parameters


def move_label(table: str, count: int) -> str:
    """The name of the step in the history."""
    words = {
        "cards": ngettext("Move card", "Move {count} cards", count),
        "points": ngettext("Move emotion point", "Move {count} emotion points", count),
        "stages": ngettext("Move stage", "Move {count} stages", count),
        "steps": ngettext("Move step", "Move {count} steps", count),
        "lanes": ngettext("Move lane", "Move {count} lanes", count),
        "personas": ngettext("Move swimlane", "Move {count} swimlanes", count),
        "maps": _("Move journey map"),
    }
    return words[table].format(count=parted(count))


def title_of(table: str, row: Any) -> str:
    """The name of a record of the structure, as it is seen."""
    if table == "personas":
        return str(row.name) or _("Persona")
    if table == "lanes":
        return lane_title(row)
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


def _line(
    table: str, ids: Sequence[str], home: str | None, group: str, siblings: Sequence[Any]
) -> Iterator[Slot]:
    others = [row for row in siblings if row.id not in ids]
    here = _place_among(siblings, ids[-1], ids)
    for at in range(len(others) + 1):
        before = others[at].id if at < len(others) else None
        after = title_of(table, others[at - 1]) if at else ""
        yield Slot(home, group, before, after, at + 1, len(others) + 1, at == here, bool(siblings))


def _place_among(siblings: Sequence[Any], own: str, ids: Collection[str]) -> int:
    """How many that stay stand before `own`; −1: it stands elsewhere."""
    at = next((number for number, row in enumerate(siblings) if row.id == own), None)
    return -1 if at is None else sum(row.id not in ids for row in siblings[:at])

"""The workshop as a tree of words: what stands below each line of the outline, and above it.

map → stage → step → lane → card or emotion point, below a card its arrows, and below each map its
swimlanes; beside the maps the people, the action items and the parking lot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.change import RowChange
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.connecting import coming_to

Key = tuple[str, str, str]
"""(table or heading, record id, where): `where` is the step of a lane within a step, the map of a
persona above her lanes, the card at whose end an arrow is told, else ""."""

ROOT: Key = ("", "", "")
PARKING_LOT: Key = ("parking_lot", "", "")
PEOPLE: Key = ("people", "", "")
ACTION_ITEMS: Key = ("action_items", "", "")
_PLACES = ("order", "map", "stage", "lane", "step", "persona", "start", "end")


@dataclass(eq=False, slots=True)
class Node:
    """A line of the outline in its place; `children` are None as long as nobody asked."""

    key: Key
    number: int
    parent: "Node | None" = None
    children: "list[Node] | None" = None
    row: int = 0

    def known(self) -> Iterator["Node"]:
        """This node and all below it that somebody asked for."""
        yield self
        for child in self.children or ():
            yield from child.known()


def children_of(workshop: Workshop, key: Key) -> list[Key]:
    """The keys of what stands below `key`, in order."""
    table, record_id, where = key
    match table:
        case "":
            maps = [("maps", row.id, "") for row in workshop.map_list()]
            return [*maps, PEOPLE, ACTION_ITEMS, PARKING_LOT]
        case "maps":
            stages = [("stages", row.id, "") for row in workshop.map_stages(record_id)]
            return [*stages, ("swimlanes", record_id, "")]
        case "stages":
            return [("steps", row.id, "") for row in workshop.stage_steps(record_id)]
        case "steps":
            return _lanes_at(workshop, record_id)
        case "lanes":
            return _contents(workshop, record_id, where) if where else []
        case "swimlanes":
            people = [("personas", row.id, record_id) for row in workshop.map_personas(record_id)]
            return [*people, *_lanes(workshop, record_id, None)]
        case "personas":
            return _lanes(workshop, where, record_id) if where else []
        case "people":
            return [("personas", row.id, "") for row in workshop.persona_list()]
        case "action_items":
            return [("actions", row.id, "") for row in workshop.actions.group(None)]
        case "parking_lot":
            return [("cards", row.id, "") for row in workshop.parked()]
        case "cards":
            leaving = [("connections", row.id, "") for row in workshop.connections.group(record_id)]
            return leaving + [("connections", x, record_id) for x in coming_to(workshop, record_id)]
        case _:
            return []


def path_of(workshop: Workshop, key: Key) -> list[Key]:
    """The lines from below the root down to `key`; empty for a record that is gone."""
    path: list[Key] = []
    found: Key | None = key
    while found is not None and found != ROOT:
        path.append(found)
        found = _above(workshop, found)
    return path[::-1] if found == ROOT else []


def changed_homes(before: Workshop, after: Workshop, row: RowChange) -> list[Key]:
    """The lines below which a changed row came, went or found another place."""
    if not _moved(row):
        return []
    old = _homes(before, row.table, row.before) if row.before is not None else []
    new = _homes(after, row.table, row.after) if row.after is not None else []
    return [*old, *new]


def _moved(row: RowChange) -> bool:
    """Whether a line comes, goes or moves; a new text does not move it."""
    if row.before is None or row.after is None:
        return True
    return any(getattr(row.before, p, None) != getattr(row.after, p, None) for p in _PLACES)


def _homes(workshop: Workshop, table: str, row: Any) -> list[Key]:
    match table:
        case "maps":
            return [ROOT]
        case "stages":
            return [("maps", row.map, "")]
        case "steps":
            return [("stages", row.stage, "")]
        case "lanes":
            above: Key = ("personas", row.persona or "", row.map)
            return [*_rows_of(workshop, row.map), above]
        case "cards" | "points":
            return [_cell(row)]
        case "personas":
            maps = [key for one in workshop.map_list() for key in _rows_of(workshop, one.id)]
            return [PEOPLE, *maps]
        case "actions":
            return [ACTION_ITEMS]
        case "connections":
            return [("cards", row.start, ""), ("cards", row.end, "")]
        case _:
            return []


def _rows_of(workshop: Workshop, map_id: str) -> list[Key]:
    """Every line below which the lanes of a map are told."""
    steps = [("steps", step.id, "") for step in workshop.map_steps(map_id)]
    return [*steps, ("swimlanes", map_id, "")]


def _above(workshop: Workshop, key: Key) -> Key | None:
    """The line `key` stands below; None for a record that is gone."""
    table, record_id, where = key
    if table in ("people", "action_items", "parking_lot"):
        return ROOT
    if table == "swimlanes":
        return ("maps", record_id, "")
    row = workshop.table(table).get(record_id)
    if row is None:
        return None
    match table:
        case "lanes" if where:
            return ("steps", where, "") if where in workshop.steps else None
        case "lanes":
            own = row.persona is not None
            return ("personas", row.persona, row.map) if own else ("swimlanes", row.map, "")
        case "personas":
            return ("swimlanes", where, "") if where else PEOPLE
        case "connections":
            return ("cards", where or row.start, "")
        case _:
            return next(iter(_homes(workshop, table, row)), None)


def _cell(row: Any) -> Key:
    if row.lane is None or row.step is None:
        return PARKING_LOT
    return ("lanes", row.lane, row.step)


def _lanes(workshop: Workshop, map_id: str, persona: str | None) -> list[Key]:
    lanes = workshop.map_lanes(map_id)
    return [("lanes", lane.id, "") for lane in lanes if lane.persona == persona]


def _lanes_at(workshop: Workshop, step_id: str) -> list[Key]:
    """All lanes of the map, the empty ones too: there is where a card can be added."""
    step = workshop.steps.get(step_id)
    stage = workshop.stages.get(step.stage) if step else None
    if stage is None:
        return []
    return [("lanes", lane.id, step_id) for lane in workshop.map_lanes(stage.map)]


def _contents(workshop: Workshop, lane_id: str, step_id: str) -> list[Key]:
    points = [p for p in workshop.points.group(lane_id) if p.step == step_id]
    cards = workshop.cell(lane_id, step_id)
    return [*(("points", p.id, "") for p in points), *(("cards", c.id, "") for c in cards)]

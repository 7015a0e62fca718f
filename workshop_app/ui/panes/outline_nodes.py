"""The workshop as a tree of words: map, stage, step, lane, card or emotion point."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop_app.domain.workshop import Workshop

Key = tuple[str, str, str]
"""(table, record id, step id for a lane within a step); ("parking_lot", "", "") for parked cards."""

PARKING_LOT: Key = ("parking_lot", "", "")


@dataclass(eq=False)
class Node:
    """A line of the outline, in its place."""

    key: Key
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    number: int = 0

    @property
    def row(self) -> int:
        """The place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0

    def walk(self) -> Iterator["Node"]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def children_of(workshop: Workshop, key: Key) -> list[Key]:
    """The keys of what stands below `key`; the root is ("", "", "")."""
    table, record_id, step_id = key
    match table:
        case "":
            maps = [("maps", row.id, "") for row in workshop.map_list()]
            return [*maps, PARKING_LOT] if workshop.parked() else list(maps)
        case "maps":
            return [("stages", row.id, "") for row in workshop.map_stages(record_id)]
        case "stages":
            return [("steps", row.id, "") for row in workshop.stage_steps(record_id)]
        case "steps":
            return _lanes(workshop, record_id)
        case "lanes":
            return _contents(workshop, record_id, step_id)
        case "parking_lot":
            return [("cards", row.id, "") for row in workshop.parked()]
        case _:
            return []


def _lanes(workshop: Workshop, step_id: str) -> list[Key]:
    """Only lanes that hold something at this step."""
    step = workshop.steps.get(step_id)
    stage = workshop.stages.get(step.stage) if step else None
    if stage is None:
        return []
    return [
        ("lanes", lane.id, step_id)
        for lane in workshop.map_lanes(stage.map)
        if workshop.cell(lane.id, step_id)
        or any(point.step == step_id for point in workshop.points.group(lane.id))
    ]


def _contents(workshop: Workshop, lane_id: str, step_id: str) -> list[Key]:
    points = [p for p in workshop.points.group(lane_id) if p.step == step_id]
    cards = workshop.cell(lane_id, step_id)
    return [*(("points", p.id, "") for p in points), *(("cards", c.id, "") for c in cards)]

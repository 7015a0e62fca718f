"""What a step of the history was about: what to select once it was taken back or done again."""

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Cell

_TELLING = (
    "personas", "stages", "lanes", "steps", "cards", "points", "connections", "actions", "metrics",
)  # fmt: skip
"""Tables in the order in which they tell what a change was: a new stage brings its step along."""


def changed_records(change: Change, workshop: Workshop) -> tuple[str, tuple[str, ...]] | None:
    """The table and ids of what `change` was about and is in `workshop`; None where all is gone."""
    for table in _TELLING:
        ids = tuple(row.id for row in change.rows if row.table == table and row.after is not None)
        here = tuple(row_id for row_id in ids if row_id in workshop.table(table))
        if here:
            return table, here
        if any(row.table == table for row in change.rows):
            return None
    return None


def cell_left(change: Change, workshop: Workshop) -> Cell | None:
    """The first cell, as one reads, that something was taken out of; None where there is none."""
    left: dict[str, set[str]] = {}
    for row in change.rows:
        lane, step = getattr(row.before, "lane", None), getattr(row.before, "step", None)
        if lane and step:
            left.setdefault(lane, set()).add(step)
    lanes = (lane for one in workshop.map_list() for lane in workshop.map_lanes(one.id))
    for lane in (lane for lane in lanes if lane.id in left):
        steps = (step.id for step in workshop.map_steps(lane.map))
        if (first := next((step for step in steps if step in left[lane.id]), None)) is not None:
            return lane.id, first
    return None

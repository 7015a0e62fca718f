"""Edits of journey maps: the tabs of a workshop."""

from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.copies import copied, with_contents
from workshop_app.domain.edits.lanes import drop_lanes
from workshop_app.domain.edits.rows import find, put_before
from workshop_app.domain.edits.stages import add_stage
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def add_map(
    workshop: Workshop,
    *,
    new_id: NewId,
    title: str = "",
    state: str = "current",
    stages: tuple[str, ...] = ("",),
    before: str | None = None,
) -> Workshop:
    """A journey map with stages of these titles, each with one step, and no lanes yet."""
    made = r.JourneyMap(id=new_id(), title=title, state=state)
    workshop = put_before(workshop, "maps", workshop.map_list(), [made], before)
    for name in stages:
        workshop = add_stage(workshop, new_id=new_id, map=made.id, title=name)
    return workshop


def move_map(workshop: Workshop, *, id: str, before: str | None = None) -> Workshop:
    """A map's tab before the tab `before`, or to the end."""
    found = find(workshop, "maps", id)
    return put_before(workshop, "maps", workshop.map_list(), [found], before)


def delete_map(workshop: Workshop, *, id: str) -> Workshop:
    """Remove a map with all it holds; the last map stays."""
    find(workshop, "maps", id)
    if len(workshop.maps) == 1:
        raise EditRefused(_("A workshop needs at least one map."))
    workshop = drop_lanes(workshop, [lane.id for lane in workshop.lanes.group(id)])
    stages = {stage.id for stage in workshop.map_stages(id)}
    steps = {step.id for step in workshop.map_steps(id)}
    readings = [
        replace(
            x,
            stage=None if x.stage in stages else x.stage,
            step=None if x.step in steps else x.step,
        )
        for x in workshop.readings.rows()
        if x.stage in stages or x.step in steps
    ]
    views = [replace(view, map=None) for view in workshop.views.rows() if view.map == id]
    workshop = workshop.with_rows("readings", *readings).with_rows("views", *views)
    return workshop.without("steps", steps).without("stages", stages).without("maps", [id])


def duplicate_map(
    workshop: Workshop, *, new_id: NewId, id: str, title: str, state: str = "future"
) -> Workshop:
    """A copy of a map with all it holds, right after it: today as the start of a better way."""
    source = find(workshop, "maps", id)
    siblings = workshop.map_list()
    at = siblings.index(source) + 1
    after = siblings[at].id if at < len(siblings) else None
    copy = replace(source, id=new_id(), title=title, state=state)
    workshop = put_before(workshop, "maps", siblings, [copy], after)
    new = {id: copy.id}
    workshop = copied(workshop, "stages", workshop.stages.group(id), new, new_id)
    steps = workshop.map_steps(id)
    workshop = copied(workshop, "steps", steps, new, new_id)
    lanes = workshop.lanes.group(id)
    workshop = copied(workshop, "lanes", lanes, new, new_id)
    return with_contents(workshop, "lane", {lane.id for lane in lanes}, new, new_id)

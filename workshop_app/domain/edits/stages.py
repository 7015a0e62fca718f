"""Edits of stages and steps: add, move with all they hold, duplicate, delete."""

from collections.abc import Collection
from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, part_with_cards, put, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def add_stage(
    workshop: Workshop,
    *,
    new_id: NewId,
    map: str,
    title: str = "",
    steps: tuple[str, ...] = ("",),
    goal: str = "",
    before: str | None = None,
) -> Workshop:
    """A stage with one step for each title of `steps` (at least one)."""
    find(workshop, "maps", map)
    stage = r.Stage(id=new_id(), map=map, title=title, goal=goal)
    workshop = put_before(workshop, "stages", workshop.map_stages(map), [stage], before)
    made = [
        r.Step(id=new_id(), stage=stage.id, title=step, order=float(at))
        for at, step in enumerate(steps or ("",))
    ]
    return put(workshop, "steps", made)


def move_stages(workshop: Workshop, *, ids: tuple[str, ...], before: str | None = None) -> Workshop:
    """Stages of one map with all they hold, together before the stage `before` or to the end."""
    maps = {find(workshop, "stages", one).map for one in ids}
    if len(maps) > 1:
        raise EditRefused(_("Only stages of one map can be moved together."))
    for map_id in maps:
        siblings = workshop.map_stages(map_id)
        moved = [stage for stage in siblings if stage.id in ids]
        workshop = put_before(workshop, "stages", siblings, moved, before)
    return workshop


def delete_stage(workshop: Workshop, *, id: str, park: bool = False) -> Workshop:
    """Remove a stage with its steps and what they hold; with `park` its cards are parked."""
    stage = find(workshop, "stages", id)
    if len(workshop.map_stages(stage.map)) == 1:
        raise EditRefused(_("A map needs at least one stage."))
    steps = [step.id for step in workshop.stage_steps(id)]
    workshop = _drop_steps(workshop, steps, park)
    readings = [replace(x, stage=None) for x in workshop.readings.rows() if x.stage == id]
    return workshop.with_rows("readings", *readings).without("stages", [id])


def add_step(
    workshop: Workshop, *, new_id: NewId, stage: str, title: str = "", before: str | None = None
) -> Workshop:
    """A step in a stage, before the step `before` or at its end."""
    find(workshop, "stages", stage)
    step = r.Step(id=new_id(), stage=stage, title=title)
    return put_before(workshop, "steps", workshop.stage_steps(stage), [step], before)


def move_steps(
    workshop: Workshop, *, ids: tuple[str, ...], stage: str, before: str | None = None
) -> Workshop:
    """Steps with all they hold together into a stage of their map, before `before` or at its end."""
    target = find(workshop, "stages", stage)
    for home_id in {find(workshop, "steps", one).stage for one in ids}:
        if find(workshop, "stages", home_id).map != target.map:
            raise EditRefused(_("A step cannot move to another map."))
        if home_id != stage and all(step.id in ids for step in workshop.stage_steps(home_id)):
            raise EditRefused(_("A stage needs at least one step."))
    steps = workshop.map_steps(target.map)
    moved = [replace(step, stage=stage) for step in steps if step.id in ids]
    return put_before(workshop, "steps", workshop.stage_steps(stage), moved, before)


def delete_step(workshop: Workshop, *, id: str, park: bool = False) -> Workshop:
    """Remove a step and what it holds; with `park` its cards go to the parking lot."""
    step = find(workshop, "steps", id)
    if len(workshop.stage_steps(step.stage)) == 1:
        raise EditRefused(_("A stage needs at least one step."))
    return _drop_steps(workshop, [id], park)


def _drop_steps(workshop: Workshop, steps: Collection[str], park: bool) -> Workshop:
    gone = frozenset(steps)
    cards = [card for card in workshop.cards if card.step in gone]
    workshop = part_with_cards(workshop, cards, park=park)
    points = [point.id for point in workshop.points.rows() if point.step in gone]
    readings = [replace(x, step=None) for x in workshop.readings.rows() if x.step in gone]
    workshop = workshop.without("points", points).with_rows("readings", *readings)
    return workshop.without("steps", gone)

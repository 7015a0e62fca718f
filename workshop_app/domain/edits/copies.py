"""Edits that copy: cards, stages, steps and lanes with all they hold, and the arrows between copied cards.

Votes were given to a card, not to its copies: these begin without.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import in_reading_order, move_cards
from workshop_app.domain.edits.rows import find, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _

_REFERRING = ("map", "stage", "lane", "step", "start", "end")


def copy_cards(
    workshop: Workshop,
    *,
    new_id: NewId,
    ids: tuple[str, ...],
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
    anchor: str | None = None,
) -> Workshop:
    """Copies of cards at a place as `move_cards` takes it, with the arrows between them."""
    made = names_of_copies(workshop, ids, new_id)
    place = {"lane": lane, "step": step, "before": before}
    return put_copies(workshop, made=made, ids=ids, anchor=anchor, **place)


def put_copies(
    workshop: Workshop,
    *,
    made: Mapping[str, str],
    ids: tuple[str, ...],
    anchor: str | None,
    **place: Any,
) -> Workshop:
    """The same with ids chosen before: `made` is of `names_of_copies`."""
    copies = [replace(find(workshop, "cards", one), id=made[one], votes=0) for one in ids]
    arrows = _copied_arrows(workshop, ids, made)
    workshop = workshop.with_rows("cards", *copies).with_rows("connections", *arrows)
    own = tuple(made[one] for one in ids)
    return move_cards(workshop, ids=own, anchor=made.get(anchor or ""), **place)


def names_of_copies(workshop: Workshop, ids: Iterable[str], new_id: NewId) -> dict[str, str]:
    """A new id for each card of `ids` and for each arrow between two of them, by the old one."""
    made = {one: new_id() for one in ids}
    return made | {arrow.id: new_id() for arrow in arrows_between(workshop, made)}


def arrows_between(workshop: Workshop, cards: Iterable[str]) -> list[r.Connection]:
    """The arrows whose both ends are among `cards`."""
    ends = dict.fromkeys(cards)
    return [arrow for one in ends for arrow in workshop.connections.group(one) if arrow.end in ends]


def duplicate_cards(workshop: Workshop, *, new_id: NewId, ids: tuple[str, ...]) -> Workshop:
    """A copy of each card right after it, with the arrows between them."""
    made = names_of_copies(workshop, ids, new_id)
    arrows = _copied_arrows(workshop, ids, made)
    for card in in_reading_order(workshop, ids):
        siblings = workshop.cell(card.lane, card.step)
        copy = replace(card, id=made[card.id], votes=0)
        workshop = put_before(workshop, "cards", siblings, [copy], _after(siblings, [card]))
    return workshop.with_rows("connections", *arrows)


def duplicate_stages(workshop: Workshop, *, new_id: NewId, ids: tuple[str, ...]) -> Workshop:
    """Copies of stages of one map with all they hold, together after the last of them."""
    siblings, chosen = _of_one_map(workshop, "stages", ids)
    new: dict[str, str] = {}
    workshop = _put_copies_after(workshop, "stages", siblings, chosen, new, new_id)
    steps = [step for stage in chosen for step in workshop.stage_steps(stage.id)]
    workshop = copied(workshop, "steps", steps, new, new_id)
    held = {step.id for step in steps}
    return with_contents(workshop, "step", held, new, new_id)


def duplicate_steps(workshop: Workshop, *, new_id: NewId, ids: tuple[str, ...]) -> Workshop:
    """Copies of steps of one map with all they hold, each stage's after the last one there."""
    steps = [find(workshop, "steps", one) for one in ids]
    stages = [find(workshop, "stages", step.stage) for step in steps]
    if len({stage.map for stage in stages}) > 1:
        raise _not_together()
    new: dict[str, str] = {}
    for stage in dict.fromkeys(stage.id for stage in stages):
        here = workshop.stage_steps(stage)
        own = [step for step in here if step.id in ids]
        workshop = _put_copies_after(workshop, "steps", here, own, new, new_id)
    return with_contents(workshop, "step", set(ids), new, new_id)


def duplicate_lanes(workshop: Workshop, *, new_id: NewId, ids: tuple[str, ...]) -> Workshop:
    """Copies of lanes of one map with all they hold, each swimlane's after the last one there."""
    lanes, chosen = _of_one_map(workshop, "lanes", ids)
    new: dict[str, str] = {}
    for persona in dict.fromkeys(lane.persona for lane in chosen):
        here = [lane for lane in lanes if lane.persona == persona]
        own = [lane for lane in chosen if lane.persona == persona]
        workshop = _put_copies_after(workshop, "lanes", here, own, new, new_id)
    return with_contents(workshop, "lane", set(ids), new, new_id)


def copied(
    workshop: Workshop, table: str, rows: Iterable[Any], new: dict[str, str], new_id: NewId
) -> Workshop:
    """Copies of `rows` that refer to copies where there are such; `new` (old id: new id) grows."""
    return workshop.with_rows(table, *(_copy(row, new, new_id) for row in rows))


def _copy(row: Any, new: dict[str, str], new_id: NewId) -> Any:
    links = {f: new[getattr(row, f)] for f in _REFERRING if getattr(row, f, None) in new}
    new[row.id] = new_id()
    return replace(row, id=new[row.id], **links)


def _copied_arrows(
    workshop: Workshop, cards: Iterable[str], made: Mapping[str, str]
) -> list[r.Connection]:
    return [
        replace(arrow, id=made[arrow.id], start=made[arrow.start], end=made[arrow.end])
        for arrow in arrows_between(workshop, cards)
    ]


def _put_copies_after(
    workshop: Workshop,
    table: str,
    siblings: Any,
    rows: list[Any],
    new: dict[str, str],
    new_id: NewId,
) -> Workshop:
    copies = [_copy(row, new, new_id) for row in rows]
    return put_before(workshop, table, siblings, copies, _after(siblings, rows))


def with_contents(
    workshop: Workshop, field: str, held: set[str], new: dict[str, str], new_id: NewId
) -> Workshop:
    """Copies of the cards and points whose `field` is one of `held`, and of the arrows there.

    They refer to the copies in `new` (old id: new id), which grows.
    """
    cards = [replace(card, votes=0) for card in workshop.cards if getattr(card, field) in held]
    points = [point for point in workshop.points if getattr(point, field) in held]
    arrows = arrows_between(workshop, (card.id for card in cards))
    workshop = copied(workshop, "cards", cards, new, new_id)
    workshop = copied(workshop, "points", points, new, new_id)
    return copied(workshop, "connections", arrows, new, new_id)


def _of_one_map(workshop: Workshop, table: str, ids: tuple[str, ...]) -> tuple[Any, list[Any]]:
    """All rows of the one map that those of `ids` belong to, and these, in order."""
    maps = {find(workshop, table, one).map for one in ids}
    if len(maps) > 1:
        raise _not_together()
    rows = workshop.map_stages if table == "stages" else workshop.map_lanes
    siblings: tuple[Any, ...] = rows(maps.pop()) if maps else ()
    return siblings, [row for row in siblings if row.id in ids]


def _not_together() -> EditRefused:
    return EditRefused(_("Only what stands on one map can be duplicated together."))


def _after(siblings: Any, rows: list[Any]) -> str | None:
    """The sibling that follows the last of `rows`; None: there is none."""
    ids = [row.id for row in siblings]
    at = max((ids.index(row.id) for row in rows), default=len(ids)) + 1
    return ids[at] if at < len(ids) else None

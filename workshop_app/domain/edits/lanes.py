"""Edits of lanes: add, move within and between swimlanes, delete with what they hold."""

from collections.abc import Collection
from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, part_with_cards, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import LANE_KINDS, lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def add_lane(
    workshop: Workshop,
    *,
    new_id: NewId,
    map: str,
    kind: str,
    persona: str | None = None,
    title: str = "",
    prompt: str = "",
    before: str | None = None,
) -> Workshop:
    """A lane of `kind` in a persona's swimlane (or map-wide); no `title`: the kind's own."""
    find(workshop, "maps", map)
    if kind not in LANE_KINDS:
        raise EditRefused(
            _("‘{kind}’ is no lane kind; there are: {kinds}.").format(
                kind=kind, kinds=", ".join(LANE_KINDS)
            )
        )
    lane = r.Lane(
        id=new_id(), map=map, kind=kind, persona=persona, prompt=prompt,
        title=title or _(lane_kind(kind).title),
    )  # fmt: skip
    return put_before(workshop, "lanes", workshop.lanes.group(map), [lane], before)


def move_lanes(
    workshop: Workshop,
    *,
    ids: tuple[str, ...],
    persona: str | None = None,
    before: str | None = None,
) -> Workshop:
    """Lanes of one map with their cards together into a swimlane, before the lane `before`.

    `persona` None: they are for the whole map.
    """
    maps = {find(workshop, "lanes", one).map for one in ids}
    if len(maps) > 1:
        raise EditRefused(_("Only lanes of one map can be moved together."))
    for map_id in maps:
        lanes = workshop.map_lanes(map_id)
        moved = [replace(lane, persona=persona) for lane in lanes if lane.id in ids]
        siblings = [lane for lane in lanes if lane.persona == persona]
        workshop = put_before(workshop, "lanes", siblings, moved, before)
    return workshop


def delete_lane(workshop: Workshop, *, id: str, park: bool = False) -> Workshop:
    """Remove a lane and what it holds; with `park` its cards go to the parking lot."""
    find(workshop, "lanes", id)
    return drop_lanes(workshop, [id], park=park)


def drop_lanes(workshop: Workshop, lanes: Collection[str], *, park: bool = False) -> Workshop:
    """Remove lanes with their cards (or park them) and points."""
    gone = frozenset(lanes)
    cards = [card for card in workshop.cards if card.lane in gone]
    workshop = part_with_cards(workshop, cards, park=park)
    points = [point.id for point in workshop.points.rows() if point.lane in gone]
    return workshop.without("points", points).without("lanes", gone)

"""Edits of personas and their swimlanes."""

from workshop_app.domain import records as r
from workshop_app.domain.edits.lanes import add_lane, drop_lanes
from workshop_app.domain.edits.rows import find, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import HUES
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _

USUAL_LANES = ("touchpoints", "pains_gains", "emotion")


def add_persona(
    workshop: Workshop,
    *,
    new_id: NewId,
    name: str = "",
    role: str = "",
    map: str | None = None,
    lanes: tuple[str, ...] = USUAL_LANES,
    before: str | None = None,
) -> Workshop:
    """A persona in the next free hue; with `map` she gets a swimlane of these lane kinds there."""
    used = [persona.colour for persona in workshop.persona_list()]
    colour = min(range(1, HUES + 1), key=lambda hue: (used.count(hue), hue))
    persona = r.Persona(id=new_id(), name=name, role=role, colour=colour)
    workshop = put_before(workshop, "personas", workshop.persona_list(), [persona], before)
    if map is None:
        return workshop
    return add_swimlane(workshop, new_id=new_id, map=map, persona=persona.id, lanes=lanes)


def add_swimlane(
    workshop: Workshop,
    *,
    new_id: NewId,
    map: str,
    persona: str,
    lanes: tuple[str, ...] = USUAL_LANES,
) -> Workshop:
    """Give a persona her lanes in a map where she has none yet."""
    find(workshop, "maps", map)
    find(workshop, "personas", persona)
    if any(lane.persona == persona for lane in workshop.lanes.group(map)):
        raise EditRefused(_("This persona already has a swimlane in this map."))
    for kind in lanes:
        workshop = add_lane(workshop, new_id=new_id, map=map, kind=kind, persona=persona)
    return workshop


def move_personas(
    workshop: Workshop, *, ids: tuple[str, ...], before: str | None = None
) -> Workshop:
    """Personas, and so their swimlanes, together before the persona `before` or to the end."""
    for one in ids:
        find(workshop, "personas", one)
    personas = workshop.persona_list()
    moved = [persona for persona in personas if persona.id in ids]
    return put_before(workshop, "personas", personas, moved, before)


def delete_swimlane(workshop: Workshop, *, map: str, persona: str, park: bool = False) -> Workshop:
    """Take a persona off one map, with the lanes and what they hold; she herself stays."""
    find(workshop, "maps", map)
    find(workshop, "personas", persona)
    lanes = [lane.id for lane in workshop.lanes.group(map) if lane.persona == persona]
    return drop_lanes(workshop, lanes, park=park)


def delete_persona(workshop: Workshop, *, id: str, park: bool = False) -> Workshop:
    """Remove a persona with her swimlanes in every map and what they hold."""
    find(workshop, "personas", id)
    lanes = [lane.id for lane in workshop.lanes.rows() if lane.persona == id]
    return drop_lanes(workshop, lanes, park=park).without("personas", [id])

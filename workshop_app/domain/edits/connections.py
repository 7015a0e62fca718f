"""Edits of connections: arrows between two cards."""

from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def connect_cards(
    workshop: Workshop, *, new_id: NewId, start: str, end: str, kind: str = "branch"
) -> Workshop:
    """An arrow from one card to another."""
    find(workshop, "cards", start)
    find(workshop, "cards", end)
    if start == end:
        raise EditRefused(_("A card cannot be connected to itself."))
    if any(c.end == end for c in workshop.connections.group(start)):
        raise EditRefused(_("These two cards are already connected."))
    arrow = r.Connection(id=new_id(), start=start, end=end, kind=kind)
    return put(workshop, "connections", [arrow])


def reverse_connections(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Let arrows lead the other way."""
    rows = [find(workshop, "connections", arrow) for arrow in ids]
    after = workshop.without("connections", ids)
    for row in rows:
        if any(c.end == row.start for c in after.connections.group(row.end)):
            raise EditRefused(_("There is already an arrow the other way."))
    turned = [replace(row, start=row.end, end=row.start) for row in rows]
    return put(workshop, "connections", turned)


def disconnect_cards(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove connections."""
    for arrow in ids:
        find(workshop, "connections", arrow)
    return workshop.without("connections", ids)

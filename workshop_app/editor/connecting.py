"""Join cards with arrows: what kind of arrow it is, and chains of cards in the order chosen."""

from collections.abc import Sequence
from itertools import pairwise

from workshop_app.domain.change import Change
from workshop_app.domain.edits.connections import connect_cards
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import short_text
from workshop_app.languages import onward, parted, within
from workshop_app.words import _, ngettext, sentences


def kind_between(workshop: Workshop, start: str, end: str) -> str:
    """An arrow to an earlier step (or up in its own cell) is a loop, any other a branch."""
    one, other = workshop.cards.get(start), workshop.cards.get(end)
    home = workshop.lanes.get(one.lane) if one else None
    if one is None or other is None or home is None:
        return "branch"
    at = {step.id: number for number, step in enumerate(workshop.map_steps(home.map))}
    here, there = at.get(one.step or "", 0), at.get(other.step or "", 0)
    if (one.lane, one.step) == (other.lane, other.step):
        return "loop" if (other.order, other.id) < (one.order, one.id) else "branch"
    return "loop" if there < here else "branch"


def connect_chain(workshop: Workshop, *, new_id: NewId, ids: Sequence[str]) -> Workshop:
    """Arrows from each card of `ids` to the next; those that are there already stay as they are."""
    _check_on_one_map(workshop, ids)
    after = workshop
    for start, end in pairwise(ids):
        if not any(arrow.end == end for arrow in after.connections.group(start)):
            kind = kind_between(after, start, end)
            after = connect_cards(after, new_id=new_id, start=start, end=end, kind=kind)
    if after is workshop:
        raise EditRefused(_("These cards are already connected."))
    return after


def connect(desk: Desk, ids: Sequence[str]) -> tuple[Change, str]:
    """Join `ids` in their order, select the last arrow made; (change, what to say). EditRefused."""
    label = ngettext("Connect cards", "Connect {count} cards", len(ids)).format(
        count=parted(len(ids))
    )
    change = desk.editor.apply(label, connect_chain, ids=tuple(ids))
    made = change.added("connections")
    last = next(a.id for a in desk.workshop.connections.rows() if a.id in made and a.end == ids[-1])
    desk.selection.choose("connections", [last])
    return change, said_connected(desk.workshop, last)


def said_connected(workshop: Workshop, arrow_id: str) -> str:
    """“Connected: Queue → Box office. Enter writes on the arrow.”"""
    cards = within(joined(workshop, workshop.connections[arrow_id]))
    connected = _("Connected: {cards}").format(cards=cards)
    return sentences(connected, _("Enter writes on the arrow."))


def joined(workshop: Workshop, arrow: Connection) -> str:
    """“Queue → Box office”: which cards an arrow joins."""
    return onward(short_text(workshop, arrow.start), short_text(workshop, arrow.end))


def arrows_at(workshop: Workshop, card_id: str) -> tuple[str, ...]:
    """The arrows that leave a card, then those that come to it."""
    leaving = [arrow.id for arrow in workshop.connections.group(card_id)]
    return (*leaving, *coming_to(workshop, card_id))


def coming_to(workshop: Workshop, card_id: str) -> tuple[str, ...]:
    """The arrows that come to a card."""
    return tuple(arrow.id for arrow in workshop.connections.by("end").get(card_id, ()))


def _check_on_one_map(workshop: Workshop, ids: Sequence[str]) -> None:
    maps = {workshop.map_of_card(workshop.cards[one]) for one in ids if one in workshop.cards}
    if None in maps:
        raise EditRefused(
            _("A card in the parking lot cannot be connected."), _("Put it on the board first.")
        )
    if len(maps) > 1:
        raise EditRefused(_("Only cards of one map can be connected."))

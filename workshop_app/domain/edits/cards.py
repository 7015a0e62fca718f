"""Edits of cards: add, move, park, span, paste, delete."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from workshop_app.domain import records as r
from workshop_app.domain.altered import altered, altered_each
from workshop_app.domain.edits.rows import (
    drop_cards,
    find,
    orders_before,
    placed_before,
    put_before,
)
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import parted
from workshop_app.words import _

LONGEST_TEXT = 20_000
_Cell = tuple[str | None, str | None]
_AS_STACKED = attrgetter("order", "id")


def add_card(
    workshop: Workshop,
    *,
    new_id: NewId,
    lane: str | None = None,
    step: str | None = None,
    kind: str = "",
    text: str = "",
    before: str | None = None,
) -> Workshop:
    """A card at `lane` and `step` (or the parking lot); no `kind`: the lane's own."""
    return add_cards(
        workshop, new_id=new_id, lane=lane, step=step, kind=kind, texts=(text,), before=before
    )


def add_cards(
    workshop: Workshop,
    *,
    new_id: NewId,
    texts: tuple[str, ...],
    lane: str | None = None,
    step: str | None = None,
    kind: str = "",
    before: str | None = None,
) -> Workshop:
    """One card for each of `texts`, in this order, before the card `before` or at the end."""
    check_cell(workshop, lane, step)
    kind = kind or (lane_kind(find(workshop, "lanes", lane).kind).card if lane else "note")
    cards = [
        r.Card(id=new_id(), lane=lane, step=step, kind=kind, text=check_text(text))
        for text in texts
    ]
    return put_before(workshop, "cards", workshop.cell(lane, step), cards, before)


def move_cards(
    workshop: Workshop,
    *,
    ids: tuple[str, ...],
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
    anchor: str | None = None,
) -> Workshop:
    """Cards into one cell (or the parking lot), before the card `before` or at the end.

    With `anchor`, one of `ids`, the others keep their distance to it in lanes and steps.
    """
    check_cell(workshop, lane, step)
    if anchor is None or lane is None or step is None:
        return _into_cell(workshop, in_reading_order(workshop, ids), lane, step, before)
    homes = _by_cell(workshop, ids)
    return _together(workshop, homes, find(workshop, "cards", anchor), (lane, step), before)


def park_cards(workshop: Workshop, *, ids: tuple[str, ...], before: str | None = None) -> Workshop:
    """Cards to the parking lot."""
    return move_cards(workshop, ids=ids, before=before)


def span_card(workshop: Workshop, *, id: str, span: int) -> Workshop:
    """Let a card cover `span` steps, at most up to the last step of its map."""
    card = find(workshop, "cards", id)
    lane = workshop.lanes.get(card.lane)
    if lane is None:
        raise EditRefused(_("A card in the parking lot covers no steps."))
    steps = [step.id for step in workshop.map_steps(lane.map)]
    longest = len(steps) - steps.index(card.step)
    return workshop.with_rows("cards", replace(card, span=max(1, min(span, longest))))


def paste_cards(
    workshop: Workshop,
    *,
    new_id: NewId,
    cards: tuple[r.Card, ...],
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
) -> Workshop:
    """Copies of `cards` (perhaps of another workshop) into one cell.

    What a card refers to and is not here (an image, a code's title) is left out.
    """
    check_cell(workshop, lane, step)
    copies = [
        replace(
            card,
            id=new_id(),
            lane=lane,
            step=step,
            span=card.span if lane else 1,
            image=card.image if workshop.assets.get(card.image) else None,
        )
        for card in cards
    ]
    return put_before(workshop, "cards", workshop.cell(lane, step), copies, before)


def delete_cards(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove cards; arrows at them go too, action items stay and no longer name them."""
    for card_id in ids:
        find(workshop, "cards", card_id)
    return drop_cards(workshop, ids)


def check_cell(workshop: Workshop, lane_id: str | None, step_id: str | None) -> None:
    """Refuse a cell that cannot hold cards; (None, None) is the parking lot."""
    if lane_id is None and step_id is None:
        return
    lane, step = find(workshop, "lanes", lane_id), find(workshop, "steps", step_id)
    if lane_kind(lane.kind).body == "curve":
        raise EditRefused(_("A curve lane holds points, not cards."))
    if find(workshop, "stages", step.stage).map != lane.map:
        raise EditRefused(_("Lane and step are of different maps."))


def check_text(text: str) -> str:
    """`text` in whole characters, refused where it is longer than a card can be."""
    if len(text) > LONGEST_TEXT:
        raise EditRefused(
            _(
                "A text of {count} characters is too long; {most} is the most. Shorten or divide it."
            ).format(count=parted(len(text)), most=parted(LONGEST_TEXT))
        )
    return whole_characters(text)


def whole_characters(text: str) -> str:
    """`text` without halves of characters (lone surrogates), which no file and no font can hold.

    Two halves that belong together are joined, others become a replacement character.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def in_reading_order(workshop: Workshop, ids: Sequence[str]) -> list[r.Card]:
    """The cards of `ids` from left to right, then top to bottom, then as stacked."""
    return [card for cards in _by_cell(workshop, ids).values() for card in cards]


def _by_cell(workshop: Workshop, ids: Sequence[str]) -> dict[_Cell, list[r.Card]]:
    """The cards of `ids` by the cell they stand in; cells and cards in reading order."""
    table = workshop.cards
    found: dict[_Cell, list[r.Card]] = {}
    unique = tuple(dict.fromkeys(ids))
    for one, card in zip(unique, table.several(unique), strict=True):
        card = card or find(workshop, "cards", one)
        found.setdefault((card.lane, card.step), []).append(card)
    for cards in found.values():
        cards.sort(key=_AS_STACKED)
    if len(found) < 2:
        return found
    lanes: dict[str | None, int] = {}
    steps: dict[str | None, int] = {}
    for journey_map in workshop.map_list():
        for lane in workshop.map_lanes(journey_map.id):
            lanes[lane.id] = len(lanes)
        for step in workshop.map_steps(journey_map.id):
            steps[step.id] = len(steps)
    cells = sorted(found, key=lambda cell: (steps.get(cell[1], -1), lanes.get(cell[0], -1)))
    return {cell: found[cell] for cell in cells}


def _into_cell(
    workshop: Workshop,
    cards: Sequence[r.Card],
    lane: str | None,
    step: str | None,
    before: str | None,
) -> Workshop:
    moving = frozenset(card.id for card in cards)
    placed, aside = placed_before(
        workshop.cell(lane, step), cards, before, moving, lane=lane, step=step
    )
    if lane is None:
        placed = [altered(card, span=1) for card in placed]
    # Nothing but their place is another, and that has been looked at (`check_cell`).
    return workshop.with_rows("cards", *aside, *placed)


def _together(
    workshop: Workshop,
    homes: Mapping[_Cell, Sequence[r.Card]],
    anchor: r.Card,
    target: tuple[str, str],
    before: str | None,
) -> Workshop:
    journey_map = find(workshop, "lanes", target[0]).map
    plain = (x for x in workshop.map_lanes(journey_map) if lane_kind(x.kind).body != "curve")
    lanes = _shift([lane.id for lane in plain], anchor.lane, target[0])
    steps = _shift([step.id for step in workshop.map_steps(journey_map)], anchor.step, target[1])
    cells: dict[tuple[str, str], list[r.Card]] = {}
    for home, cards in homes.items():
        # What does not stand on the lines of this map joins the anchor.
        cell = lanes.get(home[0], target[0]), steps.get(home[1], target[1])
        cells.setdefault(cell, []).extend(cards)
    moving = frozenset(card.id for cards in homes.values() for card in cards)
    orders: list[float] = []
    aside: list[r.Card] = []
    for cell, group in cells.items():
        first = before if cell == target else None
        made, shifted = orders_before(workshop.cell(*cell), len(group), first, moving)
        orders += made
        aside += shifted
    # All these cells are of one map, and of lanes that hold cards: there is nothing to check.
    return workshop.with_rows("cards", *aside, *_set_down(cells, orders))


def _set_down(
    cells: Mapping[tuple[str, str], Sequence[r.Card]], orders: Sequence[float]
) -> list[r.Card]:
    """The cards of each cell, in these cells and orders."""
    return altered_each(
        [card for group in cells.values() for card in group],
        order=orders,
        lane=[lane for (lane, _step), group in cells.items() for _card in group],
        step=[step for (_lane, step), group in cells.items() for _card in group],
    )


def _shift(line: Sequence[str], anchor: str | None, target: str) -> dict[str | None, str]:
    """Where each of `line` lands when `anchor` goes to `target`: at most at the ends of the line."""
    if anchor not in line:
        return {}
    by, last = line.index(target) - line.index(anchor), len(line) - 1
    return {own: line[max(0, min(at + by, last))] for at, own in enumerate(line)}

"""What a click selects: the card or name alone, it too or no longer, or all from the last one to it."""

from collections.abc import Set as AbstractSet

from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.walk import names_in_order

ADDING = frozenset({"shift", "ctrl", "more"})
"""The keys with which a click adds to what is selected."""


def click_card(desk: Desk, card_id: str, keys: AbstractSet[str] = frozenset()) -> None:
    """Select a card as clicked with ``ctrl`` (toggle), ``shift`` (extend) or neither (alone)."""
    selection = desk.selection
    chosen = selection.ids("cards")
    if "shift" in keys and chosen:
        selection.choose("cards", extended(desk.workshop, chosen, card_id))
    elif keys & ADDING:
        selection.toggle("cards", card_id)
    elif card_id in desk.workshop.cards:
        selection.choose("cards", [card_id])


def click_name(desk: Desk, table: str, row_id: str, keys: AbstractSet[str] = frozenset()) -> None:
    """The same for a stage, step, lane or persona."""
    selection = desk.selection
    chosen, names = selection.ids(table), names_in_order(desk, table)
    if "shift" in keys and chosen and chosen[-1] in names:
        first, last = sorted((names.index(chosen[-1]), names.index(row_id)))
        between = [one for one in names[first : last + 1] if one != chosen[-1]]
        selection.choose(table, (*between, chosen[-1]))
    elif keys & ADDING:
        selection.toggle(table, row_id)
    else:
        selection.choose(table, [row_id])


def extended(workshop: Workshop, chosen: tuple[str, ...], target: str) -> tuple[str, ...]:
    """The cards from the one chosen last to `target` along their lane, that one still last.

    Where they stand in different lanes there is nothing between them: `target` joins `chosen`.
    """
    anchor, end = workshop.cards.get(chosen[-1]), workshop.cards.get(target)
    if anchor is None or end is None or anchor.lane != end.lane:
        return (*(one for one in chosen if one != target), target)
    line = _line(workshop, anchor)
    first, last = sorted((line.index(anchor.id), line.index(end.id)))
    return (*(one for one in line[first : last + 1] if one != anchor.id), anchor.id)


def _line(workshop: Workshop, card: Card) -> list[str]:
    """The cards of its lane from left to right, or those of the parking lot."""
    lane = workshop.lanes.get(card.lane)
    if lane is None:
        return [parked.id for parked in workshop.parked()]
    steps = workshop.map_steps(lane.map)
    return [one.id for step in steps for one in workshop.cell(lane.id, step.id)]

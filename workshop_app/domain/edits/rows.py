"""What all families of edits share: finding rows, putting them in order, removing cards."""

from collections.abc import Iterable, Sequence, Set
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.altered import altered, altered_each
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ordering import at_the_end, room
from workshop_app.domain.rules import row_problems
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _, mark

NOUNS = {
    "facts_rows": mark("workshop"),
    "personas": mark("persona"),
    "maps": mark("journey map"),
    "stages": mark("stage"),
    "steps": mark("step"),
    "lanes": mark("lane"),
    "cards": mark("card"),
    "points": mark("emotion point"),
    "connections": mark("connection"),
    "actions": mark("action item"),
    "metrics": mark("metric"),
    "readings": mark("reading"),
    "codes": mark("challenge code"),
    "agenda": mark("agenda item"),
    "rounds": mark("voting round"),
    "views": mark("saved view"),
    "assets": mark("image"),
}


def find(workshop: Workshop, table: str, row_id: str | None) -> Any:
    """The row, or EditRefused saying which kind of thing is not there (any more)."""
    row = workshop.table(table).get(row_id)
    if row is None:
        raise EditRefused(
            _("There is no {noun} ‘{id}’ here (any more).").format(noun=_(NOUNS[table]), id=row_id)
        )
    return row


def put(workshop: Workshop, table: str, rows: Iterable[r.Record]) -> Workshop:
    """`workshop` with `rows` set, refused where one of them would break a rule."""
    after = workshop.with_rows(table, *(listed := list(rows)))
    for row in listed:
        for problem in row_problems(after, table, row):
            raise EditRefused(
                _("This {noun} cannot be kept ({field}): {why}").format(
                    noun=_(NOUNS[table]), field=problem.field, why=problem.sentence
                )
            )
    return after


def put_before(
    workshop: Workshop,
    table: str,
    siblings: Sequence[Any],
    rows: Sequence[Any],
    before: str | None,
) -> Workshop:
    """`rows` set among `siblings` (in order, perhaps with the rows themselves) before `before`."""
    placed, shifted = placed_before(siblings, rows, before, {row.id for row in rows})
    return put(workshop.with_rows(table, *shifted), table, placed)


def placed_before(
    siblings: Sequence[Any],
    rows: Sequence[Any],
    before: str | None,
    moving: Set[str],
    **where: object,
) -> tuple[list[Any], list[Any]]:
    """`rows` as they stand before `before`, and the siblings that make room for them.

    `moving` are the ids of all rows that leave their places, here or elsewhere; `where` are
    fields that change with the place.
    """
    orders, shifted = orders_before(siblings, len(rows), before, moving)
    same = {name: [value] * len(rows) for name, value in where.items()}
    return altered_each(rows, order=orders, **same), shifted


def orders_before(
    siblings: Sequence[Any], count: int, before: str | None, moving: Set[str]
) -> tuple[list[float], list[Any]]:
    """Orders for `count` rows before `before`, and the siblings that make room for them.

    `moving` are the ids of all rows that leave their places, here or elsewhere.
    """
    if before is None:
        last = next((row for row in reversed(siblings) if row.id not in moving), None)
        if (orders := at_the_end(last, count)) is not None:
            return orders, []
    others = [row for row in siblings if row.id not in moving]
    if before is not None and before in moving:
        before = _next_staying(siblings, moving, before)
    orders, renumbered = room(others, count, before)
    shifted = [
        altered(row, order=renumbered[row.id])
        for row in (others if renumbered else ())
        if row.id in renumbered and renumbered[row.id] != row.order
    ]
    return orders, shifted


def _next_staying(siblings: Sequence[Any], moving: Set[str], before: str) -> str | None:
    at = next((i for i, row in enumerate(siblings) if row.id == before), len(siblings))
    return next((row.id for row in siblings[at:] if row.id not in moving), None)


def drop_cards(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    """Remove cards with the arrows at them, and take them out of the actions that answer them."""
    gone = frozenset(ids)
    if not gone:
        return workshop
    arrows = [c.id for c in workshop.connections.rows() if c.start in gone or c.end in gone]
    answering = [
        altered(action, answers=tuple(a for a in action.answers if a not in gone))
        for action in workshop.actions.rows()
        if not gone.isdisjoint(action.answers)
    ]
    workshop = workshop.without("connections", arrows).with_rows("actions", *answering)
    return workshop.without("cards", gone)


def part_with_cards(workshop: Workshop, cards: Sequence[r.Card], *, park: bool) -> Workshop:
    """Remove cards whose place goes; with `park` they go to the parking lot instead."""
    if not park:
        return drop_cards(workshop, [card.id for card in cards])
    freed = [altered(card, lane=None, step=None, span=1) for card in cards]
    return put_before(workshop, "cards", workshop.parked(), freed, None)

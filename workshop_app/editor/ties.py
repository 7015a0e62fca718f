"""What ties cards that are cut to what stays: pasted once, they are the same cards again.

Without it a card moved by cut and paste would lose its arrows to others, and the action items that
answer it, without a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import put
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import CONNECTION_KINDS
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Rope:
    """An arrow between a cut card, by its number, and the card `other` that stays.

    `away`: it leads from the cut one to the other.
    """

    card: int
    other: str
    away: bool
    kind: str = "branch"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Ties:
    """The ids that cut cards had, their arrows to others, and (number of a card, action item)."""

    ids: tuple[str, ...]
    ropes: tuple[Rope, ...] = ()
    answers: tuple[tuple[int, str], ...] = ()

    def hold(self, workshop: Workshop) -> bool:
        """Whether the cards are gone from here, so that what is pasted can be these."""
        return all(one not in workshop.cards for one in self.ids)


def ties_of(workshop: Workshop, cards: Sequence[r.Card]) -> Ties:
    """All that ties `cards` to what stays when they are cut."""
    at = {card.id: number for number, card in enumerate(cards)}
    answers = [
        (at[card], action.id)
        for action in workshop.actions
        for card in action.answers
        if card in at
    ]
    return Ties(tuple(at), tuple(_ropes(workshop, at)), tuple(answers))


def tied(workshop: Workshop, ties: Ties, *, new_id: NewId) -> Workshop:
    """`workshop`, in which the cut cards are again, with their ties to what is still there."""
    arrows = [
        r.Connection(id=new_id(), start=ends[0], end=ends[1], kind=rope.kind, label=rope.label)
        for rope in ties.ropes
        if rope.other in workshop.cards
        for ends in (_ends(ties.ids[rope.card], rope),)
    ]
    workshop = put(workshop, "connections", arrows)
    for number, action_id in ties.answers:
        action = workshop.actions.get(action_id)
        if action is not None and ties.ids[number] not in action.answers:
            answers = (*action.answers, ties.ids[number])
            workshop = put(workshop, "actions", [replace(action, answers=answers)])
    return workshop


def as_plain(ties: Ties) -> dict[str, Any]:
    """For a payload of JSON."""
    return asdict(ties)


def from_plain(data: Any, count: int) -> Ties:
    """Back from a payload of `count` cards. ValueError, TypeError or KeyError where it is none."""
    ids = tuple(map(str, data["ids"]))
    ropes = tuple(
        Rope(int(row["card"]), str(row["other"]), bool(row["away"]), row["kind"], str(row["label"]))
        for row in data["ropes"]
    )
    answers = tuple((int(number), str(action)) for number, action in data["answers"])
    numbers = [*(rope.card for rope in ropes), *(number for number, _action in answers)]
    kinds = {rope.kind for rope in ropes}
    whole = len(set(ids)) == len(ids) == count and kinds <= set(CONNECTION_KINDS)
    if not whole or not all(ids) or any(not 0 <= number < count for number in numbers):
        raise ValueError
    return Ties(ids, ropes, answers)


def _ropes(workshop: Workshop, at: dict[str, int]) -> Iterator[Rope]:
    for arrow in workshop.connections:
        away, here = arrow.start in at, arrow.end in at
        if away != here:
            own, other = (arrow.start, arrow.end) if away else (arrow.end, arrow.start)
            yield Rope(at[own], other, away, arrow.kind, arrow.label)


def _ends(own: str, rope: Rope) -> tuple[str, str]:
    return (own, rope.other) if rope.away else (rope.other, own)

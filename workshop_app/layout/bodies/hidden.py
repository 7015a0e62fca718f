"""What a folded stage hides in a lane: which cards, and the note that tells how many."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.records import Card, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.grid import Column, Grid
from workshop_app.layout.measures import SMALL
from workshop_app.layout.sprites import Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import ngettext

_ROOM = 200.0


@dataclass(frozen=True, slots=True)
class Hidden:
    """`count` cards of a lane that a folded stage with these columns hides; where it is told."""

    count: int
    columns: tuple[int, ...]
    middle: float
    top: float


def reaches_out(card: Card, at: int, columns: tuple[Column, ...]) -> bool:
    """Whether a card that begins in the folded column `at` covers an open one: then it is shown."""
    return any(not column.folded for column in columns[at : at + card.span])


def hidden_cards(
    workshop: Workshop, lane: Lane, grid: Grid, tops: list[float], left_out: frozenset[str]
) -> Iterator[Hidden]:
    """What each folded stage hides of a lane, below what `tops` say is taken; none: left out.

    What a filter has `left_out` anyway does not count.
    """
    for stage, x, width in grid.stages:
        if not stage.folded:
            continue
        here = tuple(at for at, column in enumerate(grid.columns) if column.stage == stage.id)
        count = sum(
            not (reaches_out(card, at, grid.columns) or card.id in left_out)
            for at in here
            for card in workshop.cell(lane.id, grid.columns[at].step)
        )
        if count:
            yield Hidden(count, here, x + width / 2, max(tops[at] for at in here))


def upright_note(hidden: Hidden) -> Words:
    """“12 cards”, upright in the middle of a folded stage."""
    count = hidden.count
    said = ngettext("{count} card", "{count} cards", count).format(count=count)
    block = typeset(said, SMALL, _ROOM, snug=True)
    left, bottom = hidden.middle - block.height / 2, hidden.top + block.width
    return Words(block, left, bottom, "soft_ink", upright=True)

"""A folded lane: a thin line that tells, for each column, how much it holds."""

from collections.abc import Iterator

from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import SMALL, Measures
from workshop_app.layout.sprites import Words
from workshop_app.layout.text import TextBlock
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import ngettext

_LEFT = 8.0


def folded_body(
    workshop: Workshop,
    lane: Lane,
    grid: Grid,
    measures: Measures,
    left_out: frozenset[str] = frozenset(),
) -> Body:
    """The counts of a lane's cards (or points) in the columns of `grid`, but those `left_out`."""
    top = (measures.folded - SMALL.line_height) / 2
    notes = [
        Words(_line(said, column.width), column.x + _LEFT, top, "soft_ink")
        for column in grid.columns
        if not column.folded and (said := _count(workshop, lane, column.step, left_out))
    ]
    notes += _of_folded_stages(workshop, lane, grid, top, left_out)
    return Body(measures.folded, notes=tuple(notes))


def _line(said: str, width: float) -> TextBlock:
    return typeset(said, SMALL, width - 2 * _LEFT, snug=True)


def _of_folded_stages(
    workshop: Workshop, lane: Lane, grid: Grid, top: float, left_out: frozenset[str]
) -> Iterator[Words]:
    """There is room for a number alone where a folded lane meets a folded stage."""
    for stage, x, width in grid.stages:
        steps = [step.id for step in workshop.stage_steps(stage.id)] if stage.folded else []
        if count := sum(_number(workshop, lane, step, left_out) for step in steps):
            block = typeset(str(count), SMALL, width)
            yield Words(block, x + (width - block.width) / 2, top, "soft_ink")


def _count(workshop: Workshop, lane: Lane, step: str, left_out: frozenset[str]) -> str:
    number = _number(workshop, lane, step, left_out)
    if lane_kind(lane.kind).body == "curve":
        return _said(ngettext("{count} point", "{count} points", number), number)
    return _said(ngettext("{count} card", "{count} cards", number), number)


def _number(workshop: Workshop, lane: Lane, step: str, left_out: frozenset[str]) -> int:
    if lane_kind(lane.kind).body == "curve":
        points = workshop.points.group(lane.id)
        return sum(p.step == step and p.id not in left_out for p in points)
    cards = workshop.cell(lane.id, step)
    return sum(card.id not in left_out for card in cards) if left_out else len(cards)


def _said(sentence: str, count: int) -> str:
    return sentence.format(count=count) if count else ""

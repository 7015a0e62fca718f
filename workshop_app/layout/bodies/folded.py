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


def folded_body(workshop: Workshop, lane: Lane, grid: Grid, measures: Measures) -> Body:
    """The counts of a lane's cards (or points) in the columns of `grid`."""
    top = (measures.folded - SMALL.line_height) / 2
    notes = [
        Words(_line(said, column.width), column.x + _LEFT, top, "soft_ink")
        for column in grid.columns
        if not column.folded and (said := _count(workshop, lane, column.step))
    ]
    notes += _of_folded_stages(workshop, lane, grid, top)
    return Body(measures.folded, notes=tuple(notes))


def _line(said: str, width: float) -> TextBlock:
    return typeset(said, SMALL, width - 2 * _LEFT, snug=True)


def _of_folded_stages(workshop: Workshop, lane: Lane, grid: Grid, top: float) -> Iterator[Words]:
    """There is room for a number alone where a folded lane meets a folded stage."""
    for stage, x, width in grid.stages:
        steps = [step.id for step in workshop.stage_steps(stage.id)] if stage.folded else []
        if count := sum(_number(workshop, lane, step) for step in steps):
            block = typeset(str(count), SMALL, width)
            yield Words(block, x + (width - block.width) / 2, top, "soft_ink")


def _count(workshop: Workshop, lane: Lane, step: str) -> str:
    number = _number(workshop, lane, step)
    if lane_kind(lane.kind).body == "curve":
        return _said(ngettext("{count} point", "{count} points", number), number)
    return _said(ngettext("{count} card", "{count} cards", number), number)


def _number(workshop: Workshop, lane: Lane, step: str) -> int:
    if lane_kind(lane.kind).body == "curve":
        return sum(point.step == step for point in workshop.points.group(lane.id))
    return len(workshop.cell(lane.id, step))


def _said(sentence: str, count: int) -> str:
    return sentence.format(count=count) if count else ""

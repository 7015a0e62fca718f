"""A folded lane: a thin line that tells, for each column, how much it holds."""

from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import SMALL, Measures
from workshop_app.layout.sprites import Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import ngettext

_LEFT = 8.0


def folded_body(workshop: Workshop, lane: Lane, grid: Grid, measures: Measures) -> Body:
    """The counts of a lane's cards (or points) in the columns of `grid`."""
    top = (measures.folded - SMALL.line_height) / 2
    notes = tuple(
        Words(typeset(said, SMALL, column.width - 2 * _LEFT), column.x + _LEFT, top, "soft_ink")
        for column in grid.columns
        if (said := _count(workshop, lane, column.step))
    )
    return Body(measures.folded, notes=notes)


def _count(workshop: Workshop, lane: Lane, step: str) -> str:
    if lane_kind(lane.kind).body == "curve":
        points = sum(point.step == step for point in workshop.points.group(lane.id))
        return _said(ngettext("{count} point", "{count} points", points), points)
    cards = len(workshop.cell(lane.id, step))
    return _said(ngettext("{count} card", "{count} cards", cards), cards)


def _said(sentence: str, count: int) -> str:
    return sentence.format(count=count) if count else ""

"""The workshop as its board is printed: lanes unfolded, over-long titles abridged, parts of a map."""

from collections.abc import Iterator
from dataclasses import replace

from workshop_app.domain.records import Card, Record
from workshop_app.domain.workshop import Workshop

# Titles are repeated on every page, so an over-long one would leave no room for the cards.
_LONGEST = {
    "personas": {"name": 80, "role": 120, "quote": 160},
    "stages": {"title": 160},
    "steps": {"title": 160},
    "lanes": {"title": 100},
    "cards": {"channel": 100, "intermediary": 100},
    "points": {},
}


def for_paper(workshop: Workshop, map_id: str) -> Workshop:
    """`workshop` with all stages and lanes of the map open and no title too long for every page.

    Folding is for the screen: what is folded away there still belongs into the report.
    """
    opened = [replace(lane, folded=False) for lane in workshop.lanes.group(map_id) if lane.folded]
    workshop = workshop.with_rows("lanes", *opened)
    unfolded = [replace(s, folded=False) for s in workshop.map_stages(map_id) if s.folded]
    workshop = workshop.with_rows("stages", *unfolded)
    for table, limits in _LONGEST.items():
        workshop = workshop.with_rows(table, *_abridged(workshop, table, limits))
    return workshop


def without_empty_lanes(workshop: Workshop, map_id: str) -> Workshop:
    """`workshop` without the lanes of the map on which nothing stands, unless that is all."""
    full = {card.lane for card in workshop.cards.rows()}
    full |= {point.lane for point in workshop.points.rows()}
    lanes = workshop.lanes.group(map_id)
    empty = [lane.id for lane in lanes if lane.id not in full]
    return workshop if len(empty) == len(lanes) else workshop.without("lanes", empty)


def _abridged(workshop: Workshop, table: str, limits: dict[str, int]) -> Iterator[Record]:
    for row in workshop.table(table).rows():
        long = {
            field: f"{getattr(row, field)[: limit - 1].rstrip()}…"
            for field, limit in limits.items()
            if len(getattr(row, field)) > limit
        }
        if long:
            yield replace(row, **long)


def for_columns(workshop: Workshop, map_id: str, columns: range) -> Workshop:
    """`workshop` with only these steps of the map; cards that reach in from the left begin here."""
    steps = workshop.map_steps(map_id)
    kept = steps[columns.start : columns.stop]
    reaching = list(_reaching(workshop, map_id, columns))
    workshop = workshop.with_rows("cards", *reaching)
    workshop = workshop.without("steps", [step.id for step in steps if step not in kept])
    kept_stages = {step.stage for step in kept}
    stages = [s.id for s in workshop.map_stages(map_id) if s.id not in kept_stages]
    return workshop.without("stages", stages)


def _reaching(workshop: Workshop, map_id: str, columns: range) -> Iterator[Card]:
    steps = workshop.map_steps(map_id)
    first = steps[columns.start]
    for lane in workshop.map_lanes(map_id):
        for at in range(columns.start):
            for card in workshop.cell(lane.id, steps[at].id):
                over = at + card.span - columns.start
                if over > 0:
                    # Above what begins here, as on the whole board.
                    yield replace(card, step=first.id, span=over, order=card.order - 1e9)

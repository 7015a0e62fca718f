"""The part of a map that is chosen, to be taken elsewhere: as a table, and as a workshop of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from workshop_app.domain.edits.cards import in_reading_order
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import EmotionPoint
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.titles import lane_names, step_names

_FEW = frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows and columns of a map (ids, in its order) and what is taken of them, and parked cards."""

    map: str
    lanes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cards: _FEW = frozenset()
    points: _FEW = frozenset()
    parked: tuple[str, ...] = ()

    @property
    def block(self) -> bool:
        """Whether it is more than one cell."""
        return len(self.lanes) * len(self.steps) > 1


def chosen_part(desk: Desk) -> Part:
    """What is selected, with the rows and columns it stands in; nothing selected: the open map.

    What a filter hides is no part of either: one takes what one sees.
    """
    workshop, map_id, table = desk.workshop, desk.map.id, desk.selection.table or ""
    ids = frozenset(desk.selection.ids(table)) if table else frozenset()
    if table == "cards":
        return part_of_cards(workshop, desk.selection.ids("cards"))
    lanes = list(workshop.map_lanes(map_id))
    steps = list(workshop.map_steps(map_id))
    if table == "points":
        points = [point for point in workshop.points.rows() if point.id in ids]
        return _part(workshop, map_id, {p.lane for p in points}, {p.step for p in points}, (), ids)
    if table in ("lanes", "personas"):
        lanes = [lane for lane in lanes if lane.id in ids or lane.persona in ids]
    elif table in ("steps", "stages"):
        steps = [step for step in steps if step.id in ids or step.stage in ids]
    rows, columns = {lane.id for lane in lanes}, {step.id for step in steps}
    cards = {c.id for c in workshop.cards.rows() if c.lane in rows and c.step in columns}
    points_of = {p.id for p in workshop.points.rows() if p.lane in rows and p.step in columns}
    hidden = desk.filtering.left_out
    return _part(workshop, map_id, rows, columns, cards - hidden, points_of - hidden)


def part_of_cards(workshop: Workshop, ids: Iterable[str]) -> Part:
    """Cards of one map (or the parking lot) with the rows and columns they stand in."""
    cards = in_reading_order(workshop, tuple(ids))
    placed = [card for card in cards if card.lane]
    parked = tuple(card.id for card in cards if not card.lane)
    home = workshop.map_of_card(placed[0]) if placed else None
    if home is None:
        return Part(workshop.map_list()[0].id, parked=parked)
    here = [card for card in placed if workshop.map_of_card(card) == home]
    rows, columns = {card.lane or "" for card in here}, {card.step or "" for card in here}
    return _part(workshop, home, rows, columns, [card.id for card in here], (), parked)


def table_of(workshop: Workshop, part: Part) -> tuple[tuple[str, ...], ...]:
    """The part as texts: a row of step titles, then a row for each lane, its title first.

    Where cells hold several cards the lane goes on in further rows whose title is empty.
    """
    lanes, steps = lane_names(workshop, part.map), step_names(workshop, part.map)
    rows: list[tuple[str, ...]] = [("", *(steps[step] for step in part.steps))]
    for lane in part.lanes:
        columns = [_texts(workshop, part, lane, step) for step in part.steps]
        lines = list(zip_longest(*columns, fillvalue="")) or [("",) * len(part.steps)]
        rows += [(lanes[lane] if at == 0 else "", *line) for at, line in enumerate(lines)]
    return tuple(rows)


def texts_of(workshop: Workshop, part: Part) -> tuple[str, ...]:
    """The texts of its cards in reading order, then those of the parking lot."""
    ids = (*part.cards, *part.parked)
    return tuple(card.text for card in in_reading_order(workshop, ids))


def workshop_of(workshop: Workshop, part: Part) -> Workshop:
    """A workshop that holds the part and nothing else, to be composed as a board of its own."""
    lanes, steps, cards = frozenset(part.lanes), frozenset(part.steps), part.cards
    stages = frozenset(workshop.steps[step].stage for step in steps)
    kept = {
        "lanes": lanes, "steps": steps, "cards": cards, "points": part.points, "stages": stages,
    }  # fmt: skip
    for table, ids in kept.items():
        gone = [row.id for row in workshop.table(table).rows() if row.id not in ids]
        workshop = workshop.without(table, gone)
    arrows = [a.id for a in workshop.connections.rows() if not {a.start, a.end} <= cards]
    return workshop.without("connections", arrows)


def _part(
    workshop: Workshop,
    map_id: str,
    rows: set[str],
    columns: set[str],
    cards: Iterable[str],
    points: Iterable[str],
    parked: tuple[str, ...] = (),
) -> Part:
    lanes = tuple(lane.id for lane in workshop.map_lanes(map_id) if lane.id in rows)
    steps = tuple(step.id for step in workshop.map_steps(map_id) if step.id in columns)
    return Part(map_id, lanes, steps, frozenset(cards), frozenset(points), parked)


def _texts(workshop: Workshop, part: Part, lane: str, step: str) -> list[str]:
    if lane_kind(workshop.lanes[lane].kind).body == "curve":
        points = (p for p in workshop.points.group(lane) if p.step == step and p.id in part.points)
        return [_value(point) for point in points]
    return [card.text for card in workshop.cell(lane, step) if card.id in part.cards]


def _value(point: EmotionPoint) -> str:
    return f"{point.valence:g} {point.word}".strip()

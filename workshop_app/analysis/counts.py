"""How much there is: personas, stages, steps, cards by kind, points, actions."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands on some maps; `kinds` counts cards by kind, `parked` those of the parking lot."""

    personas: int
    stages: int
    steps: int
    cards: int
    points: int
    parked: int
    kinds: Mapping[str, int]


def counts(workshop: Workshop, map_ids: Iterable[str] | None = None) -> Counts:
    """The counts over these maps, None: over all."""
    maps = [row.id for row in workshop.map_list()] if map_ids is None else list(map_ids)
    lanes = {lane.id for one in maps for lane in workshop.map_lanes(one)}
    kinds = Counter([card.kind for card in workshop.cards.rows() if card.lane in lanes])
    return Counts(
        personas=len({persona.id for one in maps for persona in workshop.map_personas(one)}),
        stages=sum(len(workshop.map_stages(one)) for one in maps),
        steps=sum(len(workshop.map_steps(one)) for one in maps),
        cards=kinds.total(),
        points=sum(point.lane in lanes for point in workshop.points.rows()),
        parked=len(workshop.parked()),
        kinds=kinds,
    )

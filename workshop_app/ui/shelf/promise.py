"""What a template may become: its board with wordless cards and a curve, for its tile only."""

from itertools import count

from workshop_app.domain import records as r
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop

# Which cells get a card, and how a curve goes, column by column: no pattern to be seen, none random.
_FILLED = (1, 0, 1, 1, 0, 1, 1)
_VALENCES = (0.4, 0.7, -0.3, -1.2, -0.6, 0.8, 1.5, 1.1, 0.6)
_OTHER = {"pain_point": "gain", "touchpoint": "touchpoint", "opportunity": "idea"}


def as_if_filled(workshop: Workshop) -> Workshop:
    """The first map of `workshop` with cards in most cells and a point at each step of a curve."""
    ids = (f"promise-{at}" for at in count())
    map_id = workshop.map_list()[0].id
    cards, points = [], []
    for row, lane in enumerate(workshop.map_lanes(map_id)):
        kind = lane_kind(lane.kind)
        for at, step in enumerate(workshop.map_steps(map_id)):
            if kind.body == "curve":
                middle, high = kind.scale[1:]
                valence = middle + _VALENCES[at % len(_VALENCES)] * (high - middle) / 2
                points.append(
                    r.EmotionPoint(id=next(ids), lane=lane.id, step=step.id, valence=valence)
                )
            elif _FILLED[(at + 3 * row) % len(_FILLED)]:
                card = _OTHER.get(kind.card, kind.card) if (at + row) % 3 == 0 else kind.card
                cards.append(r.Card(id=next(ids), lane=lane.id, step=step.id, kind=card))
    return workshop.with_rows("cards", *cards).with_rows("points", *points)

"""Edits of emotion points."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def set_emotion(
    workshop: Workshop,
    *,
    new_id: NewId,
    lane: str,
    step: str,
    valence: float,
    word: str | None = None,
    reason: str | None = None,
) -> Workshop:
    """The point of a curve lane at a step: made where there is none, else altered.

    `valence` beyond the lane's scale is taken to its end; `word` and `reason` None stay.
    """
    kind = lane_kind(find(workshop, "lanes", lane).kind)
    if kind.body != "curve":
        raise EditRefused(_("This lane has no curve."))
    find(workshop, "steps", step)
    if not valence == valence:
        raise EditRefused(_("The value of an emotion point must be a number."))
    low, _middle, high = kind.scale
    point = next((p for p in workshop.points.group(lane) if p.step == step), None)
    if point is None:
        point = r.EmotionPoint(id=new_id(), lane=lane, step=step)
    point = replace(
        point,
        valence=max(low, min(high, float(valence))),
        word=point.word if word is None else word,
        reason=point.reason if reason is None else reason,
    )
    return put(workshop, "points", [point])


def move_emotion(workshop: Workshop, *, id: str, step: str, valence: float) -> Workshop:
    """An emotion point to another step of its curve, where none stands yet, and to a value."""
    point, target = find(workshop, "points", id), find(workshop, "steps", step)
    lane = find(workshop, "lanes", point.lane)
    if find(workshop, "stages", target.stage).map != lane.map:
        raise EditRefused(_("Lane and step are of different maps."))
    if any(p.step == step and p.id != id for p in workshop.points.group(point.lane)):
        raise EditRefused(_("There is an emotion point at this step already."))
    low, _middle, high = lane_kind(lane.kind).scale
    if not valence == valence:
        raise EditRefused(_("The value of an emotion point must be a number."))
    moved = replace(point, step=step, valence=max(low, min(high, float(valence))))
    return put(workshop, "points", [moved])


def shift_emotions(workshop: Workshop, *, ids: tuple[str, ...], by: float) -> Workshop:
    """Emotion points together up or down their curves, all by the same.

    They go as far as `shift_room` lets them: none leaves the scale of its lane.
    """
    if not by == by:
        raise EditRefused(_("The value of an emotion point must be a number."))
    low, high = shift_room(workshop, ids)
    by = max(low, min(high, float(by)))
    if not by:
        return workshop
    points = [find(workshop, "points", one) for one in ids]
    # Without what adding up leaves: 0.3, not 0.30000000000000004.
    return put(workshop, "points", [replace(p, valence=round(p.valence + by, 9)) for p in points])


def shift_room(workshop: Workshop, ids: Sequence[str]) -> tuple[float, float]:
    """How far down (≤ 0) and up (≥ 0) points can go together before one meets its scale's end."""
    down, up = -inf, inf
    for point in (find(workshop, "points", one) for one in ids):
        low, _middle, high = lane_kind(find(workshop, "lanes", point.lane).kind).scale
        down, up = max(down, low - point.valence), min(up, high - point.valence)
    return (down, up) if ids else (0.0, 0.0)


def delete_emotions(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove emotion points; the curve closes over them."""
    for point_id in ids:
        find(workshop, "points", point_id)
    return workshop.without("points", ids)

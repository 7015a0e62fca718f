"""Gestures on a curve: drag points up and down, press an empty place to add one."""

from collections.abc import Set as AbstractSet

from workshop_app.domain.edits.emotions import set_emotion, shift_emotions, shift_room
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.carry import Plan, carry, only_looking, trembling
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.editor.out_of_sight import take_point_of
from workshop_app.editor.selection import Cell
from workshop_app.editor.slots import move_label
from workshop_app.editor.spoken import spoken_value
from workshop_app.layout.board import Board
from workshop_app.layout.bodies.curve import valence_at
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import Rect
from workshop_app.words import _


def press_point(ground: Ground, press: Pointer) -> Gesture:
    """Press on a point: a click selects it, a drag moves all that are selected, up or down."""
    desk, over = ground.desk, press.over
    if over.id not in desk.selection.ids("points") and press.keys.isdisjoint(ADDING):
        _click(desk, over)
    pointer = yield from trembling(press)
    if pointer.kind == "release":
        _click(desk, over, press.keys)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    if over.id not in desk.selection.ids("points"):
        desk.selection.add("points", [over.id])
    return (yield from _carry_points(ground, over))


def _carry_points(ground: Ground, over: Hit) -> Gesture:
    """Carry the selected points by what the one below the pointer is carried, none off its scale."""
    workshop, ids = ground.desk.workshop, ground.desk.selection.ids("points")
    lane, start = over.lane or "", workshop.points[over.id].valence
    low, high = shift_room(workshop, ids)

    def planning(pointer: Pointer) -> Plan:
        wanted = _valence(ground, lane, pointer.y - over.inside[1])
        by = max(low, min(high, wanted - start))
        said = spoken_value(workshop, lane, start + by)
        return Plan(shift_emotions, {"ids": ids, "by": by}, note=said)

    return (yield from carry(ground, move_label("points", len(ids)), (), planning, _nowhere))


def _click(desk: Desk, over: Hit, keys: AbstractSet[str] = frozenset()) -> None:
    """Select a point: with a key to the others (or no longer), else alone."""
    if keys & ADDING:
        desk.selection.toggle("points", over.id)
    else:
        desk.selection.choose("points", [over.id], (over.lane or "", over.step or ""))


def press_curve(ground: Ground, press: Pointer) -> Gesture:
    """Press on an empty place of a curve lane: a point is added there and follows the pointer."""
    desk, lane, step = ground.desk, press.over.lane or "", press.over.step or ""
    if take_point_of(desk, (lane, step)):
        return None
    if desk.editor.read_only:
        desk.selection.focus((lane, step))
        return None
    point_id = desk.editor.new_id()

    def planning(pointer: Pointer) -> Plan:
        return _new_point(ground, (lane, step), pointer.y, point_id)

    plan = planning(press)
    desk.editor.preview(plan.edit, **plan.parameters)
    yield from carry(ground, _("Add emotion point"), (), planning, _nowhere)
    if point_id in desk.workshop.points:
        desk.selection.choose("points", [point_id], (lane, step))
    return None


def _new_point(ground: Ground, cell: Cell, y: float, point_id: str) -> Plan:
    (lane, step), valence = cell, _valence(ground, cell[0], y)

    def at_valence(workshop: Workshop, *, valence: float) -> Workshop:
        return set_emotion(workshop, new_id=lambda: point_id, lane=lane, step=step, valence=valence)

    said = spoken_value(ground.desk.workshop, lane, valence)
    return Plan(at_valence, {"valence": valence}, note=said)


def _valence(ground: Ground, lane: str, y: float) -> float:
    row = ground.shown().row(lane)
    return valence_at(row.lane.kind, y - row.y, ground.shown().measures)


def _nowhere(board: Board) -> Rect | None:
    return None

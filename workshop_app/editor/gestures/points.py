"""Gestures on a curve: drag a point up and down, press an empty place to add one."""

from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.carry import Plan, carry, only_looking, trembling
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.layout.board import Board
from workshop_app.layout.bodies.curve import valence_at
from workshop_app.layout.sprites import Rect
from workshop_app.words import _


def press_point(ground: Ground, press: Pointer) -> Gesture:
    """Press on a point: a click selects it, a drag changes its valence."""
    desk, over = ground.desk, press.over
    if press.keys.isdisjoint(ADDING):
        desk.selection.choose("points", [over.id], (over.lane or "", over.step or ""))
    pointer = yield from trembling(press)
    if pointer.kind == "release" and press.keys & ADDING:
        desk.selection.toggle("points", over.id)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    lane, step, grip = over.lane or "", over.step or "", over.inside[1]

    def planning(pointer: Pointer) -> Plan:
        return _plan(ground, lane, step, pointer.y - grip, over.id)

    return (yield from carry(ground, _("Move emotion point"), (), planning, _nowhere))


def press_curve(ground: Ground, press: Pointer) -> Gesture:
    """Press on an empty place of a curve lane: a point is added there and follows the pointer."""
    desk, lane, step = ground.desk, press.over.lane or "", press.over.step or ""
    known = next((p for p in desk.workshop.points.group(lane) if p.step == step), None)
    if known is not None:
        desk.filtering.keep([known.id])
        desk.selection.choose("points", [known.id], (lane, step))
        return None
    if desk.editor.read_only:
        desk.selection.focus((lane, step))
        return None
    point_id = desk.editor.new_id()
    plan = _plan(ground, lane, step, press.y, point_id)
    desk.editor.preview(plan.edit, **plan.parameters)

    def planning(pointer: Pointer) -> Plan:
        return _plan(ground, lane, step, pointer.y, point_id)

    yield from carry(ground, _("Add emotion point"), (), planning, _nowhere)
    if point_id in desk.workshop.points:
        desk.selection.choose("points", [point_id], (lane, step))
    return None


def _plan(ground: Ground, lane: str, step: str, y: float, point_id: str) -> Plan:
    row = ground.shown().row(lane)
    valence = valence_at(row.lane.kind, y - row.y, ground.shown().measures)

    def at_valence(workshop: Workshop, *, valence: float) -> Workshop:
        return set_emotion(workshop, new_id=lambda: point_id, lane=lane, step=step, valence=valence)

    return Plan(at_valence, {"valence": valence}, note=f"{valence:+.2f}".replace("-", "−"))


def _nowhere(board: Board) -> Rect | None:
    return None

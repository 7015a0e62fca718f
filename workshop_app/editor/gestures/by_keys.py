"""Carry by keyboard: the same edits as a drag, one arrow key at a time.

A step of the keyboard is a ``move`` whose keys name where to: an arrow, ``park``, and ``fine``; or
``copy``, which carries copies of cards, and the cards themselves again.
"""

from typing import Protocol

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.card_steps import CardSteps
from workshop_app.editor.gestures.carry import Plan, carry
from workshop_app.editor.gestures.point_steps import PointsSteps, PointSteps
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.editor.gestures.slot_steps import SlotSteps
from workshop_app.editor.selection import Cell
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _

WAYS = ("left", "right", "up", "down", "park", "copy")
CARRIED = ("cards", "points", "stages", "steps", "lanes", "personas")
"""The tables whose records can be picked up."""


class Steps(Protocol):
    """Something that is carried in steps."""

    label: str
    name: str

    def step(self, way: str, *, fine: bool) -> None:
        """Go one step; at the edge nothing happens."""

    def plan(self) -> Plan | None:
        """What letting go would do here; None where nothing has moved."""

    def where(self) -> str:
        """The place, in words."""

    def landing(self, board: Board) -> Rect | None:
        """The place, on the board."""


def pick_up(ground: Ground) -> Gesture | None:
    """The gesture that carries what is selected; None where it cannot be carried."""
    selection = ground.desk.selection
    if selection.table == "cards":
        return _carried(ground, CardSteps(ground, selection.ids("cards")))
    only, refs = selection.only, selection.refs
    if only is not None and only[0] == "points":
        point = ground.desk.workshop.points[only[1]]
        return _carried(ground, PointSteps(ground, (point.lane, point.step), point.id))
    if selection.table == "points":
        return _carried(ground, PointsSteps(ground, selection.ids("points")))
    if selection.table not in CARRIED:
        return None
    return _carried(ground, SlotSteps(ground, refs))


def new_point(ground: Ground, cell: Cell) -> Gesture:
    """Carry a new emotion point in an empty cell of a curve lane, from the middle of its scale."""
    point_id = ground.desk.editor.new_id()
    gesture = _carried(ground, PointSteps(ground, cell, point_id), afresh=True)
    yield from gesture
    if point_id in ground.desk.workshop.points:
        ground.desk.selection.choose("points", [point_id], cell)
    return None


def _carried(ground: Ground, steps: Steps, *, afresh: bool = False) -> Gesture:
    picked = _("{name} added. {where}") if afresh else _("Picked up {name}. {where}")
    said = [picked.format(name=steps.name, where=steps.where())]

    def planning(pointer: Pointer) -> Plan:
        way = next((way for way in WAYS if way in pointer.keys), "")
        if way:
            steps.step(way, fine="fine" in pointer.keys)
            said[0] = steps.where()
        plan = steps.plan() or Plan(_as_it_is)
        return Plan(plan.edit, plan.parameters, note=said[0], label=plan.label)

    yield from carry(ground, steps.label, (), planning, steps.landing)
    _stay(ground, steps)
    return None


def _stay(ground: Ground, steps: Steps) -> None:
    """The keyboard stays with what was carried."""
    desk = ground.desk
    if isinstance(steps, CardSteps):
        desk.selection.choose("cards", steps.kept())
    elif points := desk.selection.ids("points"):
        desk.selection.choose("points", points)


def _as_it_is(workshop: Workshop) -> Workshop:
    return workshop

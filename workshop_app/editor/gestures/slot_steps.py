"""Stages, steps, lanes and personas carried by keyboard: from slot to slot along their line."""

from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.gestures.structure import structure_rect
from workshop_app.editor.selection import Ref
from workshop_app.editor.slots import MOVES, moving, slots
from workshop_app.editor.spoken import spoken_name
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _

_BY = {
    "stages": {"left": -1, "right": 1},
    "steps": {"left": -1, "right": 1},
    "lanes": {"up": -1, "down": 1},
    "personas": {"up": -1, "down": 1},
}


class SlotSteps:
    """One record of the structure."""

    def __init__(self, ground: Ground, ref: Ref) -> None:
        self._ground = ground
        self._ref = ref
        self.label = _(MOVES[ref[0]])
        self.name = spoken_name(ground.desk.workshop, ref)
        found = slots(ground.desk.workshop, ref)
        # Nothing is carried into a swimlane that is not there to be seen.
        self._slots = [slot for slot in found if slot.own or slot.inhabited]
        self._start = self._at = next(at for at, slot in enumerate(self._slots) if slot.own)

    def step(self, way: str, *, fine: bool) -> None:
        """On by one slot, over the ends of stages and swimlanes too."""
        at = self._at + _BY[self._ref[0]].get(way, 0)
        self._at = max(0, min(at, len(self._slots) - 1))

    def plan(self) -> Plan | None:
        """Move it there; None where it is the slot it came from."""
        if self._at == self._start:
            return None
        edit, parameters = moving(self._ref, self._slots[self._at])
        return Plan(edit, parameters)

    def where(self) -> str:
        """The stage or persona it would belong to, and its place there."""
        slot = self._slots[self._at]
        words = _("{number} of {count}").format(number=slot.number, count=slot.count)
        return f"{slot.group}, {words}" if slot.group else words

    def landing(self, board: Board) -> Rect | None:
        """All that belongs to it, where it stands."""
        return structure_rect(board, *self._ref)

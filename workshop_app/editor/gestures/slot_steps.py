"""Stages, steps, lanes and personas carried by keyboard: from slot to slot along their line."""

from workshop_app.editor.called import called
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.gestures.structure import structure_rect
from workshop_app.editor.selection import Ref
from workshop_app.editor.slots import move_label, moving, slots, together
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
    """One or many records of the structure, all of one table; many are gathered at the slot."""

    def __init__(self, ground: Ground, refs: tuple[Ref, ...]) -> None:
        workshop = ground.desk.workshop
        self._refs = refs
        self.label = move_label(refs[0][0], len(refs))
        self.name = called(workshop, refs)
        found = slots(workshop, refs)
        # Nothing is carried into a swimlane that is not there to be seen.
        self._slots = [slot for slot in found if slot.own or slot.inhabited]
        self._at = next(at for at, slot in enumerate(self._slots) if slot.own)
        self._stays = True
        self._together = together(workshop, refs)

    def step(self, way: str, *, fine: bool) -> None:
        """On by one slot, over the ends of stages and swimlanes too."""
        by = _BY[self._refs[0][0]].get(way, 0)
        at = max(0, min(self._at + by, len(self._slots) - 1))
        back = self._slots[at].own and self._together
        self._stays = back or (self._stays and at == self._at)
        self._at = at

    def plan(self) -> Plan | None:
        """Move them there; None where all stand as they stood."""
        if self._stays:
            return None
        edit, parameters = moving(self._refs, self._slots[self._at])
        return Plan(edit, parameters)

    def where(self) -> str:
        """The stage or persona it would belong to, and its place there."""
        slot = self._slots[self._at]
        words = _("{number} of {count}").format(number=slot.number, count=slot.count)
        return f"{slot.group}, {words}" if slot.group else words

    def landing(self, board: Board) -> Rect | None:
        """All that belongs to them, where they stand side by side."""
        apart = self._stays and not self._together
        return structure_rect(board, self._refs[-1:] if apart else self._refs)

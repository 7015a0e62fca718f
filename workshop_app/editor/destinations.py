"""“Move to…”: what there is to choose for each kind of record, and the one edit that follows.

The click alternative to every drag. Plain data: a dialog asks the questions, whatever they are.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from workshop_app.domain.edits.emotions import move_emotion, shift_emotions, shift_room
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.called import called
from workshop_app.editor.card_destination import CardDestination
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.point_steps import COARSE
from workshop_app.editor.question import Answers, Question, chosen
from workshop_app.editor.selection import Ref
from workshop_app.editor.slots import IN_LINES, Slot, move_label, moving, slots, together
from workshop_app.editor.spoken import step_words
from workshop_app.words import _


class Destination(Protocol):
    """Where something can go."""

    @property
    def title(self) -> str:
        """What is moved."""

    @property
    def label(self) -> str:
        """The name of the step in the history."""

    def questions(self, answers: Answers) -> tuple[Question, ...]:
        """What there is to choose, given what was chosen; each with the value in force."""

    def plan(self, answers: Answers) -> Plan:
        """The edit that takes it there."""


def destination(workshop: Workshop, map_id: str, refs: tuple[Ref, ...]) -> Destination | None:
    """Where the records of `refs` can go; None where they cannot be moved (together)."""
    return MOVABLE[refs[0][0]](workshop, map_id, refs) if can_go(refs) else None


def can_go(refs: tuple[Ref, ...]) -> bool:
    """Whether these records, all of one table, can be moved (together)."""
    return bool(refs) and refs[0][0] in (MOVABLE if len(refs) == 1 else _SEVERAL)


@dataclass(frozen=True, slots=True)
class _Moved:
    """What goes somewhere, as it is called."""

    workshop: Workshop
    refs: tuple[Ref, ...]

    @property
    def title(self) -> str:
        """What is moved."""
        return called(self.workshop, self.refs)

    @property
    def label(self) -> str:
        """The name of the step."""
        return move_label(self.refs[0][0], len(self.refs))


class _InLine(_Moved):
    """Records of the structure: which stage or persona, and where among the others there."""

    __slots__ = ()

    def questions(self, answers: Answers) -> tuple[Question, ...]:
        """The group where there are several, then the place in it."""
        found = slots(self.workshop, self.refs)
        homes = {slot.home or "": slot.group for slot in found}
        asked: list[Question] = []
        if len(homes) > 1:
            own = next(slot.home or "" for slot in found if slot.own)
            label = _("Stage") if self.refs[0][0] == "steps" else _("Persona")
            asked.append(chosen("home", label, tuple(homes.items()), answers, own))
        here = self._slots(answers)
        options = tuple((str(slot.number), _place_words(slot)) for slot in here)
        usual = next((str(slot.number) for slot in here if slot.own), options[-1][0])
        return (*asked, chosen("place", _("Place"), options, answers, usual))

    def plan(self, answers: Answers) -> Plan:
        """Move them there; what stands together in its own slot stays as it is."""
        place = next(q.value for q in self.questions(answers) if q.name == "place")
        slot = next(slot for slot in self._slots(answers) if str(slot.number) == place)
        if slot.own and together(self.workshop, self.refs):
            return Plan(_stay, {})
        return Plan(*moving(self.refs, slot))

    def _slots(self, answers: Answers) -> list[Slot]:
        """The slots of the chosen group."""
        found = slots(self.workshop, self.refs)
        own = next(slot.home or "" for slot in found if slot.own)
        home = answers.get("home", own)
        return [slot for slot in found if (slot.home or "") == home]


@dataclass(frozen=True, slots=True)
class _OnCurve:
    """An emotion point: its step and its value."""

    workshop: Workshop
    id: str

    @property
    def title(self) -> str:
        """What is moved."""
        word = self.workshop.points[self.id].word
        return _("Emotion point “{word}”").format(word=word) if word else _("Emotion point")

    @property
    def label(self) -> str:
        """The name of the step."""
        return move_label("points", 1)

    def questions(self, answers: Answers) -> tuple[Question, ...]:
        """Any step of the map where no other point stands, and a value of the scale."""
        point, workshop = self.workshop.points[self.id], self.workshop
        lane = workshop.lanes[point.lane]
        taken = {p.step for p in workshop.points.group(lane.id) if p.id != self.id}
        steps = [step for step in workshop.map_steps(lane.map) if step.id not in taken]
        options = tuple((step.id, step_words(workshop, step.id)) for step in steps)
        low, _middle, high = lane_kind(lane.kind).scale
        value = float(answers.get("value", point.valence))
        return (
            chosen("step", _("Step"), options, answers, point.step),
            Question("value", _("Value"), value=value, bounds=(low, high, COARSE)),
        )

    def plan(self, answers: Answers) -> Plan:
        """Move it there."""
        step, value = (question.value for question in self.questions(answers))
        return Plan(move_emotion, {"id": self.id, "step": str(step), "valence": float(value)})


class _OnCurves(_Moved):
    """Several emotion points: how far they go up or down together."""

    __slots__ = ()

    def questions(self, answers: Answers) -> tuple[Question, ...]:
        """By how much; no further than the scale of each lets them."""
        low, high = shift_room(self.workshop, self._ids())
        by = float(answers.get("by", 0.0))
        return (Question("by", _("Up or down by"), value=by, bounds=(low, high, COARSE)),)

    def plan(self, answers: Answers) -> Plan:
        """Shift them."""
        (by,) = self.questions(answers)
        return Plan(shift_emotions, {"ids": self._ids(), "by": float(by.value)})

    def _ids(self) -> tuple[str, ...]:
        return tuple(row_id for _table, row_id in self.refs)


def _place_words(slot: Slot) -> str:
    if slot.count == 1:
        return _("The only one")
    return _("After “{name}”").format(name=slot.after) if slot.after else _("First")


def _stay(workshop: Workshop) -> Workshop:
    return workshop


def _in_line(workshop: Workshop, map_id: str, refs: tuple[Ref, ...]) -> Destination:
    return _InLine(workshop, refs)


def _on_curve(workshop: Workshop, map_id: str, refs: tuple[Ref, ...]) -> Destination:
    return _OnCurve(workshop, refs[0][1]) if len(refs) == 1 else _OnCurves(workshop, refs)


def _cards(workshop: Workshop, map_id: str, refs: tuple[Ref, ...]) -> Destination:
    return CardDestination(workshop, map_id, tuple(row_id for _table, row_id in refs))


MOVABLE: Mapping[str, Callable[[Workshop, str, tuple[Ref, ...]], Destination]] = {
    "cards": _cards,
    "points": _on_curve,
    **dict.fromkeys(IN_LINES, _in_line),
}
"""What can be moved, by table: everything that can be dragged."""
_SEVERAL = frozenset(MOVABLE) - {"maps"}

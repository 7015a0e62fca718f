"""Where cards or copies of them can go: a lane, step and place, or the parking lot; and their span."""

from typing import Any

from workshop_app.domain.edits.cards import move_cards, span_card
from workshop_app.domain.edits.copies import copy_cards
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.called import called
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.copying import copy_label
from workshop_app.editor.question import Answers, Question, chosen
from workshop_app.editor.selection import Cell
from workshop_app.editor.slots import move_label
from workshop_app.editor.spoken import lane_words, shortened, step_words
from workshop_app.words import _

PARKING = "parking_lot"
_MOST = 32


class CardDestination:
    """Cards that stand in several cells keep their distance to the one chosen last."""

    def __init__(self, workshop: Workshop, map_id: str, ids: tuple[str, ...]) -> None:
        self._workshop = workshop
        self._ids = ids
        self._card = workshop.cards[ids[-1]]
        lane = workshop.lanes.get(self._card.lane)
        self._map = lane.map if lane is not None else map_id
        self.label = move_label("cards", len(ids))
        self.title = called(workshop, [("cards", card_id) for card_id in ids])

    def questions(self, answers: Answers) -> tuple[Question, ...]:
        """The place, and whether the cards themselves go there."""
        copies = Question("copy", _("Copy instead"), value=_copies(answers))
        return (*self._where(answers), copies)

    def _where(self, answers: Answers) -> tuple[Question, ...]:
        """The lane (or the parking lot) and, on the map, step, place and span."""
        lane = chosen("lane", _("Lane"), self._lanes(), answers, self._card.lane or PARKING)
        if lane.value == PARKING:
            return lane, self._place(None, answers)
        steps = self._workshop.map_steps(self._map)
        options = tuple((step.id, step_words(self._workshop, step.id)) for step in steps)
        step = chosen("step", _("Step"), options, answers, self._card.step or options[0][0])
        place = self._place((lane.value, step.value), answers)
        if len(self._ids) > 1 or _copies(answers):
            return lane, step, place
        longest = len(options) - [key for key, _words in options].index(step.value)
        span = max(1, min(int(answers.get("span", self._card.span)), longest))
        covers = Question("span", _("Steps it covers"), value=span, bounds=(1, longest, 1))
        return lane, step, place, covers

    def plan(self, answers: Answers) -> Plan:
        """Take them there; a card that stays and is as wide as before is left as it is."""
        given: dict[str, Any] = {q.name: q.value for q in self.questions(answers)}
        cell = None if given["lane"] == PARKING else (given["lane"], given["step"])
        others, at = self._others(cell, answers), int(given["place"])
        before = others[at] if at < len(others) else None
        if given["copy"]:
            lane, step = cell or (None, None)
            where = {"lane": lane, "step": step, "before": before}
            parameters = {"ids": self._ids, "anchor": self._card.id, **where}
            return Plan(copy_cards, parameters, label=copy_label(len(self._ids)))
        stays = cell == self._own_cell() and at == self._own_place()
        return Plan(
            _moved,
            {
                "ids": () if stays else self._ids, "anchor": self._card.id, "cell": cell,
                "before": before, "span": given.get("span"),
            },
        )  # fmt: skip

    def _lanes(self) -> tuple[tuple[str, str], ...]:
        lanes = self._workshop.map_lanes(self._map)
        stacks = [lane for lane in lanes if lane_kind(lane.kind).body != "curve"]
        named = tuple((lane.id, lane_words(self._workshop, lane.id)) for lane in stacks)
        return (*named, (PARKING, _("Parking lot")))

    def _place(self, cell: Cell | None, answers: Answers) -> Question:
        others = self._others(cell, answers)
        cards = self._workshop.cards
        options = [("0", _("First") if others else _("The only one"))]
        for at, card_id in enumerate(others, 1):
            name = shortened(cards[card_id].text, _MOST) or _("no text")
            options.append((str(at), _("After “{name}”").format(name=name)))
        own = cell == self._own_cell() and not _copies(answers)
        usual = self._own_place() if own else len(others)
        return chosen("place", _("Place"), tuple(options), answers, str(usual))

    def _others(self, cell: Cell | None, answers: Answers) -> list[str]:
        stack = self._workshop.cell(*(cell or (None, None)))
        return [card.id for card in stack if _copies(answers) or card.id not in self._ids]

    def _own_cell(self) -> Cell | None:
        lane, step = self._card.lane, self._card.step
        return (lane, step) if lane is not None and step is not None else None

    def _own_place(self) -> int:
        stack = [card.id for card in self._workshop.cell(*(self._own_cell() or (None, None)))]
        return sum(one not in self._ids for one in stack[: stack.index(self._card.id)])


def _copies(answers: Answers) -> bool:
    return bool(answers.get("copy", False))


def _moved(
    workshop: Workshop,
    *,
    ids: tuple[str, ...],
    anchor: str,
    cell: Cell | None,
    before: str | None,
    span: int | None,
) -> Workshop:
    lane, step = cell or (None, None)
    if ids:
        workshop = move_cards(workshop, ids=ids, anchor=anchor, lane=lane, step=step, before=before)
    if span is not None and workshop.cards[anchor].span != span:
        workshop = span_card(workshop, id=anchor, span=span)
    return workshop

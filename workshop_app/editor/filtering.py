"""Filtering: which cards and emotion points are looked at; the others are dimmed or left out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from workshop_app.domain.change import Change
from workshop_app.domain.records import Card, EmotionPoint, SavedView
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.editor import Editor

Matches = Callable[[Card], bool]
_NOBODY: frozenset[str] = frozenset()
_FILTERED = ("cards", "points")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a card must be: in every respect that names something, one of what is named.

    `personas` and `stages` are ids ("" in `personas`: a map-wide lane), `authors` may hold ""
    (nobody), `votes` is the least number.
    """

    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    votes: int = 0

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return self != Filter()

    def toggled(self, respect: str, value: str) -> "Filter":
        """With one more (or no longer this) value wanted in one respect."""
        known: tuple[str, ...] = getattr(self, respect)
        wanted = tuple(x for x in known if x != value) if value in known else (*known, value)
        change: dict[str, Any] = {respect: wanted}
        return replace(self, **change)

    def conditions(self) -> list[tuple[str, str]]:
        """(respect, value) of everything asked for, in the order of the respects."""
        named = [(name, value) for name in RESPECTS for value in getattr(self, name)]
        return [*named, ("votes", str(self.votes))] if self.votes else named


RESPECTS = tuple(f.name for f in fields(Filter) if f.name != "votes")
"""What a card is asked about, the votes left aside."""


def filter_of(view: SavedView) -> Filter:
    """What a saved view asks for."""
    return Filter(**{name: getattr(view, name) for name in RESPECTS}, votes=view.votes)


def living(workshop: Workshop, wanted: Filter) -> Filter:
    """`wanted` without personas and stages that are gone."""
    return replace(
        wanted,
        personas=tuple(p for p in wanted.personas if not p or p in workshop.personas),
        stages=tuple(s for s in wanted.stages if s in workshop.stages),
    )


def matches(workshop: Workshop, wanted: Filter) -> Matches:
    """Whether a card is what is wanted. Ready-made sets: ten thousand cards take a few ms."""
    tests: list[Matches] = []
    if wanted.personas:
        people = frozenset(wanted.personas)
        lanes = frozenset(x.id for x in workshop.lanes.rows() if (x.persona or "") in people)
        tests.append(lambda card: card.lane in lanes)
    if wanted.stages:
        stages = frozenset(wanted.stages)
        steps = frozenset(step.id for step in workshop.steps.rows() if step.stage in stages)
        tests.append(lambda card: card.step in steps)
    for respect, of in (("kinds", "kind"), ("evidence", "evidence"), ("authors", "author")):
        if values := frozenset(getattr(wanted, respect)):
            tests.append(_one_of(attrgetter(of), values))
    for respect in ("tags", "codes"):
        if values := frozenset(getattr(wanted, respect)):
            tests.append(_some_of(attrgetter(respect), values))
    if wanted.votes:
        tests.append(lambda card: card.votes >= wanted.votes)
    return tests[0] if len(tests) == 1 else lambda card: all(test(card) for test in tests)


def matches_points(workshop: Workshop, wanted: Filter) -> Callable[[EmotionPoint], bool]:
    """Whether an emotion point is what is wanted, as far as it can be asked: who, where, how sure.

    It has no kind, tag, code, author or votes: a filter of these does not concern it.
    """
    respects = {name: getattr(wanted, name) for name in ("personas", "stages", "evidence")}
    fits: Any = matches(workshop, Filter(**respects))
    return fits  # type: ignore[no-any-return]


def _one_of(of: Callable[[Card], str], values: frozenset[str]) -> Matches:
    return lambda card: of(card) in values


def _some_of(of: Callable[[Card], tuple[str, ...]], values: frozenset[str]) -> Matches:
    return lambda card: not values.isdisjoint(of(card))


class Filtering:
    """The filter of one desk, and the cards and emotion points outside it: `dimmed` or `left_out`.

    What is added or changed while one looks stays in sight until another filter is set.
    """

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._listeners: list[Callable[[], None]] = []
        self._kept: set[str] = set()
        self._here: tuple[tuple[object, ...], list[str]] = ((None, None, None), [])
        self._hidden_here: tuple[object, object, int] = (None, None, 0)
        self.wanted = Filter()
        self.hide = False
        self.outside: frozenset[str] = _NOBODY
        editor.on_settled(self._settled)

    @property
    def dimmed(self) -> frozenset[str]:
        """Ids of the cards and points that are shown faintly."""
        return _NOBODY if self.hide else self.outside

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of the cards and points that are not shown."""
        return self.outside if self.hide else _NOBODY

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever other cards are outside, or are shown in another way."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[], None]) -> None:
        """Call `listener` no more."""
        self._listeners = [known for known in self._listeners if known != listener]

    def set(self, wanted: Filter, *, hide: bool | None = None) -> None:
        """Look at what is `wanted`; `hide` leaves the others out, else they are dimmed."""
        hide = self.hide if hide is None else hide
        if (wanted, hide) == (self.wanted, self.hide) and not self._kept:
            return
        self.wanted, self.hide = wanted, hide
        self._kept.clear()
        self.outside = self._all_outside()
        self._tell()

    def clear(self) -> None:
        """Look at everything."""
        self.set(Filter())

    def keep(self, ids: Iterable[str]) -> None:
        """Show these though they may not match: one has gone to them."""
        ids = self.outside.intersection(ids)
        if ids:
            self._kept |= ids
            self.outside -= ids
            self._tell()

    def counts(self, map_id: str) -> tuple[int, int]:
        """(cards inside, all cards) of a map."""
        workshop = self._editor.settled
        of = (map_id, workshop.cards, workshop.lanes)
        if any(one is not other for one, other in zip(of, self._here[0], strict=True)):
            lanes = {lane.id for lane in workshop.lanes.group(map_id)}
            here = [card.id for card in workshop.cards.rows() if card.lane in lanes]
            self._here = (of, here)
        whole = self._here[1]
        if self._hidden_here[0] is not self.outside or self._hidden_here[1] is not whole:
            hidden = len(self.outside.intersection(whole)) if self.outside else 0
            self._hidden_here = (self.outside, whole, hidden)
        return len(whole) - self._hidden_here[2], len(whole)

    def _all_outside(self) -> frozenset[str]:
        if not self.wanted:
            return _NOBODY
        workshop = self._editor.settled
        wanted = living(workshop, self.wanted)
        fits, point_fits = matches(workshop, wanted), matches_points(workshop, wanted)
        outside = [card.id for card in workshop.cards.rows() if not fits(card)]
        outside += [point.id for point in workshop.points.rows() if not point_fits(point)]
        return frozenset(outside) - self._kept

    def _settled(self, change: Change) -> None:
        if not self.wanted:
            return
        before = self.outside
        self._kept.update(
            row.id
            for row in change.rows
            if row.table in _FILTERED and row.after is not None and row.id not in before
        )
        if any(row.table in ("lanes", "steps", "stages", "personas") for row in change.rows):
            self.outside = self._all_outside()
        else:
            self._follow(change)
        if self.outside != before:
            self._tell()

    def _follow(self, change: Change) -> None:
        """What was outside and is changed comes in where it now fits; what is gone is gone."""
        workshop = self._editor.settled
        wanted = living(workshop, self.wanted)
        fits, point_fits = matches(workshop, wanted), matches_points(workshop, wanted)

        def is_inside(row: object) -> bool:
            if isinstance(row, EmotionPoint):
                return point_fits(row)
            return not isinstance(row, Card) or fits(row)

        inside = [
            row.id
            for row in change.rows
            if row.table in _FILTERED and row.id in self.outside and is_inside(row.after)
        ]
        self.outside = self.outside.difference(inside)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

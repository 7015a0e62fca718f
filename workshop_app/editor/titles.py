"""What rows and columns of a map are called in a table, and finding them again by that name.

A lane is meant by the name of its kind, too, and by that of the cards that stand in it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from workshop_app.analysis.naming import lane_title
from workshop_app.domain.kinds import CARD_KINDS, LANE_KINDS
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _

_ENDINGS = ("", "s", "e", "n", "en", "es", "t")
_ALSO = {
    "pains_gains": ("gain",),
    "opportunities": ("idea",),
}
"""What stands in a lane of a kind besides its usual card."""


def step_names(workshop: Workshop, map_id: str) -> dict[str, str]:
    """The name of each step (by id) from left to right; with its stage where two share a title."""
    steps = workshop.map_steps(map_id)
    plain = {step.id: _line(step.title) for step in steps}
    staged = {step.id: _line(workshop.stages[step.stage].title) for step in steps}
    return _told_apart({one: plain[one] or staged[one] for one in plain}, staged)


def lane_names(workshop: Workshop, map_id: str) -> dict[str, str]:
    """The name of each lane (by id) from the top; with its persona where two share a title."""
    lanes = workshop.map_lanes(map_id)
    plain = {lane.id: _line(lane_title(lane)) for lane in lanes}
    people = {lane.id: workshop.personas.get(lane.persona) for lane in lanes}
    return _told_apart(plain, {one: _line(who.name) if who else "" for one, who in people.items()})


def known_steps(workshop: Workshop, map_id: str) -> Mapping[str, list[str]]:
    """The steps (ids, from the left) that a written name may mean; ask with `folded` names."""
    plain = {step.id: step.title for step in workshop.map_steps(map_id)}
    return _known(step_names(workshop, map_id), plain)


def known_lanes(workshop: Workshop, map_id: str, persona: str | None) -> Mapping[str, list[str]]:
    """The lanes a written name may mean, those of `persona` first."""
    lanes = workshop.map_lanes(map_id)
    ranked = sorted(lanes, key=lambda lane: lane.persona != persona)
    plain = {lane.id: lane_title(lane) for lane in ranked}
    found = dict(_known(lane_names(workshop, map_id), plain))
    titles = frozenset(found)
    for lane in ranked:
        for name in _names_of_kind(lane.kind) - titles:
            found.setdefault(name, []).append(lane.id)
    return found


def card_kind_meant(name: str) -> str:
    """The card kind that a written name stands for, or ""."""
    key = folded(name)
    return next((kind for kind in CARD_KINDS if key in _written(kind)), "")


def folded(name: str) -> str:
    """A name as it is compared: without regard to case and spaces."""
    return _line(name).casefold()


def _names_of_kind(kind: str) -> frozenset[str]:
    """What a lane may be called by its kind, or by the kinds of cards that stand in it."""
    own = LANE_KINDS[kind]
    names = {folded(_(own.title)), folded(own.title), own.name}
    if own.body != "curve":
        names = names.union(*map(_written, (own.card, *_ALSO.get(kind, ()))))
    return frozenset(names)


def _written(card_kind: str) -> frozenset[str]:
    """How people write a card kind: in their language and ours, one or several."""
    own = CARD_KINDS[card_kind]
    stems = {folded(_(own.title)), folded(own.title), own.name}
    return frozenset(stem + ending for stem in stems for ending in _ENDINGS)


def _told_apart(names: dict[str, str], wholes: Mapping[str, str]) -> dict[str, str]:
    counts = Counter(map(folded, names.values()))
    return {
        one: f"{wholes[one]} – {name}" if counts[folded(name)] > 1 and wholes[one] else name
        for one, name in names.items()
    }


def _known(names: Mapping[str, str], plain: Mapping[str, str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for wording in (names, plain):
        for one in plain:
            if key := folded(wording[one]):
                ids = found.setdefault(key, [])
                ids += [one] if one not in ids else []
    return found


def matched(names: Sequence[str], known: Mapping[str, Sequence[str]]) -> list[str | None]:
    """The id each name means; a name that comes again means the next of that name."""
    seen: Counter[str] = Counter()
    found: list[str | None] = []
    for name in names:
        key = folded(name)
        ids = known.get(key, ())
        found.append(ids[min(seen[key], len(ids) - 1)] if ids else None)
        seen[key] += 1
    return found


def _line(text: str) -> str:
    return " ".join(text.split())

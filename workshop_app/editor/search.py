"""Find words in everything a workshop says, whatever their case and accents, in the order it is seen."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from workshop_app.analysis.naming import lane_title
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.plain import plain
from workshop_app.editor.selection import Ref

_LAST = 1_000_000
_PHRASE_OR_WORD = re.compile(r'"([^"]*)"?|([^\s"]+)')

# What is looked through, field by field. Of an image nothing is: its name is shown nowhere.
FIELDS: dict[str, tuple[str, ...]] = {
    "maps": ("title", "scenario", "expectations"),
    "stages": ("title", "goal"),
    "steps": ("title",),
    "personas": (
        "name", "role", "quote", "goals", "frustrations", "needs", "channels", "traits", "source",
    ),
    "lanes": ("title", "prompt"),
    "cards": ("text", "channel", "intermediary", "tags", "codes", "source", "author"),
    "points": ("word", "reason", "source"),
    "connections": ("label",),
    "actions": ("text", "owner", "codes"),
    "metrics": ("name", "unit"),
    "readings": ("source",),
    "facts_rows": (
        "title", "organisation", "audience", "scenario", "purpose", "facilitator", "participants",
        "decision", "cost_of_inaction", "currency",
    ),
    "agenda": ("title", "prompt"),
    "rounds": ("prompt",),
    "codes": ("code", "title"),
    "views": ("name",),
}  # fmt: skip
_ON_BOARD = {
    "cards": ("text", "tags", "codes"), "stages": ("title",), "steps": ("title",),
    "lanes": ("title",), "personas": ("name", "role", "quote"), "points": ("word",),
    "connections": ("label",), "maps": ("title",),
}  # fmt: skip


def wanted_words(typed: str) -> tuple[str, ...]:
    """The words of a search as plain texts; what stands between quotation marks is one of them.

    ``wanted_words("till «the queue»") == ("till", "the queue")``.
    """
    whole = plain(typed)
    parts = (found[1] or found[2] or "" for found in _PHRASE_OR_WORD.finditer(whole))
    words = tuple(dict.fromkeys(filter(None, map(str.strip, parts))))
    return words or ((whole,) if whole else ())


def texts(row: r.Record, name: str) -> tuple[str, ...]:
    """What a field of a record says; of a lane without a title the name of its kind."""
    value: Any = getattr(row, name)
    if isinstance(row, r.Lane) and name == "title":
        value = lane_title(row)
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(one.label if isinstance(one, r.Trait) else one for one in value)


def all_texts(table: str, row: r.Record) -> Iterator[str]:
    """All that a record says."""
    for name in FIELDS.get(table, ()):
        yield from texts(row, name)


def saying(table: str, row: r.Record, wanted: Iterable[str]) -> tuple[str, ...]:
    """The fields of a record that say one of these plain texts."""
    words = tuple(wanted)
    names = FIELDS.get(table, ())
    return tuple(n for n in names if any(w in plain(t) for t in texts(row, n) for w in words))


def is_written(table: str, row: r.Record, name: str) -> bool:
    """Whether a field can be read on the board (or on the tab of a map)."""
    if isinstance(row, r.Card) and name in ("channel", "intermediary"):
        return row.kind == "touchpoint"
    return name in _ON_BOARD.get(table, ())


@dataclass
class Index:
    """Remembers the plain text of each record for as long as it is the same object."""

    _known: dict[str, dict[str, tuple[r.Record, str]]] = field(default_factory=dict)

    def find(self, workshop: Workshop, words: str) -> tuple[Ref, ...]:
        """All records that say each of `words`, map by map as they are seen, then what is on no map.

        They may say them in any order and in several fields, a phrase in quotation marks in one.
        What carries a challenge code is found by what the code means, too.
        """
        wanted = wanted_words(words)
        if not wanted:
            return ()
        found = {ref: None for table in FIELDS for ref in self._in_table(workshop, table, wanted)}
        found.update(dict.fromkeys(_carriers(workshop, meant(workshop, tuple(found)))))
        return tuple(sorted(found, key=_Order(workshop, wanted).of))

    def _in_table(self, workshop: Workshop, table: str, wanted: tuple[str, ...]) -> Iterator[Ref]:
        known = self._known.get(table, {})
        seen: dict[str, tuple[r.Record, str]] = {}
        self._known[table] = seen
        for row in workshop.table(table).rows():
            entry = known.get(row.id)
            if entry is None or entry[0] is not row:
                # So joined that no phrase is found across two texts.
                entry = (row, "\n".join(plain(text) for text in all_texts(table, row)))
            seen[row.id] = entry
            if all(word in entry[1] for word in wanted):
                yield table, row.id


def meant(workshop: Workshop, found: tuple[Ref, ...]) -> frozenset[str]:
    """The challenge codes among what is found, as cards carry them."""
    return frozenset(workshop.codes[one].code for table, one in found if table == "codes")


def _carriers(workshop: Workshop, codes: frozenset[str]) -> Iterator[Ref]:
    if not codes:
        return
    for table in ("cards", "actions"):
        for row in workshop.table(table).rows():
            if row.codes and not codes.isdisjoint(row.codes):
                yield table, row.id


_ELSEWHERE = {
    "personas": 1, "actions": 2, "metrics": 3, "readings": 3, "facts_rows": 4, "agenda": 5,
    "rounds": 6, "codes": 7, "views": 8,
}  # fmt: skip
_Key = tuple[float, float, float, float, float, str]


class _Order:
    """Where a record comes among what is found: (map, part of it, row, column, order, id).

    A map whose title does not say what is `wanted` comes after what stands on it.
    """

    def __init__(self, workshop: Workshop, wanted: tuple[str, ...] = ()) -> None:
        self._workshop, self._wanted = workshop, wanted
        maps = workshop.map_list()
        self._maps = {row.id: at for at, row in enumerate(maps)}
        lanes = [lane for row in maps for lane in workshop.map_lanes(row.id)]
        steps = [step for row in maps for step in workshop.map_steps(row.id)]
        self._lanes = {lane.id: at for at, lane in enumerate(lanes)}
        self._steps = {step.id: at for at, step in enumerate(steps)}
        self._people = {p.id: at for at, p in enumerate(workshop.persona_list())}

    def of(self, ref: Ref) -> _Key:
        """The key by which what is found is sorted."""
        table, row_id = ref
        row = self._workshop.table(table)[row_id]
        match row:
            case r.Card() | r.EmotionPoint():
                return self._in_cell(row)
            case r.JourneyMap():
                said = plain(row.title)
                part = 0 if all(word in said for word in self._wanted) else 3
                return (self._maps[row.id], part, 0, 0, 0, row.id)
            case r.Stage():
                first = self._workshop.stage_steps(row.id)
                at = self._steps[first[0].id] if first else _LAST
                return (self._maps.get(row.map, _LAST), 1, at, 0, 0, row.id)
            case r.Step():
                home = self._workshop.stages[row.stage].map
                return (self._maps.get(home, _LAST), 1, self._steps[row.id], 1, 0, row.id)
            case r.Lane():
                return (self._maps.get(row.map, _LAST), 2, self._lanes[row.id], -1, 0, row.id)
            case r.Connection():
                key = self._in_cell(self._workshop.cards[row.start])
                return (*key[:4], key[4] + 0.5, row.id)
            case r.Reading():
                above = self._workshop.metrics[row.metric].order
                return (_LAST, 3, 0, above, 1 + row.order, row.id)
            case r.Metric():
                return (_LAST, 3, 0, row.order, 0, row.id)
            case _:
                return (_LAST, _ELSEWHERE[table], self._people.get(row.id, 0), 0, row.order, row.id)

    def _in_cell(self, row: r.Card | r.EmotionPoint) -> _Key:
        if row.lane is None or row.step is None:
            return (_LAST, 0, 0, 0, row.order, row.id)
        home = self._workshop.lanes[row.lane].map
        at = (self._lanes[row.lane], self._steps[row.step])
        return (self._maps.get(home, _LAST), 2, *at, row.order, row.id)


def nearest(workshop: Workshop, found: tuple[Ref, ...], map_id: str, selected: Ref | None) -> int:
    """Where a search goes first: to what is selected, else to the first on the open map."""
    if selected in found:
        return found.index(selected)
    maps = {row.id: at for at, row in enumerate(workshop.map_list())}
    order = _Order(workshop)
    here = maps.get(map_id, 0)
    return next((at for at, ref in enumerate(found) if order.of(ref)[0] >= here), 0)

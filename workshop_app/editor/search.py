"""Find words in everything a workshop says, whatever their case and accents, in the order it is seen."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from unicodedata import combining, normalize

from workshop_app.domain import records as r
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.words import _

_LAST = 1_000_000


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` without case and accents, its blanks as one: what is compared.

    ``plain("CAFÉ  Straße") == "cafe strasse"``.
    """
    if not text.isascii():
        text = text.replace("\u00ad", "")  # a soft hyphen: where a long word may be parted
        text = "".join(c for c in normalize("NFKD", text) if not combining(c))
    return " ".join(text.casefold().split())


@dataclass
class Index:
    """Remembers the plain text of each record for as long as it is the same object."""

    _known: dict[str, dict[str, tuple[r.Record, str]]] = field(default_factory=dict)

    def find(self, workshop: Workshop, words: str) -> tuple[Ref, ...]:
        """All records that say `words`, map by map as they are seen, then what is on no map."""
        wanted = plain(words)
        if not wanted:
            return ()
        found = [ref for table in _TEXTS for ref in self._in_table(workshop, table, wanted)]
        return tuple(sorted(found, key=_Order(workshop).of))

    def _in_table(self, workshop: Workshop, table: str, wanted: str) -> Iterator[Ref]:
        texts, known = _TEXTS[table], self._known.get(table, {})
        seen: dict[str, tuple[r.Record, str]] = {}
        self._known[table] = seen
        for row in workshop.table(table).rows():
            entry = known.get(row.id)
            if entry is None or entry[0] is not row:
                entry = (row, _joined(texts(row)))
            seen[row.id] = entry
            if wanted in entry[1]:
                yield table, row.id


def _joined(texts: Iterable[str]) -> str:
    """The plain texts, so joined that no words are found across two of them."""
    return "\n".join(plain(text) for text in texts if text)


def _facts(row: r.Facts) -> Iterable[str]:
    return (
        row.title, row.organisation, row.scenario, row.purpose, row.facilitator,
        *row.participants, row.decision, row.cost_of_inaction,
    )  # fmt: skip


def _persona(row: r.Persona) -> Iterable[str]:
    lists = (*row.goals, *row.frustrations, *row.needs, *row.channels)
    return (row.name, row.role, row.quote, *lists, *(t.label for t in row.traits), row.source)


def _card(row: r.Card) -> Iterable[str]:
    return (
        row.text, row.channel, row.intermediary, *row.tags, *row.codes, row.source, row.author,
    )  # fmt: skip


def _lane(row: r.Lane) -> Iterable[str]:
    return (row.title or _(lane_kind(row.kind).title),)


_TEXTS: dict[str, Callable[..., Iterable[str]]] = {
    "maps": lambda row: (row.title, row.scenario, row.expectations),
    "stages": lambda row: (row.title, row.goal),
    "steps": lambda row: (row.title,),
    "personas": _persona,
    "lanes": _lane,
    "cards": _card,
    "points": lambda row: (row.word, row.reason, row.source),
    "connections": lambda row: (row.label,),
    "actions": lambda row: (row.text, row.owner, *row.codes),
    "metrics": lambda row: (row.name, row.unit),
    "facts_rows": _facts,
}
_ELSEWHERE = {"personas": 1, "actions": 2, "metrics": 3, "facts_rows": 4}
_Key = tuple[float, float, float, float, float, str]


class _Order:
    """Where a record comes among what is found: (map, part of it, row, column, order, id)."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
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
                return (self._maps[row.id], 0, 0, 0, 0, row.id)
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

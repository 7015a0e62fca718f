"""The workshop: one immutable value made of tables of records, and the questions asked of it."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar, cast

from workshop_app.domain import records as r
from workshop_app.domain.table import GroupOf, Table

# What a row stands in, table by table: the key of `Table.group`.
_GROUPS: dict[str, tuple[type[r.Record], GroupOf[Any]]] = {
    "facts_rows": (r.Facts, lambda row: None),
    "personas": (r.Persona, lambda row: None),
    "maps": (r.JourneyMap, lambda row: None),
    "stages": (r.Stage, lambda row: row.map),
    "steps": (r.Step, lambda row: row.stage),
    "lanes": (r.Lane, lambda row: row.map),
    "cards": (r.Card, lambda row: (row.lane, row.step)),
    "points": (r.EmotionPoint, lambda row: row.lane),
    "connections": (r.Connection, lambda row: row.start),
    "actions": (r.ActionItem, lambda row: None),
    "metrics": (r.Metric, lambda row: None),
    "readings": (r.Reading, lambda row: row.metric),
    "codes": (r.ChallengeCode, lambda row: None),
    "agenda": (r.AgendaItem, lambda row: None),
    "rounds": (r.VotingRound, lambda row: None),
    "views": (r.SavedView, lambda row: None),
    "assets": (r.Asset, lambda row: None),
}
TABLES: tuple[str, ...] = tuple(_GROUPS)
RECORD_OF: Mapping[str, type[r.Record]] = {name: made for name, (made, _) in _GROUPS.items()}
PARKING_LOT: Hashable = (None, None)

R = TypeVar("R", bound=r.Record)


def empty_table(name: str, rows: Iterable[r.Record] = ()) -> Table[Any]:
    """A table of the kind `name` with `rows`."""
    return Table(_GROUPS[name][1], rows)


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """One workshop, whole. Never changed: every edit makes another."""

    facts_rows: Table[r.Facts]
    personas: Table[r.Persona]
    maps: Table[r.JourneyMap]
    stages: Table[r.Stage]
    steps: Table[r.Step]
    lanes: Table[r.Lane]
    cards: Table[r.Card]
    points: Table[r.EmotionPoint]
    connections: Table[r.Connection]
    actions: Table[r.ActionItem]
    metrics: Table[r.Metric]
    readings: Table[r.Reading]
    codes: Table[r.ChallengeCode]
    agenda: Table[r.AgendaItem]
    rounds: Table[r.VotingRound]
    views: Table[r.SavedView]
    assets: Table[r.Asset]

    @property
    def facts(self) -> r.Facts:
        """The one row of facts."""
        return next(self.facts_rows.rows())

    def table(self, name: str) -> Table[Any]:
        """The table called `name` (one of `TABLES`)."""
        return cast("Table[Any]", getattr(self, name))

    def changed(self, name: str, updates: Mapping[str, Any]) -> "Workshop":
        """This workshop with rows of one table set (or removed where None)."""
        if not updates:
            return self
        return replace(self, **{name: self.table(name).changed(updates)})

    def with_rows(self, name: str, *rows: r.Record) -> "Workshop":
        """This workshop with `rows` set in one table."""
        return self.changed(name, {row.id: row for row in rows})

    def without(self, name: str, ids: Iterable[str]) -> "Workshop":
        """This workshop without the rows of these ids."""
        return self.changed(name, dict.fromkeys(ids))

    # Questions -----------------------------------------------------------------

    def map_list(self) -> tuple[r.JourneyMap, ...]:
        """The maps in tab order."""
        return self.maps.group(None)

    def persona_list(self) -> tuple[r.Persona, ...]:
        """The personas in order."""
        return self.personas.group(None)

    def map_stages(self, map_id: str) -> tuple[r.Stage, ...]:
        """The stages of a map in order."""
        return self.stages.group(map_id)

    def stage_steps(self, stage_id: str) -> tuple[r.Step, ...]:
        """The steps of a stage in order."""
        return self.steps.group(stage_id)

    def map_steps(self, map_id: str) -> tuple[r.Step, ...]:
        """All steps of a map from left to right: its columns."""
        return tuple(s for stage in self.map_stages(map_id) for s in self.stage_steps(stage.id))

    def map_lanes(self, map_id: str) -> tuple[r.Lane, ...]:
        """The lanes of a map from the top: swimlanes in persona order, then map-wide lanes."""
        place = {persona.id: at for at, persona in enumerate(self.persona_list())}
        last = len(place)
        return tuple(
            sorted(self.lanes.group(map_id), key=lambda lane: place.get(lane.persona or "", last))
        )

    def map_personas(self, map_id: str) -> tuple[r.Persona, ...]:
        """The personas who have a swimlane in this map, in order."""
        here = {lane.persona for lane in self.lanes.group(map_id)}
        return tuple(persona for persona in self.persona_list() if persona.id in here)

    def cell(self, lane_id: str | None, step_id: str | None) -> tuple[r.Card, ...]:
        """The cards of one cell in order; (None, None) is the parking lot."""
        return self.cards.group((lane_id, step_id))

    def parked(self) -> tuple[r.Card, ...]:
        """The cards of the parking lot."""
        return self.cards.group(PARKING_LOT)

    def lane_points(self, lane_id: str) -> tuple[r.EmotionPoint, ...]:
        """The emotion points of a lane, in the order of its map's steps."""
        lane = self.lanes.get(lane_id)
        if lane is None:
            return ()
        at = {point.step: point for point in self.points.group(lane_id)}
        return tuple(at[step.id] for step in self.map_steps(lane.map) if step.id in at)

    def map_of_card(self, card: r.Card) -> str | None:
        """The map a card stands on, or None for the parking lot."""
        lane = self.lanes.get(card.lane)
        return lane.map if lane else None


def empty_workshop(workshop_id: str, **facts: Any) -> Workshop:
    """A workshop that holds nothing but its facts."""
    tables = {f.name: empty_table(f.name) for f in fields(Workshop)}
    tables["facts_rows"] = empty_table("facts_rows", [r.Facts(id=workshop_id, **facts)])
    return Workshop(**tables)

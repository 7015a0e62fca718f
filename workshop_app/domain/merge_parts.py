"""Parts of merging that concern several records: what hangs together, what stands on what."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.conflict import Conflict, Side
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.rules import REFERENCES
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.words import _

# What a row stands in, and its order there, are one thing: they are taken from one side together.
_PLACES = {
    "stages": ("map",), "steps": ("stage",), "lanes": ("map",), "cards": ("lane", "step"),
    "points": ("lane", "step"), "connections": ("start",), "readings": ("metric",),
}  # fmt: skip
# What a record of this table contains: (table, field) of the rows that go with it.
_CONTENTS = {
    "maps": (("stages", "map"), ("lanes", "map")),
    "stages": (("steps", "stage"),),
    "steps": (("cards", "step"), ("points", "step")),
    "lanes": (("cards", "lane"), ("points", "lane")),
    "personas": (("lanes", "persona"),),
    "metrics": (("readings", "metric"),),
    "cards": (("connections", "start"), ("connections", "end")),
}
_IN_THE_PARKING_LOT = {("cards", "lane"), ("cards", "step")}
_SINGLE = [
    (table, name, target)
    for (table, name), target in REFERENCES.items()
    if (table, name) not in _IN_THE_PARKING_LOT and (table, name) != ("actions", "answers")
]


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that stays although one side deleted it; `side` is the workshop that has it."""

    side: Workshop
    table: str
    id: str


def place_names(table: str) -> tuple[str, ...]:
    """The fields that say where a row of `table` stands."""
    return (*_PLACES.get(table, ()), "order")


def with_contents(workshop: Workshop, kept: Kept) -> Workshop:
    """`workshop` with all that `kept` contains on its side and the other side deleted with it."""
    for table, name in _CONTENTS.get(kept.table, ()):
        for row in kept.side.table(table).rows():
            if getattr(row, name) == kept.id and row.id not in workshop.table(table):
                workshop = workshop.with_rows(table, row)
                workshop = with_contents(workshop, Kept(kept.side, table, row.id))
    return workshop


def brought_back(
    workshop: Workshop, sides: Iterable[Workshop], deleted: set[tuple[str, str]]
) -> tuple[Workshop, tuple[str, ...]]:
    """`workshop` with the records others still stand on, taken from the first side that has them.

    What somebody has chosen to delete (`deleted`) stays away.
    """
    sides, notes = tuple(sides), []
    for _round in TABLES:  # a step brings back its stage, the stage its map
        missing = _missing(workshop) - deleted
        if not missing:
            break
        for table, row_id in sorted(missing):
            row = next((row for side in sides if (row := side.table(table).get(row_id))), None)
            if row is not None:
                workshop = workshop.with_rows(table, row)
                notes.append(_came_back(table, row))
    return workshop, tuple(notes)


def doubled_points(
    workshop: Workshop,
    mine: Workshop,
    theirs: Workshop,
    decide: Callable[[Conflict], Side | None],
) -> Workshop:
    """`workshop` with one point for each place of a curve where both sides have set one."""
    places: dict[tuple[str, str], list[Any]] = {}
    for point in workshop.points.rows():
        places.setdefault((point.lane, point.step), []).append(point)
    for rivals in places.values():
        if len(rivals) < 2:
            continue
        ours = next((one for one in rivals if one.id in mine.points), rivals[0])
        other = next(one for one in rivals if one is not ours)
        choice = decide(Conflict("points", ours.id, "", None, ours, other))
        stays = other if choice == "theirs" else ours
        workshop = workshop.without("points", [one.id for one in rivals if one is not stays])
    return workshop


def _missing(workshop: Workshop) -> set[tuple[str, str]]:
    """(table, id) of every record that is referred to and not there."""
    return {
        (target, value)
        for table, name, target in _SINGLE
        for row in workshop.table(table).rows()
        if (value := getattr(row, name)) is not None and value not in workshop.table(target)
    }


def _came_back(table: str, row: Any) -> str:
    title = next((text for n in ("title", "name", "text") if (text := getattr(row, n, ""))), row.id)
    sentence = _("The {noun} ‘{title}’ was deleted in one copy and used in the other: it is kept.")
    return sentence.format(noun=_(NOUNS[table]), title=title[:60])

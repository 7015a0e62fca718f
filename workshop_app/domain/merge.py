"""Join two copies of a workshop record by record, field by field, by their common ancestor.

What only one side changed is taken from that side. The same field of the same record changed to
different values on both sides is a conflict, and so is a record that one side changed and the other
deleted. Until it is decided the merged workshop holds my value, and the record rather than nothing.
What stands on something the other side deleted brings it back, except for cards: they go to the
parking lot.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from workshop_app.domain.change import RowChange, diff
from workshop_app.domain.conflict import Conflict, Key, Side
from workshop_app.domain.mend import mended
from workshop_app.domain.merge_parts import (
    Kept,
    brought_back,
    doubled_points,
    place_names,
    with_contents,
)
from workshop_app.domain.records import Record
from workshop_app.domain.workshop import TABLES, Workshop, empty_table


@dataclass(frozen=True, slots=True)
class Merged:
    """`workshop` keeps the rules whatever is undecided; `notes` say what was moved or brought back.

    `conflicts` are those that are undecided.
    """

    workshop: Workshop
    conflicts: tuple[Conflict, ...]
    notes: tuple[str, ...]
    sides: tuple[Workshop, Workshop, Workshop] = field(repr=False, compare=False)
    choices: Mapping[Key, Side] = field(default_factory=dict, compare=False)


def merge(base: Workshop | None, mine: Workshop, theirs: Workshop) -> Merged:
    """Both copies joined. Without `base`, what differs is a conflict and what one lacks is added."""
    theirs = _same_facts(theirs, mine)
    base = _shared(mine, theirs) if base is None else _same_facts(base, mine)
    return _merged(base, mine, theirs, {})


def resolve(merged: Merged, choices: Mapping[Key, Side]) -> Merged:
    """`merged` with some conflicts decided; further ones stay in `conflicts`."""
    return _merged(*merged.sides, {**merged.choices, **choices})


def _merged(
    base: Workshop, mine: Workshop, theirs: Workshop, choices: Mapping[Key, Side]
) -> Merged:
    joining = _Joining(base, mine, theirs, choices)
    for change in diff(base, theirs).rows:
        joining.take(change)
    workshop = joining.workshop()
    workshop = doubled_points(workshop, mine, theirs, joining.decide)
    workshop, notes = brought_back(workshop, (theirs, mine, base), joining.deleted)
    workshop, mends = mended(workshop, mine.facts.id)
    return Merged(
        workshop, tuple(joining.conflicts), (*notes, *mends), (base, mine, theirs), dict(choices)
    )


class _Joining:
    """Takes their changes into my workshop, one row after another."""

    def __init__(
        self, base: Workshop, mine: Workshop, theirs: Workshop, choices: Mapping[Key, Side]
    ) -> None:
        self.base, self.mine, self.theirs = base, mine, theirs
        self.conflicts: list[Conflict] = []
        self.deleted: set[tuple[str, str]] = set()  # because somebody has chosen so
        self._choices = choices
        self._updates: dict[str, dict[str, Any]] = {}
        self._kept: list[Kept] = []

    def decide(self, conflict: Conflict) -> Side | None:
        """What was chosen; None and one conflict more where nothing was."""
        choice = self._choices.get(conflict.key)
        if choice is None:
            self.conflicts.append(conflict)
        return choice

    def take(self, change: RowChange) -> None:
        """Take one row that they changed."""
        table, row_id, was = change.table, change.id, change.before
        mine = self.mine.table(table).get(row_id)
        if mine == change.after:
            return
        if mine == was:
            self._set(table, row_id, change.after)
        elif mine is None or change.after is None:
            self._keep_or_delete(table, row_id, was, mine, change.after)
        else:
            self._set(table, row_id, self._joined(table, was, mine, change.after))

    def workshop(self) -> Workshop:
        """My workshop with everything taken."""
        made = self.mine
        for table, updates in self._updates.items():
            made = made.changed(table, updates)
        for kept in self._kept:
            made = with_contents(made, kept)
        return made

    def _set(self, table: str, row_id: str, row: Record | None) -> None:
        self._updates.setdefault(table, {})[row_id] = row

    def _keep_or_delete(
        self, table: str, row_id: str, was: Any, mine: Record | None, theirs: Record | None
    ) -> None:
        """One side deleted what the other changed: it stays, unless the deletion is chosen."""
        choice = self.decide(Conflict(table, row_id, "", was, mine, theirs))
        kept: Side = "theirs" if mine is None else "mine"
        if choice is not None and choice != kept:
            self.deleted.add((table, row_id))
            self._set(table, row_id, None)
            return
        self._set(table, row_id, mine or theirs)
        side = self.mine if kept == "mine" else self.theirs
        self._kept.append(Kept(side, table, row_id))

    def _joined(self, table: str, was: Any, mine: Any, theirs: Any) -> Record:
        """A row that both have, field by field; what places it goes together."""
        place = place_names(table)
        placed = self._place(table, was, mine, theirs, place)
        others = [f.name for f in fields(mine) if f.name not in ("id", *place)]
        taken = {
            n: getattr(theirs, n) for n in others if self._is_theirs(table, n, was, mine, theirs)
        }
        joined: Record = replace(mine, **placed, **taken)
        return joined

    def _is_theirs(self, table: str, name: str, was: Any, mine: Any, theirs: Any) -> bool:
        left, right = getattr(mine, name), getattr(theirs, name)
        old = None if was is None else getattr(was, name)
        if left == right or (was is not None and right == old):
            return False
        if was is not None and left == old:
            return True
        return self.decide(Conflict(table, mine.id, name, old, left, right)) == "theirs"

    def _place(
        self, table: str, was: Any, mine: Any, theirs: Any, names: tuple[str, ...]
    ) -> dict[str, Any]:
        """Where the row stands: its container and its order among the others there."""
        containers = names[:-1]  # the last is the order

        def stands(row: Any) -> Any:
            return None if row is None else tuple(getattr(row, name) for name in containers)

        there = {name: getattr(theirs, name) for name in names}
        if stands(mine) == stands(theirs):
            return {"order": _order(was, mine.order, theirs.order)}
        if was is not None and stands(theirs) == stands(was):
            return {}
        if was is not None and stands(mine) == stands(was):
            return there
        name = "place" if len(containers) > 1 else containers[0]
        values = [stands(row) for row in (was, mine, theirs)]
        if name != "place":
            values = [value and value[0] for value in values]
        return there if self.decide(Conflict(table, mine.id, name, *values)) == "theirs" else {}


def _order(was: Any, mine: float, theirs: float) -> float:
    """Orders merge: where both moved a row among its siblings it goes to the earlier place."""
    if was is not None and theirs == was.order:
        return mine
    return theirs if was is not None and mine == was.order else min(mine, theirs)


def _same_facts(workshop: Workshop, mine: Workshop) -> Workshop:
    """`workshop` under the id of mine, so that the facts of two strangers are compared too."""
    facts = workshop.facts
    if facts.id == mine.facts.id:
        return workshop
    workshop = workshop.without("facts_rows", [facts.id])
    return workshop.with_rows("facts_rows", replace(facts, id=mine.facts.id))


def _shared(mine: Workshop, theirs: Workshop) -> Workshop:
    """What is the same on both sides: the ancestor of those that have none."""
    tables = {}
    for table in TABLES:
        other = theirs.table(table)
        same = [row for row in mine.table(table).rows() if other.get(row.id) == row]
        tables[table] = empty_table(table, same)
    return Workshop(**tables)

"""Rows of one record kind: looked up by id, or by the group they stand in, in order."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Generic, TypeVar

from workshop_app.domain.pmap import Pmap
from workshop_app.domain.records import Record

R = TypeVar("R", bound=Record)
GroupOf = Callable[[R], Hashable]


_in_order = attrgetter("order", "id")


class Table(Generic[R]):
    """An immutable table. `group(key)` keeps the identity of groups that did not change.

    `group_of` names the container of a row (a card's cell, a step's stage), so that
    "the cards of this cell, in order" is one look-up at any size.
    """

    __slots__ = ("_by", "_group_of", "_groups", "_rows")

    def __init__(self, group_of: GroupOf[R], rows: Iterable[R] = ()) -> None:
        self._group_of = group_of
        self._rows: Pmap[str, R] = Pmap({row.id: row for row in rows})
        self._groups: Pmap[Hashable, tuple[R, ...]] | None = None
        self._by: dict[str, dict[Hashable, tuple[R, ...]]] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._rows

    def __getitem__(self, row_id: str) -> R:
        return self._rows[row_id]

    def __iter__(self) -> Iterator[R]:
        """All rows by order, then id: the same on every machine."""
        return iter(sorted(self._rows.values(), key=_in_order))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and next(self.differences(other), None) is None

    def __hash__(self) -> int:
        raise TypeError("a table is compared by its rows and is not hashable")

    def get(self, row_id: str | None) -> R | None:
        """The row with this id, or None."""
        return None if row_id is None else self._rows.get(row_id)

    def several(self, row_ids: Iterable[str]) -> list[R | None]:
        """The row of each of these ids, or None."""
        return self._rows.several(row_ids)

    def rows(self) -> Iterator[R]:
        """All rows in no particular order, without the cost of sorting."""
        return self._rows.values()

    def group(self, key: Hashable) -> tuple[R, ...]:
        """The rows whose container is `key`, in order; the same tuple until one of them changes."""
        return self._grouped().get(key) or ()

    def by(self, field: str) -> Mapping[Hashable, tuple[R, ...]]:
        """The rows in order by what they hold in `field`; sorted out once, when first asked for."""
        if self._by is None:
            self._by = {}
        if field not in self._by:
            found: dict[Hashable, list[R]] = {}
            for row in self:
                found.setdefault(getattr(row, field), []).append(row)
            self._by[field] = {key: tuple(rows) for key, rows in found.items()}
        return self._by[field]

    def groups(self) -> Iterator[tuple[Hashable, tuple[R, ...]]]:
        """(container, its rows in order) for every container that holds a row."""
        return self._grouped().items()

    def changed(self, updates: Mapping[str, R | None]) -> "Table[R]":
        """This table with rows set, or removed where None; the cost is that of the change."""
        if not updates:
            return self
        result: Table[R] = Table(self._group_of)
        result._rows = self._rows.changed(updates)
        if self._groups is not None:
            result._groups = self._regrouped(self._groups, updates)
        return result

    def differences(self, after: "Table[R]") -> Iterator[tuple[str, R | None, R | None]]:
        """(id, before, after) of each row that differs."""
        return self._rows.differences(after._rows)

    def altered_groups(self, after: "Table[R]") -> Iterator[Hashable]:
        """The containers whose rows differ: of many rows moved a few containers are looked at."""
        return (key for key, _was, _now in self._grouped().differences(after._grouped()))

    def _grouped(self) -> Pmap[Hashable, tuple[R, ...]]:
        if self._groups is None:
            found: dict[Hashable, list[R]] = {}
            for row in self._rows.values():
                found.setdefault(self._group_of(row), []).append(row)
            self._groups = Pmap(
                {key: tuple(sorted(rows, key=_in_order)) for key, rows in found.items()}
            )
        return self._groups

    def _regrouped(
        self, groups: Pmap[Hashable, tuple[R, ...]], updates: Mapping[str, R | None]
    ) -> Pmap[Hashable, tuple[R, ...]]:
        arrivals: dict[Hashable, list[R]] = {}
        group_of = self._group_of
        for before, row in zip(self._rows.several(updates), updates.values(), strict=True):
            if before is not None:
                arrivals.setdefault(group_of(before), [])
            if row is not None:
                arrivals.setdefault(group_of(row), []).append(row)
        fresh: dict[Hashable, tuple[R, ...] | None] = {}
        for key, added in arrivals.items():
            stayed = [row for row in groups.get(key) or () if row.id not in updates]
            fresh[key] = tuple(sorted(stayed + added, key=_in_order)) or None
        return groups.changed(fresh)

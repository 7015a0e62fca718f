"""What differs between two workshops: one type for undo, journal, autosave and tests."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.records import Record
from workshop_app.domain.workshop import TABLES, Workshop


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that differs: `before` None where it was added, `after` None where it was removed."""

    table: str
    id: str
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Change:
    """All rows that differ, sorted by table and id, so that equal changes compare equal."""

    rows: tuple[RowChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows)

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(tuple(RowChange(c.table, c.id, c.after, c.before) for c in self.rows))

    def added(self, table: str) -> tuple[str, ...]:
        """The ids of the rows this change adds to `table`."""
        return tuple(c.id for c in self.rows if c.table == table and c.before is None)

    def touched(self, table: str) -> frozenset[str]:
        """The ids of all rows of `table` this change adds, alters or removes."""
        return frozenset(c.id for c in self.rows if c.table == table)


def diff(before: Workshop, after: Workshop) -> Change:
    """What must be done to `before` to get `after`. Costs what changed: shared rows are skipped."""
    return Change(tuple(sorted(_row_changes(before, after), key=lambda c: (c.table, c.id))))


def patch(before: Workshop, change: Change) -> Workshop:
    """`before` with `change` done: ``patch(a, diff(a, b)) == b``."""
    updates: dict[str, dict[str, Record | None]] = {}
    for row in change.rows:
        updates.setdefault(row.table, {})[row.id] = row.after
    for name, rows in updates.items():
        before = before.changed(name, rows)
    return before


def _row_changes(before: Workshop, after: Workshop) -> Iterator[RowChange]:
    for name in TABLES:
        old, new = before.table(name), after.table(name)
        if old is not new:
            for row_id, was, is_now in old.differences(new):
                yield RowChange(name, row_id, was, is_now)

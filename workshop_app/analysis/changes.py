"""What a change is, in words: “2 cards added in ‘Arrive’”, “the stage ‘Reflect’ is now ‘After’”."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from workshop_app.analysis.naming import called, counted, field_title, shown_value, title_of
from workshop_app.domain.change import Change, RowChange, diff
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.records import Card, Record
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.words import _

# So many are named one by one; more are counted.
_NAMED = 3
_TITLES = ("title", "name", "text", "code")
_UNSPOKEN = frozenset({"order"})


def described(before: Workshop, after: Workshop) -> tuple[str, ...]:
    """What must be done to `before` to get `after`, in words."""
    return describe(diff(before, after), before, after)


def describe(change: Change, before: Workshop, after: Workshop) -> tuple[str, ...]:
    """`change` (which leads from `before` to `after`) as short sentences without a full stop.

    The parts that hold others come first; empty where nothing changed that people see.
    """
    said: list[str] = []
    for table in TABLES:
        rows = [row for row in change.rows if row.table == table]
        if rows:
            said.extend(
                _cards(rows, before, after) if table == "cards" else _rows(rows, before, after)
            )
    if not said and change:
        said.append(_("the order changed"))
    return tuple(said)


def _rows(rows: list[RowChange], before: Workshop, after: Workshop) -> Iterator[str]:
    table = rows[0].table
    yield from _added([row.after for row in rows if row.before is None], table, after)
    edited = [row for row in rows if row.before is not None and row.after is not None]
    yield from _edited(edited, before, after)
    yield from _removed([row.before for row in rows if row.after is None], table, before)


def _added(rows: Iterable[Any], table: str, after: Workshop) -> Iterator[str]:
    listed = list(rows)
    if 0 < len(listed) <= _NAMED and table not in ("points", "connections", "readings"):
        for row in listed:
            yield _("{what} added").format(what=called(after, table, row))
    elif listed:
        yield _("{what} added").format(what=counted(table, len(listed)))


def _removed(rows: Iterable[Any], table: str, before: Workshop) -> Iterator[str]:
    listed = list(rows)
    if 0 < len(listed) <= _NAMED and table not in ("points", "connections", "readings"):
        for row in listed:
            yield _("{what} deleted").format(what=called(before, table, row))
    elif listed:
        yield _("{what} deleted").format(what=counted(table, len(listed)))


def _edited(rows: list[RowChange], before: Workshop, after: Workshop) -> Iterator[str]:
    seen = [(row, names) for row in rows if (names := _changed_fields(row) - _UNSPOKEN)]
    moved = len(rows) - len(seen)
    if moved:
        yield _("{what} put in another order").format(what=counted(rows[0].table, moved))
    if len(seen) > _NAMED:
        yield _("{what} changed").format(what=counted(rows[0].table, len(seen)))
        return
    for row, names in seen:
        yield from _one_edited(row, names, before, after)


def _one_edited(
    row: RowChange, names: set[str], before: Workshop, after: Workshop
) -> Iterator[str]:
    assert row.before is not None
    title = next((name for name in _TITLES if name in names), None)
    if title is not None and row.table not in ("facts_rows",):
        names = names - {title}
        yield _("{noun} ‘{before}’ is now ‘{after}’").format(
            noun=_(NOUNS[row.table]),
            before=title_of(before, row.before),
            after=title_of(after, _row(row.after)),
        )
    if names:
        yield _("{what} changed: {fields}").format(
            what=called(after, row.table, _row(row.after)),
            fields=", ".join(_field(row, name, before, after) for name in sorted(names)),
        )


def _field(row: RowChange, name: str, before: Workshop, after: Workshop) -> str:
    """“owner ‘Lena’ instead of nothing”; long and inner values are left out."""
    new = shown_value(after, row.table, name, getattr(row.after, name))
    old = shown_value(before, row.table, name, getattr(row.before, name))
    if name == "data" or max(len(new), len(old)) > 40 or new == old:
        return field_title(name)
    return _("{field} {new} instead of {old}").format(field=field_title(name), new=new, old=old)


def _cards(rows: list[RowChange], before: Workshop, after: Workshop) -> Iterator[str]:
    yield from _by_stage(rows, "after", after, _("{what} added in ‘{where}’"), _("{what} added"))
    moved = [row for row in rows if _moved(row)]
    parked = [row for row in moved if isinstance(row.after, Card) and row.after.lane is None]
    if len(moved) > len(parked):
        yield _("{what} moved").format(what=counted("cards", len(moved) - len(parked)))
    if parked:
        yield _("{what} moved to the parking lot").format(what=counted("cards", len(parked)))
    yield from _edited([row for row in rows if _kept(row) and not _moved(row)], before, after)
    also = [row for row in moved if _changed_fields(row) - {"lane", "step", "order"}]
    if also:
        yield _("{what} changed").format(what=counted("cards", len(also)))
    yield from _by_stage(
        rows, "before", before, _("{what} deleted from ‘{where}’"), _("{what} deleted")
    )


def _by_stage(
    rows: list[RowChange], side: str, workshop: Workshop, somewhere: str, nowhere: str
) -> Iterator[str]:
    """How many cards exist on one side only, stage by stage."""
    other = "before" if side == "after" else "after"
    alone = [getattr(row, side) for row in rows if getattr(row, other) is None]
    counts = Counter(_stage_title(workshop, card) for card in alone)
    for title, count in counts.items():
        sentence = somewhere if title else nowhere
        yield sentence.format(what=counted("cards", count), where=title)


def _stage_title(workshop: Workshop, card: Card) -> str:
    step = workshop.steps.get(card.step)
    if step is None:
        return _("parking lot")
    stage = workshop.stages.get(step.stage)
    return title_of(workshop, stage) if stage else ""


def _kept(row: RowChange) -> bool:
    return row.before is not None and row.after is not None


def _moved(row: RowChange) -> bool:
    return _kept(row) and bool(_changed_fields(row) & {"lane", "step"})


def _changed_fields(row: RowChange) -> set[str]:
    if row.before is None or row.after is None:
        return set()
    names = (one.name for one in fields(row.before))
    return {name for name in names if getattr(row.before, name) != getattr(row.after, name)}


def _row(row: Record | None) -> Record:
    assert row is not None
    return row

"""A table groups and orders its rows as a plain list would, and keeps what did not change."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.records import Step
from workshop_app.domain.table import Table

_steps = st.builds(
    Step,
    id=st.sampled_from([f"t{n}" for n in range(12)]),
    order=st.sampled_from((0.0, 1.0, 1.5, -3.0)),
    stage=st.sampled_from(("s1", "s2", "s3")),
    title=st.sampled_from(("", "Decides")),
)
_updates = st.lists(st.tuples(_steps, st.booleans()), max_size=12)


def _table(rows: Iterable[Step] = ()) -> Table[Step]:
    return Table(lambda row: row.stage, rows)


def _in_order(rows: Iterable[Step]) -> list[Step]:
    return sorted(rows, key=lambda row: (row.order, row.id))


@given(st.lists(_steps, max_size=8), st.lists(_updates, max_size=5))
def test_groups_follow_every_change(
    rows: list[Step], rounds: list[list[tuple[Step, bool]]]
) -> None:
    table, plain = _table(rows), {row.id: row for row in rows}
    for updates in rounds:
        table.group("s1")  # from here on groups are mended, not made anew
        change = {row.id: row if stays else None for row, stays in updates}
        table = table.changed(change)
        plain = {k: v for k, v in {**plain, **change}.items() if v is not None}
        assert list(table) == _in_order(plain.values())
        for stage in ("s1", "s2", "s3", "s4"):
            wanted = _in_order(row for row in plain.values() if row.stage == stage)
            assert list(table.group(stage)) == wanted
        assert {key for key, _rows in table.groups()} == {row.stage for row in plain.values()}
        for title in {row.title for row in plain.values()}:
            wanted = _in_order(row for row in plain.values() if row.title == title)
            assert list(table.by("title")[title]) == wanted
        assert table.by("title").keys() == {row.title for row in plain.values()}
    assert table == _table(plain.values())
    assert len(table) == len(plain)


def test_a_group_nothing_touched_stays_the_same_object() -> None:
    before = _table([Step(id="a", stage="s1"), Step(id="b", stage="s2")])
    kept = before.group("s1")
    after = before.changed({"b": Step(id="b", stage="s2", title="Waits")})
    assert after.group("s1") is kept
    assert after["b"].title == "Waits"
    assert before["b"].title == ""


def test_an_unhashable_table_says_so_and_unknown_rows_are_none() -> None:
    table = _table()
    with pytest.raises(TypeError, match="not hashable"):
        hash(table)
    assert table.get(None) is None
    assert table.get("x") is None
    assert table.changed({}) is table
    assert table != object()

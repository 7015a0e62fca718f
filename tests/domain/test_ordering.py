"""Rows put before another stand there, however often it is done and whatever the orders were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.ordering import at_the_end, room
from workshop_app.domain.records import Card, Step


def _put(rows: list[Step], fresh: list[Step], before: str | None) -> list[Step]:
    orders, moved = room(rows, len(fresh), before)
    placed = [replace(row, order=order) for row, order in zip(fresh, orders, strict=True)]
    stayed = [replace(row, order=moved.get(row.id, row.order)) for row in rows]
    return sorted(stayed + placed, key=lambda row: (row.order, row.id))


def _steps(orders: list[float]) -> list[Step]:
    rows = [Step(id=f"z{n:03}", stage="s", order=order) for n, order in enumerate(orders)]
    return sorted(rows, key=lambda row: (row.order, row.id))


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=8),
    st.integers(1, 5),
    st.integers(0, 8),
)
def test_rows_stand_where_they_were_put(orders: list[float], count: int, at: int) -> None:
    rows = _steps(orders)
    before = rows[at].id if at < len(rows) else None
    # Their ids sort before all others, so that equal orders would be found out.
    fresh = [Step(id=f"a{count - n}", stage="s") for n in range(count)]
    after = [row.id for row in _put(rows, fresh, before)]
    place = next((i for i, row in enumerate(rows) if row.id == before), len(rows))
    ids = [row.id for row in rows]
    assert after == [*ids[:place], *(row.id for row in fresh), *ids[place:]]


def test_ten_thousand_insertions_at_one_place_keep_their_order() -> None:
    rows = _steps([0.0, 1.0])
    renumbered = 0
    for n in range(10_000):
        orders, moved = room(rows[-2:], 1, rows[-1].id)
        renumbered += bool(moved)
        rows[-2:] = [replace(x, order=moved.get(x.id, x.order)) for x in rows[-2:]]
        rows.insert(-1, Step(id=f"n{n}", stage="s", order=orders[0]))
        assert rows[-3].order < rows[-2].order < rows[-1].order
    assert 0 < renumbered < 1000, "the gap is used up now and then, and not at every insertion"


def test_an_unknown_sibling_means_the_end() -> None:
    rows = _steps([1.0, 2.0])
    assert room(rows, 2, "nobody") == ([3.0, 4.0], {})
    assert room([], 2, None) == ([1.0, 2.0], {})


@pytest.mark.parametrize("order", [0.0, -3.5, 7.25, 1e9 - 1])
def test_behind_the_last_is_a_whole_step_each(order: float) -> None:
    last = Card(id="last", order=order)
    assert at_the_end(last, 3) == room([last], 3, None)[0] == [order + 1, order + 2, order + 3]


def test_behind_none_is_the_beginning() -> None:
    assert at_the_end(None, 2) == room([], 2, None)[0] == [1.0, 2.0]


def test_far_from_zero_the_siblings_are_to_be_counted_anew() -> None:
    assert at_the_end(Card(id="last", order=1e18), 2) is None

"""Records and plain rows: nothing is lost either way, and what does not fit is named."""

import json

import pytest
from hypothesis import given

from tests.storage.things import full_workshops
from workshop_app.domain import records as r
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.storage import codec
from workshop_app.storage.errors import UnreadableRow
from workshop_app.storage.plain_json import json_bytes


@given(full_workshops())
def test_rows_give_back_their_records(workshop: Workshop) -> None:
    for table in TABLES:
        rows = json.loads(json_bytes(codec.rows_of(table, workshop.table(table).rows())))
        records = {record.id: record for record in codec.records_of(table, rows)}
        assert records == {record.id: record for record in workshop.table(table).rows()}


def test_defaults_are_left_out_and_rows_are_sorted() -> None:
    cards = [r.Card(id="b"), r.Card(id="a", text="x", tags=("t",))]
    assert codec.rows_of("cards", cards) == [{"id": "a", "text": "x", "tags": ("t",)}, {"id": "b"}]


@pytest.mark.parametrize(
    ("table", "row", "field"),
    [
        ("cards", {"id": "c7", "text": 3}, "text"),
        ("cards", {"id": "c7", "tags": ["a", 1]}, "tags[1]"),
        ("cards", {"id": "c7", "span": 1.5}, "span"),
        ("points", {"id": "c7", "lane": "l"}, "step"),
        ("personas", {"id": "c7", "traits": [{"value": 1}]}, "label"),
        ("assets", {"id": "c7", "data": "no base 64!"}, "data"),
        ("cards", {"id": "c7", "order": None}, "order"),
    ],
)
def test_what_does_not_fit_is_named(table: str, row: codec.Row, field: str) -> None:
    good = {"id": "a", "lane": "l", "step": "s"}
    with pytest.raises(UnreadableRow) as raised:
        codec.records_of(table, [good, row])
    assert (raised.value.table, raised.value.row_id) == (table, "c7")
    assert raised.value.field == field


def test_a_number_that_is_none_is_refused_before_it_reaches_a_file() -> None:
    with pytest.raises(UnreadableRow, match="order"):
        codec.row_of("cards", r.Card(id="c", order=float("nan")))


def test_fields_of_a_later_version_are_found() -> None:
    rows = [{"id": "a"}, {"id": "b", "mood": 3, "text": "x"}]
    assert codec.unknown_fields("cards", rows) == {"b": {"mood": 3}}

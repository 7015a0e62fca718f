"""Rows that differ in a few fields are those `dataclasses.replace` makes."""

from dataclasses import fields, replace

import pytest

from tests.making import a_workshop
from workshop_app.domain.altered import altered, altered_each
from workshop_app.domain.records import Card
from workshop_app.domain.workshop import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_another_row_is_what_replace_makes(table: str) -> None:
    rows = list(a_workshop(cards=6).table(table).rows())
    for row in rows:
        assert altered(row, order=7.5) == replace(row, order=7.5)
        assert altered(row) == row


def test_the_row_itself_stays_as_it_was() -> None:
    card = Card(id="c1", lane="l1", step="s1", text="Queue at the till")
    moved = altered(card, lane="l2", step="s3", order=4.0)
    assert (moved.lane, moved.step, moved.order, moved.text) == ("l2", "s3", 4.0, card.text)
    assert (card.lane, card.step, card.order) == ("l1", "s1", 0.0)


def test_rows_that_go_somewhere_together_keep_all_else() -> None:
    cards = [Card(id="c1", text="Queue"), Card(id="c2", text="No signs", votes=3)]
    moved = altered_each(cards, order=[4.0, 5.0], lane=["l1", "l2"])
    assert moved == [
        replace(cards[0], order=4.0, lane="l1"),
        replace(cards[1], order=5.0, lane="l2"),
    ]
    assert altered_each([], order=[]) == []
    with pytest.raises(ValueError, match="value for each row"):
        altered_each(cards, order=[4.0])


def test_a_row_may_keep_but_one_field() -> None:
    card = Card(id="c1", text="Queue")
    changes = {field.name: getattr(card, field.name) for field in fields(card)}
    del changes["text"]
    assert altered(card, **changes) == card


def test_a_field_there_is_none_of_is_refused() -> None:
    with pytest.raises(KeyError):
        altered(Card(id="c1"), colours=3)

"""Rows that differ in a few fields are those `dataclasses.replace` makes."""

from dataclasses import replace

import pytest

from tests.making import a_workshop
from workshop_app.domain.altered import altered
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


def test_a_field_there_is_none_of_is_refused() -> None:
    with pytest.raises(KeyError):
        altered(Card(id="c1"), colours=3)

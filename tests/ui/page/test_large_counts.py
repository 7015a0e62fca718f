"""Counts on the page are parted as the language parts them, however many there are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from tests.making import big_workshop
from workshop_app.ui.deleting import deleted_words
from workshop_app.ui.panes.filter_note import outside_words
from workshop_app.ui.panes.forms.card import CARD


@pytest.fixture
def german() -> Iterator[None]:
    """Numbers as in German, and words as before."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_large_counts_are_parted() -> None:
    many = tuple(("cards", str(number)) for number in range(10_000))
    assert deleted_words(many) == "10.000 cards deleted."
    workshop = big_workshop()
    assert CARD.heading([*workshop.cards.rows()], workshop).title == "10.000 cards"
    assert outside_words(12_345, hide=True) == "12.345 hidden by the filter"

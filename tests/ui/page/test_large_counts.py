"""Counts on the page are parted as the language parts them, however many there are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from workshop_app.ui.commands.records import deleted_words
from workshop_app.ui.panes.filter_note import outside_words


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
    assert outside_words(12_345, hide=True) == "12.345 hidden by the filter"

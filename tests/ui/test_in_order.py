"""The window sorts as the language spoken does; below Qt the order of our languages is the same."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from workshop_app import words
from workshop_app.languages import in_alphabet
from workshop_app.ui.in_order import comes_before, in_order

ORDERS = {
    "de": ["Apfel", "Ärger", "Ofen", "öl", "Step 9", "Step 10", "Strand", "strasse", "Zebra"],
    "fi": ["apina", "Oulu", "yö", "Zoo", "Åland", "Äiti", "Öljy"],
    "es": ["árbol", "arena", "noche", "nube", "ñandú", "oca"],
    "fr": ["côte d’Or", "été", "étée", "Œuvre", "ours", "zèle"],
    "en": ["access", "Access 2", "access 10", "Bar", "fees", "MD1", "MD03", "MD12", "naïve"],
}


@pytest.fixture(params=ORDERS)
def order(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """Words in their order, while their language is spoken."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    words.speak(request.param)
    yield ORDERS[request.param]
    words.speak(words.SOURCE)
    QLocale.setDefault(before)


def test_words_stand_in_the_order_of_the_language(order: list[str]) -> None:
    assert in_order(reversed(order)) == order
    assert all(comes_before(one, other) for one, other in itertools.pairwise(order))


def test_below_qt_they_stand_in_the_same_order(order: list[str]) -> None:
    assert sorted(set(order), key=in_alphabet) == order


def test_things_are_sorted_by_what_is_said_of_them() -> None:
    assert in_order([("b", 1), ("a", 2)], lambda pair: pair[0]) == [("a", 2), ("b", 1)]


def test_figures_of_a_table_are_sorted_by_size() -> None:
    assert comes_before(2, 10.0)
    assert not comes_before(float("inf"), 10)

"""Rating: 1 to 5 or none, by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.rating import STEP, Rating


@pytest.fixture
def rating(qtbot: QtBot) -> Rating:
    made = Rating("Impact")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(rating: Rating) -> list[int]:
    heard: list[int] = []
    rating.rated.connect(heard.append)
    return heard


def _dot(figure: int) -> QPoint:
    return QPoint(3 + round((figure - 0.5) * STEP), 16)


def test_showing_tells_nothing(rating: Rating, told: list[int]) -> None:
    rating.show_figure(4)
    rating.show_figure(None)
    assert (rating.figure(), told) == (0, [])
    assert rating.accessibleDescription() == "Not rated"


@pytest.mark.parametrize("figure", range(1, 6))
def test_a_click_rates_and_the_same_click_takes_it_back(
    rating: Rating, told: list[int], qtbot: QtBot, figure: int
) -> None:
    for _ in range(2):
        qtbot.mouseClick(rating, Qt.MouseButton.LeftButton, pos=_dot(figure))
    assert told == [figure, 0]


def test_keys_rate(rating: Rating, told: list[int], qtbot: QtBot) -> None:
    for key in (
        Qt.Key.Key_3,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Delete,
    ):
        qtbot.keyClick(rating, key)
    assert told == [3, 4, 3, 2, 0]
    qtbot.keyClick(rating, Qt.Key.Key_5)
    assert rating.accessibleDescription() == "5 of 5"


def test_one_that_must_be_rated_is_never_empty(qtbot: QtBot) -> None:
    rating = Rating("Trait", optional=False)
    qtbot.addWidget(rating)
    rating.show_figure(2)
    qtbot.keyClick(rating, Qt.Key.Key_0)
    qtbot.keyClick(rating, Qt.Key.Key_Delete)
    assert rating.figure() == 1

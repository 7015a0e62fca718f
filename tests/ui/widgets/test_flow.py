"""FlowLayout: lines like words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.flow import FlowLayout


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, gap=10)
    for _ in range(3):
        box = QWidget(made)
        box.setFixedSize(100, 30)
        flow.addWidget(box)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _corners(place: QWidget) -> list[tuple[int, int]]:
    place.layout().activate()
    return [(box.x(), box.y()) for box in place.findChildren(QWidget)]


def test_lines_break_where_the_width_ends(place: QWidget) -> None:
    place.resize(320, 200)
    assert _corners(place) == [(0, 0), (110, 0), (220, 0)]
    place.resize(319, 200)
    assert _corners(place) == [(0, 0), (110, 0), (0, 40)]


def test_height_for_width(place: QWidget) -> None:
    flow = place.layout()
    assert [flow.heightForWidth(width) for width in (320, 210, 50)] == [30, 70, 110]


def test_right_to_left_is_mirrored(place: QWidget) -> None:
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    place.resize(320, 200)
    assert _corners(place) == [(220, 0), (110, 0), (0, 0)]


def test_hidden_widgets_take_no_place_and_new_ones_find_theirs(place: QWidget) -> None:
    place.resize(320, 200)
    first, *_ = place.findChildren(QWidget)
    first.hide()
    assert _corners(place)[1:] == [(0, 0), (110, 0)]
    new = QWidget(place)
    new.setFixedSize(50, 30)
    flow = place.layout()
    assert isinstance(flow, FlowLayout)
    flow.insert_widget(1, new)
    _corners(place)
    assert (new.x(), new.y()) == (0, 0)


def test_the_last_may_take_the_rest_of_its_line(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place, gap=10, stretch_last=True)
    for _ in range(2):
        box = QWidget(place)
        box.setMinimumSize(100, 30)
        flow.addWidget(box)
    place.resize(320, 30)
    flow.activate()
    assert place.findChildren(QWidget)[1].width() == 210


def test_what_stands_at_the_end_does_so_where_its_first_is_hidden(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=4)
    first, hidden, last = (QPushButton(words, holder) for words in ("One", "Two", "Three"))
    for one in (first, hidden, last):
        flow.addWidget(one)
    flow.ending = hidden
    hidden.hide()
    holder.resize(600, 60)
    holder.show()
    assert last.geometry().right() == holder.rect().right()
    assert first.geometry().left() == 0

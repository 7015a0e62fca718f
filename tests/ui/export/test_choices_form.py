"""The choices of the export: where the keyboard begins, and what is a choice at all."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.making import a_workshop
from tests.reading import reader_of, tab_stops
from workshop_app.ui.export.choices import Choices
from workshop_app.ui.export.choices_form import ChoicesForm


def a_form(qtbot: QtBot, maps: int) -> ChoicesForm:
    workshop = a_workshop()
    first = workshop.map_list()[0]
    for number in range(1, maps):
        workshop = workshop.with_rows("maps", replace(first, id=f"m{number + 1}", order=number))
    form = ChoicesForm(workshop, Choices())
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def test_a_lone_map_is_no_choice(qtbot: QtBot) -> None:
    one, two = a_form(qtbot, 1), a_form(qtbot, 2)
    assert [box.isVisible() for box in one.maps.values()] == [False]
    assert [box.isVisible() for box in two.maps.values()] == [True, True]


def test_the_keyboard_begins_at_the_first_choice(qtbot: QtBot) -> None:
    form = a_form(qtbot, 1)
    form.activateWindow()
    form.focusNextChild()
    QApplication.processEvents()
    assert form.focusPolicy() == Qt.FocusPolicy.NoFocus
    stops = tab_stops(form)
    assert stops[0] is form.paper
    assert stops[-1] is form.open_after
    assert stops.index(form.pages["board"]) < stops.index(form.open_after)


def test_segments_are_told_as_one_of_several(qtbot: QtBot) -> None:
    form = a_form(qtbot, 1)
    segments = form.direction.findChildren(QPushButton)
    assert {reader_of(one).role() for one in segments} == {QAccessible.Role.RadioButton}
    assert [reader_of(one).state().checked for one in segments].count(True) == 1

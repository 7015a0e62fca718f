"""ColourPicker: a swatch by mouse and by arrow key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.reading import reader_of, tab_stops
from workshop_app.domain.kinds import HUES
from workshop_app.ui.widgets.colour_picker import ColourPicker


@pytest.fixture
def picker(qtbot: QtBot) -> ColourPicker:
    made = ColourPicker("Colour", plain="Colour of its kind")
    qtbot.addWidget(made)
    made.resize(400, 80)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def _swatches(picker: ColourPicker) -> list[QAbstractButton]:
    return picker.findChildren(QAbstractButton)


def test_every_swatch_is_named(picker: ColourPicker) -> None:
    names = [swatch.accessibleName() for swatch in _swatches(picker)]
    assert names[:3] == ["Colour of its kind", "Coral", "Blue"]
    assert len(set(names)) == HUES + 1


def test_a_click_picks_once(picker: ColourPicker, qtbot: QtBot) -> None:
    told: list[int] = []
    picker.picked.connect(told.append)
    picker.show_colour(0)
    for _ in range(2):
        qtbot.mouseClick(_swatches(picker)[3], Qt.MouseButton.LeftButton)
    assert (told, picker.colour()) == ([3], 3)


def test_arrows_pick_the_neighbour(picker: ColourPicker, qtbot: QtBot) -> None:
    picker.show_colour(3)
    _swatches(picker)[3].setFocus()
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(_swatches(picker)[3], Qt.Key.Key_Right)
    assert told.args == [4]


def test_tab_comes_to_the_colour_shown_and_each_is_told_as_one_of_several(
    picker: ColourPicker,
) -> None:
    for number in (2, 5):
        picker.show_colour(number)
        assert tab_stops(picker) == [_swatches(picker)[number]]
        assert reader_of(_swatches(picker)[number]).role() == QAccessible.Role.RadioButton

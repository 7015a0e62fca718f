"""ChipsEdit: adding, completing and removing chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.chips import ChipsEdit


@pytest.fixture
def chips(qtbot: QtBot) -> ChipsEdit:
    made = ChipsEdit("Tags")
    qtbot.addWidget(made)
    made.show_chips(["wayfinding", "DT06"])
    made.resize(300, 80)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def told(chips: ChipsEdit) -> list[list[str]]:
    heard: list[list[str]] = []
    chips.changed.connect(heard.append)
    return heard


def _entry(chips: ChipsEdit) -> QLineEdit:
    return chips.findChild(QLineEdit)


def _chip(chips: ChipsEdit, text: str) -> QToolButton:
    return next(b for b in chips.findChildren(QToolButton) if b.text() == text and b.isVisible())


def test_showing_tells_nothing_and_drops_doubles(chips: ChipsEdit, told: list[list[str]]) -> None:
    chips.show_chips(["a", "b", "a"])
    assert chips.chips() == ["a", "b"]
    assert told == []


def test_enter_and_comma_add(chips: ChipsEdit, told: list[list[str]], qtbot: QtBot) -> None:
    qtbot.keyClicks(_entry(chips), " first visit ")
    qtbot.keyClick(_entry(chips), Qt.Key.Key_Return)
    qtbot.keyClicks(_entry(chips), "light,")
    assert told[-1] == ["wayfinding", "DT06", "first visit", "light"]
    assert len(told) == 2
    assert _entry(chips).text() == ""


def test_a_chip_that_is_there_is_not_added(
    chips: ChipsEdit, told: list[list[str]], qtbot: QtBot
) -> None:
    qtbot.keyClicks(_entry(chips), "DT06,;")
    assert told == []
    assert chips.chips() == ["wayfinding", "DT06"]


def test_backspace_in_the_empty_entry_removes_the_last(
    chips: ChipsEdit, told: list[list[str]], qtbot: QtBot
) -> None:
    qtbot.keyClicks(_entry(chips), "x")
    qtbot.keyClick(_entry(chips), Qt.Key.Key_Backspace)
    assert told == []
    qtbot.keyClick(_entry(chips), Qt.Key.Key_Backspace)
    assert told == [["wayfinding"]]


def test_a_chip_goes_by_click_and_by_delete(
    chips: ChipsEdit, told: list[list[str]], qtbot: QtBot
) -> None:
    assert _chip(chips, "DT06").accessibleName() == "Remove DT06"
    qtbot.mouseClick(_chip(chips, "DT06"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(_chip(chips, "wayfinding"), Qt.Key.Key_Delete)
    assert told == [["wayfinding"], []]
    assert _entry(chips).hasFocus()


def test_leaving_adds_what_was_typed(chips: ChipsEdit, told: list[list[str]], qtbot: QtBot) -> None:
    qtbot.keyClicks(_entry(chips), "late")
    _entry(chips).clearFocus()
    assert told == [["wayfinding", "DT06", "late"]]


def test_known_ones_complete(chips: ChipsEdit, told: list[list[str]], qtbot: QtBot) -> None:
    chips.suggest(["MD08 discovery", "MD01 relevance"])
    qtbot.keyClicks(_entry(chips), "disc")
    popup = _entry(chips).completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert told == [["wayfinding", "DT06", "MD08 discovery"]]
    qtbot.waitUntil(lambda: _entry(chips).text() == "")

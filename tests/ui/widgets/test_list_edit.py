"""ListEdit: adding, removing, moving lines."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.listening import Listener
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.list_edit import ListEdit


@pytest.fixture
def goals(qtbot: QtBot) -> ListEdit:
    made = ListEdit("Goals", "Add a goal")
    qtbot.addWidget(made)
    made.show_lines(["one", "two", "three"])
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def told(goals: ListEdit) -> list[list[str]]:
    heard: list[list[str]] = []
    goals.changed.connect(heard.append)
    return heard


def _line(goals: ListEdit, at: int) -> LineEdit:
    return goals._rows[at].line


def test_the_last_line_waits_for_more(goals: ListEdit, told: list[list[str]]) -> None:
    assert _line(goals, 3).placeholderText() == "Add a goal"
    assert _line(goals, 0).accessibleName() == "Goals, line 1"
    assert (goals.lines(), told) == (["one", "two", "three"], [])


def test_enter_adds_below(goals: ListEdit, told: list[list[str]], qtbot: QtBot) -> None:
    goals.focus_line(0)
    qtbot.keyClick(_line(goals, 0), Qt.Key.Key_Return)
    assert _line(goals, 1).hasFocus()
    qtbot.keyClicks(_line(goals, 1), "new")
    qtbot.keyClick(_line(goals, 1), Qt.Key.Key_Return)
    assert told == [["one", "new", "two", "three"]]


def test_typing_in_the_last_line_makes_another(
    goals: ListEdit, told: list[list[str]], qtbot: QtBot
) -> None:
    goals.focus_line(3)
    qtbot.keyClicks(_line(goals, 3), "four")
    assert len(goals._rows) == 5
    _line(goals, 0).setFocus()
    assert told == [["one", "two", "three", "four"]]


def test_backspace_removes_an_emptied_line(
    goals: ListEdit, told: list[list[str]], qtbot: QtBot
) -> None:
    goals.focus_line(1)
    for _ in range(4):
        qtbot.keyClick(_line(goals, 1), Qt.Key.Key_Backspace)
    assert told == [["one", "three"]]
    assert _line(goals, 0).hasFocus()


def test_alt_and_arrows_move_a_line(goals: ListEdit, told: list[list[str]], qtbot: QtBot) -> None:
    goals.focus_line(2)
    alt, listener = Qt.KeyboardModifier.AltModifier, Listener(goals)
    for _ in range(3):
        at = next(i for i in range(4) if _line(goals, i).hasFocus())
        qtbot.keyClick(_line(goals, at), Qt.Key.Key_Up, alt)
    assert told == [["one", "three", "two"], ["three", "one", "two"]]
    assert listener.said == ["three. 2 of 3", "three. 1 of 3", "It cannot be moved further there."]
    qtbot.keyClick(_line(goals, 0), Qt.Key.Key_Down)
    assert _line(goals, 1).hasFocus()


def test_the_grip_drags_a_line(goals: ListEdit, told: list[list[str]], qtbot: QtBot) -> None:
    grip = goals._rows[0].findChild(QToolButton)
    start = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    target = _line(goals, 2).mapTo(goals, _line(goals, 2).rect().center())
    QTest.mouseMove(grip, grip.mapFrom(goals, QPoint(10, target.y())))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=start)
    assert goals.lines() == ["two", "three", "one"]
    assert told == [["two", "three", "one"]]


def test_showing_while_typing_keeps_what_is_typed(goals: ListEdit, qtbot: QtBot) -> None:
    goals.focus_line(0)
    qtbot.keyClicks(_line(goals, 0), "!")
    goals.show_lines(["other"])
    assert goals.lines() == ["one!", "two", "three"]


def test_showing_tells_nothing(goals: ListEdit, told: list[list[str]]) -> None:
    goals.show_lines(["a", "", "b"])
    assert (goals.lines(), told) == (["a", "b"], [])
    assert len(goals._rows) == 3

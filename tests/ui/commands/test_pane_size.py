"""Panes become larger and smaller without the mouse, and that is said."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.listening import Listener
from workshop_app.ui.window import MainWindow


def test_the_open_pane_grows_and_shrinks_until_it_cannot(window: MainWindow, qtbot: QtBot) -> None:
    page, act = window.page, window.actions_
    assert page is not None
    page.show_pane("")
    act.refresh()
    assert not act["view.pane_larger"].isEnabled()
    page.show_pane("outline")
    act.refresh()
    listener, before = Listener(page), page.side.width()
    act["view.pane_larger"].trigger()
    QApplication.processEvents()
    assert page.side.width() > before
    assert listener.said[-1].startswith("Outline: ")
    act["view.pane_smaller"].trigger()
    QApplication.processEvents()
    assert page.side.width() == before
    for _time in range(60):
        act["view.pane_larger"].trigger()
    assert listener.said[-1] == "Outline cannot be larger"
    assert page.board.width() >= 320


def test_the_emotion_panel_does_where_one_works_in_it(window: MainWindow, qtbot: QtBot) -> None:
    page, act = window.page, window.actions_
    assert page is not None
    page.show_pane("outline")
    page.show_emotions(True)
    QApplication.processEvents()
    assert page.emotions is not None
    before, beside = page.emotions.height(), page.side.width()
    page.emotions.mean.setFocus()
    act["view.pane_larger"].trigger()
    QApplication.processEvents()
    assert page.emotions.height() > before
    assert page.side.width() == beside


def test_panes_say_that_they_are_opened_and_closed(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    page.show_pane("")
    page.show_inspector(False)
    listener = Listener(page)
    page.show_pane("metrics")
    page.show_pane("")
    page.show_pane("")
    page.show_inspector(True)
    page.show_inspector(True)
    page.show_emotions(True)
    page.show_emotions(False)
    assert listener.said == [
        "Metrics is open; F6 goes there",
        "Metrics is closed",
        "Inspector is open; F6 goes there",
        "Emotion panel is open; F6 goes there",
        "Emotion panel is closed",
    ]

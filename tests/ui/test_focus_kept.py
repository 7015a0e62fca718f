"""The keyboard is never lost: what goes away gives it to the board, or to who had it before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering
from tests.board_order import first
from tests.dialogs import DIALOGS
from tests.reading import tab_stops
from tests.shown import SHOWN
from tests.ui.conftest import page_of
from workshop_app.editor.filtering import Filter
from workshop_app.ui.page.rail import Rail
from workshop_app.ui.window import MainWindow


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the keyboard"
    return found


def enters(place: QWidget) -> None:
    """The keyboard comes into `place`."""
    stops = tab_stops(place)
    assert stops
    stops[-1].setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert place.isAncestorOf(focused())


_CLOSED: dict[str, tuple[str, Callable[[MainWindow], object]]] = {
    "pane outline": ("pane", lambda window: page_of(window).close_pane()),
    "pane parking_lot": ("pane", lambda window: page_of(window).close_pane()),
    "pane actions": ("pane", lambda window: page_of(window).close_pane()),
    "form of cards": ("inspector", lambda window: page_of(window).show_inspector(False)),
    "emotion panel": ("emotions", lambda window: page_of(window).show_emotions(False)),
    "find bar": ("bar", lambda window: page_of(window).over_board.find_bar().close_bar()),
    "filter bar": ("bar", lambda window: page_of(window).over_board.filter_bar().close_bar()),
    "message": ("bar", lambda window: window.messages.clear()),
    "tour": ("card", lambda window: page_of(window).findChild(QWidget, "tour_card").skip.click()),
}


@pytest.mark.parametrize("name", _CLOSED)
def test_what_is_closed_gives_the_keyboard_to_the_board(
    window: MainWindow, name: str, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.board.setFocus()
    enters(SHOWN[name](window))
    _CLOSED[name][1](window)
    QApplication.processEvents()
    assert focused() is page.board.canvas


def test_a_pane_that_follows_another_gets_its_keyboard(window: MainWindow) -> None:
    page = page_of(window)
    enters(SHOWN["pane outline"](window))
    page.show_pane("actions")
    assert page.side.isAncestorOf(focused())
    page.board.setFocus()
    page.show_pane("metrics")
    assert focused() is page.board.canvas, "who works on the board stays there"


def test_after_every_dialog_the_keyboard_is_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    for name, act in DIALOGS.items():
        page.board.setFocus()
        left = list[str]()

        def close(dialog: QWidget, left: list[str] = left, name: str = name) -> None:
            QApplication.processEvents()
            dialog.close()
            left.append(name)

        with answering(close):
            act(window)
            qtbot.waitUntil(lambda left=left: bool(left))
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        window.activateWindow()  # what a window manager does
        QApplication.processEvents()
        assert QApplication.focusWidget() is page.board.canvas, name


def test_deleting_leaves_the_keyboard_on_the_board_and_something_to_go_on_from(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    card = first(page.desk, "cards")
    page.board.setFocus()
    page.desk.selection.choose("cards", [card.id], (card.lane or "", card.step or ""))
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert card.id not in page.desk.workshop.cards
    assert focused() is page.board.canvas
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert page.desk.selection.refs or page.desk.selection.cell


def test_a_message_stays_while_the_keyboard_is_at_it(window: MainWindow) -> None:
    window.say("Card deleted.", "info", "Undo", window.actions_.refresh)
    enters(window.messages.bar)
    window.messages._timer.timeout.emit()
    assert window.messages.bar.isVisible()
    page_of(window).board.setFocus()
    window.messages._timer.timeout.emit()
    assert not window.messages.bar.isVisible()


@pytest.mark.parametrize("name", ["find bar", "filter bar", "tour", "message"])
def test_f6_comes_to_what_is_open_besides(window: MainWindow, name: str) -> None:
    page = page_of(window)
    shown = SHOWN[name](window)
    page.board.setFocus()
    for _turn in range(14):
        window.actions_["view.next_pane"].trigger()
        if shown.isAncestorOf(focused()):
            return
    raise AssertionError("F6 does not lead there")


def test_tab_goes_through_the_page_as_it_is_read(window: MainWindow) -> None:
    page = page_of(window)
    page.show_pane("outline")
    QApplication.processEvents()
    rail = page.findChild(Rail)
    assert rail is not None
    parts = (page.bar, rail, page.side, page.tabs, page.board, page.status)
    stops = tab_stops(page)
    firsts = [min(stops.index(stop) for stop in tab_stops(part)) for part in parts]
    assert firsts == sorted(firsts)


def test_tab_goes_along_the_filter_as_it_stands(window: MainWindow) -> None:
    page = page_of(window)
    bar = page.over_board.filter_bar()
    page.desk.filtering.set(Filter(kinds=("pain_point",)))
    for hide in (False, True):
        page.desk.filtering.set(page.desk.filtering.wanted, hide=hide)
        stops = [stop for stop in tab_stops(page) if bar.isAncestorOf(stop)]
        assert [bar.how.isAncestorOf(stop) for stop in stops] == [
            False, False, True, False, False, False,
        ]  # fmt: skip
        assert stops[3:] == [bar.views, bar.clear, bar.close_button]

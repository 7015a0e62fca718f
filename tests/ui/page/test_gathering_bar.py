"""Several selected by finger alone: the menu of a long press, taps, and the bar that acts on them all."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.pointing import on_card
from tests.targets import small_targets
from tests.touching import Touching
from tests.ui.conftest import page_of
from workshop_app.ui.page.gathering_bar import GatheringBar
from workshop_app.ui.window import MainWindow


def in_sight(window: MainWindow, count: int) -> list[str]:
    """Cards well within what is seen of the board."""
    board = page_of(window).board
    area = board.canvas.viewport().rect().adjusted(60, 60, -60, -120)
    sprites = (s for row in board.scene.board.rows for cell in row.body.cells for s in cell)
    found = [s.id for s in sprites
             if area.contains(board.canvas.viewport().mapFromGlobal(on_card(board, s.id)))]  # fmt: skip
    assert len(found) >= count
    return found[:count]


def bar(window: MainWindow) -> GatheringBar:
    found = page_of(window).board.findChild(GatheringBar)
    assert found is not None
    return found


@pytest.fixture
def screen(window: MainWindow) -> Touching:
    window.actions_["view.touch.on"].trigger()
    for _round in range(3):
        QApplication.processEvents()
    return Touching(window, page_of(window).board.touch.fingers)


def gathers(window: MainWindow, screen: Touching, qtbot: QtBot, count: int) -> list[str]:
    """Rest on a card, choose “Select more”, tap the others."""
    cards = in_sight(window, count)
    board = page_of(window).board
    screen.rests(on_card(board, cards[0]))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    screen.lifts()
    next(a for a in menu.actions() if a.objectName() == "edit.select_more").trigger()
    menu.close()
    QApplication.processEvents()
    for card in cards[1:]:
        screen.taps(on_card(board, card))
    return cards


def tap(screen: Touching, button: QWidget) -> None:
    """A finger on a button of the bar."""
    screen.taps(button.mapToGlobal(button.rect().center()))
    QApplication.processEvents()


def test_a_bar_says_how_many_are_selected(
    window: MainWindow, screen: Touching, qtbot: QtBot
) -> None:
    cards = gathers(window, screen, qtbot, 3)
    assert page_of(window).desk.selection.ids("cards") == tuple(cards)
    assert bar(window).isVisible()
    assert bar(window).count.text() == "3 selected"
    assert small_targets(bar(window), 44) == []
    tap(screen, bar(window).done)
    assert bar(window).isHidden()
    assert page_of(window).desk.selection.ids("cards") == tuple(cards), "they stay selected"


def test_they_are_deleted_as_one_step(window: MainWindow, screen: Touching, qtbot: QtBot) -> None:
    cards = gathers(window, screen, qtbot, 3)
    desk = page_of(window).desk
    before = desk.workshop
    press(bar(window), "Delete")
    assert not set(cards) & {card.id for card in desk.workshop.cards.rows()}
    assert bar(window).isHidden()
    window.actions_["edit.undo"].trigger()
    assert desk.workshop == before


def test_they_are_sent_elsewhere(window: MainWindow, screen: Touching, qtbot: QtBot) -> None:
    cards = gathers(window, screen, qtbot, 2)
    desk = page_of(window).desk

    def answer(dialog: QWidget) -> None:
        assert "2 cards" in [w.text() for w in dialog.findChildren(QWidget) if hasattr(w, "text")]
        press(dialog, "Cancel")

    with answering(answer):
        press(bar(window), "Move to…")
    assert desk.selection.ids("cards") == tuple(cards)
    assert bar(window).isVisible(), "it goes on"


def test_more_opens_the_menu_of_all(window: MainWindow, screen: Touching, qtbot: QtBot) -> None:
    gathers(window, screen, qtbot, 2)
    bar(window).more.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "edit.park" in [action.objectName() for action in menu.actions()]
    menu.close()


def test_with_nothing_selected_it_says_what_to_do(window: MainWindow) -> None:
    page_of(window).desk.selection.clear()
    window.actions_["edit.select_more"].trigger()
    assert bar(window).count.text() == "Tap what you want to select"
    assert not bar(window).more.isEnabled()
    window.actions_.refresh()
    assert window.actions_["edit.select_more"].isChecked()
    window.actions_["edit.select_more"].trigger()
    assert bar(window).isHidden()


@pytest.mark.parametrize("size", [(1366, 768), (1000, 700)])
def test_it_stands_within_the_board(window: MainWindow, size: tuple[int, int]) -> None:
    window.actions_["view.touch.on"].trigger()
    window.actions_["edit.select_more"].trigger()
    window.resize(*size)
    QApplication.processEvents()
    board = page_of(window).board
    assert board.rect().contains(bar(window).geometry())
    seen = board.canvas.viewport().mapToGlobal(QPoint(0, 0)).y() + board.canvas.viewport().height()
    assert 10 <= seen - bar(window).mapToGlobal(bar(window).rect().bottomLeft()).y() <= 40


@pytest.mark.parametrize("size", [(1366, 768), (768, 1000)])
def test_it_stands_beside_the_inspector_that_floats(
    window: MainWindow, size: tuple[int, int]
) -> None:
    window.actions_["view.touch.on"].trigger()
    window.setMinimumSize(600, 600)
    window.resize(*size)
    window.actions_["edit.select_more"].trigger()
    QApplication.processEvents()
    page = page_of(window)
    page.show_inspector(True)
    QApplication.processEvents()
    assert page.place.parentWidget() is page
    over = QRect(page.place.mapToGlobal(QPoint(0, 0)), page.place.size())
    for button in (bar(window).count, bar(window).more, bar(window).done):
        place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
        assert not over.intersects(place)
        assert button.width() >= button.sizeHint().width()
        assert bar(window).rect().contains(button.geometry())


def test_what_is_said_of_it_goes_with_it(window: MainWindow) -> None:
    window.actions_["edit.select_more"].trigger()
    status = page_of(window).status
    assert status.note.text()
    bar(window).done.click()
    assert status.note.text() == ""

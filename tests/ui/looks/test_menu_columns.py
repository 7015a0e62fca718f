"""A menu higher than the screen: in columns where they fit, else every line comes with a finger."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from tests.answers import until
from tests.popping_up import main_menu
from tests.touching import Touching
from tests.ui.conftest import page_of
from workshop_app.ui.looks.menu_columns import MenuColumns
from workshop_app.ui.window import MainWindow


@pytest.fixture
def menu(window: MainWindow) -> Iterator[QMenu]:
    menu = QMenu(window)
    MenuColumns(menu)
    yield menu
    menu.close()


def _filled(menu: QMenu, words: str) -> QMenu:
    """With more lines than the screen is high."""
    room = menu.screen().availableGeometry().height()
    menu.addAction(words)
    while menu.sizeHint().height() < 1.3 * room:
        menu.addAction(words)
    menu.popup(QPoint(0, 0))
    QApplication.processEvents()
    return menu


def _inside(menu: QMenu, action: QAction) -> bool:
    return QRect(QPoint(0, 0), menu.size()).contains(menu.actionGeometry(action))


def test_columns_where_there_is_room(menu: QMenu) -> None:
    lines = _filled(menu, "Short").actions()
    screen = menu.screen().availableGeometry()
    assert all(_inside(menu, line) for line in lines)
    assert screen.contains(menu.geometry())
    assert len({menu.actionGeometry(line).x() for line in lines}) == 2


def test_a_menu_that_fits_has_one_column(window: MainWindow, menu: QMenu) -> None:
    menu.addActions([QAction(str(at), window) for at in range(5)])
    menu.popup(QPoint(0, 0))
    assert len({menu.actionGeometry(line).x() for line in menu.actions()}) == 1


def test_it_goes_back_to_one_column_when_it_is_short_again(menu: QMenu) -> None:
    _filled(menu, "Short").close()
    for line in menu.actions()[5:]:
        menu.removeAction(line)
    menu.popup(QPoint(0, 0))
    assert len({menu.actionGeometry(line).x() for line in menu.actions()}) == 1


def test_without_room_for_columns_a_finger_brings_the_last_line(
    window: MainWindow, menu: QMenu
) -> None:
    window.actions_["view.touch.on"].trigger()
    wide = menu.screen().availableGeometry().width()
    last = _filled(menu, "W" * (wide // 20)).actions()[-1]
    assert not _inside(menu, last)
    foot = menu.mapToGlobal(QPoint(menu.width() // 2, menu.height() - 20))
    Touching(menu).taps(foot)
    until(lambda: menu.isVisible() and _inside(menu, last), "the last line has come")


@pytest.mark.parametrize("title", ["File", "Edit", "Insert", "View", "Help"])
def test_touch_mode_shows_every_line_of_the_menus_of_the_window(
    window: MainWindow, title: str
) -> None:
    window.actions_["view.touch.on"].trigger()
    shown = main_menu(title, window)
    assert isinstance(shown, QMenu)
    assert all(_inside(shown, line) for line in shown.actions())
    assert shown.screen().availableGeometry().contains(shown.geometry())
    shown.close()
    page_of(window).board.setFocus()

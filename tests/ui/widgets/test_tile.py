"""Tile: clicked by mouse and keys, with a menu."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.tile import Tile


@pytest.fixture
def tile(qtbot: QtBot) -> Tile:
    made = Tile("Arts event", "6 stages")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_click(tile: Tile, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, key)


def test_the_mouse_clicks(tile: Tile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_a_menu_is_asked_for(tile: Tile, qtbot: QtBot, reason: QContextMenuEvent.Reason) -> None:
    where = tile.mapToGlobal(QPoint(5, 6))
    event = QContextMenuEvent(reason, QPoint(5, 6), where)
    with qtbot.waitSignal(tile.menu_wanted) as told:
        QApplication.sendEvent(tile, event)
    by_mouse = reason == QContextMenuEvent.Reason.Mouse
    assert told.args == [where if by_mouse else tile.mapToGlobal(tile.rect().center())]


def test_it_shows_its_picture_and_its_name(tile: Tile) -> None:
    before = tile.grab().toImage()
    picture = QPixmap(480, 200)
    picture.fill(Qt.GlobalColor.red)
    tile.set_picture(picture)
    after = tile.grab().toImage()
    assert before != after
    assert after.pixelColor(tile.width() // 2, 20) == Qt.GlobalColor.red
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("Arts event", "6 stages")


def test_a_title_too_long_is_told_in_full(tile: Tile) -> None:
    assert tile.full_words() == ""
    tile.setText("A workshop with quite a long title indeed, and more")
    middle = tile.rect().center()
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, middle, tile.mapToGlobal(middle))
    QApplication.sendEvent(tile, help_wanted)
    assert QToolTip.text() == tile.text()
    QToolTip.hideText()

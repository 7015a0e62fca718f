"""Zoom commands in the window: by key and menu, possible only where they mean something."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_of
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.storage.home import Home
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def board(window: MainWindow) -> BoardView:
    view = page_of(window).board
    view.setFocus()
    view.set_zoom(1.0)
    QApplication.processEvents()
    return view


def room(board: BoardView) -> QRectF:
    return board.canvas.viewport().rect().toRectF()


def hits(window: MainWindow, key: Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.windowHandle(), key, keys)
    QApplication.processEvents()


def test_f8_shows_what_is_selected(window: MainWindow, board: BoardView) -> None:
    far = board.scene.board.rows[-2].body.cells
    card = next(cell[0].id for cell in reversed(far) if cell)
    board.desk.selection.choose("cards", [card])
    hits(window, Key.Key_F8)
    sprite = board.scene.card(card)
    assert sprite is not None
    inverse, _ok = board.canvas.viewportTransform().inverted()
    seen = inverse.mapRect(room(board))
    assert seen.contains(qrect(sprite.rect))
    assert 1.0 < board.zoom() <= 1.5


def test_f7_shows_the_stage_and_shift_f7_the_persona(window: MainWindow, board: BoardView) -> None:
    stage, x, _width = board.scene.board.grid.stages[2]
    board.desk.selection.choose("stages", [stage.id])
    hits(window, Key.Key_F7)
    assert board.canvas.board_point(room(board).topLeft()).x() <= x + 1
    persona = board.scene.board.swimlanes[1]
    board.desk.selection.choose("personas", [persona.persona or ""])
    hits(window, Key.Key_F7, SHIFT)
    top = board.canvas.board_point(room(board).topLeft()).y()
    assert top <= persona.y + 1


def test_they_are_possible_only_where_they_mean_something(
    window: MainWindow, board: BoardView
) -> None:
    names = ("view.zoom_selection", "view.zoom_stage", "view.zoom_persona")
    board.desk.selection.clear()
    board.desk.selection.focus(None)
    window.actions_.refresh()
    assert [window.actions_[name].isEnabled() for name in names] == [False] * 3
    row = board.scene.board.rows[0]
    column = board.scene.board.grid.columns[0]
    board.desk.selection.focus((row.lane.id, column.step))
    window.actions_.refresh()
    assert [window.actions_[name].isEnabled() for name in names] == [False, True, True]


def test_the_minimap_is_remembered(window: MainWindow, board: BoardView, home: Home) -> None:
    assert not board.minimap.isVisible()
    hits(window, Key.Key_F8, SHIFT)
    assert board.minimap.isVisible()
    assert window.actions_["view.minimap"].isChecked()
    window.close()
    again = opened_window(home, None, True)
    again.resize(1200, 800)
    again.show()
    QTest.qWaitForWindowExposed(again)
    QApplication.processEvents()
    page_of(again).board.set_zoom(1.5)
    assert page_of(again).board.minimap.isVisible()
    again.close()
    again.deleteLater()

"""The parts of the page answer each other: outline and board, board and inspector."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.board_order import first
from tests.ui.conftest import page_of
from workshop_app.ui.panes.outline.pane import Outline
from workshop_app.ui.window import MainWindow


def test_what_is_wanted_in_the_outline_comes_into_sight_on_the_board(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.board.set_zoom(1.5)
    last_row, last_column = page.board.scene.board.rows[-1], page.board.scene.board.grid.columns[-1]
    far = {last_column.step, last_row.lane.id}
    card = first(page.desk, "cards", lambda card: card.step in far or card.lane in far)
    page.show_pane("outline")
    outline = page.side.pane("outline")
    assert isinstance(outline, Outline)
    before = page.board.canvas.board_point(QPoint(0, 0).toPointF())
    outline.reveal_wanted.emit("cards", card.id)
    after = page.board.canvas.board_point(QPoint(0, 0).toPointF())
    assert after != before, "the board has scrolled there"


def test_enter_on_an_emotion_point_types_its_word_there(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    point = first(page.desk, "points")
    page.desk.selection.choose("points", [point.id], (point.lane, point.step))
    page.board.canvas.setFocus()
    QTest.keyClick(page.board.canvas, Qt.Key.Key_Return)
    assert page.board.typing.ref == ("points", point.id)
    assert page.board.isAncestorOf(QApplication.focusWidget())

"""The button of the parking lot takes cards while the lot itself is closed."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pointing import Hand, on_card
from tests.ui.conftest import page_of
from workshop_app.ui.page.rail import Rail
from workshop_app.ui.window import MainWindow


def test_a_card_dropped_on_the_button_is_parked(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    rail = window.findChild(Rail)
    assert rail is not None
    button = rail.buttons["view.pane.parking_lot"]
    lane = page.board.scene.board.rows[0]
    card = next(sprite.id for cell in lane.body.cells for sprite in cell)
    end = button.mapToGlobal(button.rect().center())
    Hand(page.board).presses(on_card(page.board, card)).moves(end).lets_go()
    QApplication.processEvents()
    assert card in {parked.id for parked in page.desk.workshop.parked()}
    page.desk.editor.undo()
    assert page.desk.workshop.cards[card].lane == lane.lane.id

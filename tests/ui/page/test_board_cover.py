"""On a narrow page the inspector floats over the board; what one works on comes out beside it."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from workshop_app.ui.window import MainWindow


def _in_sight(window: MainWindow, card: str) -> bool:
    """Whether all of a card's width is seen, and nothing of it below the inspector."""
    page = page_of(window)
    canvas, rect = page.board.canvas, page.board.places.rect_of(("cards", card))
    assert rect is not None
    seen = QRect(canvas.viewport().mapTo(page, QPoint(0, 0)), canvas.viewport().size())
    place = canvas.mapFromScene(rect).boundingRect()
    place.moveTopLeft(canvas.viewport().mapTo(page, place.topLeft()))
    free = seen.contains(place, proper=False)
    return free and not (page.place.isVisible() and place.intersects(page.place.geometry()))


@pytest.mark.parametrize("column", [3, -1])
def test_what_is_selected_comes_out_from_below_the_inspector(
    window: MainWindow, qtbot: QtBot, column: int
) -> None:
    window.resize(1366, 768)
    page, desk = page_of(window), page_of(window).desk
    QApplication.processEvents()
    assert not page.wide
    page.board.set_zoom(1.0)
    steps = desk.workshop.map_steps(desk.map.id)
    lanes = desk.workshop.map_lanes(desk.map.id)
    cards = [c.id for lane in lanes for c in desk.workshop.cell(lane.id, steps[column].id)]
    desk.selection.choose("cards", cards[:1])
    page.board.reveal(("cards", cards[0]))
    qtbot.waitUntil(lambda: _in_sight(window, cards[0]))
    page.show_inspector(True)
    qtbot.waitUntil(lambda: _in_sight(window, cards[0]))
    assert page.board.canvas.covered > 200
    page.show_inspector(False)
    assert page.board.canvas.covered == 0

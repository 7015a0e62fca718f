"""Personas and lanes at the left: their names stay in sight while the board scrolls."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open, zoomed
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.layout.board import Row, Swimlane


@pytest.fixture
def view(opened: Open) -> BoardView:
    return opened(big_workshop(600), size=(1000, 700))


def scroll_to(view: BoardView, y: float) -> None:
    view.canvas.verticalScrollBar().setValue(round(y * view.zoom()))
    QApplication.processEvents()


def tall_swimlane(view: BoardView) -> Swimlane:
    return next(s for s in view.scene.board.swimlanes if s.persona and s.height > 500)


def tall_row(view: BoardView) -> Row:
    return max(view.scene.board.rows, key=lambda row: row.height * (row.body.curve is None))


@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.4])
def test_a_persona_stays_in_sight_as_long_as_her_swimlane(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    lane = tall_swimlane(view)
    scroll_to(view, lane.y + lane.height / 3)
    rect = view.side.rect_of("personas", lane.persona or "")
    assert rect is not None
    assert rect.top() == pytest.approx(0, abs=1)


def test_at_the_end_she_goes_with_her_swimlane(view: BoardView) -> None:
    lane = tall_swimlane(view)
    scroll_to(view, lane.y + lane.height - 40)
    rect = view.side.rect_of("personas", lane.persona or "")
    assert rect is not None
    assert rect.top() < -5
    assert rect.bottom() == pytest.approx(40, abs=1)


def test_before_that_she_stands_at_its_head(view: BoardView) -> None:
    lane = tall_swimlane(view)
    scroll_to(view, max(0.0, lane.y - 60))
    rect = view.side.rect_of("personas", lane.persona or "")
    assert rect is not None
    place = (lane.y - view.canvas.verticalScrollBar().value()) * view.zoom()
    assert rect.top() == pytest.approx(place, abs=1)


def test_a_lane_keeps_its_title_in_sight(view: BoardView) -> None:
    row = tall_row(view)
    scroll_to(view, row.y + row.height / 2)
    rect = view.side.rect_of("lanes", row.lane.id)
    assert rect is not None
    assert rect.top() == pytest.approx(0, abs=1)


def test_the_faces_of_a_curve_stay_at_its_scale(view: BoardView) -> None:
    row = next(row for row in view.scene.board.rows if row.body.curve is not None)
    scroll_to(view, row.y + 40)
    rect = view.side.rect_of("lanes", row.lane.id)
    assert rect is not None
    assert rect.top() == pytest.approx(-40, abs=1)


def test_what_is_painted_moves_along(view: BoardView) -> None:
    lane = tall_swimlane(view)
    scroll_to(view, lane.y + 100)
    before = view.side.grab().toImage().copy(0, 0, 100, 100)
    scroll_to(view, lane.y + 160)
    assert view.side.grab().toImage().copy(0, 0, 100, 100) == before

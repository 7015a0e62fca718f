"""Personas and lanes at the left: their names stay in sight while the board scrolls."""

from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, rested, zoomed
from tests.making import big_workshop
from workshop_app.canvas.beside.left_strip import ROOM_TO_GROW, LeftStrip
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.slabs import Slabs
from workshop_app.domain.edits.cards import move_cards
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


@pytest.mark.parametrize("zoom", [0.2, 0.3, 0.37, 0.5])
def test_a_lane_that_grows_makes_no_name_anew(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, zoom: float
) -> None:
    zoomed(view, zoom)
    rested(view, qtbot)
    made: list[str] = []
    paint = LeftStrip._paint

    def counted(strip: LeftStrip, painter: QPainter, room: QRect, **name: Any) -> None:
        made.append(name["sprite"].id)
        paint(strip, painter, room, **name)

    monkeypatch.setattr(LeftStrip, "_paint", counted)
    for _time in range(2):
        view.side.repaint()
    made.clear()
    one, other = [row for row in view.scene.board.rows if row.body.cells][:2]
    step = view.scene.board.grid.columns[0].step
    ids = tuple(sprite.id for sprite in next(cell for cell in other.body.cells if cell)[:1])
    view.desk.editor.preview(move_cards, ids=ids, lane=one.lane.id, step=step)
    assert view.scene.board.row(one.lane.id).height > one.height
    view.side.repaint()
    assert made == [], "there is room below what is kept"
    seen = [row for row in view.scene.board.rows if row.y * view.side.zoom < view.side.height()]
    assert len(seen) > 3, "names are in sight, and only copied"


def test_what_is_kept_of_names_is_what_painting_anew_gives(view: BoardView, qtbot: QtBot) -> None:
    chance, editor = Random(3), view.desk.editor
    lanes = [row.lane.id for row in view.scene.board.rows if row.body.cells]
    steps = [step.id for step in view.desk.workshop.map_steps("m1")]
    ids = sorted(card.id for card in view.desk.workshop.cards.rows())
    for turn in range(12):
        zoomed(view, (0.2, 0.6, 1.0)[turn // 4])
        rested(view, qtbot)  # nothing is kept while zooming
        scroll_to(view, turn % 2 * chance.random() * view.scene.board.height / 2)
        QApplication.processEvents()
        some = tuple(chance.sample(ids, 30))
        editor.preview(move_cards, ids=some, lane=chance.choice(lanes), step=chance.choice(steps))
        QApplication.processEvents()
        seen = view.side.grab().toImage()
        assert _on_screen(view) == seen.convertToFormat(QImage.Format.Format_RGB32), f"turn {turn}"
        view.side._slabs = Slabs(ROOM_TO_GROW)
        assert seen == view.side.grab().toImage(), f"turn {turn}"


def _on_screen(view: BoardView) -> QImage:
    """The strip as it was painted, which may have been a part of it after the other."""
    whole = QApplication.primaryScreen().grabWindow(view.winId()).toImage()
    side = QRect(view.side.mapTo(view, QPoint()), view.side.size())
    return whole.copy(side).convertToFormat(QImage.Format.Format_RGB32)

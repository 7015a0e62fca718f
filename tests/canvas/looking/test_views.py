"""Zoom, scrolling, fitting in, and coming back to where one looked."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, far
from tests.making import a_workshop, big_workshop, counted
from tests.pointing import CTRL, Hand, on_card
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.canvas import LARGEST, SMALLEST
from workshop_app.domain.edits.maps import add_map
from workshop_app.interchange.sample import sample_workshop


def test_the_wheel_with_ctrl_keeps_the_place_under_the_pointer(opened: Open) -> None:
    view = opened(big_workshop(200), size=(900, 600))
    view.canvas.horizontalScrollBar().setValue(150)
    view.canvas.verticalScrollBar().setValue(120)
    hand = Hand(view)
    viewport = view.canvas.viewport()
    at = viewport.mapToGlobal(QPoint(300, 200))
    for by in (120, 120, -120, 240, -240, -120, 60):
        place = QPointF(viewport.mapFromGlobal(at))
        before = view.canvas.board_point(place)
        hand.turns_wheel(at, by, CTRL)
        QApplication.processEvents()
        # The header may have grown: the pointer is where it is on the screen.
        after = view.canvas.board_point(place)
        assert abs(after.x() - before.x()) * view.zoom() < 1.5
        assert abs(after.y() - before.y()) * view.zoom() < 1.5


def test_the_wheel_alone_scrolls(opened: Open) -> None:
    view = opened(big_workshop(200), size=(900, 600))
    zoom = view.zoom()
    Hand(view).turns_wheel(view.canvas.viewport().mapToGlobal(QPoint(300, 200)), -240)
    assert view.canvas.verticalScrollBar().value() > 0
    assert view.zoom() == zoom


def test_zoom_has_ends(view: BoardView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.zoom_changed):
        view.set_zoom(99)
    assert view.zoom() == pytest.approx(LARGEST)
    view.set_zoom(0.0001)
    assert view.zoom() == pytest.approx(SMALLEST)
    view.set_zoom(1.0)
    view.zoom_in()
    view.zoom_out()
    assert view.zoom() == pytest.approx(1.0)


@pytest.mark.parametrize("size", [(1366, 700), (1600, 900), (1000, 1000), (2500, 700)])
def test_fitting_shows_everything_without_scroll_bars(
    opened: Open, qtbot: QtBot, size: tuple[int, int]
) -> None:
    view = opened(sample_workshop(counted(), date(2026, 12, 1)), size=size)
    view.set_zoom(2.0)
    QApplication.processEvents()
    view.zoom_to_fit()
    QApplication.processEvents()
    bars = view.canvas.horizontalScrollBar(), view.canvas.verticalScrollBar()
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in bars))
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    board = view.scene.board
    assert seen.contains(0.5, 0.5)
    assert seen.contains(board.width - 1, board.height - 1)
    assert view.frame.stage_button.geometry().right() <= view.header.width()
    assert view.frame.lane_button.geometry().bottom() <= view.side.height()
    room = min(seen.width() / board.width, seen.height() / board.height)
    assert room < 1.25, "and no smaller than it must be"


def test_a_small_map_is_not_blown_up(opened: Open) -> None:
    view = opened(a_workshop(1, 1, 2, steps=1), size=(1600, 900))
    view.zoom_to_fit()
    assert view.zoom() == 1.0


def _seen(view: BoardView, zoom: float, across: int, down: int) -> dict[str, float | str]:
    """Look somewhere; the state that tells where."""
    view.set_zoom(zoom)
    QApplication.processEvents()
    view.canvas.horizontalScrollBar().setValue(across)
    view.canvas.verticalScrollBar().setValue(down)
    return view.view_state()


def test_a_view_is_come_back_to(opened: Open) -> None:
    made = add_map(big_workshop(200), new_id=counted("z"), title="Next year", stages=("A", "B"))
    first = opened(made, size=(900, 600))
    state = _seen(first, 1.3, 211, 333)
    second = opened(made, size=(900, 600))
    second.restore_view(state)
    QApplication.processEvents()
    assert second.zoom() == pytest.approx(1.3)
    again = second.view_state()
    assert again["map"] == "m1"
    assert again["x"] == pytest.approx(state["x"], abs=1)
    assert again["y"] == pytest.approx(state["y"], abs=1)


def test_a_view_can_be_come_back_to_before_it_is_shown(opened: Open, qtbot: QtBot) -> None:
    made = big_workshop(200)
    first = opened(made, size=(900, 600))
    state = _seen(first, 1.5, 400, 500)
    late = BoardView(first.desk, first.brush.theme)
    qtbot.addWidget(late, before_close_func=BoardView.close_board)
    late.restore_view(state)
    late.resize(900, 600)
    with qtbot.waitExposed(late):
        late.show()
    assert late.view_state()["x"] == pytest.approx(state["x"], abs=1)
    assert late.view_state()["y"] == pytest.approx(state["y"], abs=1)


def test_a_view_of_a_map_that_is_gone_is_ignored(view: BoardView) -> None:
    view.restore_view({"map": "gone", "zoom": 0.8})
    assert view.desk.map.id == "m1"
    assert view.zoom() == pytest.approx(0.8)


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.7])
def test_column_edges_are_where_the_columns_are_painted(view: BoardView, zoom: float) -> None:
    view.set_zoom(zoom)
    QApplication.processEvents()
    view.canvas.horizontalScrollBar().setValue(37)
    edges = view.column_edges()
    assert len(edges) == 6
    for (left, right), step in zip(edges, ("t1", "t2", "t3", "t4", "t5", "t6"), strict=True):
        assert right - left == pytest.approx(184 * zoom)
        rect = view.header.rect_of("steps", step)
        assert rect is not None
        assert view.header.mapTo(view, rect.topLeft()).x() == pytest.approx(left, abs=1)


def test_a_drag_lands_where_it_points_at_any_zoom(view: BoardView) -> None:
    hand = Hand(view)
    for zoom, step in ((0.35, "t3"), (0.7, "t4"), (1.4, "t2")):
        view.set_zoom(zoom)
        QApplication.processEvents()
        view.reveal(("cards", "e"))
        x = view.scene.board.grid.columns[view.scene.board.grid.at[step]].middle
        start = on_card(view, "e")
        middle = view.scene.card("e")
        assert middle is not None
        across = round((x - middle.rect.x - middle.rect.width / 2) * zoom)
        hand.drags(start, far(start, across, 0))
        assert view.desk.workshop.cards["e"].step == step

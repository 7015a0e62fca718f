"""Panning and pinching with fingers, with real touch events; frames are counted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open, far, order
from tests.making import big_workshop
from tests.pointing import on_card, on_cell
from tests.touching import Touching
from workshop_app.canvas.board_view import BoardView


def test_one_finger_on_empty_ground_pans(opened: Open) -> None:
    view = opened(big_workshop(300), size=(900, 600))
    fingers = Touching(view, view.touch.fingers)
    view.canvas.scroll_by(300, 300)
    bars = view.canvas.horizontalScrollBar(), view.canvas.verticalScrollBar()
    before = bars[0].value(), bars[1].value()
    start = _empty_place(view)
    fingers.drags(start, far(start, -60, -80))
    assert (bars[0].value(), bars[1].value()) == (before[0] + 60, before[1] + 80)
    assert view.desk.editor.undo() is None


def test_two_fingers_zoom_about_their_middle(opened: Open) -> None:
    view, fingers, middle, held = _two_down(opened)
    fingers.moves(far(middle, -160), far(middle, 160))
    assert view.zoom() == pytest.approx(2.0, rel=0.01)
    now = _board_at(view, middle)
    assert abs(now.x() - held.x()) * view.zoom() < 2.5
    assert abs(now.y() - held.y()) * view.zoom() < 2.5
    fingers.moves(far(middle, -40), far(middle, 40)).lifts()
    assert view.zoom() == pytest.approx(0.5, rel=0.01)
    assert view.desk.editor.undo() is None


def test_two_fingers_pan_together(opened: Open) -> None:
    view, fingers, middle, held = _two_down(opened)
    fingers.moves(far(middle, -30, 70), far(middle, 130, 70)).lifts()
    now = _board_at(view, far(middle, 50, 70))
    assert view.zoom() == 1.0
    assert (round(now.x() - held.x()), round(now.y() - held.y())) == (0, 0)


def test_the_finger_that_stays_after_a_pinch_goes_on_panning(opened: Open) -> None:
    view = opened(big_workshop(300), size=(1000, 700))
    fingers = Touching(view, view.touch.fingers)
    view.canvas.scroll_by(400, 400)
    middle = view.canvas.viewport().mapToGlobal(QPoint(350, 300))
    fingers.presses(far(middle, -80), far(middle, 80)).moves(far(middle, -90), far(middle, 90))
    fingers.lifts(1)
    held = _board_at(view, far(middle, -90))
    fingers.moves(far(middle, 10, 40)).lifts()
    now = _board_at(view, far(middle, 10, 40))
    assert abs(now.x() - held.x()) < 2
    assert abs(now.y() - held.y()) < 2
    assert view.desk.selection.refs == ()


def test_a_second_finger_puts_the_card_back_and_pinches(view: BoardView) -> None:
    fingers = Touching(view, view.touch.fingers)
    fingers.presses(on_card(view, "a")).moves(on_cell(view, "l1", "t4"))
    assert order(view, "l1", "t4") == "a"
    fingers.presses(far(fingers.at[0], 0, 150))
    assert not view.pointing.busy
    assert order(view, "l1", "t1") == "abc"
    fingers.moves(far(fingers.at[0]), far(fingers.at[0], 0, 250)).lifts()
    assert view.zoom() > 1.5
    assert view.desk.editor.undo() is None


def test_a_pinch_paints_no_more_often_than_it_is_told(opened: Open) -> None:
    view = opened(big_workshop(2000), size=(1000, 700))
    fingers = Touching(view, view.touch.fingers)
    paints = _Paints(view)
    told: list[float] = []
    view.zoom_changed.connect(told.append)
    middle = view.canvas.viewport().mapToGlobal(QPoint(350, 300))
    fingers.presses(far(middle, -80), far(middle, 80))
    QApplication.processEvents()
    paints.count = 0
    for apart in range(81, 141):  # sixty events before one frame could be drawn
        fingers.goes({0: far(middle, -apart), 1: far(middle, apart)})
    for _round in range(4):
        QApplication.processEvents()
    assert len(told) == 1
    assert 1 <= paints.count <= 3
    fingers.lifts()
    assert view.zoom() == pytest.approx(140 / 80, rel=0.01)


class _Paints(QObject):
    """Counts the frames of the board."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self.count = 0
        view.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _two_down(opened: Open) -> tuple[BoardView, Touching, QPoint, QPointF]:
    """Two fingers on a large board: with their middle (global) and what lies there."""
    view = opened(big_workshop(300), size=(1000, 700))
    fingers = Touching(view, view.touch.fingers)
    view.canvas.scroll_by(400, 400)
    middle = view.canvas.viewport().mapToGlobal(QPoint(350, 300))
    held = _board_at(view, middle)
    fingers.presses(far(middle, -80), far(middle, 80))
    return view, fingers, middle, held


def _board_at(view: BoardView, at: QPoint) -> QPointF:
    return view.canvas.board_point(QPointF(view.canvas.viewport().mapFromGlobal(at)))


def _empty_place(view: BoardView) -> QPoint:
    """Somewhere in sight where there is no card."""
    viewport = view.canvas.viewport()
    for y in range(200, viewport.height() - 50, 4):
        for x in range(200, viewport.width() - 50, 4):
            at = viewport.mapToGlobal(QPoint(x, y))
            if view.places.hit_at(at).kind == "cell" and not _curve(view, at):
                return at
    raise AssertionError("no empty place is in sight")


def _curve(view: BoardView, at: QPoint) -> bool:
    return view.scene.board.row(view.places.hit_at(at).lane or "").body.curve is not None

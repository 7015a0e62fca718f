"""Curves near enough to read: a lane that is pushed is copied, and looks as if painted anew."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, rested, zoomed
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.slabs import Slabs
from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.emotions import move_emotion
from workshop_app.layout.board import Row


@pytest.fixture
def view(opened: Open, qtbot: QtBot) -> BoardView:
    """A board at rest on which curves can be read."""
    view = opened(big_workshop(100), size=(1000, 700))
    zoomed(view, 0.53)
    rested(view, qtbot)
    for _time in range(2):
        view.canvas.viewport().repaint()
    return view


def _seen(view: BoardView) -> QImage:
    return view.canvas.viewport().grab().toImage()


def _anew(view: BoardView) -> QImage:
    for item in view.scene.lane_items().values():
        item._curve._slabs = Slabs(2)
    return _seen(view)


def _curve_row(view: BoardView) -> Row:
    return next(row for row in view.scene.board.rows if row.body.curve is not None)


def _painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The curves that are painted from now on."""
    painted: list[object] = []
    paint = Brush.curve

    def counted(brush: Brush, painter: object, curve: object, *args: object, **how: object) -> None:
        painted.append(curve)
        paint(brush, painter, curve, *args, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Brush, "curve", counted)
    return painted


def test_a_curve_that_is_pushed_is_copied(view: BoardView, monkeypatch: pytest.MonkeyPatch) -> None:
    painted, curve = _painted(monkeypatch), _curve_row(view)
    at = view.scene.board.at[curve.lane.id]
    above = next(row for row in view.scene.board.rows[:at] if row.body.cells)
    ids = tuple(card.id for card in view.desk.workshop.cards.rows() if card.lane != above.lane.id)
    step = view.scene.board.grid.columns[0].step
    for count in (3, 7, 12):
        view.desk.editor.preview(move_cards, ids=ids[:count], lane=above.lane.id, step=step)
        assert _curve_row(view).y > curve.y, "pushed"
        seen = _seen(view)
        assert painted == []
        assert seen == _anew(view)
        painted.clear()
        _seen(view)  # twice unchanged: its pixels are kept again
        painted.clear()


def test_a_curve_that_changes_is_painted_anew(view: BoardView) -> None:
    curve = _curve_row(view)
    point = next(iter(view.desk.workshop.points.group(curve.lane.id)))
    before = _seen(view)
    view.desk.editor.preview(
        move_emotion, id=point.id, step=point.step, valence=-point.valence or 1.0
    )
    moved = _seen(view)
    assert moved != before
    assert moved == _anew(view)
    view.desk.editor.cancel()
    assert _seen(view) == before
    _seen(view)  # its pixels are kept again
    view.desk.selection.choose("points", [point.id])
    chosen = _seen(view)
    assert chosen != before, "a ring"
    assert chosen == _anew(view)


def test_scrolled_aside_a_curve_shows_what_is_there(view: BoardView, qtbot: QtBot) -> None:
    zoomed(view, 1.0)
    view.canvas.verticalScrollBar().setValue(round(_curve_row(view).y))
    rested(view, qtbot)
    for across in (0, 350, 700):
        view.canvas.horizontalScrollBar().setValue(across)
        rested(view, qtbot)
        for _time in range(3):
            view.canvas.viewport().repaint()
        assert _seen(view) == _anew(view), f"{across} px"


@pytest.mark.parametrize("wide", [700, 1300])
def test_a_curve_is_not_squeezed_where_the_window_takes_another_width(
    view: BoardView, qtbot: QtBot, wide: int
) -> None:
    view.resize(wide, 700)
    rested(view, qtbot)
    for _time in range(3):
        view.canvas.viewport().repaint()
    assert _seen(view) == _anew(view)

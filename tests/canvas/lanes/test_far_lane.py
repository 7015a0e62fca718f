"""Lanes seen from afar: the pixels they keep are always those that painting anew would give."""

from random import Random

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open, zoomed
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.lanes.far_lane import _SPARE, FarLane
from workshop_app.canvas.lanes.shown import Shown
from workshop_app.domain.edits.cards import add_card, move_cards, span_card
from workshop_app.domain.workshop import Workshop

_ZOOM = 0.23


@pytest.fixture
def view(opened: Open) -> BoardView:
    """A board seen from afar whose lanes have become pixels."""
    view = opened(big_workshop(400), size=(1000, 700))
    zoomed(view, _ZOOM)
    view.canvas.verticalScrollBar().setValue(0)
    _calm(view)
    return view


def _calm(view: BoardView) -> None:
    view.canvas._calmed()
    QApplication.processEvents()


def _seen(view: BoardView) -> QImage:
    return view.canvas.viewport().grab().toImage()


def _anew(view: BoardView) -> QImage:
    """The same, of pixels that are all made anew."""
    for item in view.scene.lane_items().values():
        item._far.drop_pixels()
    return _seen(view)


def _added(workshop: Workshop, *, count: int, lane: str, step: str) -> Workshop:
    for at in range(count):
        name = f"added{at}"
        workshop = add_card(workshop, new_id=lambda made=name: made, lane=lane, step=step)
    return workshop


def test_lanes_become_pixels_while_nobody_waits(view: BoardView) -> None:
    kept = [item for item in view.scene.lane_items().values() if item._far._of]
    in_sight = view.canvas.viewport().height() / _ZOOM
    assert len(kept) == sum(row.y < in_sight for row in view.scene.board.rows)


def test_what_is_kept_is_what_painting_anew_gives(view: BoardView) -> None:
    chance, editor = Random(5), view.desk.editor
    lanes = [row.lane.id for row in view.scene.board.rows if row.body.cells][:6]
    steps = [step.id for step in view.desk.workshop.map_steps("m1")]
    ids = sorted(card.id for card in view.desk.workshop.cards.rows() if card.lane in lanes)
    for turn in range(24):
        if turn % 6 == 5:
            editor.preview(span_card, id=chance.choice(ids), span=3)
        elif turn % 4 == 3:
            editor.cancel()
        else:
            some = tuple(chance.sample(ids, chance.choice((1, 2, 30))))
            editor.preview(move_cards, ids=some, lane=lanes[turn % 3], step=chance.choice(steps))
        view.scene.lift(frozenset(chance.sample(ids, turn % 3)))
        seen = _seen(view)
        assert seen == _anew(view), f"turn {turn}"
    view.scene.lift(frozenset())


def _drawn(monkeypatch: pytest.MonkeyPatch) -> list[QRectF]:
    """The parts of far lanes that are drawn from now on."""
    drawn: list[QRectF] = []
    draw = FarLane._draw

    def counted(lane: FarLane, painter: object, shown: Shown, bounds: QRectF, part: QRectF) -> None:
        drawn.append(part)
        draw(lane, painter, shown, bounds, part)  # type: ignore[arg-type]

    monkeypatch.setattr(FarLane, "_draw", counted)
    return drawn


@pytest.mark.parametrize("cards", [2, 60])
def test_a_lane_that_grows_paints_only_the_column_that_grew(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, cards: int
) -> None:
    """By a little, and by so much that its pixels have no room."""
    row = next(row for row in view.scene.board.rows if row.body.cells)
    column = max(range(len(row.body.cells)), key=lambda at: len(row.body.cells[at]))
    step = view.scene.board.grid.columns[column].step
    drawn = _drawn(monkeypatch)
    view.desk.editor.preview(_added, count=cards, lane=row.lane.id, step=step)
    grown = (view.scene.board.row(row.lane.id).height - row.height) * _ZOOM
    assert 0 < grown < _SPARE if cards == 2 else grown > _SPARE
    _seen(view)
    wide = sum(part.width() for part in drawn)
    assert wide <= 4 * view.scene.board.grid.columns[column].width, "not the whole of any lane"
    assert _seen(view) == _anew(view)


def test_cards_in_the_air_draw_nothing_where_they_make_room_at_the_foot(
    view: BoardView, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, target = [row for row in view.scene.board.rows if row.body.cells][:2]
    carried = tuple(sprite.id for sprite in home.body.cells[0])
    step = view.scene.board.grid.columns[1].step
    view.scene.lift(frozenset(carried))
    _seen(view)
    drawn = _drawn(monkeypatch)
    view.desk.editor.preview(move_cards, ids=carried, lane=target.lane.id, step=step)
    grown = view.scene.board.row(target.lane.id)
    assert grown.height > target.height
    assert grown.body.cells[1] != target.body.cells[1]
    seen = _seen(view)
    assert drawn == []
    assert seen == _anew(view)
    drawn.clear()
    view.scene.lift(frozenset())
    seen = _seen(view)
    assert drawn, "they are seen where they land"
    assert seen == _anew(view)

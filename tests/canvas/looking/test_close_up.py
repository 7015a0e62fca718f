"""Close-ups of the selection, of a stage and of a persona."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.editor.selection import Ref


@pytest.fixture
def view(opened: Open) -> BoardView:
    return opened(big_workshop(300), size=(1366, 768))


def seen(view: BoardView) -> QRectF:
    QApplication.processEvents()
    inverse, _ok = view.canvas.viewportTransform().inverted()
    return inverse.mapRect(QRectF(view.canvas.viewport().rect()))


def cards(view: BoardView, *places: tuple[int, int]) -> list[Ref]:
    rows = view.scene.board.rows
    return [("cards", rows[row].body.cells[column][0].id) for row, column in places]


def test_selected_cards_fill_the_view(view: BoardView) -> None:
    refs = cards(view, (0, 2), (2, 5))
    assert view.close_up.selected(refs)
    for _table, card_id in refs:
        sprite = view.scene.card(card_id)
        assert sprite is not None
        assert seen(view).contains(qrect(sprite.rect))
    assert view.zoom() > 0.6


def test_one_card_is_not_blown_up(view: BoardView) -> None:
    (ref,) = cards(view, (6, 3))
    view.close_up.selected([ref])
    sprite = view.scene.card(ref[1])
    assert sprite is not None
    assert view.zoom() == pytest.approx(1.5)
    assert seen(view).contains(qrect(sprite.rect))


def test_a_selected_lane_and_a_point_can_be_looked_at(view: BoardView) -> None:
    row = view.scene.board.rows[-1]
    view.close_up.selected([("lanes", row.lane.id)])
    assert seen(view).contains(1.0, row.y + row.height / 2)
    point = next(iter(view.desk.workshop.points))
    view.close_up.selected([("points", point.id)])
    place = view.scene.board.cell_rect(point.lane, point.step)
    assert seen(view).contains(qrect(place).center())


def test_what_is_not_on_the_map_changes_nothing(view: BoardView) -> None:
    before = view.view_state()
    assert not view.close_up.selected([("cards", "gone"), ("metrics", "m")])
    assert view.view_state() == before


def test_a_stage_is_seen_over_the_whole_width_at_the_same_lanes(view: BoardView) -> None:
    view.canvas.scroll_by(0, 500)
    top = seen(view).top()
    stage, x, width = view.scene.board.grid.stages[1]
    view.close_up.stage(stage.id)
    now = seen(view)
    assert now.left() <= x + 1
    assert now.right() >= x + width - 1
    assert now.width() < 1.35 * width or view.zoom() == pytest.approx(1.5)
    assert now.top() == pytest.approx(top, abs=3)


def test_a_persona_is_seen_and_can_be_read(view: BoardView) -> None:
    swimlane = view.scene.board.swimlanes[2]
    assert swimlane.persona is not None
    view.close_up.persona(swimlane.persona)
    now = seen(view)
    assert view.zoom() <= 1.5
    assert now.left() == pytest.approx(0, abs=30 / view.zoom())
    assert now.top() <= swimlane.y
    assert now.bottom() >= swimlane.y + swimlane.height - 1
    assert now.center().y() == pytest.approx(swimlane.y + swimlane.height / 2, abs=20)


def test_a_folded_stage_is_looked_at_where_it_stands(view: BoardView) -> None:
    stage = view.scene.board.grid.stages[1][0]
    made = view.desk.workshop.with_rows("stages", replace(stage, folded=True))
    view.desk.editor.apply_value("Fold", made)
    view.close_up.stage(stage.id)
    _stage, x, width = view.scene.board.grid.stages[1]
    assert seen(view).contains(x + width / 2, seen(view).center().y())
    assert view.zoom() == pytest.approx(1.5)


@pytest.mark.parametrize(("zoom", "then"), [(0.05, 1.0), (0.3, 1.0), (0.5, 0.5)])
def test_what_is_too_small_to_be_read_is_gone_near_to_and_else_scrolled_to(
    view: BoardView, zoom: float, then: float
) -> None:
    view.set_zoom(zoom)
    (ref,) = cards(view, (6, 3))
    view.close_up.legible(ref)
    sprite = view.scene.card(ref[1])
    assert sprite is not None
    assert view.zoom() == pytest.approx(then)
    assert seen(view).contains(qrect(sprite.rect))


def test_names_that_can_be_read_from_afar_need_no_other_zoom(view: BoardView) -> None:
    lane, step = view.scene.board.rows[-1].lane.id, view.scene.board.grid.columns[-1].step
    view.set_zoom(0.25)
    for ref in (("lanes", lane), ("steps", step)):
        view.close_up.legible(ref)
        assert view.zoom() == pytest.approx(0.25)
    view.set_zoom(0.05)
    view.close_up.legible(("steps", step))
    assert view.zoom() == pytest.approx(1.0)
    column = view.scene.board.grid.columns[-1]
    assert seen(view).left() <= column.x < seen(view).right()

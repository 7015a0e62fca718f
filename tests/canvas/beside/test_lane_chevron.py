"""Lanes fold by a chevron too: it comes with the pointer, the selection or fingers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open, zoomed
from tests.pointing import Hand, on_name
from workshop_app.canvas.beside.strips import strip_scale
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.touch.targets import set_touch_mode
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.folding import fold
from workshop_app.layout.folds import chevron_of
from workshop_app.layout.left import lane_chevron
from workshop_app.layout.sprites import Rect, Sprite


@pytest.fixture
def fingers() -> Iterator[None]:
    """Touch mode."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    set_touch_mode(app, True)
    yield
    set_touch_mode(app, False)


def chevron(view: BoardView, lane: str) -> QPoint:
    """Where the chevron of a lane is, or would be, in global px."""
    found = view.side.sprite_of("lanes", lane)
    assert found is not None
    sprite, rect = found
    mark = chevron_of(sprite) or lane_chevron(sprite, mirrored=view.scene.board.grid.mirrored)
    middle = QPointF(mark.x + mark.size / 2, mark.y + mark.size / 2) * strip_scale(view.zoom())
    return view.side.mapToGlobal((rect.topLeft() + middle).toPoint())


def folds(view: BoardView, at: QPoint) -> bool:
    """Whether a press there folds."""
    return view.places.hit_at(at).fold


def picture(view: BoardView, lane: str) -> QImage:
    """The name of a lane as it is seen."""
    rect = view.side.rect_of("lanes", lane)
    assert rect is not None
    QApplication.processEvents()
    return view.side.grab(rect.toRect()).toImage()


def test_it_comes_with_the_pointer_and_folds(view: BoardView, hand: Hand) -> None:
    at, plain = chevron(view, "l1"), picture(view, "l1")
    assert not folds(view, at)
    hand.moves(on_name(view, ("lanes", "l1"), down=0.2))
    assert picture(view, "l1") != plain
    assert folds(view, at)
    assert not folds(view, chevron(view, "l2"))
    hand.moves(at)
    hand.clicks(at)
    assert view.desk.workshop.lanes["l1"].folded
    assert view.desk.editor.history.undo_label == "Fold lane"
    hand.moves(on_name(view, ("lanes", "l4")))
    at = chevron(view, "l1")
    assert folds(view, at), "a folded lane always shows how to unfold it"
    hand.clicks(at)
    assert not view.desk.workshop.lanes["l1"].folded


def test_it_goes_with_the_pointer(view: BoardView, hand: Hand) -> None:
    plain = picture(view, "l1")
    hand.moves(on_name(view, ("lanes", "l1"), down=0.2))
    hand.moves(view.side.mapToGlobal(QPoint(view.side.width() // 4, 100)))
    assert picture(view, "l1") == plain


def test_a_selected_lane_has_it_for_who_comes_by_keyboard(view: BoardView) -> None:
    view.desk.selection.choose("lanes", ["l2"])
    assert folds(view, chevron(view, "l2"))


@pytest.mark.parametrize("zoom", [1.0, 0.75, 1.6])
def test_it_is_as_large_as_any_target(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    view.canvas.scroll_to(0, 0)
    view.desk.selection.choose("lanes", ["l1"])
    at = chevron(view, "l1")
    for way in (QPoint(1, 0), QPoint(0, 1)):
        # A target ends where the column of names does.
        assert sum(folds(view, at + way * by) for by in range(-30, 30)) >= 32 - 4


def test_fingers_find_it_without_hovering(opened: Open, workshop: Workshop, fingers: None) -> None:
    view = opened(workshop)
    for lane in ("l1", "l2"):
        assert view.touch.over(chevron(view, lane)).fold


def test_there_is_none_where_a_lane_is_too_low_for_it(view: BoardView) -> None:
    view.desk.selection.choose("lanes", ["l1"])
    zoomed(view, 0.1)
    assert not folds(view, chevron(view, "l1"))


def test_who_may_only_read_unfolds_what_was_folded(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop)
    fold(view.desk, "lanes", ("l1",), folded=True)
    made = view.desk.workshop
    view = opened(made, read_only=True)
    Hand(view).clicks(chevron(view, "l1"))
    assert not view.scene.board.row("l1").lane.folded
    assert view.scene.card("a") is not None
    assert view.desk.workshop is made


def test_in_a_mirror_it_stands_at_the_other_side() -> None:
    sprite = Sprite("lanes", "l", Rect(0, 0, 116, 80))
    one, other = lane_chevron(sprite), lane_chevron(sprite, mirrored=True)
    assert one.x == sprite.rect.width - other.x - other.size
    assert one.y == other.y

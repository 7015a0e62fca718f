"""Arrows on the board: one item, ringed when selected, painted anew only where one changed."""

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.benchmarks.arrows import with_arrows
from tests.canvas.conftest import Open, far
from tests.layout.arrows.test_arrows import joined
from tests.making import big_workshop
from tests.pointing import Hand, on_card
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.loosely import FEW
from workshop_app.layout.compose import compose
from workshop_app.layout.hit import Hit


@pytest.fixture
def connected(opened: Open, workshop: Workshop) -> BoardView:
    """Arrows from a to d and from d to e."""
    view = opened(joined(workshop, ("a", "d"), ("d", "e")))
    view.set_zoom(1.0)
    return view


def test_only_the_arrow_that_changed_is_painted_anew(
    connected: BoardView, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, painted = connected.scene.arrows, list[QRectF]()
    monkeypatch.setattr(item, "update", lambda *rect: painted.extend(rect))
    before = {arrow.id: arrow for arrow in connected.scene.board.arrows}
    connected.desk.selection.choose("connections", ["a2"])
    assert len(painted) == 1
    bounds = before["a2"].bounds
    assert painted[0] == QRectF(bounds.x, bounds.y, bounds.width, bounds.height)


def test_dragging_another_card_leaves_the_arrows_alone(connected: BoardView) -> None:
    hand = Hand(connected)
    before = connected.scene.board.shapes
    hand.lifts(on_card(connected, "b"), on_card(connected, "c"))
    after = connected.scene.board.shapes
    hand.lets_go()
    assert [new for new, old in zip(after, before, strict=True) if new is not old] == []


def test_the_handle_is_there_for_one_selected_card_only(connected: BoardView) -> None:
    overlay, board = connected.overlay, connected.scene.board
    assert overlay.connecting.at(board, 1.0) is None
    connected.desk.selection.choose("cards", ["a"])
    at = overlay.connecting.at(board, 1.0)
    assert at is not None
    found = overlay.connecting.hit(board, at.x(), at.y(), 1.0)
    assert found == Hit("connector", "a", "l1", "t1")
    connected.desk.selection.choose("cards", ["a", "b"])
    assert overlay.connecting.at(board, 1.0) is None
    connected.desk.selection.choose("cards", ["a"])
    assert overlay.connecting.at(board, 0.2) is None, "from afar it would cover the card"


def test_looking_only_there_is_no_handle(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop, read_only=True)
    view.desk.selection.choose("cards", ["a"])
    assert view.overlay.connecting.at(view.scene.board, 1.0) is None


def test_many_arrows_settle_when_the_pointer_rests(opened: Open, qtbot: QtBot) -> None:
    view = opened(with_arrows(big_workshop(100), 4 * FEW))
    view.set_zoom(1.0)
    held = on_card(view, "c1")
    hand = Hand(view).lifts(held, far(held, 190, 20))
    loose = view.scene.board
    assert loose.shapes != compose(view.desk.editor.shown, "m1").shapes
    qtbot.waitUntil(lambda: view.scene.board is not loose)
    assert view.scene.board.shapes == compose(view.desk.editor.shown, "m1").shapes
    assert view.scene.board.rows == loose.rows
    hand.lets_go()

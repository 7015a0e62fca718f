"""The parking lot beside the board: cards go in, come out, and are typed in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, order
from tests.canvas.conftest import beside as side_by_side
from tests.pointing import CTRL, RIGHT, SHIFT, Hand, on_card, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.canvas.spoken.part import AccessiblePart
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop

Key = Qt.Key


@pytest.fixture
def beside(opened: Open, qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Make a window with parking lot and board side by side."""
    windows: list[QWidget] = []

    def made(workshop: Workshop, *, read_only: bool = False) -> QWidget:
        view = opened(workshop, read_only=read_only)
        lot = ParkingLot(view.desk, view)
        lot.setFixedWidth(240)
        window = side_by_side(view, lot, QHBoxLayout(), qtbot)
        windows.append(window)
        QApplication.processEvents()
        return window

    yield made
    for window in windows:
        window.findChild(ParkingLot).close_pane()
        view = window.findChild(BoardView)
        view.close_board()
        view.setParent(None)


@pytest.fixture
def window(beside: Callable[..., QWidget], workshop: Workshop) -> QWidget:
    """Two cards are parked: k and m."""
    return beside(workshop.with_rows("cards", r.Card(id="m", order=9, kind="note", text="Card M")))


@pytest.fixture
def lot(window: QWidget) -> ParkingLot:
    return window.findChild(ParkingLot)


@pytest.fixture
def view(window: QWidget) -> BoardView:
    return window.findChild(BoardView)


@pytest.fixture
def hand(window: QWidget) -> Hand:
    return Hand(window)


def on_parked(lot: ParkingLot, card_id: str, down: float = 0.5) -> QPoint:
    sprite = lot.lot.sprite(card_id)
    assert sprite is not None
    rect = sprite.rect
    place = QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height * down))
    return lot.lot.mapToGlobal(place)


def parked(view: BoardView) -> str:
    return "".join(card.id for card in view.desk.editor.shown.parked())


def test_what_is_parked_is_shown_from_the_start(lot: ParkingLot) -> None:
    assert lot.lot.sprite("k") is not None
    assert lot.lot.sprite("m") is not None


def test_a_card_is_dragged_in_before_another(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.lifts(on_card(view, "a"), on_parked(lot, "m", 0.2))
    assert parked(view) == "kam", "neighbours make room"
    hand.lets_go()
    assert [c.id for c in view.desk.workshop.parked()] == ["k", "a", "m"]


def test_a_card_is_dragged_out_to_the_board(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.lifts(on_parked(lot, "k"), on_cell(view, "l2", "t2"))
    assert order(view, "l2", "t2") == "k"
    hand.lets_go()
    assert [c.id for c in view.desk.workshop.cell("l2", "t2")] == ["k"]
    assert parked(view) == "m"
    assert view.desk.editor.history.undo_label == "Move card"


def test_several_cards_go_out_together(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.clicks(on_parked(lot, "k")).clicks(on_parked(lot, "m"), keys=SHIFT)
    assert set(view.desk.selection.ids("cards")) == {"k", "m"}
    hand.drags(on_parked(lot, "k"), on_cell(view, "l2", "t2"))
    assert set(order(view, "l2", "t2")) == {"k", "m"}


def test_ctrl_click_toggles(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.clicks(on_parked(lot, "k")).clicks(on_parked(lot, "m"), keys=CTRL)
    hand.clicks(on_parked(lot, "k"), keys=CTRL)
    assert view.desk.selection.ids("cards") == ("m",)


def test_cards_change_their_order(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.drags(on_parked(lot, "m"), on_parked(lot, "k", 0.2))
    assert parked(view) == "mk"


def test_escape_puts_back(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    before = view.desk.workshop
    hand.lifts(on_parked(lot, "k"), on_cell(view, "l2", "t2")).hits(Key.Key_Escape)
    assert view.desk.editor.shown is before
    hand.lets_go()
    hand.lifts(on_card(view, "a"), on_parked(lot, "m")).hits(Key.Key_Escape)
    assert view.desk.editor.shown is before
    hand.lets_go()


def test_a_parked_card_is_typed_in(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.double_clicks(on_parked(lot, "k")).types("Later").hits(Key.Key_Return)
    assert view.desk.workshop.cards["k"].text == "Later"
    assert lot.lot.hasFocus()
    hand.hits(Key.Key_Down)
    assert view.desk.selection.refs == (("cards", "m"),)
    for key in (Key.Key_F2, Key.Key_Return, Key.Key_Enter):
        hand.hits(key).types("Never")
        assert view.desk.workshop.cards["m"].text == "Never", key
        hand.hits(Key.Key_Escape)
        assert view.desk.workshop.cards["m"].text == "Card M"


def test_a_right_click_asks_for_the_menu(
    view: BoardView, lot: ParkingLot, hand: Hand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.context_wanted) as asked:
        hand.clicks(on_parked(lot, "m"), RIGHT)
    assert (asked.args[0].kind, asked.args[0].id) == ("cards", "m")


def test_a_new_card_is_dropped_on_it(view: BoardView, lot: ParkingLot, hand: Hand) -> None:
    hand.presses(view.mapToGlobal(QPoint(500, 20)))
    view.pointing.cancel()
    view.begin_palette_drag("gain", hand.at)
    hand.moves(on_parked(lot, "m", 0.2)).lets_go()
    kinds = [card.kind for card in view.desk.workshop.parked()]
    assert kinds == ["idea", "gain", "note"]


def test_where_one_may_only_look_nothing_is_dragged_out_and_it_is_said(
    beside: Callable[..., QWidget], workshop: Workshop, qtbot: QtBot
) -> None:
    window = beside(workshop, read_only=True)
    view, lot = window.findChild(BoardView), window.findChild(ParkingLot)
    with qtbot.waitSignal(view.refused) as refused:
        Hand(window).drags(on_parked(lot, "k"), on_cell(view, "l2", "t2"))
    assert "reading only" in str(refused.args[0])
    assert view.desk.workshop is workshop


def test_parked_cards_can_be_read_one_by_one(
    view: BoardView, lot: ParkingLot, hand: Hand, qtbot: QtBot
) -> None:
    place = QAccessible.queryAccessibleInterface(lot.lot)
    assert place.role() == QAccessible.Role.List
    parts = [place.child(at) for at in range(place.childCount())]
    cards = [part for part in parts if isinstance(part, AccessiblePart)]
    assert [card.text(QAccessible.Text.Name) for card in cards] == [
        "Idea: Card K. Assumed. Parking lot. 1 of 2", "Note: Card M. Assumed. Parking lot. 2 of 2",
    ]  # fmt: skip
    lot.lot.setFocus()
    hand.hits(Key.Key_Down).hits(Key.Key_Down)
    assert place.focusChild() is cards[1]
    assert cards[1].state().focused
    assert cards[1].parent() is place
    middle = cards[0].rect().center()
    assert place.childAt(middle.x(), middle.y()) is cards[0]
    cards[0].actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: view.desk.selection.only == ("cards", "k"))
    assert lot.lot.hasFocus()


def test_its_cards_are_read_where_it_opens_while_a_screen_reader_listens(
    beside: Callable[..., QWidget], workshop: Workshop
) -> None:
    QAccessible.setActive(True)
    try:
        lot = beside(workshop).findChild(ParkingLot).lot
        told = QAccessible.queryAccessibleInterface(lot)
        assert told.role() == QAccessible.Role.List
        assert "Card K" in told.child(0).text(QAccessible.Text.Name)
    finally:
        QAccessible.setActive(False)

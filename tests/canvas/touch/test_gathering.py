"""Selecting several with fingers: taps add, a finger on the ground draws a band, two still pan."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.canvas.conftest import Open, far, order
from tests.making import a_workshop
from tests.pointing import Hand, on_card, on_cell, on_name, on_point
from tests.touching import Touching
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.domain.workshop import Workshop


@pytest.fixture
def fingers(view: BoardView) -> Touching:
    """The first card is selected, and one gathers."""
    view.desk.selection.choose("cards", ["a"])
    view.desk.selection.gather(True)
    return Touching(view, view.touch.fingers)


def chosen(view: BoardView) -> str:
    return "".join(view.desk.selection.ids("cards"))


def test_taps_add_and_take_away(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "d")).taps(on_card(view, "e"))
    assert chosen(view) == "ade"
    fingers.taps(on_card(view, "d"))
    assert chosen(view) == "ae"
    assert view.desk.selection.gathering


def test_with_the_last_one_taken_away_it_ends(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "a"))
    assert not view.desk.selection.gathering
    fingers.taps(on_card(view, "b")).taps(on_card(view, "d"))
    assert chosen(view) == "d", "one at a time again"


def test_a_tap_on_the_ground_changes_nothing(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_cell(view, "l1", "t5")).taps(on_cell(view, "l3", "t5"))
    assert chosen(view) == "a"
    assert view.overlay.hovered is None
    assert view.desk.editor.revision == 0, "no card, no point"


def test_two_quick_taps_do_not_type(view: BoardView, fingers: Touching) -> None:
    fingers.taps_twice(on_card(view, "d"))
    assert view.findChild(TextField) is None
    assert chosen(view) == "a"


def test_a_drag_carries_them_all_as_one_step(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "d")).drags(on_card(view, "a"), on_cell(view, "l4", "t4"))
    assert order(view, "l4", "t4") + order(view, "l4", "t5") == "ad"
    assert view.desk.selection.gathering
    assert view.desk.editor.undo() is not None
    assert view.desk.editor.undo() is None


def test_one_that_is_dragged_joins_the_others(view: BoardView, fingers: Touching) -> None:
    fingers.drags(on_card(view, "d"), on_cell(view, "l4", "t4"))
    assert order(view, "l4", "t3") + order(view, "l4", "t4") == "ead"


def test_a_finger_on_the_ground_draws_a_band(view: BoardView, fingers: Touching) -> None:
    start = on_cell(view, "l1", "t3", across=0.5, down=0.1)
    left, top = view.canvas.horizontalScrollBar().value(), view.canvas.verticalScrollBar().value()
    fingers.presses(start).moves(on_cell(view, "l2", "t2", across=0.1, down=0.1))
    assert view.overlay.feedback.band is not None
    fingers.lifts()
    assert chosen(view) == "ad", "what was selected stays so"
    bars = view.canvas.horizontalScrollBar().value(), view.canvas.verticalScrollBar().value()
    assert bars == (left, top)


def test_two_fingers_still_take_the_board_along(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop, size=(700, 500))
    view.desk.selection.gather(True)
    fingers = Touching(view, view.touch.fingers)
    one, other = on_cell(view, "l1", "t2", down=0.95), on_cell(view, "l2", "t2", down=0.9)
    fingers.presses(one, other).moves(far(one, -120, -60), far(other, -120, -60)).lifts()
    assert view.canvas.horizontalScrollBar().value() > 60
    assert view.desk.selection.gathering


def test_what_is_unlike_stays_out_and_that_is_said(view: BoardView, fingers: Touching) -> None:
    said: list[str] = []
    view.status.connect(said.append)
    fingers.taps(on_name(view, ("stages", "s2")))
    assert chosen(view) == "a"
    assert said == ["Only more of the same can be added to 1 card."]


def test_stages_lanes_and_points_are_gathered_as_well(opened: Open) -> None:
    view = opened(a_workshop())
    fingers = Touching(view, view.touch.fingers)
    for table, places in (
        ("stages", [on_name(view, ("stages", one)) for one in ("s1", "s3")]),
        ("lanes", [on_name(view, ("lanes", one), down=0.2) for one in ("l1", "l2")]),
        ("points", [on_point(view, one) for one in ("e1", "e2")]),
    ):
        view.desk.selection.clear()
        view.desk.selection.gather(True)
        for at in places:
            fingers.taps(at)
        assert view.desk.selection.table == table
        assert len(view.desk.selection.refs) == 2


def test_resting_on_another_card_adds_it_and_asks_for_the_menu_of_all(
    view: BoardView, fingers: Touching
) -> None:
    asked: list[object] = []
    view.context_wanted.connect(lambda hit, _at: asked.append(hit.id))
    fingers.rests(on_card(view, "d")).lifts()
    assert chosen(view) == "ad"
    assert asked == ["d"]


def test_no_handles_are_in_the_way(view: BoardView, fingers: Touching) -> None:
    assert view.overlay.handle(view.scene.board) is None
    assert view.overlay.connecting.at(view.scene.board, 1.0) is None


def test_the_mouse_gathers_without_a_key(view: BoardView, fingers: Touching) -> None:
    hand = Hand(view)
    hand.clicks(on_card(view, "d")).clicks(on_card(view, "e"))
    assert chosen(view) == "ade"
    assert view.findChild(TextField) is None


def test_escape_ends_it_and_then_selects_nothing(view: BoardView, fingers: Touching) -> None:
    hand = Hand(view)
    hand.hits(Qt.Key.Key_Escape)
    assert (view.desk.selection.gathering, chosen(view)) == (False, "a")
    hand.hits(Qt.Key.Key_Escape)
    assert chosen(view) == ""


def test_parked_cards_join(view: BoardView, fingers: Touching) -> None:
    lot = ParkingLot(view.desk, view, view)
    lot.setGeometry(0, 400, 220, 300)
    lot.show()
    lot.lot.resize(220, 300)
    screen = Touching(view, view.touch.fingers, lot.touch.fingers)
    sprite = lot.lot.sprite("k")
    assert sprite is not None
    inside = QPoint(round(sprite.rect.x + 20), round(sprite.rect.y + 12))
    screen.taps(lot.lot.mapToGlobal(inside))
    assert chosen(view) == "ak"
    lot.close_pane()


def test_deleting_what_is_selected_ends_it(view: BoardView, fingers: Touching) -> None:
    from workshop_app.domain.edits.cards import delete_cards

    view.desk.editor.apply("Delete", delete_cards, ids=("a",))
    assert not view.desk.selection.gathering

"""Every drag with real mouse events on the real board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, beside, far, order, zoomed
from tests.making import big_workshop
from tests.pointing import (
    CTRL,
    MIDDLE,
    RIGHT,
    SHIFT,
    Hand,
    on_board,
    on_card,
    on_cell,
    on_name,
    on_point,
)
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.pointing.lift import Lift
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.workshop import Workshop


def lift(view: BoardView) -> Lift | None:
    """What is in the air, if it is to be seen."""
    return next((one for one in view.findChildren(Lift) if one.isVisible()), None)


def test_a_card_is_carried_to_another_cell(view: BoardView, hand: Hand) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l2", "t3"))
    assert lift(view) is not None
    assert view.lifted_ids() == {"a"}
    assert order(view, "l2", "t3") == "a"
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.ClosedHandCursor
    hand.lets_go()
    assert lift(view) is None
    assert QApplication.overrideCursor() is None
    assert [c.id for c in view.desk.workshop.cell("l2", "t3")] == ["a"]
    assert view.desk.editor.history.undo_label == "Move card"


def test_the_lane_a_card_left_closes_only_when_it_is_let_go(view: BoardView, hand: Hand) -> None:
    tall = view.scene.board.row("l1").height
    end = on_cell(view, "l2", "t3", down=0.5)
    hand.lifts(on_card(view, "a"), end)
    assert view.scene.board.row("l1").height == tall
    hand.moves(far(end, 4, 2), far(end, -4, -2), end)
    assert order(view, "l2", "t3") == "a", "what is aimed at does not slip away"
    hand.lets_go()
    assert view.scene.board.row("l1").height < tall


def test_several_cards_lie_on_a_pile(view: BoardView, hand: Hand) -> None:
    for card in "ad":
        hand.clicks(on_card(view, card), keys=CTRL)
    assert view.desk.selection.ids("cards") == ("a", "d")
    hand.drags(on_card(view, "a"), on_cell(view, "l4", "t4"))
    assert order(view, "l4", "t4") + order(view, "l4", "t5") == "ad"


def test_escape_in_the_air_puts_all_back(view: BoardView, hand: Hand, workshop: Workshop) -> None:
    for start, end in (
        (on_card(view, "a"), on_cell(view, "l5", "t4")),
        (on_name(view, ("stages", "s1")), on_name(view, ("stages", "s3"), 0.8)),
        (on_name(view, ("steps", "t1")), on_name(view, ("steps", "t4"))),
        (on_name(view, ("lanes", "l1")), on_name(view, ("lanes", "l5"))),
        (on_name(view, ("personas", "p1"), 0.5, 0.2), on_name(view, ("personas", "p2"), 0.5, 0.9)),
        (on_point(view, "e1"), far(on_point(view, "e1"), 0, -30)),
    ):
        hand.lifts(start, end)
        assert view.desk.editor.shown != workshop
        hand.hits(Qt.Key.Key_Escape)
        assert view.desk.editor.shown is workshop
        assert lift(view) is None
        hand.moves(far(end, 10, 10)).lets_go()
        assert view.desk.workshop is workshop


def test_another_button_in_the_air_puts_back_and_opens_no_menu(
    view: BoardView, hand: Hand, workshop: Workshop, qtbot: QtBot
) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l5", "t4"))
    with qtbot.assertNotEmitted(view.context_wanted):
        hand.presses(hand.at, RIGHT)
    assert view.desk.editor.shown is workshop
    hand.lets_go(RIGHT).lets_go()
    assert view.desk.workshop is workshop


def test_losing_the_focus_puts_back(opened: Open, workshop: Workshop, qtbot: QtBot) -> None:
    view = opened(workshop)
    other = QLineEdit()
    _window = beside(view, other, QVBoxLayout(), qtbot)
    hand = Hand(view)
    hand.lifts(on_card(view, "a"), on_cell(view, "l5", "t4"))
    assert view.pointing.busy
    other.setFocus()
    assert not view.pointing.busy
    assert view.desk.editor.shown is workshop
    hand.lets_go()
    view.close_board()
    view.setParent(None)


def test_undo_in_the_air_puts_back_and_undoes(view: BoardView, hand: Hand) -> None:
    before = view.desk.workshop
    hand.drags(on_card(view, "a"), on_cell(view, "l2", "t3"))
    hand.lifts(on_card(view, "d"), on_cell(view, "l5", "t4"))
    view.desk.editor.undo()
    assert not view.pointing.busy
    assert lift(view) is None
    assert view.desk.editor.shown == before
    hand.moves(on_cell(view, "l5", "t6")).lets_go()
    assert view.desk.workshop == before


def test_a_card_deleted_while_it_is_in_the_air(view: BoardView, hand: Hand) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l5", "t4"))
    view.desk.editor.apply("Delete", delete_cards, ids=("a",))
    assert not view.pointing.busy
    hand.lets_go()
    assert "a" not in view.desk.workshop.cards


def test_ctrl_carries_a_copy(view: BoardView, hand: Hand) -> None:
    end = on_cell(view, "l2", "t3")
    hand.lifts(on_card(view, "a"), end, keys=CTRL)
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.DragCopyCursor
    assert order(view, "l1", "t1") == "abc", "the original stays"
    assert view.lifted_ids().isdisjoint({"a"}), "and is to be seen"
    hand.lets_go(keys=CTRL)
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["Card A"]
    assert len(view.desk.workshop.cards) == 7


def test_ctrl_pressed_in_the_air_turns_the_drag_into_a_copy(view: BoardView, hand: Hand) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l2", "t3"))
    hand.presses_key(Qt.Key.Key_Control)
    assert order(view, "l1", "t1") == "abc"
    hand.lets_go_key(Qt.Key.Key_Control)
    assert order(view, "l1", "t1") == "bc"
    hand.lets_go()
    assert len(view.desk.workshop.cards) == 6


def test_where_a_card_cannot_land_the_cursor_and_the_status_say_so(
    view: BoardView, hand: Hand, workshop: Workshop, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.status, check_params_cb=lambda said: "points, not cards" in said):
        hand.lifts(on_card(view, "a"), on_cell(view, "l3", "t3", down=0.1))
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.ForbiddenCursor
    hand.lets_go()
    assert view.desk.workshop is workshop


@pytest.mark.parametrize("outside", [QPoint(-400, 300), QPoint(700, 1700)])
def test_let_go_outside_the_window_everything_is_as_before(
    view: BoardView, hand: Hand, workshop: Workshop, outside: QPoint
) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l5", "t4"))
    hand.leaves(view.mapToGlobal(outside))
    assert view.desk.workshop is workshop
    assert not view.pointing.busy


def test_the_structure_is_dragged_by_its_names(view: BoardView, hand: Hand) -> None:
    hand.drags(on_name(view, ("stages", "s1")), on_name(view, ("stages", "s3"), 0.9))
    assert [s.id for s in view.desk.workshop.map_stages("m1")] == ["s2", "s3", "s1"]
    hand.drags(on_name(view, ("steps", "t3")), on_name(view, ("steps", "t4"), 0.9))
    assert [s.id for s in view.desk.workshop.map_steps("m1")][:2] == ["t4", "t3"]
    hand.drags(on_name(view, ("lanes", "l1")), on_name(view, ("lanes", "l2"), 0.5, 0.95))
    assert [x.id for x in view.desk.workshop.map_lanes("m1")][:2] == ["l2", "l1"]
    hand.drags(
        on_name(view, ("personas", "p1"), 0.5, 0.2), on_name(view, ("personas", "p2"), 0.5, 0.9)
    )
    assert [p.id for p in view.desk.workshop.persona_list()] == ["p2", "p1"]
    assert view.desk.editor.revision == 4


def test_a_point_is_dragged_and_added(view: BoardView, hand: Hand, qtbot: QtBot) -> None:
    before = view.desk.workshop.points["e1"].valence
    with qtbot.waitSignal(view.status):
        hand.drags(on_point(view, "e1"), far(on_point(view, "e1"), 0, -300))
    assert view.desk.workshop.points["e1"].valence == 2.0 != before
    view.desk.editor.apply_value("Delete", view.desk.workshop.without("points", ["e2"]))
    hand.clicks(on_cell(view, "l3", "t2", down=0.2))
    added = [p for p in view.desk.workshop.points if (p.lane, p.step) == ("l3", "t2")]
    assert len(added) == 1
    assert added[0].valence > 1


def test_a_card_is_stretched_over_steps(view: BoardView, hand: Hand) -> None:
    hand.drags(on_card(view, "e", across=0.985), on_cell(view, "l4", "t5"))
    assert view.desk.workshop.cards["e"].span == 3


def test_the_rubber_band_selects(view: BoardView, hand: Hand) -> None:
    start = on_cell(view, "l1", "t3")
    hand.lifts(start, on_card(view, "a", 0.5, 0.5))
    assert view.overlay.feedback.band is not None
    hand.lets_go()
    assert set(view.desk.selection.ids("cards")) == {"a", "b", "c", "d"}
    assert view.overlay.feedback.band is None
    start = on_cell(view, "l4", "t4", down=0.5)
    hand.drags(start, on_card(view, "e"), keys=SHIFT)
    assert set(view.desk.selection.ids("cards")) == {"a", "b", "c", "d", "e"}


def test_a_right_click_selects_and_asks_for_the_menu(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    at = on_card(view, "b")
    with qtbot.waitSignal(view.context_wanted) as asked:
        hand.clicks(at, RIGHT)
    hit, place = asked.args
    assert (hit.kind, hit.id) == ("cards", "b")
    assert place == at
    assert view.desk.selection.refs == (("cards", "b"),)
    hand.clicks(on_card(view, "a")).clicks(on_card(view, "b"), keys=CTRL)
    hand.clicks(on_card(view, "a"), RIGHT)
    assert view.desk.selection.ids("cards") == ("a", "b"), "a menu for all that is selected"
    with qtbot.waitSignal(view.context_wanted) as asked:
        hand.clicks(on_cell(view, "l2", "t4"), RIGHT)
    assert asked.args[0].kind == "cell"
    assert view.desk.selection.cell == ("l2", "t4")
    for ref in (("stages", "s2"), ("steps", "t2"), ("lanes", "l2"), ("personas", "p2")):
        with qtbot.waitSignal(view.context_wanted) as asked:
            hand.clicks(on_name(view, ref), RIGHT)
        assert (asked.args[0].kind, asked.args[0].id) == ref
        assert view.desk.selection.refs == (ref,)


def test_shift_click_extends_along_the_lane(view: BoardView, hand: Hand) -> None:
    hand.clicks(on_card(view, "a")).clicks(on_card(view, "d"), keys=SHIFT)
    assert sorted(view.desk.selection.ids("cards")) == ["a", "b", "c", "d"]


def test_the_middle_button_takes_hold_of_the_board(opened: Open) -> None:
    view = opened(big_workshop(200), size=(700, 500))
    hand = Hand(view)
    start = on_board(view, 300, 200)
    hand.presses(start, MIDDLE).moves(far(start, -120, -60)).lets_go(MIDDLE)
    assert view.canvas.horizontalScrollBar().value() == 120
    assert view.canvas.verticalScrollBar().value() == 60


# Only looking -----------------------------------------------------------------------------------


def test_where_one_may_only_look_nothing_moves_and_it_is_said(
    opened: Open, workshop: Workshop, qtbot: QtBot
) -> None:
    view = opened(workshop, read_only=True)
    hand = Hand(view)
    with qtbot.waitSignal(view.status, check_params_cb=lambda said: "reading only" in said):
        hand.drags(on_card(view, "a"), on_cell(view, "l5", "t4"))
    with qtbot.waitSignal(view.refused):
        hand.double_clicks(on_card(view, "a"))
    with qtbot.waitSignal(view.refused):
        hand.double_clicks(on_cell(view, "l5", "t4"))
    view.begin_palette_drag("gain", on_cell(view, "l5", "t4"))
    assert not view.pointing.busy
    assert view.desk.workshop is workshop


def test_what_is_lifted_is_hidden_where_it_stood_from_near_and_far(
    view: BoardView, hand: Hand
) -> None:
    for zoom in (1.0, 0.3):
        zoomed(view, zoom)
        end = on_cell(view, "l4", "t6", down=0.5)
        hand.lifts(on_card(view, "d"), end)
        place = view.mapFromGlobal(on_card(view, "d", 0.5, 0.5))
        lifted = lift(view)
        assert lifted is not None
        lifted.hide()
        seen = QColor(view.grab().toImage().pixel(place))
        assert seen.blue() > seen.red() or seen.lightness() > 225, "the tint of a landing place"
        hand.hits(Qt.Key.Key_Escape).lets_go()


def test_what_was_said_of_a_place_does_not_stay(view: BoardView, hand: Hand) -> None:
    said: list[str] = []
    view.status.connect(said.append)
    hand.drags(on_card(view, "a"), on_name(view, ("stages", "s2")))
    assert said == ["Cards go into the cells of the board.", "Put back where it was."]
    hand.drags(on_card(view, "a"), on_cell(view, "l4", "t4"), keys=CTRL)
    assert said[-2:] == ["Let go to put copies here", ""]
    header = on_name(view, ("stages", "s2"))
    hand.lifts(on_card(view, "d"), header, on_cell(view, "l4", "t4"))
    assert said[-2:] == ["A curve lane holds points, not cards.", ""], "here it can be put"
    hand.hits(Qt.Key.Key_Escape).lets_go()
    assert said[-1] == "Put back where it was."

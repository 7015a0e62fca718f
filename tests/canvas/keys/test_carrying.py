"""What Space picks up and the arrows carry, on the real board."""

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, order
from tests.pointing import CTRL, NO_KEYS, SHIFT, Hand, on_card, on_point
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.keys.table import AT_REST, CARRYING, KeyRow, deeds
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.domain.workshop import Workshop

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def said(view: BoardView) -> list[str]:
    """What is said from now on."""
    heard: list[str] = []
    view.status.connect(heard.append)
    return heard


def test_a_card_is_carried_through_its_cell_and_over_its_edges(
    view: BoardView, hand: Hand, said: list[str]
) -> None:
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space)
    where = "Anna, 27, Touchpoints, Discover"
    assert said == [f"Picked up Touchpoint “Card B”. {where}, Hears of it, 2 of 3"]
    hand.hits(Key.Key_Down)
    assert order(view, "l1", "t1") == "acb"
    assert view.desk.editor.history.undo_label is None, "still in the air"
    hand.hits(Key.Key_Down)
    assert order(view, "l2", "t1") == "b"
    hand.hits(Key.Key_Up).hits(Key.Key_Right)
    assert order(view, "l1", "t2") == "db"
    assert said[-1] == f"{where}, Compares, 2 of 2"
    hand.hits(Key.Key_Return)
    assert said[-1] == "Put down."
    assert view.desk.workshop.cards["b"].step == "t2"
    assert view.desk.selection.cell == ("l1", "t2")
    view.desk.editor.undo()
    assert order(view, "l1", "t1") == "abc", "one step of the history"


def test_escape_puts_everything_back(view: BoardView, hand: Hand, said: list[str]) -> None:
    before = view.desk.workshop
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).hits(Key.Key_Right).hits(Key.Key_Escape)
    assert view.desk.workshop is before
    assert view.desk.editor.shown is before
    assert said[-1] == "Put back where it was."
    assert view.desk.selection.only == ("cards", "b")


def test_picked_up_and_put_down_at_once_is_no_step(view: BoardView, hand: Hand) -> None:
    before = view.desk.workshop
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).hits(Key.Key_Space)
    hand.hits(Key.Key_Space).hits(Key.Key_Down).hits(Key.Key_Up).hits(Key.Key_Space)
    assert view.desk.workshop is before
    assert not view.pointing.busy


def test_many_cards_keep_their_distance(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("cards", ["a", "d"], ("l1", "t2"))
    hand.hits(Key.Key_Space).hits(Key.Key_Right).hits(Key.Key_Return)
    cards = view.desk.workshop.cards
    assert (cards["a"].step, cards["d"].step) == ("t2", "t3")
    assert view.desk.editor.history.undo_label == "Move 2 cards"


def test_to_the_parking_lot_and_back(view: BoardView, hand: Hand, said: list[str]) -> None:
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).types("p")
    assert said[-1] == "Parking lot, 2 of 2"
    hand.hits(Key.Key_Return)
    assert view.desk.workshop.cards["b"].lane is None
    hand.hits(Key.Key_Space).hits(Key.Key_Right).hits(Key.Key_Return)
    assert view.desk.workshop.cards["b"].lane == "l1"


def test_a_parked_card_is_picked_up_in_the_lot(
    opened: Open, workshop: Workshop, qtbot: QtBot
) -> None:
    view = opened(workshop)
    lot = ParkingLot(view.desk, view)
    qtbot.addWidget(lot, before_close_func=ParkingLot.close_pane)
    with qtbot.waitExposed(lot):
        lot.show()
    lot.activateWindow()
    lot.setFocus()
    qtbot.waitUntil(lot.lot.hasFocus)
    view.desk.selection.focus(("l2", "t3"))
    Hand(lot).hits(Key.Key_Down).hits(Key.Key_Space)
    assert view.pointing.by_keys
    view.activateWindow()
    qtbot.waitUntil(view.canvas.hasFocus)
    if not view.pointing.by_keys:  # between two windows the focus was lost
        Hand(view).hits(Key.Key_Space)
    Hand(view).hits(Key.Key_Left).hits(Key.Key_Return)
    assert order(view, "l2", "t3") == "k"


@pytest.mark.parametrize(
    ("table", "row_id", "key", "names"),
    [
        ("stages", "s1", Key.Key_Right, ["s2", "s1", "s3"]),
        ("steps", "t2", Key.Key_Right, ["t1", "t2", "t3", "t4", "t5", "t6"]),
        ("lanes", "l2", Key.Key_Up, ["l2", "l1", "l3", "l4", "l5", "l6", "l7"]),
        ("personas", "p1", Key.Key_Down, ["p2", "p1"]),
    ],
)
def test_structure_is_carried_along_its_line(
    view: BoardView, hand: Hand, table: str, row_id: str, key: Key, names: list[str]
) -> None:
    from workshop_app.editor.walk import names_in_order

    view.desk.selection.choose(table, [row_id])
    hand.hits(Key.Key_Space).hits(key).hits(Key.Key_Return)
    assert names_in_order(view.desk, table) == names
    assert view.desk.selection.only == (table, row_id)


def test_a_step_goes_over_the_edge_of_its_stage(
    view: BoardView, hand: Hand, said: list[str]
) -> None:
    view.desk.selection.choose("steps", ["t2"])
    hand.hits(Key.Key_Space).hits(Key.Key_Right)
    assert said[-1] == "Anticipate, 1 of 3"
    hand.hits(Key.Key_Return)
    assert view.desk.workshop.steps["t2"].stage == "s2"


def test_a_lane_goes_to_another_persona(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("lanes", ["l3"])
    hand.hits(Key.Key_Down, ALT)
    assert view.desk.workshop.lanes["l3"].persona == "p2"
    view.desk.editor.undo()
    assert view.desk.workshop.lanes["l3"].persona == "p1"


def test_a_point_goes_up_and_down_and_to_a_free_step(
    view: BoardView, hand: Hand, said: list[str]
) -> None:
    from workshop_app.domain.edits.emotions import delete_emotions

    view.desk.editor.apply("Delete", delete_emotions, ids=("e2",))
    view.desk.selection.choose("points", ["e1"], ("l3", "t1"))
    before = view.desk.workshop.points["e1"].valence
    hand.hits(Key.Key_Space).hits(Key.Key_Up)
    shown = view.desk.editor.shown.points["e1"].valence
    assert before < shown <= before + 0.25
    assert shown % 0.25 == 0
    hand.hits(Key.Key_Down, SHIFT)
    assert view.desk.editor.shown.points["e1"].valence == pytest.approx(shown - 0.05)
    hand.hits(Key.Key_Right)
    assert said[-1].endswith("Anna, 27, Emotion, Discover, Compares")
    hand.hits(Key.Key_Right).hits(Key.Key_Return)
    assert view.desk.workshop.points["e1"].step == "t2", "where points stand it does not go"
    assert view.desk.selection.cell == ("l3", "t2")


def test_points_are_dragged_and_carried_together(
    view: BoardView, hand: Hand, said: list[str]
) -> None:
    def values() -> list[float]:
        return [view.desk.editor.shown.points[one].valence for one in ("e1", "e4")]

    one, other = values()
    hand.clicks(on_point(view, "e1")).clicks(on_point(view, "e4"), keys=CTRL)
    start = on_point(view, "e4")
    hand.drags(start, start - QPoint(0, 12))
    up = values()[0] - one
    assert up > 0
    assert values() == [one + up, pytest.approx(other + up)]
    hand.hits(Key.Key_Space).hits(Key.Key_Down)
    assert said[-1].endswith("Anna, 27, Emotion, Anticipate, Waits")
    hand.hits(Key.Key_Return)
    assert values()[0] - one == pytest.approx(values()[1] - other)
    assert values()[1] < other + up
    view.desk.editor.undo()
    view.desk.editor.undo()
    assert values() == [one, other]


def test_enter_in_an_empty_cell_of_a_curve_puts_a_point_there(view: BoardView, hand: Hand) -> None:
    from workshop_app.domain.edits.emotions import delete_emotions

    view.desk.editor.apply("Delete", delete_emotions, ids=("e2",))
    before = view.desk.workshop
    view.desk.selection.focus(("l3", "t2"))
    hand.hits(Key.Key_Return).hits(Key.Key_Escape)
    assert view.desk.workshop is before
    hand.hits(Key.Key_Return).hits(Key.Key_Down).hits(Key.Key_Down).hits(Key.Key_Return)
    only = view.desk.selection.only
    assert only is not None
    assert view.desk.workshop.points[only[1]].valence == -0.5
    assert view.desk.editor.history.undo_label == "Add emotion point"


def test_a_card_covers_more_and_fewer_steps(view: BoardView, hand: Hand, said: list[str]) -> None:
    view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
    hand.hits(Key.Key_Right, ALT | SHIFT).hits(Key.Key_Right, ALT | SHIFT)
    assert view.desk.workshop.cards["a"].span == 3
    hand.hits(Key.Key_Left, ALT | SHIFT)
    assert view.desk.workshop.cards["a"].span == 2
    assert said[-1] == "Covers 2 steps"


def test_the_mouse_has_no_part_in_it_and_a_press_puts_back(view: BoardView, hand: Hand) -> None:
    before = view.desk.workshop
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).hits(Key.Key_Right)
    shown = view.desk.editor.shown
    hand.moves(on_card(view, "e"))
    assert view.desk.editor.shown is shown
    hand.clicks(on_card(view, "e"))
    assert view.desk.workshop is before
    assert view.desk.editor.shown is before


def test_who_may_only_look_is_told(opened: Open, workshop: Workshop, qtbot: QtBot) -> None:
    view = opened(workshop, read_only=True)
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    with qtbot.waitSignal(view.refused):
        Hand(view).hits(Key.Key_Space)
    assert not view.pointing.busy


def test_the_menu_key_asks_for_the_menu_of_what_is_selected(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    for ref, cell in ((("cards", "d"), ("l1", "t2")), (("stages", "s2"), None)):
        view.desk.selection.choose(ref[0], [ref[1]], cell)
        with qtbot.waitSignal(view.context_wanted) as asked:
            hand.hits(Key.Key_F10, SHIFT)
        hit, at = asked.args
        assert (hit.kind, hit.id) == ref
        assert view.places.hit_at(at).id == ref[1], "the menu opens upon it"


def test_letters_do_nothing_to_what_is_in_the_air(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).types("xyz").hits(Key.Key_F2, NO_KEYS)
    assert view.pointing.by_keys
    assert view.typing.ref is None
    hand.hits(Key.Key_Escape)


@pytest.mark.parametrize("rows", [AT_REST, CARRYING])
def test_every_key_of_the_table_does_something(view: BoardView, rows: tuple[KeyRow, ...]) -> None:
    for number, deed in deeds(rows).items():
        keys = QKeyCombination.fromCombined(number)
        view.desk.selection.choose("cards", ["e"], ("l4", "t3"))
        if rows is CARRYING:
            view.keys.carrying.pick_up()
        event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
        assert view.keys.press(event), deed
        view.typing.finish()
        view.pointing.cancel()


def test_copies_are_carried_with_c_and_said(view: BoardView, hand: Hand, said: list[str]) -> None:
    before = view.desk.workshop
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).hits(Key.Key_C)
    assert said[-1].startswith("Carrying copies. Anna, 27, Touchpoints")
    hand.hits(Key.Key_Right).hits(Key.Key_Return)
    assert said[-1] == "Put down."
    made = view.desk.selection.only
    assert made is not None
    assert order(view, "l1", "t1") == "abc"
    assert order(view, "l1", "t2") == f"d{made[1]}"
    view.desk.editor.undo()
    assert view.desk.workshop == before, "one step"


def test_a_copy_that_is_carried_far_is_kept_in_sight(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop, size=(700, 500))
    hand = Hand(view)
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    hand.hits(Key.Key_Space).hits(Key.Key_C)
    for _step in range(5):
        hand.hits(Key.Key_Right)
    landing = view.overlay.feedback.landing
    assert landing is not None
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    assert seen.left() < landing.x < seen.right()
    hand.hits(Key.Key_Escape)


def test_several_stages_are_carried_at_once(view: BoardView, hand: Hand, said: list[str]) -> None:
    view.desk.selection.choose("stages", ["s1"])
    hand.hits(Key.Key_Right, SHIFT)
    assert view.desk.selection.ids("stages") == ("s1", "s2")
    hand.hits(Key.Key_Space)
    assert said[-1].startswith("Picked up 2 stages. ")
    hand.hits(Key.Key_Right).hits(Key.Key_Space)
    assert [stage.id for stage in view.desk.workshop.map_stages("m1")] == ["s3", "s1", "s2"]
    assert view.desk.editor.history.undo_label == "Move 2 stages"

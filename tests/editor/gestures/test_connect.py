"""Drawing an arrow: shown before it is let go, put back on Esc, refused with a sentence."""

from tests.editor.gestures.finger import Finger, Point
from tests.making import a_workshop
from workshop_app.editor.gestures.connect import CHOOSE, draw_connection, press_arrow
from workshop_app.editor.gestures.pointer import Pointer
from workshop_app.layout.hit import Hit


def a_finger(*, read_only: bool = False) -> Finger:
    return Finger(
        a_workshop(1, 3, 24, lanes=("touchpoints", "quotes"), wide=()), read_only=read_only
    )


def press(card: str, at: Point) -> Pointer:
    return Pointer("press", *at, Hit("connector", card))


def first(finger: Finger, step: str) -> str:
    return finger.desk.workshop.cell("l1", step)[0].id


def begun(finger: Finger, card: str) -> Finger:
    return finger.begins(draw_connection(finger.ground, press(card, finger.card(card, down=1.0))))


def test_over_a_card_the_arrow_is_shown_and_on_release_kept() -> None:
    finger = a_finger()
    start, end = first(finger, "t1"), first(finger, "t3")
    begun(finger, start).moves(finger.cell("l1", "t2"))
    assert finger.feedback.thread is not None
    finger.moves(finger.card(end))
    assert finger.feedback.target is not None
    assert finger.feedback.note.startswith("Connected: ")
    assert len(finger.board().arrows) == 1
    assert not len(finger.desk.workshop.connections)
    finger.lets_go(finger.card(end))
    (arrow,) = finger.desk.workshop.connections.rows()
    assert (arrow.start, arrow.end) == (start, end)
    assert finger.desk.selection.only == ("connections", arrow.id)
    assert finger.desk.editor.undo() is not None
    assert not finger.desk.workshop.connections


def test_let_go_on_an_empty_place_or_cancelled_leaves_nothing() -> None:
    finger = a_finger()
    start, end = first(finger, "t1"), first(finger, "t3")
    begun(finger, start).moves(finger.card(end)).lets_go(finger.cell("l1", "t2"))
    begun(finger, start).moves(finger.card(end)).cancels()
    assert not finger.busy
    assert not len(finger.desk.editor.shown.connections)
    assert finger.desk.editor.history.undo_label is None


def test_cards_that_are_joined_already_are_refused_with_a_sentence() -> None:
    finger = a_finger()
    start, end = first(finger, "t1"), first(finger, "t3")
    begun(finger, start).moves(finger.card(end)).lets_go(finger.card(end))
    begun(finger, start).moves(finger.card(end))
    assert finger.feedback.refused
    assert finger.feedback.note == "These cards are already connected."
    finger.lets_go(finger.card(end))
    assert len(finger.desk.workshop.connections) == 1


def test_a_click_on_the_handle_asks_for_the_other_card() -> None:
    finger = a_finger()
    start = first(finger, "t1")
    begun(finger, start).lets_go(finger.card(start, down=1.0))
    assert finger.result == (CHOOSE, start)


def test_one_who_only_looks_is_told_so() -> None:
    finger = a_finger(read_only=True)
    begun(finger, first(finger, "t1")).moves(finger.card(first(finger, "t3")))
    assert finger.feedback.refused
    finger.lets_go(finger.card(first(finger, "t3")))
    assert not len(finger.desk.workshop.connections)


def test_a_click_on_an_arrow_selects_it_and_with_ctrl_also_another() -> None:
    finger = a_finger()
    ids = [first(finger, step) for step in ("t1", "t3", "t5")]
    begun(finger, ids[0]).moves(finger.card(ids[1])).lets_go(finger.card(ids[1]))
    begun(finger, ids[1]).moves(finger.card(ids[2])).lets_go(finger.card(ids[2]))
    one, other = (arrow.id for arrow in finger.desk.workshop.connections)
    for arrow, keys in ((one, frozenset[str]()), (other, frozenset({"ctrl"}))):
        pointer = Pointer("press", 0, 0, Hit("connections", arrow), keys=keys)
        finger.begins(press_arrow(finger.ground, pointer)).lets_go((0.0, 0.0))
    assert finger.desk.selection.refs == (("connections", one), ("connections", other))

"""Carrying by keyboard, without any window."""

import pytest

from tests.editor.gestures.finger import Finger
from tests.making import a_workshop
from workshop_app.domain.edits.emotions import delete_emotions, move_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.gestures.by_keys import new_point, pick_up
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Pointer
from workshop_app.layout.hit import Hit


class Keys:
    """Feeds a gesture that the keyboard carries; `feedback` is the last answer."""

    def __init__(self, gesture: Gesture | None) -> None:
        assert gesture is not None, "nothing can be picked up"
        self._gesture = gesture
        self.over = False
        self.feedback = next(gesture)
        self.steps()

    def steps(self, *ways: str) -> "Keys":
        """Go these ways, one after the other; none: as it is picked up."""
        for way in ways or ("",):
            self._feed("move", way)
        return self

    def ends(self, kind: str = "release") -> None:
        """Put down, or (``cancel``) put back."""
        self._feed(kind, "")
        assert self.over

    def _feed(self, kind: str, way: str) -> None:
        keys = frozenset(way.split())
        try:
            self.feedback: Feedback = self._gesture.send(
                Pointer(kind, 0.0, 0.0, Hit(), keys=keys)  # type: ignore[arg-type]
            )
        except StopIteration:
            self.over = True


@pytest.fixture
def finger() -> Finger:
    return Finger(a_workshop(cards=12))


def picked(finger: Finger, table: str, *ids: str) -> Keys:
    finger.desk.selection.choose(table, ids)
    return Keys(pick_up(finger.ground))


def test_the_first_word_names_what_is_picked_up_and_where(finger: Finger) -> None:
    card = finger.desk.workshop.cards["c1"]
    said = picked(finger, "cards", "c1").feedback.note
    assert said.startswith("Picked up Touchpoint “")
    assert "Anna, 27, Touchpoints, Discover" in said
    assert card.lane == "l1"


def test_each_step_is_previewed_from_the_settled_workshop(finger: Finger) -> None:
    before = finger.desk.workshop
    keys = picked(finger, "cards", "c1").steps("right", "right", "left")
    assert finger.desk.editor.shown.cards["c1"].step == "t2"
    assert finger.desk.workshop is before
    keys.ends()
    assert finger.desk.workshop.cards["c1"].step == "t2"
    finger.desk.editor.undo()
    assert finger.desk.workshop == before


def test_at_the_edges_nothing_moves(finger: Finger) -> None:
    before = finger.desk.workshop
    for table, row_id, ways in (
        ("stages", "s1", ("left", "up")),
        ("steps", "t6", ("right", "down")),
        ("lanes", "l1", ("up", "left")),
        ("personas", "p2", ("down",)),
    ):
        picked(finger, table, row_id).steps(*ways).ends()
        assert finger.desk.workshop is before, table


def test_cards_go_over_curves_and_folded_lanes(finger: Finger) -> None:
    finger.desk.editor.apply(
        "Fold", set_fields, table="lanes", ids=("l2",), fields={"folded": True}
    )
    keys = picked(finger, "cards", "c1")
    while finger.desk.editor.shown.cards["c1"].lane == "l1":
        keys.steps("down")
    assert finger.desk.editor.shown.cards["c1"].lane == "l4", "l2 is folded, l3 holds a curve"
    keys.ends("cancel")


def test_cancel_puts_back_what_is_in_the_parking_lot(finger: Finger) -> None:
    before = finger.desk.workshop
    keys = picked(finger, "cards", "c1").steps("park")
    assert finger.desk.editor.shown.cards["c1"].lane is None
    keys.steps("park")
    assert finger.desk.editor.shown.cards["c1"].lane == "l1"
    keys.steps("park").ends("cancel")
    assert finger.desk.workshop is before
    assert finger.desk.editor.shown is before


def test_the_last_step_of_a_stage_stays_and_why_is_said(finger: Finger) -> None:
    workshop = a_workshop(cards=0, steps=1)
    one = Finger(workshop)
    keys = picked(one, "steps", "t1").steps("right")
    assert keys.feedback.refused
    assert keys.feedback.note == "A stage needs at least one step."
    keys.ends()
    assert one.desk.workshop is workshop


def test_a_point_goes_by_quarters_and_finer(finger: Finger) -> None:
    keys = picked(finger, "points", "e1").steps(*["down"] * 20)
    assert finger.desk.editor.shown.points["e1"].valence == -2
    assert "−2. Anna" in keys.feedback.note
    keys.steps("up")
    assert finger.desk.editor.shown.points["e1"].valence == -1.75
    keys.steps("up fine")
    assert finger.desk.editor.shown.points["e1"].valence == pytest.approx(-1.7)
    keys.steps("up")
    assert finger.desk.editor.shown.points["e1"].valence == -1.5, "on to the next mark"
    keys.ends()
    assert finger.desk.editor.history.undo_label == "Move emotion point"


def test_several_points_go_up_and_down_together_and_no_other_way(finger: Finger) -> None:
    before = {"e3": -1.07, "e1": 0.11}
    for one, valence in before.items():
        step = finger.desk.workshop.points[one].step
        finger.desk.editor.apply("Set", move_emotion, id=one, step=step, valence=valence)
    points = finger.desk.workshop.points
    keys = picked(finger, "points", "e3", "e1")
    assert keys.feedback.note == (
        "Picked up 2 emotion points. +0.11. Anna, 27, Emotion, Discover, Hears of it"
    )
    keys.steps("up", "left", "right")
    shown = finger.desk.editor.shown.points
    assert shown["e1"].valence == 0.25, "on to the next mark"
    assert shown["e3"].valence == pytest.approx(before["e3"] + 0.14)
    assert {one: shown[one].step for one in before} == {one: points[one].step for one in before}
    keys.steps(*["down"] * 20).ends()
    after = finger.desk.workshop.points
    assert after["e3"].valence == -2, "the lowest stands at the end"
    assert after["e1"].valence == pytest.approx(before["e1"] - 0.93)
    assert finger.desk.selection.ids("points") == ("e3", "e1")
    assert finger.desk.selection.cell == ("l3", "t1")
    assert finger.desk.editor.history.undo_label == "Move 2 emotion points"


def test_a_new_point_is_there_only_once_it_is_put_down(finger: Finger) -> None:
    finger.desk.editor.apply("Delete", delete_emotions, ids=("e2",))
    before = finger.desk.workshop
    Keys(new_point(finger.ground, ("l3", "t2"))).steps("up").ends("cancel")
    assert finger.desk.workshop is before
    keys = Keys(new_point(finger.ground, ("l3", "t2")))
    assert keys.feedback.note == "Emotion point added. 0. Anna, 27, Emotion, Discover, Compares"
    keys.ends()
    (made,) = {p.id for p in finger.desk.workshop.points.rows()} - {
        p.id for p in before.points.rows()
    }
    assert finger.desk.selection.only == ("points", made)


@pytest.mark.parametrize(
    ("table", "ids", "ways", "order"),
    [
        ("stages", ("s1", "s3"), ("left",), ["s1", "s3", "s2"]),
        ("stages", ("s1", "s2"), ("right",), ["s3", "s1", "s2"]),
        ("steps", ("t2", "t4"), ("left", "left"), ["t1", "t2", "t4", "t3", "t5", "t6"]),
        ("lanes", ("l1", "l2"), ("down", "down"), ["l3", "l1", "l2"]),
        ("personas", ("p2", "p1"), ("down",), ["p1", "p2"]),
    ],
)
def test_several_of_the_structure_are_carried_together(
    finger: Finger, table: str, ids: tuple[str, ...], ways: tuple[str, ...], order: list[str]
) -> None:
    from workshop_app.editor.walk import names_in_order

    before = finger.desk.workshop
    keys = picked(finger, table, *ids)
    assert keys.feedback.note.startswith("Picked up 2 ")
    assert finger.desk.editor.shown == before, "nothing has moved yet"
    keys.steps(*ways).ends()
    assert names_in_order(finger.desk, table)[: len(order)] == order
    if finger.desk.editor.revision:
        finger.desk.editor.undo()
    assert finger.desk.workshop == before, "at most one step"


def test_side_by_side_and_back_again_nothing_has_moved(finger: Finger) -> None:
    before = finger.desk.workshop
    picked(finger, "stages", "s1", "s2").steps("right", "left").ends()
    assert finger.desk.workshop is before
    picked(finger, "stages", "s1", "s3").steps("left", "right").ends()
    stages = [stage.id for stage in finger.desk.workshop.map_stages("m1")]
    assert stages == ["s2", "s1", "s3"], "those that stood apart have gathered"


def test_copies_are_carried_and_the_cards_stay(finger: Finger) -> None:
    before, stack = finger.desk.workshop, [c.id for c in finger.desk.workshop.cell("l1", "t1")]
    keys = picked(finger, "cards", stack[0]).steps("copy")
    assert keys.feedback.note.startswith("Carrying copies. Anna, 27, Touchpoints")
    assert keys.feedback.copies == (), "what is carried by keys stands on the board"
    shown = [card.id for card in finger.desk.editor.shown.cell("l1", "t1")]
    assert shown[:1] == stack[:1]
    assert shown[1:2] == ["new1"], "right after it"
    keys.steps("right").ends()
    assert finger.desk.workshop.cards["new1"].step == "t2"
    assert finger.desk.workshop.cards[stack[0]] == before.cards[stack[0]]
    assert finger.desk.selection.only == ("cards", "new1")
    assert finger.desk.editor.history.undo_label == "Copy card"
    finger.desk.editor.undo()
    assert finger.desk.workshop == before


def test_copies_are_let_go_again(finger: Finger) -> None:
    before = finger.desk.workshop
    keys = picked(finger, "cards", "c1").steps("copy", "right", "copy")
    assert keys.feedback.note.startswith("Carrying the cards themselves. ")
    assert len(finger.desk.editor.shown.cards) == len(before.cards)
    assert finger.desk.editor.shown.cards["c1"].step == "t2"
    keys.steps("left", "copy", "park", "copy").ends("cancel")
    assert finger.desk.workshop is before
    keys = picked(finger, "cards", "c1").steps("copy", "copy")
    keys.ends()
    assert finger.desk.workshop is before


def test_stages_know_no_copies(finger: Finger) -> None:
    before = finger.desk.workshop
    picked(finger, "stages", "s1").steps("copy").ends()
    assert finger.desk.workshop is before


def test_what_cannot_be_carried_is_not_picked_up(finger: Finger) -> None:
    finger.desk.selection.choose("actions", ["x"])
    assert pick_up(finger.ground) is None
    finger.desk.selection.clear()
    assert pick_up(finger.ground) is None

"""Emotion points are dragged, added, and kept on their scale."""

import pytest

from tests.editor.gestures.finger import Finger
from tests.making import a_workshop


@pytest.fixture
def finger() -> Finger:
    workshop = a_workshop()
    return Finger(workshop.without("points", ["e2"]))


def valence(finger: Finger, point_id: str) -> float:
    return finger.desk.editor.shown.points[point_id].valence


def test_a_click_selects_a_point(finger: Finger) -> None:
    before = valence(finger, "e1")
    finger.clicks(finger.point("e1"))
    assert finger.desk.selection.refs == (("points", "e1"),)
    assert finger.desk.selection.cell == ("l3", "t1")
    assert valence(finger, "e1") == before


def test_a_point_follows_the_pointer_in_steps_of_a_twentieth(finger: Finger) -> None:
    (x, y), before = finger.point("e1"), valence(finger, "e1")
    finger.presses((x, y)).moves((x, y - 15))
    assert before < valence(finger, "e1") <= before + 1.5
    assert round(valence(finger, "e1") * 20, 6) == int(round(valence(finger, "e1") * 20, 6))
    assert finger.feedback.note
    finger.lets_go((x, y - 15))
    assert finger.desk.editor.history.undo_label == "Move emotion point"
    finger.desk.editor.undo()
    assert valence(finger, "e1") == before


@pytest.mark.parametrize(("dy", "end"), [(-900, 2.0), (900, -2.0)])
def test_a_point_goes_no_further_than_its_scale(finger: Finger, dy: float, end: float) -> None:
    x, y = finger.point("e1")
    finger.drags((x, y), (x + 300, y + dy))
    assert valence(finger, "e1") == end
    assert finger.desk.workshop.points["e1"].step == "t1", "it stays in its step"


def test_cancel_puts_a_point_back(finger: Finger) -> None:
    (x, y), before = finger.point("e1"), finger.desk.workshop
    finger.presses((x, y)).moves((x, y + 30)).cancels()
    assert finger.desk.editor.shown is before


def test_a_press_where_there_is_none_adds_a_point_that_follows(finger: Finger) -> None:
    row = finger.board().row("l3")
    top = finger.cell("l3", "t2", down=0)[1]
    x = finger.cell("l3", "t2")[0]
    finger.presses((x, top + row.height / 2))
    added = next(p for p in finger.desk.editor.shown.points if p.step == "t2" and p.lane == "l3")
    assert added.valence == pytest.approx(0, abs=0.05)
    finger.moves((x, top + 4)).lets_go((x, top + 4))
    assert finger.desk.workshop.points[added.id].valence == 2.0
    assert finger.desk.selection.refs == (("points", added.id),)
    assert finger.desk.editor.history.undo_label == "Add emotion point"
    finger.desk.editor.undo()
    assert added.id not in finger.desk.workshop.points


def test_a_point_is_not_added_when_cancelled(finger: Finger) -> None:
    before = finger.desk.workshop
    finger.presses(finger.cell("l3", "t2", down=0.5)).cancels()
    assert finger.desk.editor.shown is before


def test_a_press_beside_a_point_of_the_same_step_selects_it(finger: Finger) -> None:
    x, _y = finger.point("e1")
    top = finger.cell("l3", "t1", down=0)[1]
    finger.presses((x - 60, top + 3))
    assert not finger.busy
    assert finger.desk.selection.refs == (("points", "e1"),)


def test_nothing_moves_where_one_may_only_look() -> None:
    finger = Finger(a_workshop().without("points", ["e2"]), read_only=True)
    before = finger.desk.workshop
    x, y = finger.point("e1")
    finger.presses((x, y)).moves((x, y + 40))
    assert finger.feedback.refused
    finger.lets_go((x, y + 40))
    finger.presses(finger.cell("l3", "t2", down=0.5))
    assert not finger.busy
    assert finger.desk.editor.shown is before
    assert finger.desk.selection.cell == ("l3", "t2")


def test_several_points_go_up_together_as_far_as_the_highest_can(finger: Finger) -> None:
    before = {one: valence(finger, one) for one in ("e1", "e4", "e5")}
    finger.clicks(finger.point("e1")).clicks(finger.point("e4"), "ctrl")
    finger.clicks(finger.point("e5"), "shift")
    x, y = finger.point("e1")
    finger.presses((x, y)).moves((x, y + 20))
    lower = before["e1"] - valence(finger, "e1")
    assert lower > 0
    for one, was in before.items():
        assert valence(finger, one) == pytest.approx(was - lower), one
    finger.moves((x, y - 900)).lets_go((x, y - 900))
    room = 2 - before["e5"]
    for one, was in before.items():
        assert valence(finger, one) == pytest.approx(was + room), one
    assert finger.desk.selection.ids("points") == ("e1", "e4", "e5"), "to be moved again"
    assert finger.desk.editor.history.undo_label == "Move 3 emotion points"
    finger.desk.editor.undo()
    assert {one: valence(finger, one) for one in before} == before


def test_a_click_on_one_of_several_selects_it_alone(finger: Finger) -> None:
    finger.desk.selection.choose("points", ["e1", "e4"])
    finger.clicks(finger.point("e1"))
    assert finger.desk.selection.refs == (("points", "e1"),)


def test_a_point_that_is_not_selected_goes_alone(finger: Finger) -> None:
    finger.desk.selection.choose("points", ["e1", "e4"])
    (x, y), others = finger.point("e3"), [valence(finger, one) for one in ("e1", "e4")]
    before = valence(finger, "e3")
    finger.drags((x, y), (x, y - 15))
    assert valence(finger, "e3") > before
    assert [valence(finger, one) for one in ("e1", "e4")] == others
    assert finger.desk.selection.refs == (("points", "e3"),)


def test_the_value_is_told_as_it_is_read() -> None:
    finger = Finger(a_workshop(lanes=("intensity",)))
    x, y = finger.point("e1")
    finger.presses((x, y)).moves((x, y - 900))
    assert finger.feedback.note == "5", "an intensity has no sign"

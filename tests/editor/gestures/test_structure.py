"""Stages, steps, lanes and swimlanes are dragged with all they hold."""

import pytest

from tests.editor.gestures.finger import Finger, Point
from tests.making import a_workshop
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.structure import structure_rect


@pytest.fixture
def finger() -> Finger:
    return Finger(a_workshop(personas=3))


def stages(finger: Finger) -> list[str]:
    return [stage.id for stage in finger.desk.editor.shown.map_stages("m1")]


def steps(finger: Finger) -> list[str]:
    return [step.id for step in finger.desk.editor.shown.map_steps("m1")]


def lanes(finger: Finger) -> list[str]:
    return [lane.id for lane in finger.desk.editor.shown.map_lanes("m1")]


def where(workshop: Workshop) -> list[tuple[str | None, str | None]]:
    return [(card.lane, card.step) for card in sorted(workshop.cards, key=lambda c: c.id)]


def beyond(at: Point, dx: float = 0.0, dy: float = 0.0) -> Point:
    return at[0] + dx, at[1] + dy


def test_a_click_selects_a_name(finger: Finger) -> None:
    for table, row_id in (("stages", "s2"), ("steps", "t3"), ("lanes", "l2"), ("personas", "p2")):
        finger.clicks(finger.name(table, row_id))
        assert finger.desk.selection.refs == ((table, row_id),)
    assert finger.desk.editor.revision == 0


def test_a_stage_goes_with_its_steps_and_cards(finger: Finger) -> None:
    held = where(finger.desk.workshop)
    finger.drags(finger.name("stages", "s1"), beyond(finger.name("stages", "s3"), dx=60))
    assert stages(finger) == ["s2", "s3", "s1"]
    assert steps(finger) == ["t3", "t4", "t5", "t6", "t1", "t2"]
    assert where(finger.desk.workshop) == held
    assert finger.desk.editor.history.undo_label == "Move stage"


def test_a_stage_goes_before_the_one_whose_left_half_is_pointed_at(finger: Finger) -> None:
    finger.drags(finger.name("stages", "s3"), finger.name("stages", "s2", across=0.3))
    assert stages(finger) == ["s1", "s3", "s2"]


def test_a_step_goes_within_its_stage_and_into_another(finger: Finger) -> None:
    finger.drags(finger.name("steps", "t1"), finger.name("steps", "t2", across=0.8))
    assert steps(finger) == ["t2", "t1", "t3", "t4", "t5", "t6"]
    finger.drags(finger.name("steps", "t1"), finger.name("steps", "t4", across=0.2))
    assert finger.desk.workshop.steps["t1"].stage == "s2"
    assert steps(finger) == ["t2", "t3", "t1", "t4", "t5", "t6"]


def test_the_last_step_of_a_stage_stays_and_says_why(finger: Finger) -> None:
    finger.drags(finger.name("steps", "t1"), finger.name("steps", "t4", across=0.2))
    before = finger.desk.workshop
    end = finger.name("steps", "t5")
    finger.presses(finger.name("steps", "t2")).moves(end)
    assert finger.feedback.refused
    assert finger.feedback.note
    finger.lets_go(end)
    assert finger.desk.workshop is before


def test_a_lane_goes_within_its_swimlane_and_into_another(finger: Finger) -> None:
    finger.drags(finger.name("lanes", "l1"), beyond(finger.name("lanes", "l2"), dy=25))
    assert lanes(finger)[:3] == ["l2", "l1", "l3"]
    finger.drags(finger.name("lanes", "l1"), finger.name("lanes", "l5"))
    assert finger.desk.workshop.lanes["l1"].persona == "p2"
    finger.drags(finger.name("lanes", "l1"), beyond(finger.name("lanes", "l10"), dy=20))
    assert finger.desk.workshop.lanes["l1"].persona is None, "for the whole map"


def test_a_swimlane_goes_with_all_its_lanes(finger: Finger) -> None:
    held = where(finger.desk.workshop)
    swimlane = finger.board().swimlanes[1]
    finger.drags(finger.name("personas", "p1"), (-200.0, swimlane.y + swimlane.height * 0.6))
    assert [p.id for p in finger.desk.workshop.persona_list()] == ["p2", "p1", "p3"]
    assert lanes(finger)[:6] == ["l4", "l5", "l6", "l1", "l2", "l3"]
    assert where(finger.desk.workshop) == held


def test_what_is_selected_with_it_goes_along_and_gathers(finger: Finger) -> None:
    held = where(finger.desk.workshop)
    finger.clicks(finger.name("stages", "s1")).clicks(finger.name("stages", "s3"), "ctrl")
    assert finger.desk.selection.ids("stages") == ("s1", "s3")
    end = finger.name("stages", "s2", across=0.3)
    finger.presses(finger.name("stages", "s3")).moves(end)
    assert finger.feedback.lifted == (("stages", "s3"), ("stages", "s1"))
    both = structure_rect(finger.board(), finger.feedback.lifted)
    assert finger.feedback.landing == both
    finger.lets_go(end)
    assert stages(finger) == ["s1", "s3", "s2"]
    assert where(finger.desk.workshop) == held
    assert finger.desk.editor.history.undo_label == "Move 2 stages"
    assert finger.desk.selection.ids("stages") == ("s1", "s3"), "and stays selected"
    assert finger.desk.editor.undo() is not None
    assert stages(finger) == ["s1", "s2", "s3"], "one step"


@pytest.mark.parametrize(
    ("table", "ids", "start", "to", "order"),
    [
        ("steps", ("t1", "t3"), "t1", "t6", ["t2", "t4", "t5", "t1", "t3", "t6"]),
        ("lanes", ("l1", "l4"), "l4", "l8", ["l2", "l3", "l5", "l6", "l7", "l8", "l1", "l4", "l9"]),
        ("personas", ("p1", "p2"), "p2", "p3", ["p3", "p1", "p2"]),
    ],
)
def test_several_of_a_kind_go_together(
    finger: Finger, table: str, ids: tuple[str, ...], start: str, to: str, order: list[str]
) -> None:
    from workshop_app.editor.walk import names_in_order

    finger.desk.selection.choose(table, ids)
    below = finger.board().swimlanes[2].height * 0.7 if table == "personas" else 0.0
    end = beyond(finger.name(table, to, across=0.2), dy=below)
    finger.drags(finger.name(table, start), end)
    assert names_in_order(finger.desk, table)[: len(order)] == order


def test_a_click_on_one_of_several_selects_it_alone(finger: Finger) -> None:
    finger.desk.selection.choose("lanes", ["l1", "l2"])
    finger.clicks(finger.name("lanes", "l2"))
    assert finger.desk.selection.refs == (("lanes", "l2"),)


def test_shift_selects_all_between(finger: Finger) -> None:
    finger.clicks(finger.name("steps", "t5")).clicks(finger.name("steps", "t2"), "shift")
    assert set(finger.desk.selection.ids("steps")) == {"t2", "t3", "t4", "t5"}
    finger.clicks(finger.name("steps", "t6"), "shift")
    assert set(finger.desk.selection.ids("steps")) == {"t5", "t6"}, "from the first one on"


def test_an_unselected_one_dragged_with_ctrl_joins_the_others(finger: Finger) -> None:
    finger.desk.selection.choose("stages", ["s1"])
    finger.drags(
        finger.name("stages", "s2"), beyond(finger.name("stages", "s3"), dx=60), keys=("ctrl",)
    )
    assert stages(finger) == ["s3", "s1", "s2"]


@pytest.mark.parametrize(
    ("table", "row_id", "to"),
    [
        ("stages", "s1", "s3"),
        ("steps", "t1", "t6"),
        ("lanes", "l1", "l5"),
        ("personas", "p1", "p3"),
    ],
)
def test_cancel_puts_back(finger: Finger, table: str, row_id: str, to: str) -> None:
    before = finger.desk.workshop
    end = beyond(finger.name(table, to), dx=30, dy=20)
    finger.presses(finger.name(table, row_id)).moves(end)
    assert finger.desk.editor.shown != before
    assert finger.feedback.lifted == ((table, row_id),)
    landing = finger.feedback.landing
    assert landing == structure_rect(finger.board(), [(table, row_id)])
    finger.cancels()
    assert finger.desk.editor.shown is before


@pytest.mark.parametrize(
    ("table", "row_id"), [("stages", "s1"), ("lanes", "l1"), ("personas", "p1")]
)
def test_nothing_moves_where_one_may_only_look(table: str, row_id: str) -> None:
    finger = Finger(a_workshop(personas=3), read_only=True)
    before = finger.desk.workshop
    start = finger.name(table, row_id)
    finger.presses(start).moves(beyond(start, dx=400, dy=300))
    assert finger.feedback.refused
    finger.lets_go(beyond(start, dx=400, dy=300))
    assert finger.desk.workshop is before

"""Emotion points: one at a step, on the scale of its lane."""

from math import inf, nan

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.emotions import (
    delete_emotions,
    set_emotion,
    shift_emotions,
    shift_room,
)
from workshop_app.domain.errors import EditRefused


def test_a_point_is_made_once_and_then_altered() -> None:
    made = a_workshop(points=False)
    one = set_emotion(made, new_id=counted(), lane="l3", step="t1", valence=1, word="Curious")
    two = set_emotion(one, new_id=counted("z"), lane="l3", step="t1", valence=-1.5, reason="Rain")
    assert list(two.points) == [
        r.EmotionPoint(id="n1", lane="l3", step="t1", valence=-1.5, word="Curious", reason="Rain")
    ]


@pytest.mark.parametrize(
    ("kind", "valence", "kept"),
    [
        ("emotion", 9, 2.0),
        ("emotion", -inf, -2.0),
        ("intensity", 0, 1.0),
        ("intensity", 4.25, 4.25),
    ],
)
def test_a_value_beyond_the_scale_is_taken_to_its_end(
    kind: str, valence: float, kept: float
) -> None:
    made = a_workshop(lanes=(kind,), points=False, cards=0)
    after = set_emotion(made, new_id=counted(), lane="l1", step="t1", valence=valence)
    assert after.points["n1"].valence == kept


def test_no_number_no_curve_and_no_foreign_step() -> None:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2"))
    made = made.with_rows("stages", r.Stage(id="s9", map="m2"))
    made = made.with_rows("steps", r.Step(id="t9", stage="s9"))
    with pytest.raises(EditRefused, match="must be a number"):
        set_emotion(made, new_id=counted(), lane="l3", step="t1", valence=nan)
    with pytest.raises(EditRefused, match="no curve"):
        set_emotion(made, new_id=counted(), lane="l1", step="t1", valence=1)
    with pytest.raises(EditRefused, match="different maps"):
        set_emotion(made, new_id=counted(), lane="l3", step="t9", valence=1)


def test_the_curve_closes_over_what_is_removed() -> None:
    after = delete_emotions(a_workshop(), ids=("e2",))
    assert [p.step for p in after.lane_points("l3")] == ["t1", "t3", "t4", "t5", "t6"]


@pytest.mark.parametrize(("by", "kept"), [(0.2, 0.2), (9, 0.5), (-0.5, -0.5), (-inf, -1.5)])
def test_points_go_together_until_the_first_meets_the_end_of_its_scale(
    by: float, kept: float
) -> None:
    made = a_workshop(lanes=("emotion", "intensity"), points=False).with_rows(
        "points",
        r.EmotionPoint(id="a", lane="l1", step="t1", valence=0.1),
        r.EmotionPoint(id="b", lane="l1", step="t2", valence=1.5),
        r.EmotionPoint(id="c", lane="l2", step="t1", valence=2.5),
    )
    ids = ("a", "b", "c")
    assert shift_room(made, ids) == (-1.5, 0.5)
    after = shift_emotions(made, ids=ids, by=by)
    assert [after.points[one].valence for one in ids] == [
        pytest.approx(made.points[one].valence + kept, abs=1e-12) for one in ids
    ]
    assert after.points["a"].valence in (0.3, 0.6, -0.4, -1.4), "no dust of adding up"


def test_points_that_do_not_go_anywhere_stay_as_they_are() -> None:
    made = a_workshop()
    assert shift_emotions(made, ids=("e1", "e2"), by=0) is made
    assert shift_emotions(made, ids=(), by=1) is made
    with pytest.raises(EditRefused, match="must be a number"):
        shift_emotions(made, ids=("e1",), by=nan)

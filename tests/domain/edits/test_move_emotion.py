"""An emotion point moves along its curve."""

import pytest

from tests.making import a_workshop
from workshop_app.domain.edits.emotions import delete_emotions, move_emotion
from workshop_app.domain.errors import EditRefused


def test_it_keeps_word_and_reason() -> None:
    before = delete_emotions(a_workshop(), ids=("e2",))
    after = move_emotion(before, id="e1", step="t2", valence=9)
    point = after.points["e1"]
    assert (point.step, point.valence, point.word) == ("t2", 2.0, before.points["e1"].word)


def test_it_is_refused_where_a_point_stands_or_no_number_is_given() -> None:
    workshop = a_workshop()
    with pytest.raises(EditRefused, match="already"):
        move_emotion(workshop, id="e1", step="t2", valence=0)
    with pytest.raises(EditRefused, match="number"):
        move_emotion(workshop, id="e1", step="t1", valence=float("nan"))
    with pytest.raises(EditRefused):
        move_emotion(workshop, id="e1", step="gone", valence=0)

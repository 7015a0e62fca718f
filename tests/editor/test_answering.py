"""One key from a selected pain point to an action item that answers it."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.answering import action_from_selection, add_answer
from workshop_app.editor.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk(a_workshop(), counted())


def test_the_action_answers_what_is_selected_and_is_selected_itself(desk: Desk) -> None:
    fields = {"codes": ["DT06"]}
    desk.editor.apply("x", set_fields, table="cards", ids=("c1",), fields=fields)
    desk.selection.choose("cards", ["c1", "c2"])
    made = action_from_selection(desk)
    assert desk.workshop.actions[made].answers == ("c1", "c2")
    assert desk.workshop.actions[made].codes == ("DT06",)
    assert desk.selection.only == ("actions", made)
    assert desk.editor.history.undo_label == "Add action item"


def test_without_a_card_it_is_refused_with_advice(desk: Desk) -> None:
    desk.selection.choose("stages", ["s1"])
    with pytest.raises(EditRefused) as refused:
        action_from_selection(desk)
    assert refused.value.advice
    assert not len(desk.workshop.actions)


def test_an_action_may_answer_nothing_yet(desk: Desk) -> None:
    made = add_answer(desk)
    assert desk.workshop.actions[made].answers == ()

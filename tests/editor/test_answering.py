"""From pain points to an action item that answers them."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.answering import add_answer
from workshop_app.editor.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk(a_workshop(), counted())


def test_the_action_answers_the_cards_carries_their_codes_and_is_selected(desk: Desk) -> None:
    fields = {"codes": ["DT06"]}
    desk.editor.apply("x", set_fields, table="cards", ids=("c1",), fields=fields)
    made = add_answer(desk, ("c1", "c2"))
    assert desk.workshop.actions[made].answers == ("c1", "c2")
    assert desk.workshop.actions[made].codes == ("DT06",)
    assert desk.selection.only == ("actions", made)
    assert desk.editor.history.undo_label == "Add action item"


def test_it_may_take_a_text_and_leave_the_selection(desk: Desk) -> None:
    desk.selection.choose("cards", ["c1"])
    made = add_answer(desk, ("c1",), text="Light the door", turn=False)
    assert desk.workshop.actions[made].text == "Light the door"
    assert desk.selection.only == ("cards", "c1")


def test_a_card_that_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(EditRefused):
        add_answer(desk, ("gone",))
    assert not len(desk.workshop.actions)


def test_an_action_may_answer_nothing_yet(desk: Desk) -> None:
    made = add_answer(desk)
    assert desk.workshop.actions[made].answers == ()

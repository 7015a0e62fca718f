"""Point 5: stages, steps, lanes and personas by menu, context menu and keyboard."""

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key


def stages(person: Facilitator) -> list[str]:
    """The titles of the stages."""
    return [stage.title for stage in person.finding.workshop.map_stages(person.desk.map.id)]


def test_they_are_inserted_by_menu_context_menu_and_keyboard(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks("stage Arrive").menu("Insert", "New stage").types("Wait outside").hits(
        Key.Key_Return
    )
    assert stages(person)[2:4] == ["Arrive", "Wait outside"]
    person.context("step Interval", "New step").types("Finds her seat again").hits(Key.Key_Return)
    steps = [s.title for s in person.finding.workshop.map_steps(person.desk.map.id)]
    assert steps[steps.index("Interval") + 1] == "Finds her seat again"
    person.context("lane Joost / Touchpoints", "New lane", "Quotes")
    joost = person.finding.ref("persona Joost")[1]
    lanes = [x for x in person.finding.workshop.map_lanes(person.desk.map.id) if x.persona == joost]
    assert [x.kind for x in lanes][:2] == ["touchpoints", "quotes"]
    person.hits(Key.Key_Escape).hits(Key.Key_U, CTRL | SHIFT).types("Mila, 9").hits(Key.Key_Return)
    person.sees("Mila, 9").undoes(3)
    assert "Wait outside" in stages(person)
    assert len(person.finding.workshop.persona_list()) == 3
    person.undoes()
    assert "Wait outside" not in stages(person)


def test_colours_are_chosen_from_a_menu(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = person.finding.card("Walked past").colour
    person.clicks("Walked past").menu("Edit", "Colour", "Teal")
    assert person.finding.card("Walked past").colour != before
    person.context("stage Arrive", "Colour", "Plum")
    chosen = person.finding.workshop.stages[person.finding.ref("stage Arrive")[1]]
    assert chosen.colour > 0


def test_deleting_what_holds_cards_says_what_goes_with_it(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before, said = person.finding.workshop, []

    def reads(dialog: object) -> None:
        said.append(dialog.text())
        answers.press(dialog, "Delete")

    person.clicks("stage Arrive").answers(reads, lambda: person.hits(Key.Key_Delete))
    assert said[0].startswith("Delete the stage ‘Arrive’ with ")
    assert "cards and " in said[0]
    assert "emotion points?" in said[0]
    person.sees_not("Walked past")
    person.presses("Undo").sees("Walked past the door twice")
    assert person.finding.workshop == before


def test_cancel_deletes_nothing_and_cards_can_be_parked(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = person.finding.workshop
    person.deletes("persona Priya", answer="Cancel")
    assert person.finding.workshop is before
    person.deletes("lane Amina / Thinks and does", answer="Move cards to the parking lot")
    assert len(person.finding.workshop.parked()) > len(before.parked())
    assert len(person.finding.workshop.cards) == len(before.cards)
    person.undoes()
    assert person.finding.workshop == before


def test_a_persona_goes_with_all_that_is_hers_and_comes_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = person.finding.workshop
    person.deletes("persona Joost", answer="Delete").sees_not("Joost, 68")
    assert len(person.finding.workshop.cards) < len(before.cards)
    person.undoes().sees("Joost, 68")
    assert person.finding.workshop == before


def test_a_card_goes_without_a_question(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().deletes("Walked past").sees_not("Walked past")
    person.undoes().sees("Walked past the door twice")


def test_maps_are_added_renamed_and_turned(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_PageDown, CTRL)
    person.sees("One price, fees included").hits(Key.Key_PageUp, CTRL).sees("Walked past")
    person.menu("Insert", "New journey map").types("Matinee").hits(Key.Key_Return).sees("Matinee")
    assert [m.title for m in person.finding.workshop.map_list()][-1] == "Matinee"
    person.undoes(2)
    assert len(person.finding.workshop.map_list()) == 2

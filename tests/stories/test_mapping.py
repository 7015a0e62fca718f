"""Points 1, 2 and 4 together: from a template to a small journey, by mouse and by keyboard."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.facilitator import CTRL, SHIFT, Facilitator, Key


@pytest.fixture
def at_a_blank_map(facilitator: Facilitator) -> Facilitator:
    """An empty map from the template “Blank”."""
    return facilitator.begins("Blank", "Our box office", "Harbour Hall")


def test_a_journey_is_mapped_by_every_way_there_is(at_a_blank_map: Facilitator) -> None:
    person, lane = at_a_blank_map, "Somebody you know / Touchpoints"
    person.adds("Touchpoint", "Poster in the tram", at=f"{lane} / Before")
    person.sees("Poster in the tram", at=f"{lane} / Before")
    person.double_clicks_into(f"{lane} / Getting there").types("Website").hits(Key.Key_Tab)
    person.types("Box office").hits(Key.Key_Return, CTRL).types("The queue").hits(Key.Key_Return)
    person.sees("Website", at=f"{lane} / Getting there")
    assert person.finding.cards_at(f"{lane} / There") == ["Box office", "The queue"]
    person.clicks_into(f"{lane} / After").hits(Key.Key_Return)
    person.types("A letter of thanks").hits(Key.Key_Return)
    person.sees("A letter of thanks", at=f"{lane} / After")
    kinds = {card.kind for card in person.finding.workshop.cards.rows()}
    assert kinds == {"touchpoint"}, "a new card is of the kind its lane is for"


def test_arrow_keys_walk_and_a_letter_begins_a_card(at_a_blank_map: Facilitator) -> None:
    person, lane = at_a_blank_map, "Somebody you know / Touchpoints"
    person.clicks_into(f"{lane} / Before")
    person.hits(Key.Key_Right).hits(Key.Key_Right).hits(Key.Key_Left).types("Gift shop")
    person.hits(Key.Key_Return).sees("Gift shop", at=f"{lane} / Getting there")


def test_an_empty_new_card_goes_again(at_a_blank_map: Facilitator) -> None:
    person, place = at_a_blank_map, "Somebody you know / Touchpoints / Before"
    person.double_clicks_into(place).hits(Key.Key_Escape)
    person.double_clicks_into(place).hits(Key.Key_Return)
    assert person.finding.cards_at(place) == []
    assert person.desk.editor.history.undo_label is None, "nothing has happened"


def test_one_typing_is_one_step_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.renames("Walked past", "Ran past the door").sees("Ran past the door")
    person.undoes().sees("Walked past the door twice").sees_not("Ran past the door")
    person.redoes().sees("Ran past the door")
    person.double_clicks("Ran past").types("nothing").hits(Key.Key_Escape)
    person.sees("Ran past the door").sees_not("nothing")


def test_every_name_is_typed_where_it_stands(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.renames("stage Arrive", "Get there").sees("Get there")
    person.renames("step Comes in", "Is let in").sees("Is let in")
    person.renames("lane Amina / Thinks and does", "Thinks").sees("Thinks")
    person.renames("persona Joost", "Joost, 69").sees("Joost, 69")
    person.clicks("stage Reflect").hits(Key.Key_F2).types("Look back").hits(Key.Key_Return)
    person.sees("Look back")
    person.double_clicks("stage Look back").types("Away").clicks("Walked past").sees("Away")
    person.undoes(6)
    for words in ("Arrive", "Comes in", "Thinks and does", "Joost, 68", "Reflect"):
        person.sees(words)
    assert person.desk.editor.history.undo_label is None


def test_shortcuts_do_not_fire_while_typing(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    cards, zoom = len(person.finding.workshop.cards), person.finding.board.zoom()
    person.double_clicks("Walked past").hits(Key.Key_End)
    person.types("1 + - = 0 fF").hits(Key.Key_Backspace).hits(Key.Key_Delete)
    person.hits(Key.Key_A, CTRL).hits(Key.Key_D, CTRL).hits(Key.Key_2, CTRL).hits(Key.Key_0, CTRL)
    person.hits(Key.Key_G, CTRL | SHIFT).hits(Key.Key_P, CTRL | SHIFT)
    assert person.field is not None, "she still types"
    person.hits(Key.Key_Return)
    assert len(person.finding.workshop.cards) == cards
    assert person.finding.card("Walked past").text == "Walked past the door twice1 + - = 0 f"
    assert person.finding.board.zoom() == zoom


def test_cards_are_cut_copied_pasted_and_duplicated(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    house = "Amina / Pain points and gains / Finds the house"
    target = "Joost / Pain points and gains / The way home"
    person.clicks("Walked past").hits(Key.Key_X, CTRL)
    assert "Walked past the door twice" not in person.finding.cards_at(house)
    person.clicks_into(target).hits(Key.Key_V, CTRL).sees("Walked past…", at=target)
    person.clicks("Walked past").hits(Key.Key_D, CTRL)
    assert person.finding.cards_at(target).count("Walked past the door twice") == 2
    person.undoes(3).sees("Walked past…", at=house)
    person.clicks("Walked past").hits(Key.Key_C, CTRL).clicks_into(target).hits(Key.Key_V, CTRL)
    person.sees("Walked past…", at=target).sees("Walked past…", at=house)


def test_lines_from_elsewhere_become_a_sticky_each(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    target = "Joost / Pain points and gains / The way home"
    before = person.finding.cards_at(target)
    QGuiApplication.clipboard().setText("No taxi\n\nRain, and the tram is late\nHis stick slips\n")
    person.clicks_into(target).hits(Key.Key_V, CTRL)
    added = ["No taxi", "Rain, and the tram is late", "His stick slips"]
    assert person.finding.cards_at(target) == [*before, *added]
    person.undoes()
    assert person.finding.cards_at(target) == before

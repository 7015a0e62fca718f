"""Odd content: long cards, other scripts, many personas, a stage that goes while one types."""

from PySide6.QtGui import QGuiApplication

from tests.facilitator import CTRL, Facilitator, Key
from tests.making import a_workshop
from workshop_app.domain.edits.stages import delete_stage
from workshop_app.storage.names import unused_path
from workshop_app.storage.workshop_file import create_workshop
from workshop_app.ui.files.chance import now

PLACE = "Somebody you know / Touchpoints / Before"
ARABIC, HEBREW = "مرحبا بكم في المسرح", "שלום, כרטיס אחד"
FACES = "👩🏽‍🦽🎭 ❤️‍🔥"


def test_a_card_of_five_thousand_characters(facilitator: Facilitator) -> None:
    person, text = facilitator.begins("Blank", "Long"), ("The queue was long. " * 250).strip()
    QGuiApplication.clipboard().setText(text)
    person.double_clicks_into(PLACE).hits(Key.Key_V, CTRL).hits(Key.Key_Return)
    assert person.finding.cards_at(PLACE) == [text]
    sprite = person.finding.board.scene.card(person.finding.card("The queue").id)
    assert sprite.rect.height > 2000, "the card grows: no word is cut"
    person.undoes()
    assert person.finding.cards_at(PLACE) == []
    person.redoes().goes_back().opens_from_the_library("Long")
    assert person.finding.cards_at(PLACE) == [text]


def test_right_to_left_and_emoji_are_typed_and_kept(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Words")
    for text in (ARABIC, HEBREW, FACES):
        person.double_clicks_into(PLACE).types(text).hits(Key.Key_Return)
    assert person.finding.cards_at(PLACE) == [ARABIC, HEBREW, FACES]
    person.goes_back().opens_from_the_library("Words")
    assert person.finding.cards_at(PLACE) == [ARABIC, HEBREW, FACES]
    person.sees(ARABIC).sees(HEBREW).sees(FACES)


def test_two_hundred_personas(facilitator: Facilitator) -> None:
    workshop = a_workshop(personas=200, cards=400)
    path = unused_path(facilitator.home, "Everybody")
    create_workshop(path, workshop, facilitator.home, now()).close()
    person = facilitator.starts_the_program(path)._at_the_board()
    assert len(person.finding.workshop.persona_list()) == 200
    last = person.finding.workshop.persona_list()[-1].id
    cards = [c for c in person.finding.workshop.cards.rows()
             if c.lane and person.finding.workshop.lanes[c.lane].persona == last]  # fmt: skip
    person.finding.board.reveal(("cards", cards[0].id))
    person.desk.selection.choose("cards", [cards[0].id])
    person.hits(Key.Key_F2).types("the last of all").hits(Key.Key_Return).sees("the last of all")
    person.undoes().sees_not("the last of all").sees_it_saved()


def test_a_stage_goes_while_a_card_in_it_is_typed_in(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    stage = person.finding.ref("stage Arrive")[1]
    person.double_clicks("Walked past").types("I was just wri")
    person.desk.editor.apply("Delete stage", delete_stage, id=stage)
    person.until(lambda: person.field is None, "the typing has ended")
    person.sees_not("I was just wri").undoes().sees("I was just wri")
    person.undoes().sees("Walked past the door twice").sees_it_saved()

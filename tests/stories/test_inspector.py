"""Point 8: every field of what is selected, the personas with their portraits, the facts."""

from pathlib import Path

from PIL import Image

from tests import answers, forms
from tests.facilitator import Facilitator, Key
from workshop_app.ui.panes.crop import CropDialog
from workshop_app.ui.panes.persona_editor import PersonaEditor


def test_the_fields_of_a_card(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().clicks("Side entrance in Weavers")
    person.writes("Text", "Side entrance, unlit").writes("Channel", "Stage door")
    person.writes("Source", "Walk on 3 November")
    card = person.finding.card("Side entrance, unlit")
    assert (card.channel, card.source) == ("Stage door", "Walk on 3 November")
    answers.press(forms.field(person.window, "Evidence"), "Measured")
    assert person.finding.card("Side entrance, unlit").evidence == "measured"
    person.sees("STAGE DOOR").undoes(4)
    person.sees("Side entrance in Weavers")


def test_the_facts_of_the_workshop(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Our box office", "Harbour Hall")
    person.sees("Decision asked for")
    person.writes("Organisation", "Harbour Hall Trust").writes("Purpose", "Shorter queues")
    person.writes("Decision asked for", "Two more tills from October")
    facts = person.finding.workshop.facts
    assert facts.organisation == "Harbour Hall Trust"
    assert (facts.purpose, facts.decision) == ("Shorter queues", "Two more tills from October")
    person.sees("Harbour Hall Trust · Our box office")


def test_a_persona_gets_a_face(facilitator: Facilitator, tmp_path: Path) -> None:
    picture = tmp_path / "amina.jpg"
    Image.effect_mandelbrot((3000, 2000), (-2, -1, 1, 1), 20).convert("RGB").save(picture)
    person = facilitator.opens_the_sample()
    person.presses("Personas")
    person.until(lambda: bool(person.window.findChildren(PersonaEditor)), "the editor is open")
    (editor,) = person.window.findChildren(PersonaEditor)
    person.clicks("persona Amina")
    forms.write(editor, "Quote", "A ticket should be a promise.")
    before, portrait = _amina(person).portrait, forms.field(editor, "Portrait")
    person.answers(answers.chooses_file(picture), portrait.choose.click)
    person.until(lambda: bool(editor.findChildren(CropDialog)), "it asks what to keep")
    answers.press(editor.findChildren(CropDialog)[0], "Use this part")
    person.until(lambda: _amina(person).portrait not in (before, None), "she has a portrait")
    asset = person.finding.workshop.assets[_amina(person).portrait]
    assert max(asset.width, asset.height) <= 2000, "pictures are bounded"
    assert _amina(person).quote == "A ticket should be a promise."
    person.turns_to_the_board().undoes()
    assert _amina(person).portrait == before


def test_many_cards_share_a_form(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    person.draws_a_band("Joost / Touchpoints / Hears of the play",
                        "Joost / Touchpoints / Takes a seat")  # fmt: skip
    count = len(person.desk.selection.ids("cards"))
    assert count > 1
    person.sees(f"{count} cards").writes("Source", "Interview 9")
    chosen = person.desk.selection.ids("cards")
    assert {person.finding.workshop.cards[one].source for one in chosen} == {"Interview 9"}


def test_f4_shows_and_hides_it(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F4)
    page = person.window.page
    assert page is not None
    person.until(lambda: not page.inspector_shown(), "it is hidden")
    person.hits(Key.Key_F4).until(page.inspector_shown, "it is shown")


def _amina(person: Facilitator) -> object:
    return person.finding.workshop.personas[person.finding.ref("persona Amina")[1]]

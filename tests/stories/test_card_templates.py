"""Card templates in the window: insert one and write on its prompt, save, rename and delete own ones."""

from PySide6.QtWidgets import QInputDialog, QWidget

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from workshop_app.ui.dialogs.card_templates import TemplatesDialog

CARD = "Is this for people like me?"


def chooses(title: str, button: str) -> answers.Answer:
    """Choose a template in the dialog and press a button."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, TemplatesDialog)
        rows = [dialog.list.item(at).text() for at in range(dialog.list.count())]
        dialog.list.setCurrentRow(next(at for at, row in enumerate(rows) if row.startswith(title)))
        answers.press(dialog, button)

    return answer


def names_it(words: str) -> answers.Answer:
    """Give a name in the question that comes."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(words)
        dialog.accept()

    return answer


def test_a_template_is_inserted_and_its_first_prompt_typed_over(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(CARD)
    cell = person.desk.selection.cell
    choice = chooses("Need with its reason", "Insert")
    person.answers(choice, lambda: person.hits(Key.Key_I, CTRL | SHIFT))
    person.until(lambda: person.field is not None, "the card is typed in")
    person.types("a lit door").hits(Key.Key_Return)
    made = person.finding.card("Needs a lit door because …")
    assert made.kind == "need"
    assert (made.lane, made.step) == cell


def test_an_own_template_is_there_in_every_workshop(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(CARD).answers(
        names_it("Belonging"), lambda: person.menu("Insert", "Save card as template…")
    )
    person.goes_back().begins("Museum visit", "Another day")
    person.answers(chooses("Belonging", "Insert"), lambda: person.hits(Key.Key_I, CTRL | SHIFT))
    assert [c.text for c in person.finding.workshop.cards if c.text == CARD] == [CARD]


def test_an_own_template_is_deleted_in_the_dialog(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(CARD).answers(
        names_it("Belonging"), lambda: person.menu("Insert", "Save card as template…")
    )
    before = person.finding.workshop

    def deletes(dialog: QWidget) -> None:
        chooses("Belonging", "Delete")(dialog)
        answers.press(dialog, "Cancel")

    person.answers(deletes, lambda: person.hits(Key.Key_I, CTRL | SHIFT))
    assert person.window.settings.options["card_templates"] == []
    assert person.finding.workshop is before


def test_a_deleted_template_is_offered_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(CARD).answers(
        names_it("Belonging"), lambda: person.menu("Insert", "Save card as template…")
    )

    def thinks_twice(dialog: QWidget) -> None:
        chooses("Belonging", "Delete")(dialog)
        assert isinstance(dialog, TemplatesDialog)
        assert [one.title for one in dialog.own] == []
        answers.press(dialog, "Undo")
        assert [one.title for one in dialog.own] == ["Belonging"]
        answers.press(dialog, "Cancel")

    person.answers(thinks_twice, lambda: person.hits(Key.Key_I, CTRL | SHIFT))
    (kept,) = person.window.settings.options["card_templates"]
    assert kept["title"] == "Belonging"


def keeps_two(facilitator: Facilitator, *names: str) -> Facilitator:
    """Two cards of the sample kept as templates of these names, one after the other."""
    person = facilitator.opens_the_sample()
    for card, name in zip((CARD, "Everybody here knows…"), names, strict=True):
        person.clicks(card).answers(
            names_it(name), lambda: person.menu("Insert", "Save card as template…")
        )
    return person


def test_a_template_that_is_saved_over_is_offered_back(facilitator: Facilitator) -> None:
    person = keeps_two(facilitator, "Belonging", "belonging")
    (kept,) = person.window.settings.options["card_templates"]
    assert kept["text"].startswith("Everybody")
    answers.press(person.window.messages.bar, "Undo")
    (kept,) = person.window.settings.options["card_templates"]
    assert kept["text"] == CARD


def test_two_templates_never_share_a_name(facilitator: Facilitator) -> None:
    person = keeps_two(facilitator, "Belonging", "Closed circle")

    def renames(dialog: QWidget) -> None:
        assert isinstance(dialog, TemplatesDialog)
        with answers.answering(names_it("belonging")):
            chooses("Closed circle", "Rename…")(dialog)
        assert [one.title for one in dialog.own] == ["Belonging", "Closed circle"]
        answers.press(dialog, "Cancel")

    person.answers(renames, lambda: person.hits(Key.Key_I, CTRL | SHIFT))
    titles = [row["title"] for row in person.window.settings.options["card_templates"]]
    assert titles == ["Belonging", "Closed circle"]

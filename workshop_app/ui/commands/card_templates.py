"""Cards from templates: choose one to insert, keep a card as one's own template."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.domain.edits.cards import paste_cards
from workshop_app.interchange.card_templates import (
    PROMPT,
    CardTemplate,
    is_known,
    kept_form,
    own_templates,
    template_of,
    with_template,
)
from workshop_app.storage.errors import SaveFailed
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, may_change, may_edit
from workshop_app.ui.commands.places import cell_for
from workshop_app.ui.messages import sentence
from workshop_app.words import _, mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

OPTION = "card_templates"
"""Where the settings keep one's own templates, for every workshop."""


def insert(window: "MainWindow") -> None:
    """Choose a template; its card is made where the keyboard stands, ready to be typed in."""
    from workshop_app.ui.dialogs.card_templates import TemplatesDialog

    dialog = TemplatesDialog(own_templates(window.settings.options.get(OPTION)), window)
    chosen = dialog.ask()
    if dialog.changed:
        _keep(window, dialog.own)
    if chosen is not None:
        insert_card(window, chosen)


def insert_card(window: "MainWindow", template: CardTemplate) -> None:
    """Make the card of a template and type in it; without a cell it goes to the parking lot."""
    desk = window.desk
    if desk is None:
        return
    lane, step = cell_for(desk, template.card.kind) or (None, None)
    label = _("Add card")
    change = apply(window, label, paste_cards, cards=(template.card,), lane=lane, step=step)
    if change is None:
        return
    made = change.added("cards")[0]
    cell = (lane, step) if lane is not None and step is not None else None
    desk.selection.choose("cards", [made], cell)
    if window.page is not None and cell is not None:
        window.page.board.edit(("cards", made))
        window.page.board.typing.pick(PROMPT)


def save(window: "MainWindow") -> None:
    """Keep the selected card as one's own template, under a name that is asked for."""
    desk = window.desk
    if desk is None or (only := desk.selection.only) is None or only[0] != "cards":
        return
    from workshop_app.ui.dialogs.ask import ask_words

    card = desk.workshop.cards[only[1]]
    proposed = " ".join(card.text.split())[:40]
    name = ask_words(
        window, _("Save card as template"), _("Name of the template"), proposed, _("Save")
    )
    if name is None or not name.strip():
        return
    title, known = name.strip(), own_templates(window.settings.options.get(OPTION))
    if not _keep(window, with_template(known, template_of(card, title))):
        return
    if is_known(known, title):
        words = _("“{name}”, which was there, is this card now, in every workshop.")
        window.say(words.format(name=title), "info", _("Undo"), partial(_keep, window, known))
    else:
        words = _("“{name}” is a card template now, in every workshop.")
        window.say(words.format(name=title))


def _keep(window: "MainWindow", own: tuple[CardTemplate, ...]) -> bool:
    """Keep one's own templates, now: they are there in every workshop. False, and told: it failed."""
    window.settings = window.settings.with_option(OPTION, kept_form(own))
    try:
        window.remembered.write()
    except SaveFailed as error:
        window.say(sentence(error), "warning")
        return False
    return True


def _one_card(window: "MainWindow") -> bool:
    only = window.desk.selection.only if window.desk is not None else None
    return only is not None and may_change("cards")(window)


COMMANDS = (
    Command(
        "insert.template", mark("Card from template…"), insert, "Insert", "templates",
        "Ctrl+Shift+I", "sample", enabled=may_edit,
    ),
    Command(
        "insert.save_template", mark("Save card as template…"), save, "Insert", "templates",
        icon="save", enabled=_one_card,
    ),
)  # fmt: skip

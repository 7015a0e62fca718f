"""Make an action item that answers what is selected: the one key from a pain point to a plan."""

from workshop_app.domain.edits.actions import add_action
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.words import _


def action_from_selection(desk: Desk) -> str:
    """Add an action item that answers the selected cards, select it and return its id.

    EditRefused where no card is selected.
    """
    cards = desk.selection.ids("cards")
    if not cards:
        raise EditRefused(
            _("No card is selected."), _("Select the pain points the action is to answer.")
        )
    return add_answer(desk, cards)


def add_answer(desk: Desk, cards: tuple[str, ...] = ()) -> str:
    """Add an action item that answers `cards`, select it and return its id. EditRefused."""
    change = desk.editor.apply(_("Add action item"), add_action, answers=cards)
    made = change.added("actions")[0]
    desk.selection.choose("actions", [made])
    return made

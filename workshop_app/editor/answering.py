"""Make an action item that answers cards: from a pain point to a plan."""

from workshop_app.domain.edits.actions import add_action
from workshop_app.editor.desk import Desk
from workshop_app.words import _


def add_answer(
    desk: Desk, cards: tuple[str, ...] = (), *, text: str = "", turn: bool = True
) -> str:
    """Add an action item that answers `cards` and return its id. EditRefused.

    `turn`: it is selected; else the selection stays, so that one can go on with the cards.
    """
    change = desk.editor.apply(_("Add action item"), add_action, text=text, answers=cards)
    made = change.added("actions")[0]
    if turn:
        desk.selection.choose("actions", [made])
    return made

"""Move what is selected without dragging it."""

from typing import TYPE_CHECKING

from workshop_app.domain.errors import EditRefused
from workshop_app.editor.destinations import can_go, destination
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import may_edit
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
    from workshop_app.editor.desk import Desk
    from workshop_app.ui.window import MainWindow


def move_to(window: "MainWindow") -> None:
    """Ask where what is selected is to go."""
    desk = window.desk
    found = destination(desk.workshop, desk.map.id, desk.selection.refs) if desk else None
    if desk is None or found is None:
        return
    from workshop_app.ui.dialogs.move_to import MoveDialog

    table, row_id = desk.selection.refs[-1]
    try:
        change = MoveDialog(found, desk.editor, window).ask()
    except EditRefused as error:
        refused(window, error)
        return
    if change and (copies := change.added("cards")):
        _show_copies(window, desk, copies)
    elif change and window.page is not None:
        row = desk.workshop.table(table)[row_id]
        lane, step = getattr(row, "lane", None), getattr(row, "step", None)
        cell = (lane, step) if lane is not None and step is not None else None
        desk.selection.choose(table, desk.selection.ids(table), cell)
        window.page.bring_into_sight(table, row_id)
        window.page.board.say(_("Moved."))


def _show_copies(window: "MainWindow", desk: "Desk", copies: tuple[str, ...]) -> None:
    desk.selection.choose("cards", copies)
    if window.page is not None:
        window.page.bring_into_sight("cards", copies[-1])
        window.page.board.say(
            ngettext("Copied.", "{n} cards copied.", len(copies)).format(n=count_text(len(copies)))
        )


def can_move(window: "MainWindow") -> bool:
    """Whether what is selected can be moved."""
    desk = window.desk
    if desk is None or not may_edit(window):
        return False
    return can_go(desk.selection.refs)


COMMANDS = (
    Command(
        "edit.move_to", mark("Move to…"), move_to, "Edit", "move", "Ctrl+M", "arrow",
        enabled=can_move,
    ),
)  # fmt: skip

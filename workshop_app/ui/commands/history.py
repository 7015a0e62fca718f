"""Undo and redo, in the document or in the text that is being typed."""

from typing import TYPE_CHECKING

from workshop_app.canvas.spoken.voice import tell
from workshop_app.editor.changed import cell_left, changed_records
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.places import map_of
from workshop_app.ui.keyboard.text_focus import focused_text, text_can
from workshop_app.words import _, mark

if TYPE_CHECKING:
    from workshop_app.domain.change import Change
    from workshop_app.editor.desk import Desk
    from workshop_app.editor.selection import Cell
    from workshop_app.ui.window import MainWindow


def undo(window: "MainWindow") -> None:
    """Take back the last step, or the last of the typing."""
    text = focused_text()
    if text is not None and text_can(text, "undo"):
        text.undo()
    else:
        take_back(window)


def take_back(window: "MainWindow") -> None:
    """Take back the last step of the document, and select what it was about."""
    if window.desk is not None and (step := window.desk.editor.undo()) is not None:
        _point_to(window, window.desk, step.change.inverse())
        tell(window, _("Undone: {step}").format(step=step.label))


def redo(window: "MainWindow") -> None:
    """Do again what was taken back last."""
    text = focused_text()
    if text is not None and text_can(text, "redo"):
        text.redo()
    elif window.desk is not None and (step := window.desk.editor.redo()) is not None:
        _point_to(window, window.desk, step.change)
        tell(window, _("Redone: {step}").format(step=step.label))


def can_undo(window: "MainWindow") -> bool:
    """Whether there is something to take back."""
    text = focused_text()
    if text is not None and text_can(text, "undo"):
        return True
    return window.desk is not None and window.desk.editor.history.undo_label is not None


def can_redo(window: "MainWindow") -> bool:
    """Whether there is something to do again."""
    text = focused_text()
    if text is not None and text_can(text, "redo"):
        return True
    return window.desk is not None and window.desk.editor.history.redo_label is not None


def undo_text(window: "MainWindow") -> str:
    """“Undo delete card”: names the step."""
    return _labelled(_("Undo"), window.desk.editor.history.undo_label if window.desk else None)


def redo_text(window: "MainWindow") -> str:
    """“Redo delete card”: names the step."""
    return _labelled(_("Redo"), window.desk.editor.history.redo_label if window.desk else None)


def _point_to(window: "MainWindow", desk: "Desk", change: "Change") -> None:
    """Select what has changed, in sight; where it is gone, the keyboard stands at its place."""
    found = changed_records(change, desk.workshop)
    if found is None:
        _stand_at(window, desk, cell_left(change, desk.workshop))
        return
    table, ids = found
    home = map_of(desk.workshop, table, ids[0])
    if home is not None:
        desk.open_map(home)
    row = desk.workshop.table(table)[ids[-1]]
    place = getattr(row, "lane", None), getattr(row, "step", None)
    cell = (place[0], place[1]) if place[0] and place[1] else None
    desk.selection.choose(table, ids, cell)
    if window.page is not None:
        window.page.bring_into_sight(table, ids[-1])


def _stand_at(window: "MainWindow", desk: "Desk", cell: "Cell | None") -> None:
    if cell is not None:
        desk.open_map(desk.workshop.lanes[cell[0]].map)
    desk.selection.focus(cell or desk.selection.cell)
    if window.board is not None:
        window.board.gliding.to(window.board.keys.reveal)


def _labelled(verb: str, label: str | None) -> str:
    if not label:
        return verb
    return _("{title}: {words}").format(title=verb, words=label).replace("&", "&&")


COMMANDS = (
    Command(
        "edit.undo", mark("Undo"), undo, "Edit", "history", "Ctrl+Z", "undo",
        enabled=can_undo, text_now=undo_text,
    ),
    Command(
        "edit.redo", mark("Redo"), redo, "Edit", "history", "Ctrl+Shift+Z; Ctrl+Y", "redo",
        enabled=can_redo, text_now=redo_text,
    ),
)  # fmt: skip

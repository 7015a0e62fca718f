"""Undo and redo, in the document or in the text that is being typed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from workshop_app.ui.actions import Command
from workshop_app.ui.text_focus import TextWidget, focused_text
from workshop_app.words import _, mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def undo(window: "MainWindow") -> None:
    """Take back the last step, or the last of the typing."""
    text = focused_text()
    if text is not None and _text_can(text, "undo"):
        text.undo()
    elif window.desk is not None:
        window.desk.editor.undo()


def redo(window: "MainWindow") -> None:
    """Do again what was taken back last."""
    text = focused_text()
    if text is not None and _text_can(text, "redo"):
        text.redo()
    elif window.desk is not None:
        window.desk.editor.redo()


def can_undo(window: "MainWindow") -> bool:
    """Whether there is something to take back."""
    text = focused_text()
    if text is not None and _text_can(text, "undo"):
        return True
    return window.desk is not None and window.desk.editor.history.undo_label is not None


def can_redo(window: "MainWindow") -> bool:
    """Whether there is something to do again."""
    text = focused_text()
    if text is not None and _text_can(text, "redo"):
        return True
    return window.desk is not None and window.desk.editor.history.redo_label is not None


def undo_text(window: "MainWindow") -> str:
    """“Undo delete card”: names the step."""
    return _labelled(_("Undo"), window.desk.editor.history.undo_label if window.desk else None)


def redo_text(window: "MainWindow") -> str:
    """“Redo delete card”: names the step."""
    return _labelled(_("Redo"), window.desk.editor.history.redo_label if window.desk else None)


def _labelled(verb: str, label: str | None) -> str:
    if not label:
        return verb
    return f"{verb}: {label}".replace("&", "&&")


def _text_can(text: TextWidget, what: str) -> bool:
    if isinstance(text, QLineEdit):
        return text.isUndoAvailable() if what == "undo" else text.isRedoAvailable()
    document = text.document()
    return document.isUndoAvailable() if what == "undo" else document.isRedoAvailable()


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

"""Cut, copy and paste of cards, or of text where a person is typing; copies for other programs."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from workshop_app.domain.edits.cards import delete_cards
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, at_work, may_change, may_edit, selected
from workshop_app.ui.keyboard.text_focus import focused_text
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
    from workshop_app.editor.parts import Part
    from workshop_app.ui.window import MainWindow


def copy(window: "MainWindow") -> None:
    """Copy the selected cards (or the text that is marked)."""
    text = focused_text()
    if text is not None:
        text.copy()
    elif window.desk is not None:
        _put(window, window.desk.selection.ids("cards"))


def cut(window: "MainWindow") -> None:
    """Copy the selected cards and delete them."""
    text = focused_text()
    if text is not None:
        text.cut()
    elif window.desk is not None and (ids := window.desk.selection.ids("cards")):
        _put(window, ids, cut=True)
        apply(window, ngettext("Cut card", "Cut cards", len(ids)), delete_cards, ids=ids)


def paste(window: "MainWindow") -> None:
    """Paste cards, a table, images or lines of text at the focused cell."""
    text = focused_text()
    if text is not None:
        text.paste()
    else:
        from workshop_app.ui.clipboard.offered import offered
        from workshop_app.ui.clipboard.pasting import paste_offered

        paste_offered(window, offered(QGuiApplication.clipboard().mimeData()))


def copy_as_text(window: "MainWindow") -> None:
    """Copy the texts of what is selected, or of the open map, one line a card."""
    if (part := _chosen(window)) is not None:
        assert window.desk is not None
        from workshop_app.ui.clipboard import copied

        copied.put_text(window.desk.workshop, part)
        window.say(_("Copied as text: paste it into an e-mail or a document."))


def copy_as_table(window: "MainWindow") -> None:
    """Copy what is selected, or the open map, as a table with its titles."""
    if (part := _chosen(window)) is not None:
        assert window.desk is not None
        from workshop_app.ui.clipboard import copied

        copied.put_table(window.desk.workshop, part)
        window.say(_("Copied as a table: paste it into a spreadsheet or a document."))


def copy_as_picture(window: "MainWindow") -> None:
    """Copy what is selected, or the open map, as a picture."""
    if (part := _chosen(window)) is not None:
        assert window.desk is not None
        from workshop_app.ui.clipboard import copied

        copied.put_picture(window.desk.workshop, part, theme_in_force())
        window.say(_("Copied as a picture: paste it into a document or a chat."))


def can_paste(window: "MainWindow") -> bool:
    """Whether there is a place to paste into.

    What is on the clipboard is not asked before: another program may take its time to answer.
    """
    return focused_text() is not None or may_edit(window)


def can_copy(window: "MainWindow") -> bool:
    """Whether cards or text can be copied."""
    return focused_text() is not None or selected("cards")(window)


def can_cut(window: "MainWindow") -> bool:
    """Whether cards or text can be cut."""
    return focused_text() is not None or may_change("cards")(window)


def _put(window: "MainWindow", ids: tuple[str, ...], *, cut: bool = False) -> None:
    if window.desk is not None and ids:
        from workshop_app.editor.parts import part_of_cards
        from workshop_app.ui.clipboard import copied

        workshop = window.desk.workshop
        part = part_of_cards(workshop, ids)
        copied.put_cards(workshop, part, theme_in_force(), ids, cut=cut)


def _chosen(window: "MainWindow") -> "Part | None":
    """What the explicit copies take; None, and said, where that is nothing."""
    if window.desk is None:
        return None
    from workshop_app.editor.parts import chosen_part

    part = chosen_part(window.desk)
    if part.cards or part.points or part.parked:
        return part
    window.say(_("There is nothing to copy here yet."))
    return None


COMMANDS = (
    Command(
        "edit.cut", mark("Cut"), cut, "Edit", "clipboard", "Ctrl+X", "cut", enabled=can_cut,
    ),
    Command(
        "edit.copy", mark("Copy"), copy, "Edit", "clipboard", "Ctrl+C", "duplicate",
        enabled=can_copy,
    ),
    Command(
        "edit.copy_text", mark("Copy as text"), copy_as_text, "Edit/Copy as", "clipboard",
        enabled=at_work,
    ),
    Command(
        "edit.copy_table", mark("Copy as table"), copy_as_table, "Edit/Copy as", "clipboard",
        enabled=at_work,
    ),
    Command(
        "edit.copy_picture", mark("Copy as picture"), copy_as_picture, "Edit/Copy as", "clipboard",
        icon="image", enabled=at_work,
    ),
    Command(
        "edit.paste", mark("Paste"), paste, "Edit", "clipboard", "Ctrl+V", "paste",
        enabled=can_paste,
    ),
)  # fmt: skip

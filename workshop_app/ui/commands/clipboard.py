"""Cut, copy and paste of cards, or of text where a person is typing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from workshop_app.domain.edits.cards import add_cards, delete_cards
from workshop_app.editor import clipboard as cards
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, may_change, may_edit, selected
from workshop_app.ui.commands.places import cell_for
from workshop_app.ui.messages import refused
from workshop_app.ui.text_focus import focused_text
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
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
        _put(window, ids)
        apply(window, ngettext("Cut card", "Cut cards", len(ids)), delete_cards, ids=ids)


def paste(window: "MainWindow") -> None:
    """Paste cards at the focused cell, or one sticky for each line of text."""
    text = focused_text()
    if text is not None:
        text.paste()
        return
    mime = QGuiApplication.clipboard().mimeData()
    if mime.hasFormat(cards.MIME):
        _paste_cards(window, bytes(mime.data(cards.MIME).data()))
    elif not _paste_lines(window, mime.text()):
        window.say(_("There is nothing to paste: copy cards or some text first."))


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


def _put(window: "MainWindow", ids: tuple[str, ...]) -> None:
    if window.desk is None or not ids:
        return
    carried = cards.carry(window.desk.workshop, ids)
    mime = QMimeData()
    mime.setData(cards.MIME, QByteArray(cards.as_payload(carried)))
    mime.setText(cards.as_text([one.card for one in carried]))
    QGuiApplication.clipboard().setMimeData(mime)


def _paste_cards(window: "MainWindow", payload: bytes) -> None:
    try:
        carried = cards.from_payload(payload)
    except cards.NoCards as error:
        refused(window, error)
        return
    label = ngettext("Paste card", "Paste cards", len(carried))
    _pasted(window, label, cards.paste, carried[0].card.kind if carried else "", carried=carried)


def _paste_lines(window: "MainWindow", text: str) -> bool:
    lines = cards.lines_of(text)
    if lines:
        label = ngettext("Paste card", "Paste cards", len(lines))
        _pasted(window, label, add_cards, "", texts=lines)
    return bool(lines)


def _pasted(window: "MainWindow", label: str, edit: object, kind: str, **what: object) -> None:
    """Paste into the focused cell, or into the parking lot where the map has no place."""
    desk = window.desk
    if desk is None:
        return
    lane, step = cell_for(desk, kind) or (None, None)
    change = apply(window, label, edit, lane=lane, step=step, **what)  # type: ignore[arg-type]
    if change:
        desk.selection.choose("cards", change.added("cards"))
        if lane is None:
            window.say(_("Pasted into the parking lot, because this map has no place for cards."))


COMMANDS = (
    Command(
        "edit.cut", mark("Cut"), cut, "Edit", "clipboard", "Ctrl+X", "cut", enabled=can_cut,
    ),
    Command(
        "edit.copy", mark("Copy"), copy, "Edit", "clipboard", "Ctrl+C", "duplicate",
        enabled=can_copy,
    ),
    Command(
        "edit.paste", mark("Paste"), paste, "Edit", "clipboard", "Ctrl+V", "paste",
        enabled=can_paste,
    ),
)  # fmt: skip

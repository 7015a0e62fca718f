"""Questions that need an answer before anything happens, each with verbs on its buttons."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.deleting import Holdings
from workshop_app.editor.selection import Ref
from workshop_app.ui.looks.style import dress
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, ngettext

_ASKED_WIDTH = 380
_SMALL_SCREEN, _BESIDE = 1024, 24
_NAMES = ("title", "name", "text")
Role = QMessageBox.ButtonRole


def ask_delete(
    parent: QWidget,
    workshop: Workshop,
    refs: Sequence[Ref],
    held: Holdings,
    *,
    off_map: bool = False,
) -> Literal["delete", "park"] | None:
    """What to do with what the records hold; None: nothing, the person thought better of it."""
    box = _box(parent, _question(workshop, refs, held, off_map))
    box.setInformativeText(_("Undo brings all of it back."))
    delete = box.addButton(_("Remove") if off_map else _("Delete"), Role.DestructiveRole)
    dress(delete, kind="danger")
    park: QPushButton | None = None
    if held.cards and refs[0][0] != "maps":
        park = box.addButton(_("Move cards to the parking lot"), Role.AcceptRole)
    cancel = box.addButton(_("Cancel"), Role.RejectRole)
    clicked = _clicked(box, park or cancel, cancel)
    if clicked is delete:
        return "delete"
    return "park" if park is not None and clicked is park else None


def ask_unsaved(
    parent: QWidget, sentence: str, safe: bool
) -> Literal["again", "copy", "close"] | None:
    """What to do where the last save failed; `safe` tells that the journal holds all edits."""
    box = _box(parent, sentence)
    box.setInformativeText(
        _("Every edit is safe on this laptop and comes back when you open the workshop here again.")
        if safe
        else _("The last edits are not on any disk yet: closing now would lose them.")
    )
    again = box.addButton(_("Try again"), Role.AcceptRole)
    copy = box.addButton(_("Save a copy…"), Role.ActionRole)
    close = box.addButton(_("Close") if safe else _("Close and lose them"), Role.DestructiveRole)
    stay = box.addButton(_("Cancel"), Role.RejectRole)
    clicked = _clicked(box, again, stay)
    if clicked is again:
        return "again"
    if clicked is copy:
        return "copy"
    return "close" if clicked is close else None


def ask_replace(parent: QWidget, name: str) -> bool:
    """Whether a file of this name may be written over."""
    words = _("A file called ‘{name}’ is already in this folder.").format(name=name)
    box = _box(parent, words)
    box.setInformativeText(_("Replacing it writes over what it holds."))
    replace = box.addButton(_("Replace"), Role.DestructiveRole)
    dress(replace, kind="danger")
    cancel = box.addButton(_("Cancel"), Role.RejectRole)
    return _clicked(box, cancel, cancel) is replace


def ask_words(parent: QWidget, title: str, label: str, words: str, verb: str) -> str | None:
    """A line of words, at first `words`; `verb` is on the button. None: thought better of it."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(words)
    dialog.setOkButtonText(verb)
    dialog.setCancelButtonText(_("Cancel"))
    # Qt makes it the default no sooner than it shows the dialog.
    if (buttons := dialog.findChild(QDialogButtonBox)) is not None:
        accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setDefault(True)
        dress(accept, kind="primary")
    dialog.resize(px(_ASKED_WIDTH), dialog.sizeHint().height())
    accepted = dialog.exec()
    answer = dialog.textValue().strip()
    dialog.deleteLater()
    return answer if accepted else None


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(_("Journey Workshop"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def _clicked(box: QMessageBox, usual: QPushButton, escape: QPushButton) -> QAbstractButton | None:
    """What is chosen in it: Enter chooses the `usual` button, Esc the other.

    Buttons that Qt would squeeze into one line stand below each other.
    """
    box.setDefaultButton(usual)
    box.setEscapeButton(escape)
    row = box.findChild(QDialogButtonBox)
    if row is not None:
        box.ensurePolished()
        screen = box.screen().availableGeometry().width()
        # What Qt lets a question have of the screen: QMessageBoxPrivate::updateSize.
        most = screen if screen <= _SMALL_SCREEN else min(screen - 480, 1000)
        if row.sizeHint().width() + 2 * _BESIDE > most:
            row.setOrientation(Qt.Orientation.Vertical)
    box.exec()
    box.deleteLater()
    return box.clickedButton()


def _question(workshop: Workshop, refs: Sequence[Ref], held: Holdings, off_map: bool) -> str:
    what = _named(workshop, refs)
    parts = []
    if held.cards:
        parts.append(ngettext("{n} card", "{n} cards", held.cards).format(n=count_text(held.cards)))
    if held.points:
        words = ngettext("{n} emotion point", "{n} emotion points", held.points)
        parts.append(words.format(n=count_text(held.points)))
    holding = _(" and ").join(parts)
    sentence = (
        _("Take {what} with {holding} off this map?")
        if off_map
        else _("Delete {what} with {holding}?")
    )
    return sentence.format(what=what, holding=holding)


def _named(workshop: Workshop, refs: Sequence[Ref]) -> str:
    table, row_id = refs[0]
    noun = _(NOUNS[table])
    if len(refs) > 1:
        return _("{count} × {noun}").format(count=len(refs), noun=noun)
    row = workshop.table(table).get(row_id)
    title = next((text for name in _NAMES if (text := getattr(row, name, ""))), "")
    return _("the {noun} ‘{title}’").format(noun=noun, title=title or _("untitled"))

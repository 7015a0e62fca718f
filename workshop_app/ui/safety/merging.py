"""Merge another copy of the open workshop into it, as one step that undo takes back."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from workshop_app.analysis.changes import described
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.merge import Merged, merge
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.ancestor import find_ancestor
from workshop_app.storage.joining import later_of_both
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files.chance import now
from workshop_app.ui.files.open_choices import workshop_to_open
from workshop_app.ui.files.session import Session
from workshop_app.ui.messages import refused
from workshop_app.ui.safety.merge_dialog import MergeDialog, Sides
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_NOTES = 3


def merge_another(window: "MainWindow") -> bool:
    """Ask for a file and merge it."""
    path = workshop_to_open(window, window.home) if window.session is not None else None
    return path is not None and merge_file(window, path)


def merge_file(window: "MainWindow", path: Path) -> bool:
    """Merge the copy at `path`, once every conflict is decided."""
    session, page = window.session, window.page
    if session is None or page is None:
        return False
    page.board.typing.finish()
    if path.absolute() == session.path:
        window.say(_("This is the very workshop that is open; choose another copy of it."))
        return False
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        sides = read_sides(session, path)
    except WorkshopError as error:
        refused(window, error)
        return False
    finally:
        QApplication.restoreOverrideCursor()
    if holds_nothing_new(sides):
        words = _("‘{name}’ holds nothing that is not here already.")
        window.say(words.format(name=sides.there), "success")
        return False
    return merge_sides(window, sides)


def holds_nothing_new(sides: Sides) -> bool:
    """Whether the other copy would change nothing here."""
    return not sides.merged.conflicts and sides.merged.workshop == sides.merged.sides[1]


def merge_sides(window: "MainWindow", sides: Sides) -> bool:
    """Show what is joined, ask, and do it."""
    dialog = MergeDialog(sides, window)
    accepted = dialog.exec()
    merged = dialog.merged
    dialog.deleteLater()
    return bool(accepted) and _apply(window, merged, sides)


def read_sides(session: Session, path: Path) -> Sides:
    """The open workshop and the copy at `path`, joined by their ancestor. Raises a FileTrouble."""
    session.saving.wait()
    mine, file = session.desk.editor.settled, session.saving.file
    other = open_workshop(path, session.home, read_only=True, now=now())
    ancestor = find_ancestor(session.home, file.path, path)
    notices = () if other.file.unsaved else other.notices
    sides = sides_of(ancestor, mine, other.workshop, path.stem, notices)
    return replace(sides, later=other.file.later)


def sides_of(
    base: Workshop | None,
    mine: Workshop,
    theirs: Workshop,
    there: str,
    notices: tuple[str, ...] = (),
) -> Sides:
    """What is joined, with sentences on where the two come from."""
    merged = merge(base, mine, theirs)
    theirs = merged.sides[2]
    sentences = (_come_from(base, mine, theirs), *notices)
    return Sides(
        merged=merged,
        there=there,
        sentences=sentences,
        i_changed=described(base or theirs, mine),
        they_changed=described(base or mine, theirs),
    )


def _come_from(base: Workshop | None, mine: Workshop, theirs: Workshop) -> str:
    if base is not None:
        return _("Both come from one state that is kept here: what only one of them changed is"
                 " taken from there.")  # fmt: skip
    if not set(mine.maps) & set(theirs.maps):
        return _("This is another workshop, not a copy of this one: all of it comes in beside what"
                 " is here.")  # fmt: skip
    return _("The state both come from is not kept any more: all that differs is asked about, and"
             " what only one of them has is kept.")  # fmt: skip


def _apply(window: "MainWindow", merged: Merged, sides: Sides) -> bool:
    session = window.session
    if session is None:
        return False
    session.saving.wait()
    file = session.saving.file
    try:
        session.desk.editor.apply_value(_("Merge another copy"), merged.workshop)
    except WorkshopError as error:
        refused(window, error)
        return False
    if sides.later is not None:
        file.later = later_of_both(file.later, sides.later)
    done = _("‘{name}’ is merged in.").format(name=sides.there)
    notes = merged.notes
    if len(notes) <= _NOTES:
        window.say(
            " ".join((done, *notes)), "warning" if notes else "success", _("Undo"), window.undo
        )
        return True
    words = ngettext("{n} thing was put right.", "{n} things were put right.", len(notes))
    said = f"{done} {words.format(n=len(notes))}"
    window.say(said, "warning", _("Show them"), _Notes(window, notes))
    return True


class _Notes:
    """Shows all notes of a merge when called."""

    def __init__(self, window: "MainWindow", notes: tuple[str, ...]) -> None:
        self._window, self._notes = window, notes

    def __call__(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Merge another copy"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(self._notes))
        box.exec()
        box.deleteLater()

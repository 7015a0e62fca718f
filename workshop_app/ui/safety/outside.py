"""Settle it where somebody else changed the open file: keep both, merge, take theirs or mine."""

from dataclasses import replace
from typing import TYPE_CHECKING

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.held import held_in
from workshop_app.ui.files.keeping import keep_both, take_theirs
from workshop_app.ui.files.session import Session
from workshop_app.ui.messages import sentence
from workshop_app.ui.safety.merge_dialog import Sides
from workshop_app.ui.safety.merging import holds_nothing_new, merge_sides, sides_of
from workshop_app.ui.safety.outside_dialog import BOTH, MERGE, MINE, THEIRS, OutsideDialog
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def settle_outside(window: "MainWindow") -> None:
    """Show what each changed and do what the person chooses; "later" leaves all as it is."""
    session = window.session
    if session is None:
        return
    said = [str(session.saving.trouble)] if session.saving.trouble else []
    sides: Sides | None = None
    try:
        sides = _sides(session)
    except WorkshopError as error:
        said.append(sentence(error))
    dialog = OutsideDialog(tuple(said), sides, window)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    _do(window, session, choice, sides)


def _do(window: "MainWindow", session: Session, choice: str, sides: Sides | None) -> None:
    if choice == BOTH:
        path = keep_both(window)
        if path is not None:
            window.say(_("Your workshop goes on in ‘{path}’.").format(path=path), "success")
    elif choice == MINE:
        session.saving.overwrite()
    elif choice == THEIRS:
        take_theirs(window)
    elif (
        choice == MERGE
        and sides is not None
        and (holds_nothing_new(sides) or merge_sides(window, sides))
    ):
        # What they saved is copied to the backups before it is written over.
        session.saving.overwrite()


def _sides(session: Session) -> Sides:
    file = session.saving.file
    held = held_in(file.path)
    sides = sides_of(file.held, session.desk.editor.settled, held.workshop, file.path.stem)
    return replace(sides, later=held.later)

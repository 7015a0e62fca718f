"""Keep a version, look at one beside the board, and go back to one, which undo takes back."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.dialogs.ask import ask_words
from workshop_app.ui.messages import refused
from workshop_app.ui.safety.beside import BesideWindow
from workshop_app.ui.safety.kept_list import Kept
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_NOON, _EVENING = 13, 18


def ask_version(window: "MainWindow") -> bool:
    """Ask for a name and keep the open workshop as it is now under it."""
    proposed = _proposed(datetime.now().hour)
    words = _("Keep a version"), _("Name of this version"), proposed, _("Keep")
    name = ask_words(window, *words)
    return bool(name) and keep_version(window, str(name))


def keep_version(window: "MainWindow", name: str) -> bool:
    """Keep the open workshop as it is now as a version called `name`."""
    if window.session is None or window.page is None:
        return False
    window.page.board.typing.finish()
    try:
        window.session.keep_version(name)
    except WorkshopError as error:
        refused(window, error)
        return False
    window.say(_("The version ‘{name}’ is kept.").format(name=name), "success")
    return True


def show_versions(window: "MainWindow") -> None:
    """List what is kept of the open workshop."""
    if window.session is not None:
        from workshop_app.ui.safety.versions_dialog import VersionsDialog

        VersionsDialog(window, window.session).open()


def open_beside(window: "MainWindow", kept: Kept, workshop: Workshop) -> None:
    """Show a state in a window of its own, for reading only."""
    if window.page is not None:
        beside = BesideWindow(window, window.page, kept, workshop)
        window.page.closing.connect(beside.close_beside)
        beside.restore_wanted.connect(_Restorer(window, kept, workshop))
        beside.show()
        seen = window.page.board.view_state()
        if str(seen["map"]) in workshop.maps:  # the same place on both boards
            beside.board.restore_view(seen)


def restore(window: "MainWindow", kept: Kept, workshop: Workshop) -> bool:
    """Make the open workshop what it was then, as one step of its history."""
    if window.desk is None or window.page is None:
        return False
    window.page.board.typing.finish()
    editor = window.desk.editor
    try:
        change = editor.apply_value(_("Restore version"), _as_of(editor.settled, workshop))
    except WorkshopError as error:
        refused(window, error)
        return False
    if not change:
        window.say(_("Nothing has changed since then."))
        return False
    words = _("The workshop is again as it was then (‘{name}’).").format(name=kept.title)
    window.say(words, "success", _("Undo"), window.undo)
    return True


def _as_of(now: Workshop, then: Workshop) -> Workshop:
    """`then` under the id of `now`: file and journal know the workshop by it."""
    facts = then.facts
    if facts.id == now.facts.id:
        return then
    then = then.without("facts_rows", [facts.id])
    return then.with_rows("facts_rows", replace(facts, id=now.facts.id))


def _proposed(hour: int) -> str:
    if hour < _NOON:
        return _("After the morning")
    return _("After the afternoon") if hour < _EVENING else _("After the evening")


class _Restorer:
    """Restores one state when called."""

    def __init__(self, window: "MainWindow", kept: Kept, workshop: Workshop) -> None:
        self._given = (window, kept, workshop)

    def __call__(self) -> None:
        restore(*self._given)

"""What stays to be said about the open workshop: sample, reading only, not saved, changed outside."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_app.domain.change import Change
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.files.keeping import keep_in_library
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.messages import sentence
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage


class PageNotices(QObject):
    """Shows the most pressing of them in the bar above the board, until it no longer holds."""

    def __init__(self, window: "MainWindow", page: "WorkshopPage") -> None:
        super().__init__(page)
        self._window = window
        self._page = page
        self._session = page.session
        self._then: Callable[[], object] | None = None
        self._closed_by_hand = ""
        page.notice.acted.connect(self._act)
        page.notice.closed.connect(self._close)
        self._session.desk.editor.on_settled(self._settled)
        page.closing.connect(self._close_notices)
        saving = self._session.saving
        saving.changed.connect(self.refresh)
        saving.failed.connect(self._failed)
        saving.conflict.connect(self._failed)
        if self._session.notices and not self._session.desk.editor.read_only:
            window.say(" ".join(self._session.notices), "warning")
        self.refresh()

    def refresh(self) -> None:
        """Say what holds now."""
        text, tone, action, then = self._wanted()
        self._then = then
        if not text or text == self._closed_by_hand:
            self._page.notice.hide()
        elif text != self._page.notice.text():
            self._page.notice.say(text, tone, action)

    def _settled(self, _change: Change) -> None:
        self._window.messages.step_made()

    def _close_notices(self) -> None:
        self._session.desk.editor.forget(self._settled)

    def _wanted(self) -> tuple[str, str, str, Callable[[], object] | None]:
        session, saving = self._session, self._session.saving
        if saving.conflicting:
            said = sentence(saving.trouble) if saving.trouble else ""
            return said, "warning", _("Choose…"), self._settle_conflict
        if saving.state is SaveState.READ_ONLY:
            said = " ".join(session.notices) or _("This workshop is open for reading only.")
            return said, "info", _("Open a copy"), self._keep
        if saving.trouble is not None and saving.state in (SaveState.FAILED, SaveState.UNSAFE):
            return (
                self._unsaved(saving.trouble, saving.state),
                "error",
                _("Try again"),
                saving.retry,
            )
        if saving.trouble is not None and self._page.notice.text():
            # While it tries again the bar stays, or it would blink.
            return self._page.notice.text(), "error", _("Try again"), saving.retry
        if saving.file.backup_trouble is not None:
            words = _("Your workshop is saved, but no backup of it could be made: {why}.")
            return words.format(why=saving.file.backup_trouble.reason), "warning", "", None
        if session.is_sample:
            said = _("This is the sample. Try anything: your changes stay on this laptop.")
            return said, "info", _("Keep in my workshops"), self._keep
        return "", "info", "", None

    def _unsaved(self, trouble: WorkshopError, state: SaveState) -> str:
        safe = (
            _("Your last edits are not on any disk yet; leave the program open.")
            if state is SaveState.UNSAFE
            else _("Every edit is safe on this laptop.")
        )
        again = _("It is tried again by itself.")
        return f"{sentence(trouble)} {safe} {again}"

    def _settle_conflict(self) -> None:
        from workshop_app.ui.safety.outside import settle_outside

        settle_outside(self._window)

    def _keep(self) -> None:
        keep_in_library(self._window)

    def _failed(self, _error: object) -> None:
        self._closed_by_hand = ""
        self.refresh()

    def _act(self) -> None:
        if self._then is not None:
            self._then()
        self.refresh()

    def _close(self) -> None:
        self._closed_by_hand = self._wanted()[0]

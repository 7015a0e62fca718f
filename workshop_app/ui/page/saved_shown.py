"""How safe the work is, as the page shows it: the mark in the bar, the path at its foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_app.canvas.timing import single_shot
from workshop_app.ui.files.saving import SaveState

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_LATER_MS = 30


class SavedShown(QObject):
    """Follows the saving of a page's workshop."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._saving = page.session.saving
        self._safe = single_shot(self, self.follow, _LATER_MS)
        self._saving.changed.connect(self._hear)
        self.follow()

    def follow(self) -> None:
        """Show how safe the work is now."""
        self._safe.stop()
        page, state = self._page, self._saving.state
        page.bar.saved.show_state(state, str(self._saving.trouble or ""))
        page.status.show_path(page.session.path)
        page.bar.fit()
        if state is SaveState.SAVED and page.painted:
            page.session.note_view(page.board.view_state())
        if state is SaveState.READ_ONLY:
            page.tabs.add.setEnabled(False)
        page.titled.emit()

    def _hear(self) -> None:
        """The first letter typed is not kept waiting for the word that it is safe."""
        if self._saving.state is SaveState.SAFE:
            self._safe.start()
        else:
            self.follow()

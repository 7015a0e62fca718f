"""Tells the board how much of it lies below the inspector that floats over it on narrow pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_PLACED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class BoardCover(QObject):
    """What is selected comes out from below the inspector when that opens."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        page.place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The inspector is shown, put away or stands elsewhere."""
        if event.type() in _PLACED:
            self._tell()
        return False

    def _tell(self) -> None:
        page, canvas = self._page, self._page.board.canvas
        before, covered = canvas.covered, self._covered()
        canvas.cover(covered)
        only = page.desk.selection.only
        if covered and not before and only is not None:
            page.bring_into_sight(*only)

    def _covered(self) -> int:
        """In px of the screen, at the end of the board."""
        place, seen = self._page.place, self._page.board.canvas.viewport()
        if not place.isVisible():
            return 0
        room = QRect(seen.mapTo(self._page, QPoint(0, 0)), seen.size())
        return room.intersected(place.geometry()).width()

"""F6 goes round the parts of a workshop page: each is one stop, entered where one left it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.ui.keyboard.stops import main_stop, takes_keys
from workshop_app.ui.page.rail import Rail
from workshop_app.ui.tour.card import TourCard

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_REASONS = {1: Qt.FocusReason.TabFocusReason, -1: Qt.FocusReason.BacktabFocusReason}


class PaneCycle(QObject):
    """Remembers where the keyboard was in each part of one page."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._left_at: dict[QWidget, QWidget] = {}

    def turn(self, message: QWidget, by: int) -> None:
        """Give the keyboard to the next (`by` 1) or previous (−1) part; from nowhere to the board.

        `message` is the message bar of the window, a part while it is to be seen. What was opened
        since is the next one.
        """
        around, focused = self.parts(message), QApplication.focusWidget()
        here = next((part for part in around if _holds(part, focused)), None)
        opened, self._page.just_opened = self._page.just_opened, None
        if here is None or focused is None:
            self._page.board.canvas.setFocus(_REASONS[by])
            return
        self._left_at[here] = focused
        there = around[(around.index(here) + by) % len(around)]
        if by > 0 and opened in around and opened is not here:
            there = opened
        stop = self._stop(there)
        if stop is not None:
            stop.setFocus(_REASONS[by])

    def parts(self, message: QWidget) -> list[QWidget]:
        """The parts to be seen that the keyboard can enter, in the order they are read."""
        page = self._page
        every = (
            page.bar, page.notice, page.findChild(Rail), page.side, page.tabs, page.over_board,
            page.board, page.place, page.emotions, page.status, message, page.findChild(TourCard),
        )  # fmt: skip
        return [part for part in every if part is not None and self._stop(part) is not None]

    def _stop(self, part: QWidget) -> QWidget | None:
        """What of `part` gets the keyboard: where it was, its main widget, or the first to take it."""
        if not part.isVisible():
            return None
        left_at = self._left_at.get(part)
        if left_at in part.findChildren(QWidget) and left_at is not None and takes_keys(left_at):
            return left_at
        return main_stop(part)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))

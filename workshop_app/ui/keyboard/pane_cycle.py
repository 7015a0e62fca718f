"""F6 goes round the parts of a workshop page: each is one stop, entered where one left it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

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

        `message` is the message bar of the window, a part while it is to be seen.
        """
        around, focused = self.parts(message), QApplication.focusWidget()
        here = next((part for part in around if _holds(part, focused)), None)
        if here is None or focused is None:
            self._page.board.canvas.setFocus(_REASONS[by])
            return
        self._left_at[here] = focused
        stop = self._stop(around[(around.index(here) + by) % len(around)])
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
        """What of `part` gets the keyboard: its main widget, where it was, or the first to take it."""
        if not part.isVisible():
            return None
        proxy, left_at = part.focusProxy(), self._left_at.get(part)
        if proxy is not None:
            return proxy
        if left_at in part.findChildren(QWidget) and left_at is not None and _takes_keys(left_at):
            return left_at
        return _first(part)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _first(part: QWidget) -> QWidget | None:
    """The first in the order of the Tab key."""
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _takes_keys(widget):
            return widget
        widget = widget.nextInFocusChain()
    return part if _takes_keys(part) else None


def _takes_keys(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and widget.isEnabled() and widget.isVisible()

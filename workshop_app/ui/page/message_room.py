"""Where a message may float without covering a field or a button."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStackedWidget, QWidget

from workshop_app.ui.messages import LEAST_WIDE, Room
from workshop_app.ui.workshop_page import WorkshopPage


def message_room(pages: QWidget) -> Room:
    """A place in px of `pages`, and the widgets that change it when they move.

    On an open workshop that is the board without what lies over it, or all above the status line
    where that is too narrow; else everything.
    """
    page = pages.currentWidget() if isinstance(pages, QStackedWidget) else None
    if not isinstance(page, WorkshopPage):
        return pages.rect(), ()
    room, over = _place(page.board, pages), _place(page.place, pages)
    if page.place.isVisible() and over.intersects(room):
        before = page.isRightToLeft()
        room = room.adjusted(over.width() if before else 0, 0, 0 if before else -over.width(), 0)
    if room.width() < LEAST_WIDE:
        room = pages.rect().adjusted(0, 0, 0, -page.status.height())
    return room, (page.board, page.place)


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())

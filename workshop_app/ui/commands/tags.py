"""Tag the selected cards where they stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import may_change
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage


def tag(window: "MainWindow") -> None:
    """A small field at the card for its tags and codes."""
    page = window.page
    if page is None or not (cards := page.desk.selection.ids("cards")):
        return
    from workshop_app.ui.dialogs.tag_popup import TagPopup

    page.board.typing.finish()
    TagPopup(page.desk, window).open_at(_below(page, cards[-1]))


def _below(page: "WorkshopPage", card: str) -> QPoint:
    """Below a card that is to be seen; else in the upper left of the board."""
    board = page.board
    viewport = board.canvas.viewport()
    rect = board.places.rect_of(("cards", card))
    if rect is None or page.desk.workshop.cards[card].lane is None:
        return viewport.mapToGlobal(QPoint(16, 16))
    board.reveal(("cards", card))
    seen = board.canvas.viewportTransform().mapRect(rect).toRect()
    return viewport.mapToGlobal(seen.bottomLeft() + QPoint(0, 6))


COMMANDS = (
    Command(
        "edit.tags", mark("Tags and codes…"), tag, "Edit", "change", "Ctrl+T", "tag",
        enabled=may_change("cards"),
    ),
)  # fmt: skip

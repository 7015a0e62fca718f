"""Select several without holding a key: each click or tap adds to what is selected."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.words import _, mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

BAR = "gathering_bar"


def select_more(window: "MainWindow") -> None:
    """Begin to gather, or end it; what is selected stays selected."""
    if window.desk is None or window.page is None:
        return
    gathering = not window.desk.selection.gathering
    if gathering and window.page.board.findChild(QFrame, BAR) is None:
        from workshop_app.ui.page.gathering_bar import GatheringBar

        GatheringBar(window.page, window.actions_).setObjectName(BAR)
    window.desk.selection.gather(gathering)
    if gathering:
        window.page.board.setFocus()
        window.page.board.say(_("Tap or click everything you want to select."))


def gathers(window: "MainWindow") -> bool:
    """Whether clicks and taps add to what is selected."""
    return window.desk is not None and window.desk.selection.gathering


COMMANDS = (
    Command(
        "edit.select_more", mark("Select more"), select_more, "Edit", "move", icon="plus",
        enabled=at_work, checked=gathers,
    ),
)  # fmt: skip

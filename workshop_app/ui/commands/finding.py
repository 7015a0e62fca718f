"""Finding words in the whole workshop, and going from one place to the next."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def find(window: "MainWindow") -> None:
    """Open the find bar."""
    if window.page is not None:
        window.page.over_board.find_bar().begin()


def find_on(by: int, window: "MainWindow") -> None:
    """Go to the next (1) or previous (−1) of what is found."""
    if window.page is not None:
        window.page.over_board.find_bar().go(by)


COMMANDS = (
    Command(
        "edit.find", mark("Find"), find, "Edit", "find", "Ctrl+F", "find",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "edit.find_next", mark("Find next"), partial(find_on, 1), "Edit", "find", "F3",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "edit.find_previous", mark("Find previous"), partial(find_on, -1), "Edit", "find",
        "Shift+F3", enabled=at_work, while_typing=True,
    ),
)  # fmt: skip

"""Go about by keyboard: between the parts of the window, and to any command by its name."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def next_pane(by: int, window: "MainWindow") -> None:
    """Give the keyboard to the next part of the window, or to the one before."""
    page = window.page
    if page is None:
        return
    from workshop_app.ui.keyboard.pane_cycle import PaneCycle

    cycle = page.findChild(PaneCycle) or PaneCycle(page)
    cycle.turn(window.messages.bar, by)


def find_command(window: "MainWindow") -> None:
    """Find a command, a stage, a persona or a map by its name."""
    from workshop_app.ui.command_palette.palette import show_palette

    show_palette(window)


COMMANDS = (
    Command(
        "view.commands", mark("Find a command…"), find_command, "View", "go", "Ctrl+K", "find",
        while_typing=True,
    ),
    Command(
        "view.next_pane", mark("Next part of the window"), partial(next_pane, 1), "View", "go",
        "F6", enabled=at_work, while_typing=True,
    ),
    Command(
        "view.previous_pane", mark("Previous part of the window"), partial(next_pane, -1), "View",
        "go", "Shift+F6", enabled=at_work, while_typing=True,
    ),
)  # fmt: skip

"""Help: the sample, the shortcuts, about."""

from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.file import open_sample
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def fresh_sample(window: "MainWindow") -> None:
    """The sample as it was shipped; the changed copy goes to the trash."""
    window.open_sample(afresh=True)


def tour(window: "MainWindow") -> None:
    """The tour in five steps, on what is open, else on the sample."""
    if window.page is None and not window.open_sample():
        return
    from workshop_app.ui.tour.tour import Tour

    page = window.page
    if page is not None and page.findChild(Tour) is None:
        Tour(page)


def shortcuts(window: "MainWindow") -> None:
    """A page of all shortcuts."""
    from workshop_app.ui.dialogs.shortcuts import ShortcutsDialog

    ShortcutsDialog(window.actions_, window).open()


def about(window: "MainWindow") -> None:
    """What this is, and whose work is in it."""
    from workshop_app.ui.dialogs.about import AboutDialog

    AboutDialog(window).open()


COMMANDS = (
    Command("help.sample", mark("Open the sample"), open_sample, "Help", "sample", icon="sample"),
    Command("help.fresh_sample", mark("Begin the sample afresh"), fresh_sample, "Help", "sample"),
    Command("help.tour", mark("Take the tour"), tour, "Help", "help", icon="map"),
    Command(
        "help.shortcuts", mark("Keyboard shortcuts"), shortcuts, "Help", "help", "F1", "keyboard",
        while_typing=True,
    ),
    Command("help.about", mark("About Journey Workshop"), about, "Help", "help", icon="info"),
)  # fmt: skip

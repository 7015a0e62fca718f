"""Larger and smaller panes, without dragging."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.page.pane_sizes import resize_pane, sized_pane
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def resize(by: int, window: "MainWindow") -> None:
    """Make the open pane, or the emotion panel where one works there, larger or smaller."""
    if window.page is not None:
        resize_pane(window.page, by)


def can_resize(window: "MainWindow") -> bool:
    """Whether a pane is open that can have another size."""
    return window.page is not None and sized_pane(window.page) is not None


COMMANDS = (
    Command(
        "view.pane_larger", mark("Larger pane"), partial(resize, 1), "View/Panes", "size",
        "Alt++; Alt+=", "zoom_in", enabled=can_resize,
    ),
    Command(
        "view.pane_smaller", mark("Smaller pane"), partial(resize, -1), "View/Panes", "size",
        "Alt+-", "zoom_out", enabled=can_resize,
    ),
)  # fmt: skip

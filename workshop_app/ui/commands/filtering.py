"""Filtering what is looked at: the bar, clear, and the saved views."""

from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def filter_cards(window: "MainWindow") -> None:
    """Open the filter bar, ready to be told what to look for."""
    if window.page is not None:
        window.page.over_board.filter_bar().begin()


def clear_filter(window: "MainWindow") -> None:
    """Show all cards again."""
    if window.desk is not None:
        window.desk.filtering.clear()


def saved_views(window: "MainWindow") -> None:
    """Choose one of the saved views, or save one."""
    if window.page is not None:
        window.page.over_board.filter_bar().choose_view()


def is_filtered(window: "MainWindow") -> bool:
    """Whether a filter is set."""
    return window.desk is not None and bool(window.desk.filtering.wanted)


COMMANDS = (
    Command(
        "view.filter", mark("Filter"), filter_cards, "View", "filter", "Ctrl+Shift+F", "tag",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "view.clear_filter", mark("Clear filter"), clear_filter, "View", "filter",
        "Ctrl+Alt+Shift+F", enabled=is_filtered,
    ),
    Command(
        "view.saved_views", mark("Saved views"), saved_views, "View", "filter", enabled=at_work,
    ),
)  # fmt: skip

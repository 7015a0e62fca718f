"""What is shown: panes, inspector, emotion panel, maps, theme, full screen."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.ui.page.panes import RAIL
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_THEMES = (
    ("system", mark("As the system")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
    ("high_contrast", mark("High contrast")),
)


def next_map(by: int, window: "MainWindow") -> None:
    """Turn to the next map, or the one before."""
    desk = window.desk
    if desk is None:
        return
    ids = [journey.id for journey in desk.workshop.map_list()]
    desk.open_map(ids[(ids.index(desk.map.id) + by) % len(ids)])


def several_maps(window: "MainWindow") -> bool:
    """There is another map to turn to."""
    return window.desk is not None and len(window.desk.workshop.maps) > 1


def toggle_pane(name: str, window: "MainWindow") -> None:
    """Open a pane, or close it."""
    if window.page is not None:
        window.page.toggle_pane(name)


def pane_open(name: str, window: "MainWindow") -> bool:
    """Whether a pane is open."""
    return window.page is not None and window.page.side.name == name


def board_only(window: "MainWindow") -> None:
    """Close the open pane."""
    if window.page is not None:
        window.page.show_pane("")
        window.page.board.setFocus()


def toggle_inspector(window: "MainWindow") -> None:
    """Show or hide the inspector."""
    if window.page is not None:
        window.page.show_inspector(not window.page.inspector_shown())


def inspector_shown(window: "MainWindow") -> bool:
    """Whether the inspector is shown."""
    return window.page is not None and window.page.inspector_shown()


def toggle_emotions(window: "MainWindow") -> None:
    """Unfold or fold the emotion panel."""
    if window.page is not None:
        window.page.show_emotions(not window.page.emotions_shown())


def emotions_shown(window: "MainWindow") -> bool:
    """Whether the emotion panel is unfolded."""
    return window.page is not None and window.page.emotions_shown()


def full_screen(window: "MainWindow") -> None:
    """Fill the screen, or go back to a window."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def is_full_screen(window: "MainWindow") -> bool:
    """Whether the window fills the screen."""
    return window.isFullScreen()


def wear(theme: str, window: "MainWindow") -> None:
    """Wear another theme, now and after the next start."""
    window.wear(theme)


def worn(theme: str, window: "MainWindow") -> bool:
    """Whether this theme was chosen."""
    return (window.settings.theme or "system") == theme


_PANES = tuple(
    Command(
        f"view.pane.{name}", title, partial(toggle_pane, name), "View/Panes", "panes", f"Alt+{at}",
        icon_name, enabled=at_work, checked=partial(pane_open, name), while_typing=True,
    )
    for at, (name, title, icon_name) in enumerate(RAIL, 2)
)  # fmt: skip
COMMANDS = (
    Command(
        "view.board", mark("Board only"), board_only, "View/Panes", "panes", "Alt+1", "board",
        enabled=at_work, checked=partial(pane_open, ""), while_typing=True,
    ),
    *_PANES,
    Command(
        "view.inspector", mark("Inspector"), toggle_inspector, "View/Panes", "inspector", "F4", "facts",
        enabled=at_work, checked=inspector_shown, while_typing=True,
    ),
    Command(
        "view.emotions", mark("Emotion panel"), toggle_emotions, "View/Panes", "inspector", "F9",
        "emotion", enabled=at_work, checked=emotions_shown, while_typing=True,
    ),
    Command(
        "view.next_map", mark("Next journey map"), partial(next_map, 1), "View", "maps",
        "Ctrl+PgDown", enabled=several_maps,
    ),
    Command(
        "view.previous_map", mark("Previous journey map"), partial(next_map, -1), "View", "maps",
        "Ctrl+PgUp", enabled=several_maps,
    ),
    *(
        Command(
            f"view.theme.{name}", title, partial(wear, name), "View/Colours", "theme",
            checked=partial(worn, name),
        )
        for name, title in _THEMES
    ),
    Command(
        "view.full_screen", mark("Full screen"), full_screen, "View", "window", "F11",
        checked=is_full_screen, while_typing=True,
    ),
)  # fmt: skip

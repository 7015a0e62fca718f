"""How near one looks: zoom, close-ups of selection, stage and persona; the minimap; targets for fingers."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.ui.commands.places import here_persona, here_stage
from workshop_app.ui.looks.touch_mode import AUTOMATIC, OFF, ON, choose_touch, touch_choice
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def zoom_in(window: "MainWindow") -> None:
    """One step nearer."""
    if window.page is not None:
        window.page.board.zoom_in()


def zoom_out(window: "MainWindow") -> None:
    """One step back."""
    if window.page is not None:
        window.page.board.zoom_out()


def zoom_whole(window: "MainWindow") -> None:
    """100 %."""
    if window.page is not None:
        window.page.board.set_zoom(1.0)


def zoom_fit(window: "MainWindow") -> None:
    """The whole map in sight."""
    if window.page is not None:
        window.page.board.glide_to_fit()


def zoom_selection(window: "MainWindow") -> None:
    """What is selected, as large as it fits."""
    if window.board is not None:
        board = window.board
        board.gliding.to(partial(board.close_up.selected, board.desk.selection.refs))


def can_zoom_selection(window: "MainWindow") -> bool:
    """Something on the board is selected."""
    return window.desk is not None and window.desk.selection.table in _ON_BOARD


def zoom_stage(window: "MainWindow") -> None:
    """The stage one is at, over the whole width."""
    stage = here_stage(window.desk) if window.desk is not None else None
    if window.board is not None and stage is not None:
        window.board.gliding.to(partial(window.board.close_up.stage, stage.id))


def at_stage(window: "MainWindow") -> bool:
    """Selection or keyboard stand in a stage."""
    return window.desk is not None and here_stage(window.desk) is not None


def zoom_persona(window: "MainWindow") -> None:
    """The swimlane one is at."""
    persona = here_persona(window.desk) if window.desk is not None else None
    if window.board is not None and persona is not None:
        window.board.gliding.to(partial(window.board.close_up.persona, persona))


def at_persona(window: "MainWindow") -> bool:
    """Selection or keyboard stand in a persona's swimlane."""
    return window.desk is not None and here_persona(window.desk) is not None


def toggle_minimap(window: "MainWindow") -> None:
    """Show or hide the minimap, and remember it."""
    shown = not minimap_wanted(window)
    window.settings = window.settings.with_option(MINIMAP, shown)
    if window.board is not None:
        window.board.minimap.want(shown)


def minimap_wanted(window: "MainWindow") -> bool:
    """Whether the minimap is to be seen wherever the map is larger than the window."""
    return bool(window.settings.options.get(MINIMAP, False))


def for_fingers(choice: str, window: "MainWindow") -> None:
    """Large targets always, never, or from the first touch on."""
    choose_touch(window, choice)


def chosen_for_fingers(choice: str, window: "MainWindow") -> bool:
    """Whether this was chosen."""
    return touch_choice(window.settings) == choice


MINIMAP = "minimap"
_TOUCH = (
    (AUTOMATIC, mark("With the first touch")),
    (ON, mark("Always")),
    (OFF, mark("Never")),
)
_ON_BOARD = ("cards", "points", "stages", "steps", "lanes", "personas")

COMMANDS = (
    Command(
        "view.zoom_in", mark("Zoom in"), zoom_in, "View/Zoom", "zoom", "Ctrl++; Ctrl+=", "zoom_in",
        enabled=at_work,
    ),
    Command(
        "view.zoom_out", mark("Zoom out"), zoom_out, "View/Zoom", "zoom", "Ctrl+-", "zoom_out",
        enabled=at_work,
    ),
    Command(
        "view.zoom_whole", mark("Actual size"), zoom_whole, "View/Zoom", "zoom", "Ctrl+0",
        enabled=at_work,
    ),
    Command(
        "view.fit", mark("Show the whole map"), zoom_fit, "View/Zoom", "zoom", "Ctrl+9", "fit",
        enabled=at_work,
    ),
    Command(
        "view.zoom_selection", mark("Zoom to selection"), zoom_selection, "View/Zoom", "near", "F8",
        enabled=can_zoom_selection,
    ),
    Command(
        "view.zoom_stage", mark("Zoom to stage"), zoom_stage, "View/Zoom", "near", "F7",
        enabled=at_stage,
    ),
    Command(
        "view.zoom_persona", mark("Zoom to persona"), zoom_persona, "View/Zoom", "near", "Shift+F7",
        enabled=at_persona,
    ),
    Command(
        "view.minimap", mark("Minimap"), toggle_minimap, "View", "zoom", "Shift+F8",
        enabled=at_work, checked=minimap_wanted,
    ),
)  # fmt: skip
TARGETS = tuple(
    Command(
        f"view.touch.{choice}", title, partial(for_fingers, choice), "View/Large targets",
        "theme", checked=partial(chosen_for_fingers, choice),
    )
    for choice, title in _TOUCH
)  # fmt: skip

"""Whether the view glides when one is taken elsewhere: as the system, always, or never."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.canvas.looking.motion import AUTOMATIC, OFF, ON, set_animations
from workshop_app.storage.settings import Settings
from workshop_app.ui.actions import Command
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_OPTION = "animations"
_CHOICES = ((AUTOMATIC, mark("As the system")), (ON, mark("Always")), (OFF, mark("Never")))


def chosen_motion(settings: Settings) -> str:
    """What was chosen."""
    kept = settings.options.get(_OPTION)
    return kept if kept in (ON, OFF) else AUTOMATIC


def choose(choice: str, window: "MainWindow") -> None:
    """Let the view glide or jump, now and after the next start."""
    window.settings = window.settings.with_option(_OPTION, choice)
    set_animations(choice)


def chosen(choice: str, window: "MainWindow") -> bool:
    """Whether this was chosen."""
    return chosen_motion(window.settings) == choice


COMMANDS = tuple(
    Command(
        f"view.animations.{choice}", title, partial(choose, choice), "View/Animations", "theme",
        checked=partial(chosen, choice),
    )
    for choice, title in _CHOICES
)  # fmt: skip

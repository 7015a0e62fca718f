"""The language of the window: the system's, or one chosen by the name it has in itself."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.languages import OWN_NAMES
from workshop_app.ui.actions import Command
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def speak(language: str, window: "MainWindow") -> None:
    """Speak another language, now and after the next start."""
    from workshop_app.ui.looks.speaking import choose_language

    if language != window.settings.language:
        choose_language(window, language)


def spoken(language: str, window: "MainWindow") -> bool:
    """Whether this language was chosen."""
    return window.settings.language == language


COMMANDS = (
    Command(
        "view.language.system", mark("As the system"), partial(speak, ""), "View/Language",
        "theme", checked=partial(spoken, ""),
    ),
    *(
        Command(
            f"view.language.{code}", name, partial(speak, code), "View/Language", "theme",
            checked=partial(spoken, code),
        )
        for code, name in OWN_NAMES.items()
    ),
)  # fmt: skip

"""Larger and smaller words in menus, panes, names and dialogs; the board has its zoom."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.canvas.drawing.text_scale import SCALES, USUAL
from workshop_app.ui.actions import Command
from workshop_app.ui.looks.text_size import choose_text_size, chosen_text_size
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def choose(percent: int, window: "MainWindow") -> None:
    """Words of this size."""
    choose_text_size(window, percent)


def chosen(percent: int, window: "MainWindow") -> bool:
    """Whether words have this size."""
    return chosen_text_size(window.settings) == percent


def step(by: int, window: "MainWindow") -> None:
    """The next size up or down."""
    at = SCALES.index(chosen_text_size(window.settings)) + by
    choose_text_size(window, SCALES[max(0, min(at, len(SCALES) - 1))])


COMMANDS = (
    Command(
        "view.text.larger", mark("Larger text"), partial(step, 1), "View/Text size", "steps",
        "Ctrl+Alt++; Ctrl+Alt+=", while_typing=True,
    ),
    Command(
        "view.text.smaller", mark("Smaller text"), partial(step, -1), "View/Text size", "steps",
        "Ctrl+Alt+-", while_typing=True,
    ),
    *(
        Command(
            f"view.text.{percent}",
            f"{percent} %" if percent != USUAL else mark("100 % (usual size)"),
            partial(choose, percent), "View/Text size", "sizes", checked=partial(chosen, percent),
        )
        for percent in SCALES
    ),
)  # fmt: skip

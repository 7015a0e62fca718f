"""What commands look like and say: icons in their colours, tool tips with their keys."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton

from tests.ui.conftest import page_of
from workshop_app.layout.theme import PERSONA_HUES, theme
from workshop_app.ui.window import MainWindow


def test_a_tool_tip_tells_the_key(window: MainWindow) -> None:
    assert window.actions_["view.present"].toolTip() == "Present (F5)"
    assert window.actions_["help.about"].toolTip() == "About Journey Workshop"


def test_a_tool_tip_follows_what_the_command_would_do(window: MainWindow) -> None:
    undo = next(
        button
        for button in page_of(window).bar.findChildren(QToolButton)
        if button.defaultAction() is window.actions_["edit.undo"]
    )
    assert undo.toolTip() == "Undo (Ctrl+Z)"
    window.actions_["insert.stage"].trigger()
    page_of(window).board.typing.finish()
    window.actions_.refresh()
    assert undo.toolTip() == f"{window.actions_['edit.undo'].text()} (Ctrl+Z)"
    assert undo.toolTip() != "Undo (Ctrl+Z)"


@pytest.mark.parametrize("theme_name", ["light", "dark", "high_contrast"])
def test_colours_are_seen_beside_their_names(window: MainWindow, theme_name: str) -> None:
    window.wear(theme_name)
    for number in range(1, len(PERSONA_HUES) + 1):
        drawn = window.actions_[f"edit.colour.{number}"].icon().pixmap(16, 16).toImage()
        assert drawn.pixelColor(8, 8) == QColor(theme(theme_name).persona(number).hue)
    window.wear("light")

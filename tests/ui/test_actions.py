"""What buttons say when the pointer rests on them: the command and its key."""

from PySide6.QtWidgets import QToolButton

from tests.ui.conftest import page_of
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

"""What stands open is held by its window: looking for garbage takes nothing of it away."""

import gc

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.answers import answering
from tests.dialogs import DIALOGS, settles
from tests.shown import SHOWN
from workshop_app.ui.window import MainWindow


def held_from_below(place: QWidget) -> list[str]:
    """What a widget within it holds; and nothing may hold that one from above any more."""
    return [
        f"{type(below).__name__} {below.objectName()} holds {type(held).__name__}"
        for below in place.findChildren(QWidget)
        for held in gc.get_referents(below)
        # What Qt made for itself within a combo box may have gone since.
        if isinstance(held, QWidget) and isValid(held) and held.isAncestorOf(below)
    ]


@pytest.mark.parametrize("name", DIALOGS)
def test_an_open_dialog(window: MainWindow, name: str, qtbot: QtBot) -> None:
    seen = list[object]()

    def look() -> None:
        gc.collect()
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            seen.append("the dialog is gone")
            return
        settles(dialog)
        seen.extend((*held_from_below(dialog), "all is there"))
        dialog.close()

    def later(_dialog: QWidget) -> None:
        QTimer.singleShot(0, look)  # here it is held by those who call

    with answering(later):
        DIALOGS[name](window)
        qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["all is there"]


def test_all_that_opens_in_the_window(window: MainWindow) -> None:
    for name in ("pane outline", "find bar", "filter bar", "emotion panel", "form of cards"):
        SHOWN[name](window)
    assert held_from_below(window) == []

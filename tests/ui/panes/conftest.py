"""A desk with the sample on it, in the light theme, for every test of a pane."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.making import counted
from workshop_app.editor.desk import Desk
from workshop_app.interchange.sample import sample_workshop
from workshop_app.ui.looks.style import apply_style
from workshop_app.ui.messages import Messages

Pane = TypeVar("Pane", bound=QWidget)


class Show(Protocol):
    """Shows a pane in a window of a size, and returns it."""

    def __call__(self, pane: Pane, width: int = 300, height: int = 900) -> Pane: ...


@pytest.fixture(autouse=True)
def _settled(settled: None) -> None:
    """Whatever a pane is shown in."""


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """The program's own look."""
    apply_style(qapp, "light")


@pytest.fixture
def desk() -> Desk:
    """The sample, with ids that count."""
    ids = counted()
    return Desk(sample_workshop(ids, date(2026, 11, 21)), ids)


class Window(QWidget):
    """Holds a pane and hears what it is told, as the real window does."""

    def __init__(self) -> None:
        super().__init__()
        self.messages = Messages(self)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Show a pane in a window of a size; it is closed at the end."""
    panes: list[QWidget] = []
    windows: list[QWidget] = []  # qtbot does not keep them alive

    def shown(pane: Pane, width: int = 300, height: int = 900) -> Pane:
        window = Window()
        qtbot.addWidget(window)
        window.resize(width, height)
        pane.setParent(window)
        pane.setGeometry(0, 0, width, height)
        panes.append(pane)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
            pane.show()
        window.activateWindow()
        QApplication.processEvents()
        return pane

    yield shown
    for pane in panes:
        close = getattr(pane, "close_pane", None)
        if close is not None:
            close()


def told(pane: QWidget) -> str:
    """What the window of `pane` says in its message bar."""
    window = pane.window()
    assert isinstance(window, Window)
    return window.messages.bar.text()

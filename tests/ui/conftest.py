"""The program's window on the sample, in a home of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pointing import Hand
from workshop_app.editor.desk import Desk
from workshop_app.storage.home import Home, find_home
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow
from workshop_app.ui.workshop_page import WorkshopPage


@pytest.fixture
def home(journey_home: Path) -> Home:
    """Where this test's program keeps its things."""
    return find_home()


@pytest.fixture
def start_window(qtbot: QtBot, home: Home, settled: None) -> Iterator[MainWindow]:
    """The window with the start page."""
    window = opened_window(home, None, False)
    yield from _shown(qtbot, window)


@pytest.fixture
def window(qtbot: QtBot, home: Home, settled: None) -> Iterator[MainWindow]:
    """The window with the sample."""
    opened = opened_window(home, None, True)
    yield from _shown(qtbot, opened)


def _shown(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    window.showNormal()
    window.resize(1600, 1000)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    """The sample's desk, with the keyboard at its board."""
    assert window.desk is not None
    page_of(window).board.setFocus()
    return window.desk


@pytest.fixture
def hand(window: MainWindow, desk: Desk, qtbot: QtBot) -> Hand:
    """A hand at the keyboard and mouse, at the board."""
    qtbot.waitUntil(page_of(window).board.canvas.hasFocus)
    return Hand(window)


def page_of(window: MainWindow) -> WorkshopPage:
    """The page of the open workshop."""
    assert window.page is not None
    return window.page

"""A facilitator before a fresh window, with a home of her own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.facilitator import Facilitator
from tests.patience import PATIENCE
from workshop_app.storage.home import find_home


@pytest.fixture
def facilitator(qtbot: QtBot, settled: None) -> Iterator[Facilitator]:
    """Sits before the start page; her window is closed in the end."""
    patience = _Patience()
    person = Facilitator(qtbot, find_home())
    yield person
    if person.window.isVisible():
        person.closes_the_window()
    patience.end()
    # Qt's own file dialog keeps its settings there, whatever the program wants.
    Path(os.environ["XDG_CONFIG_HOME"], "QtProject.conf").unlink(missing_ok=True)


class _Patience:
    """A question nobody expected would stop the tests for ever: it is closed, and the test fails."""

    def __init__(self) -> None:
        self._seen: QWidget | None = None
        self._closed = ""
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(round(PATIENCE * 1000))

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        assert not self._closed, f"a dialog was never answered: {self._closed}"

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is self._seen:
            self._closed = f"{dialog.windowTitle()} {getattr(dialog, 'text', str)()}"
            dialog.close()
        self._seen = dialog

"""What a test waits for in a window has as long as anything else; pytest-qt gives up after 5 s."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE

_MS = round(PATIENCE * 1000)


class PatientBot(QtBot):
    """pytest-qt's, in no hurry."""

    def waitUntil(self, callback: Any, *, timeout: int = _MS) -> None:
        """Until `callback` is content."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _MS, **more: Any) -> Any:
        """Until the end of a `with` block, or later, has brought a signal."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = _MS) -> Any:
        """Until what a `with` block shows is on the screen."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Waits for what comes, however busy the machine is."""
    return PatientBot(request)

"""Timers that beat once, whenever they are started."""

from PySide6.QtCore import QObject, QTimer


def single_shot(parent: QObject, act: object, after_ms: int = 0) -> QTimer:
    """A timer that calls `act` (a bound method or a signal) `after_ms` after it was started last."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(act)
    return timer

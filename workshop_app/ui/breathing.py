"""While a workshop is opened the window paints and timers beat; what is typed and clicked waits."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEventLoop

WITHOUT_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
_within = [0]


def breathe() -> None:
    """Between two pieces of work: do what the event loop has waiting."""
    with breathing():
        QCoreApplication.processEvents(WITHOUT_INPUT)


@contextmanager
def breathing() -> Iterator[None]:
    """Within this block an event loop runs in the middle of other work."""
    _within[0] += 1
    try:
        yield
    finally:
        _within[0] -= 1


def in_the_middle() -> bool:
    """Whether what is asked for now has to wait until that work is done."""
    return _within[0] > 0

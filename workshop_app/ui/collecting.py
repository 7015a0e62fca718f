"""Garbage is looked for in the window's thread alone, and not while a mouse button is held.

Python collects in whichever thread happens to make the next object. Widgets and scenes held by a
reference cycle would then be destroyed beside the event loop that still serves them, which ends
the process ("Segmentation fault", within ``processEvents``). And looking through the hundred
thousand youngest objects takes as long as a frame of a drag may.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 1000
_door = threading.Lock()
_holding = [0]
_resting = [0]


class Collecting(QObject):
    """While held, Python does not collect by itself: a timer does, in the thread of this object.

    It may be held and let go from any thread.
    """

    _turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_due)
        self._turned.connect(self._beat)

    def hold(self) -> None:
        """Another thread is about to run, or a window stands."""
        if not self._held:
            self._held = True
            _hold()
            self.destroyed.connect(_let_go)
            self._turned.emit()

    def let_go(self) -> None:
        """The other thread has ended, or the window is gone."""
        if self._held:
            self._held = False
            self._turned.emit()
            self.destroyed.disconnect(_let_go)
            _let_go()

    def _beat(self) -> None:
        # As it is by now: held from another thread this is told later, perhaps after the end.
        if self._held:
            self._timer.start(_EVERY_MS)
        else:
            self._timer.stop()


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Within this block nobody looks for garbage."""
    _hold()
    _resting[0] += 1
    try:
        yield
    finally:
        _resting[0] -= 1
        _let_go()


def collect_if_due() -> None:
    """What Python would do by itself now, unless a person is just dragging something."""
    if _resting[0] or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    full = [generation for generation, (count, limit) in enumerate(due) if 0 < limit < count]
    if full:
        gc.collect(max(full))


def _hold() -> None:
    with _door:
        _holding[0] += 1
        gc.disable()


def _let_go() -> None:
    with _door:
        _holding[0] -= 1
        if not _holding[0]:
            gc.enable()

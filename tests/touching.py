"""A hand on a touch screen: real touch events through the window, time told and not waited for."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.touch.fingers import HOLD_SECONDS, Fingers

_STEPS = 6
_screens: list[QPointingDevice] = []


def touch_screen() -> QPointingDevice:
    """The one touch screen of this process; Qt keeps each that is made."""
    if not _screens:
        _screens.append(QTest.createTouchDevice())
    return _screens[0]


class Touching:
    """Fingers by number on a window; positions are global. Time stands still but for `waits`."""

    def __init__(self, window: QWidget, *heard: Fingers) -> None:
        self._window = window.window()
        self._heard = heard
        self._time = 100.0
        self.at: dict[int, QPoint] = {}
        for fingers in heard:
            fingers.now = self._now

    def presses(self, *places: QPoint) -> "Touching":
        """Put fingers 0, 1 … down, one after the other, beside those that are down."""
        for at in places:
            number = max(self.at, default=-1) + 1
            self._event({number: at}, "press")
        return self

    def moves(self, *ends: QPoint) -> "Touching":
        """Move finger 0 to the first place, finger 1 to the second …, in small steps."""
        starts = dict(self.at)
        for step in range(1, _STEPS + 1):
            self.goes(
                {
                    number: starts[number] + (end - starts[number]) * (step / _STEPS)
                    for number, end in zip(sorted(starts), ends, strict=False)
                }
            )
            QApplication.processEvents()
        return self

    def goes(self, places: dict[int, QPoint]) -> None:
        """One event of moving fingers, before anything is painted."""
        self._event(places, "move")

    def lifts(self, *numbers: int) -> "Touching":
        """Take fingers off the screen; all where none is named."""
        chosen = numbers or tuple(self.at)
        self._event({number: self.at[number] for number in chosen}, "release")
        for number in chosen:
            del self.at[number]
        QApplication.processEvents()
        return self

    def taps(self, at: QPoint) -> "Touching":
        """Touch and lift, long after the last tap."""
        self.waits(2.0)
        return self.presses(at).lifts()

    def taps_twice(self, at: QPoint) -> "Touching":
        """Two quick taps."""
        self.taps(at)
        self.waits(0.1)
        return self.presses(at).lifts()

    def drags(self, *path: QPoint) -> "Touching":
        """One finger down at the first place, through the others, and up."""
        self.presses(path[0])
        for end in path[1:]:
            self.moves(end)
        return self.lifts()

    def rests(self, at: QPoint) -> "Touching":
        """Press and rest until it is a long press; the finger stays."""
        self.presses(at)
        return self.waits(HOLD_SECONDS + 0.01)

    def waits(self, seconds: float) -> "Touching":
        """Let time go by."""
        self._time += seconds
        for fingers in self._heard:
            fingers.beat()
        return self

    def _now(self) -> float:
        return self._time

    def _event(self, changed: dict[int, QPoint], kind: str) -> None:
        sequence = QTest.touchEvent(self._window, touch_screen(), False)
        for number in self.at.keys() - changed.keys():
            sequence.stationary(number)
        for number, at in changed.items():
            self.at[number] = at
            getattr(sequence, kind)(number, self._window.mapFromGlobal(at), self._window)
        sequence.commit(processEvents=False)

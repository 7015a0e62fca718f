"""Opening a workshop in the window that is there already: until its picture, and without a stop."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks import elsewhere
from tests.benchmarks.frames import open_window, rest
from tests.benchmarks.measuring import benchmark, clock
from tests.making import big_workshop
from workshop_app.storage.workshop_file import create_workshop
from workshop_app.ui.window import MainWindow

_LATEST = 30.0


def _opened(cards: int, rounds: int) -> list[tuple[float, float]]:
    """(until the board is painted, longest time no event was heard), both ms, of each round."""
    found = []
    with TemporaryDirectory() as folder, open_window(Path(folder)) as window:
        path = window.home.library / "Big.journey"
        now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
        create_workshop(path, big_workshop(cards), window.home, now).close()
        for _turn in range(rounds):
            found.append(_once(window, path))
            window.back_to_start()
            rest()
    return found


class Pulse(QTimer):
    """Beats as often as it may; `longest` is the longest time between two beats, in seconds.

    On a busy machine, what this thread took of the processor in that time.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, clock()
        self.timeout.connect(self.beat)
        self.start(0)

    def beat(self) -> None:
        """Events are heard."""
        now = clock()
        self.longest, self._last = max(self.longest, now - self._last), now


def _once(window: MainWindow, path: Path) -> tuple[float, float]:
    pulse = Pulse()
    began = perf_counter()
    window.open_path(path)
    while not _is_shown(window):
        QApplication.processEvents()
        assert perf_counter() - began < _LATEST
    QApplication.processEvents()
    taken = perf_counter() - began
    rest()
    pulse.stop()
    return taken * 1000, pulse.longest * 1000


def _is_shown(window: MainWindow) -> bool:
    """Whether the board is there."""
    board = window.board
    return board is not None and board.isVisible()


@benchmark("open in the window", rounds=6, elsewhere=elsewhere.LOAD)
def open_in_window(cards: int, rounds: int) -> Sequence[float]:
    """From the file to the board."""
    return [taken for taken, _longest in _opened(cards, rounds)]


@benchmark("longest stop while opening", budget=50.0, rounds=6)
def longest_stop(cards: int, rounds: int) -> Sequence[float]:
    """How long the window hears nothing while it opens."""
    return [longest for _taken, longest in _opened(cards, rounds)]

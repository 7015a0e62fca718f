"""Opening a workshop in the window that is there already: until its picture, and without a stop."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication

from tests.benchmarks import elsewhere
from tests.benchmarks.frames import open_window, rest
from tests.benchmarks.measuring import benchmark
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
            rest()
            window.back_to_start()
            rest()
    return found


def _once(window: MainWindow, path: Path) -> tuple[float, float]:
    began = last = perf_counter()
    longest = 0.0
    window.open_path(path)
    while True:
        QApplication.processEvents()
        now = perf_counter()
        longest, last = max(longest, now - last), now
        if _is_shown(window):
            return (now - began) * 1000, longest * 1000
        assert now - began < _LATEST


def _is_shown(window: MainWindow) -> bool:
    """Whether the whole board is there, and not only its beginning."""
    board = window.board
    return board is not None and board.isVisible() and not getattr(board.scene, "making", False)


@benchmark("open in the window", rounds=6, elsewhere=elsewhere.LOAD)
def open_in_window(cards: int, rounds: int) -> Sequence[float]:
    """From the file to the board."""
    return [taken for taken, _longest in _opened(cards, rounds)]


@benchmark("longest stop while opening", budget=50.0, rounds=6)
def longest_stop(cards: int, rounds: int) -> Sequence[float]:
    """How long the window hears nothing while it opens."""
    return [longest for _taken, longest in _opened(cards, rounds)]

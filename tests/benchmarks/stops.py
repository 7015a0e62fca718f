"""How long the window hears nothing while parts of it are shown for the first time, or go."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QDialog

from tests.benchmarks.frames import open_window, rest
from tests.benchmarks.measuring import benchmark
from tests.benchmarks.opening import Pulse
from tests.making import big_workshop
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.workshop_file import create_workshop
from workshop_app.ui.window import MainWindow

_BUDGET = 50.0
_NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
Deed = Callable[[MainWindow], object]


def _two_maps(cards: int) -> Workshop:
    made = big_workshop(cards)
    (first,) = made.maps
    return made.with_rows("maps", first, replace(first, id="m2", order=9, title="Tomorrow"))


def _stops(deed: Deed, cards: int, rounds: int) -> list[float]:
    """ms of the longest stop that `deed` makes, each time in a page that was just opened.

    What it imports is there: the program reads that while nobody waits.
    """
    found = []
    with TemporaryDirectory() as folder, open_window(Path(folder)) as window:
        path = window.home.library / "Big.journey"
        create_workshop(path, _two_maps(cards), window.home, _NOW).close()
        for _turn in range(rounds + 1):
            window.open_path(path)
            rest()
            pulse = Pulse()
            deed(window)
            rest()
            pulse.stop()
            found.append(pulse.longest * 1000)
            _tidy(window)
    return found[1:]


def _tidy(window: MainWindow) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()
    rest()
    window.back_to_start()
    rest()


def _pane(name: str) -> Deed:
    return lambda window: window.actions_[f"view.pane.{name}"].trigger()


def _findings(window: MainWindow) -> None:
    assert window.page is not None
    window.page.show_findings()


def _another_map_and_back(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.open_map("m2")
    rest()
    window.desk.open_map("m1")


DEEDS: dict[str, Deed] = {
    "outline": _pane("outline"),
    "personas": _pane("personas"),
    "actions": _pane("actions"),
    "findings": _findings,
    "emotion panel": lambda window: window.actions_["view.emotions"].trigger(),
    "command palette": lambda window: window.actions_["view.commands"].trigger(),
    "export": lambda window: window.export_pdf(),
    "another map and back": _another_map_and_back,
    "back to the start page": lambda window: window.back_to_start(),
}


def _enter(name: str, deed: Deed) -> None:
    def stops(cards: int, rounds: int) -> Sequence[float]:
        return _stops(deed, cards, rounds)

    benchmark(f"longest stop: {name}", budget=_BUDGET, rounds=6)(stops)


for _name, _deed in DEEDS.items():
    _enter(_name, _deed)

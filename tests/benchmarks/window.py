"""Frames of the real window: carrying, panning, zooming, typing, at 100 % and with all in sight."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks import elsewhere
from tests.benchmarks.frames import (
    MIDDLE,
    Acting,
    Frames,
    carried,
    measured,
    mouse,
    nearest_cards,
    rest,
    wheel,
)
from tests.benchmarks.measuring import benchmark
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.typing.text_field import TextField

_FRAME, _ZOOM_STEP = 8.0, 16.0
_NOTCH = 33  # a step of 5 %
_SEVERAL = 100
_PAN_ROUNDS = 60


def _drag(view: BoardView, rounds: int) -> list[float]:
    return carried(view, nearest_cards(view, 1)[0], rounds)


def _drag_several(view: BoardView, rounds: int) -> list[float]:
    ids = nearest_cards(view, _SEVERAL)
    view.desk.selection.choose("cards", ids)
    rest()
    return carried(view, ids[0], rounds)


def _pan(view: BoardView, rounds: int) -> list[float]:
    """Hold the board with the middle button and go to and fro."""
    frames = Frames(view.canvas.viewport())
    place = QPoint(400, 300)
    mouse(view, QEvent.Type.MouseButtonPress, place, MIDDLE)
    causes: list[Callable[[], object]] = []
    for n in range(rounds):
        place += QPoint(-7, -9) if n // 30 % 2 == 0 else QPoint(7, 9)
        causes.append(partial(mouse, view, QEvent.Type.MouseMove, QPoint(place), MIDDLE))
    times = frames.all_of(causes)
    mouse(view, QEvent.Type.MouseButtonRelease, place, MIDDLE)
    return times


def _pan_near_fit(view: BoardView, rounds: int) -> list[float]:
    # At fit nothing scrolls: a little nearer, so that it does.
    view.set_zoom(view.zoom() * 1.3)
    rest()
    return _pan(view, rounds)


def _zoom(view: BoardView, rounds: int) -> list[float]:
    """Twenty steps of the wheel nearer, as many back."""
    turns = [_NOTCH if n // 20 % 2 == 0 else -_NOTCH for n in range(rounds)]
    return Frames(view.canvas.viewport()).all_of([partial(wheel, view, turn) for turn in turns])


def _type(view: BoardView, rounds: int) -> list[float]:
    view.edit(("cards", nearest_cards(view, 1)[0]))
    QApplication.processEvents()
    field = view.findChild(TextField)
    assert field is not None
    letters = ("Queue at the till " * rounds)[:rounds]
    times = Frames(field.viewport()).all_of([partial(_key, field, letter) for letter in letters])
    view.typing.finish()
    return times


def _key(field: TextField, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _both_ways(
    name: str,
    act: Acting,
    budget: float,
    here: dict[int, str] | None = None,
    fit: dict[int, str] | None = None,
) -> None:
    """Enter `act` twice: at 100 % and with the whole map in sight."""

    def near(cards: int, rounds: int) -> Sequence[float]:
        return measured(cards, rounds, act, fit=False)

    def far(cards: int, rounds: int) -> Sequence[float]:
        return measured(cards, rounds, act, fit=True)

    benchmark(f"{name}, 100 %", budget=budget, elsewhere=here)(near)
    benchmark(f"{name}, at fit", budget=budget, elsewhere=fit)(far)


_both_ways("drag a card", _drag, _FRAME, elsewhere.DRAG, elsewhere.DRAG_AT_FIT)
_both_ways("drag 100 cards", _drag_several, _FRAME, elsewhere.DRAG_100)
_both_ways("zoom step", _zoom, _ZOOM_STEP)
_both_ways("type on a card", _type, _FRAME, elsewhere.TYPE)


@benchmark("pan, 100 %", budget=_FRAME, rounds=_PAN_ROUNDS)
def pan(cards: int, rounds: int) -> Sequence[float]:
    """One step of scrolling in both directions."""
    return measured(cards, rounds, _pan, fit=False)


@benchmark("pan, near fit", budget=_FRAME, rounds=_PAN_ROUNDS, elsewhere=elsewhere.PAN_AT_FIT)
def pan_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same with nearly the whole map in sight."""
    return measured(cards, rounds, _pan_near_fit, fit=True)

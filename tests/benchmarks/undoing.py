"""Steps that change much at once: taking back the move of 500 cards."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.frames import Frames, measured, nearest_cards, rest
from tests.benchmarks.measuring import benchmark
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.edits.cards import move_cards

_MANY = 500
_BUDGET = 50.0
_UNDO = Qt.Key.Key_Z


def _undo(view: BoardView, rounds: int) -> list[float]:
    """Ctrl+Z until the cards stand where they stood; they go back again in between."""
    ids, editor = nearest_cards(view, _MANY), view.desk.editor
    last = view.desk.workshop.cards[ids[-1]]
    editor.apply("Move", move_cards, ids=tuple(ids), lane=last.lane, step=last.step)
    frames, times = Frames(view.canvas.viewport()), list[float]()
    for _turn in range(rounds):
        rest()
        moved = editor.settled
        times += frames.all_of([partial(_press, view, _UNDO)])
        assert editor.settled is not moved, "Ctrl+Z has been heard"
        rest()
        editor.redo()
    return times


def _press(view: BoardView, key: Qt.Key) -> None:
    QTest.keyClick(view.canvas, key, Qt.KeyboardModifier.ControlModifier)


@benchmark("undo a move of 500 cards, 100 %", budget=_BUDGET, rounds=12)
def undo(cards: int, rounds: int) -> Sequence[float]:
    """From the key to the picture; of all cards where there are fewer."""
    return measured(cards, rounds, _undo, fit=False)


@benchmark("undo a move of 500 cards, at fit", budget=_BUDGET, rounds=12)
def undo_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same with the whole map in sight."""
    return measured(cards, rounds, _undo, fit=True)

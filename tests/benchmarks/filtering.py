"""Looking at some cards only: the others dimmed, or left out."""

from collections.abc import Sequence
from functools import partial

from tests.benchmarks.frames import Frames, measured, rest
from tests.benchmarks.measuring import benchmark
from workshop_app.canvas.board_view import BoardView

_BUDGET = 50.0
_LEVELS = ("measured", "heard", "assumption")


def _filter(view: BoardView, rounds: int, *, hide: bool) -> list[float]:
    """Another evidence level each time."""
    from workshop_app.editor.filtering import Filter  # late: checkouts before it have none

    frames, times = Frames(view.canvas.viewport()), list[float]()
    for n in range(rounds):
        wanted = Filter(evidence=(_LEVELS[n % len(_LEVELS)],))
        times += frames.all_of([partial(view.desk.filtering.set, wanted, hide=hide)])
        rest()
    view.desk.filtering.clear()
    rest()
    return times


@benchmark("filter by dimming, 100 %", budget=_BUDGET, rounds=9)
def dim(cards: int, rounds: int) -> Sequence[float]:
    """From the choice to the picture."""
    return measured(cards, rounds, partial(_filter, hide=False), fit=False)


@benchmark("filter by dimming, at fit", budget=_BUDGET, rounds=9)
def dim_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same with the whole map in sight."""
    return measured(cards, rounds, partial(_filter, hide=False), fit=True)


@benchmark("filter by leaving out, at fit", budget=None, rounds=9)
def leave_out(cards: int, rounds: int) -> Sequence[float]:
    """The cells close: every lane stands elsewhere."""
    return measured(cards, rounds, partial(_filter, hide=True), fit=True)

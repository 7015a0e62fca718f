"""Frames of the real window on a map with 500 arrows: carrying a card with and without arrows."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.benchmarks.frames import carried, nearest_cards, open_window, rest
from tests.benchmarks.measuring import benchmark
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.files.session import new_session

_FRAME = 8.0
_ARROWS = 500
_NEAR = 30


def with_arrows(made: Workshop, count: int = _ARROWS, seed: int = 7) -> Workshop:
    """`made` with arrows between cards all over the map."""
    chance = Random(seed)
    ids = sorted(card.id for card in made.cards.rows() if card.lane)
    rows = [
        Connection(id=f"a{n}", order=n, start=one, end=other, kind=("branch", "loop")[n % 2])
        for n in range(count)
        for one, other in [chance.sample(ids, 2)]
    ]
    return made.with_rows("connections", *rows)


def _measured(cards: int, rounds: int, *, fit: bool, joined: bool) -> list[float]:
    with TemporaryDirectory() as folder, open_window(Path(folder)) as window:
        window.show_session(new_session(with_arrows(big_workshop(cards)), window.home))
        rest()
        view = window.board
        assert view is not None
        if fit:
            view.zoom_to_fit()
        else:
            view.restore_view({"zoom": 1.0, "x": 0.0, "y": 0.0})
        rest()
        return carried(view, _card(view, joined=joined), rounds)


def _card(view: BoardView, *, joined: bool) -> str:
    """A card near the middle of the view that has arrows, or has none."""
    rows = view.desk.workshop.connections.rows()
    ends = {card for row in rows for card in (row.start, row.end)}
    near = nearest_cards(view, _NEAR)
    return next((card for card in near if (card in ends) == joined), near[0])


@benchmark("drag a card among 500 arrows, 100 %", budget=_FRAME)
def near(cards: int, rounds: int) -> Sequence[float]:
    """A card that no arrow joins."""
    return _measured(cards, rounds, fit=False, joined=False)


@benchmark("drag a card among 500 arrows, at fit", budget=_FRAME)
def far(cards: int, rounds: int) -> Sequence[float]:
    """The same with the whole map in sight."""
    return _measured(cards, rounds, fit=True, joined=False)


@benchmark("drag a card with arrows, 100 %", budget=_FRAME)
def near_joined(cards: int, rounds: int) -> Sequence[float]:
    """Its arrows follow it, all others make room."""
    return _measured(cards, rounds, fit=False, joined=True)

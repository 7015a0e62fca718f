"""Many cards in the air: what they shift below the pointer counts once the pointer rests."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.benchmarks.frames import nearest_cards
from tests.canvas.conftest import Open
from tests.making import big_workshop
from tests.pointing import Hand, on_card
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.workshop import Workshop

COUNT = 60


@pytest.fixture
def view(opened: Open) -> BoardView:
    """A whole map in sight, sixty of its cards selected."""
    view = opened(big_workshop(600))
    view.zoom_to_fit()
    view.desk.selection.choose("cards", nearest_cards(view, COUNT))
    return view


def lane_shown(view: BoardView) -> str | None:
    """Where the first of them would land."""
    return view.desk.editor.shown.cards[view.desk.selection.ids("cards")[0]].lane


def lane_below(view: BoardView, at: QPoint) -> str | None:
    return view.pointing.pointer("move", at, frozenset()).over.lane


def path(view: BoardView) -> list[QPoint]:
    """Down the map, a lane or two at a time: each row that is left lifts all below it."""
    start = on_card(view, view.desk.selection.ids("cards")[0])
    return [start + QPoint(0, 40 * n) for n in range(20)]


def test_each_move_previews_once_and_rest_finds_what_is_below(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    places = path(view)
    hand.presses(places[0]).hops(places[1])
    shown: list[Workshop] = []
    view.desk.editor.on_shown(shown.append)
    late = 0
    for place in places[2:]:
        del shown[:]
        hand.hops(place)
        assert len(shown) <= 1, "one preview for one move of the mouse"
        late += lane_below(view, place) != lane_shown(view)
    assert late, "rows have shifted below the pointer"
    qtbot.waitUntil(lambda: lane_below(view, hand.at) == lane_shown(view))
    hand.lets_go()


def test_letting_go_at_once_lands_where_the_pointer_is(view: BoardView, hand: Hand) -> None:
    places = path(view)
    hand.presses(places[0])
    for place in places[1:]:
        hand.hops(place)
        if lane_below(view, place) != lane_shown(view):
            break
    else:
        pytest.fail("no row has shifted below the pointer")
    before = lane_shown(view)
    hand.lets_go()
    assert not view.pointing.busy
    landed = view.desk.workshop.cards[view.desk.selection.ids("cards")[0]].lane
    assert landed != before
    assert landed == lane_below(view, place)

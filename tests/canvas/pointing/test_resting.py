"""Where what was in the air comes to rest: at its record's place, or nowhere where that is hidden."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from tests.canvas.conftest import Open, zoomed
from tests.making import a_workshop
from tests.pointing import SHIFT, Hand, on_card, on_name
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.looking.motion import AUTOMATIC, ON, set_animations
from workshop_app.canvas.pointing.lift import Lift
from workshop_app.canvas.pointing.resting import resting_place
from workshop_app.editor.folding import toggle_fold
from workshop_app.editor.selection import Ref

GRIP = QPointF(12, 9)


@pytest.fixture
def large(opened: Open) -> BoardView:
    """A map that goes on beside and below the view."""
    return opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))


@pytest.fixture
def moving() -> Iterator[None]:
    """Things may move by themselves."""
    set_animations(ON)
    yield
    set_animations(AUTOMATIC)


def place(view: BoardView, *ref: str) -> QPoint | None:
    """On the screen."""
    table, record_id = ref
    found = resting_place(view.places, (table, record_id), GRIP, view.window())
    return None if found is None else view.window().mapToGlobal(found)


@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_a_card_is_held_where_it_was_taken(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    at = place(view, "cards", "a")
    assert at is not None
    assert (at - on_card(view, "a", 0, 0) - (zoom * GRIP).toPoint()).manhattanLength() <= 2


@pytest.mark.parametrize("ref", [("stages", "s1"), ("steps", "t2"), ("lanes", "l1")])
def test_a_name_rests_in_its_strip(view: BoardView, ref: Ref) -> None:
    at = place(view, *ref)
    assert at is not None
    assert (at - on_name(view, ref, 0, 0) - GRIP.toPoint()).manhattanLength() <= 2


def test_what_is_scrolled_out_of_sight_has_none(large: BoardView) -> None:
    refs = (("cards", "c1"), ("stages", "s1"))
    assert None not in [place(large, *ref) for ref in refs]
    large.canvas.scroll_by(3000, 3000)
    assert [place(large, *ref) for ref in refs] == [None, None]


def test_what_is_not_on_the_board_has_none(view: BoardView) -> None:
    assert place(view, "cards", "k") is None, "parked, and the parking lot is not open"
    assert place(view, "cards", "gone") is None
    assert place(view, "stages", "gone") is None
    toggle_fold(view.desk, "lanes", ("l1",))
    assert place(view, "cards", "a") is None


@pytest.mark.usefixtures("moving")
def test_put_back_out_of_sight_it_is_gone_at_once(large: BoardView) -> None:
    hand = Hand(large)
    middle = large.canvas.viewport().mapToGlobal(large.canvas.viewport().rect().center())
    hand.lifts(on_card(large, "c1"), middle).turns_wheel(middle, -3000, SHIFT)
    (lift,) = large.findChildren(Lift)
    assert lift.isVisible()
    hand.hits(Qt.Key.Key_Escape)
    assert lift.isHidden(), "it does not fly to where nothing is seen of it"
    hand.lets_go()

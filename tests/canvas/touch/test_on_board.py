"""Fingers on the board, with real touch events through the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QPushButton

from tests.canvas.conftest import Open, far, order, picture, zoomed
from tests.making import a_workshop
from tests.pointing import Hand, on_card, on_cell, on_name, on_point
from tests.touching import Touching
from workshop_app.canvas.arrows.handle import ConnectHandle
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.layout.folds import chevron_place
from workshop_app.layout.hit import Hit


@pytest.fixture
def fingers(view: BoardView) -> Touching:
    return Touching(view, view.touch.fingers)


def steps(view: BoardView) -> int:
    """How many steps there were to undo; they are undone."""
    count = 0
    while view.desk.editor.undo() is not None:
        count += 1
    return count


def test_a_tap_selects(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "d"))
    assert view.desk.selection.refs == (("cards", "d"),)
    fingers.taps(on_name(view, ("stages", "s2")))
    assert view.desk.selection.refs == (("stages", "s2"),)
    fingers.taps(on_name(view, ("lanes", "l4"), down=0.2))
    assert view.desk.selection.refs == (("lanes", "l4"),)
    assert steps(view) == 0


def test_a_tap_is_no_mouse_click_as_well(view: BoardView, fingers: Touching) -> None:
    heard: list[object] = []
    view.canvas.pressed.connect(heard.append)
    fingers.taps(on_card(view, "d")).drags(on_card(view, "e"), on_cell(view, "l4", "t4"))
    assert heard == []


def test_two_taps_type(view: BoardView, fingers: Touching) -> None:
    fingers.taps_twice(on_card(view, "d"))
    field = view.findChild(TextField)
    assert field is not None
    assert field.toPlainText() == "Card D"
    assert field.hasFocus()


def test_two_slow_taps_do_not_type(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "d")).taps(on_card(view, "d"))
    assert view.findChild(TextField) is None


def test_a_drag_moves_a_card_as_one_step(view: BoardView, fingers: Touching) -> None:
    fingers.drags(on_card(view, "a"), on_cell(view, "l1", "t4"))
    assert order(view, "l1", "t4") == "a"
    assert steps(view) == 1
    assert order(view, "l1", "t1") == "abc"


def test_a_drag_shows_the_card_in_the_air(view: BoardView, fingers: Touching) -> None:
    before = picture(view)
    fingers.presses(on_card(view, "a")).moves(on_cell(view, "l1", "t4"))
    assert view.lifted_ids() == {"a"}
    assert _differ(before, picture(view))
    fingers.lifts()
    assert view.lifted_ids() == frozenset()


def test_a_trembling_finger_moves_nothing(view: BoardView, fingers: Touching) -> None:
    at = on_card(view, "a")
    fingers.drags(at, far(at, 5, 4))
    assert steps(view) == 0
    assert view.desk.selection.refs == (("cards", "a"),)


def test_an_edge_of_a_card_is_a_card_to_a_finger(view: BoardView, fingers: Touching) -> None:
    fingers.drags(on_card(view, "d", across=0.99), on_cell(view, "l1", "t4", down=0.5))
    assert order(view, "l1", "t4") == "d"


def test_the_selected_card_has_a_handle_that_stretches_it(
    view: BoardView, fingers: Touching
) -> None:
    fingers.taps(on_card(view, "d"))
    grip = far(on_card(view, "d", across=1.0), 15, -15)
    fingers.drags(grip, on_cell(view, "l1", "t4", across=0.8, down=0.3))
    assert view.desk.workshop.cards["d"].span == 3
    assert steps(view) == 1


def test_the_handle_is_seen_with_fingers_and_not_with_the_mouse(
    view: BoardView, fingers: Touching
) -> None:
    Hand(view).clicks(on_card(view, "d"))
    edge = view.mapFromGlobal(on_card(view, "d", across=1.0)) + QPoint(0, 12)
    without = picture(view).pixelColor(edge)
    fingers.taps(on_card(view, "d"))
    assert picture(view).pixelColor(edge) != without
    assert picture(view).pixelColor(edge).name() == view.brush.color("accent").name()
    Hand(view).clicks(on_card(view, "d"))
    assert picture(view).pixelColor(edge) == without


def test_an_unselected_name_pans_and_a_selected_one_moves(
    view: BoardView, fingers: Touching
) -> None:
    first, third = on_name(view, ("stages", "s1")), on_name(view, ("stages", "s3"), across=0.8)
    fingers.drags(first, third)
    assert steps(view) == 0
    fingers.taps(first).drags(first, third)
    assert [stage.id for stage in view.desk.workshop.map_stages("m1")][-1] == "s1"
    assert steps(view) == 1, "one step"


def test_a_point_is_found_by_a_fingertip_and_dragged(opened: Open) -> None:
    view = opened(a_workshop())
    fingers = Touching(view, view.touch.fingers)
    point = next(iter(view.desk.workshop.points))
    before = point.valence
    at = far(on_point(view, point.id), 16, 0)
    fingers.drags(at, far(at, 0, 30))
    assert view.desk.workshop.points[point.id].valence < before
    assert steps(view) == 1


def test_an_empty_cell_offers_a_card_and_the_second_tap_takes_it(
    view: BoardView, fingers: Touching
) -> None:
    empty = on_cell(view, "l1", "t5", down=0.5)
    fingers.taps(empty)
    assert view.overlay.hovered == ("l1", "t5")
    assert view.desk.selection.cell == ("l1", "t5")
    fingers.taps(empty)
    field = view.findChild(TextField)
    assert field is not None
    assert field.hasFocus()
    assert len(view.desk.workshop.cell("l1", "t5")) == 1


def test_resting_asks_for_the_menu_once(view: BoardView, fingers: Touching) -> None:
    asked: list[tuple[Hit, QPoint]] = []
    view.context_wanted.connect(_noting(asked))
    at = on_card(view, "d")
    fingers.presses(at).waits(0.45)
    assert asked == []
    assert view.touch.ring.isVisible()
    fingers.waits(0.1)
    assert not view.touch.ring.isVisible()
    fingers.waits(1.0).moves(far(at, 100, 0)).lifts()
    assert [(hit.kind, hit.id, where) for hit, where in asked] == [("cards", "d", at)]
    assert view.desk.selection.refs == (("cards", "d"),)
    assert steps(view) == 0


def test_the_ring_grows_about_the_finger(view: BoardView, fingers: Touching) -> None:
    at = on_card(view, "d")
    fingers.presses(at).waits(0.2)
    early = _painted(view)
    fingers.waits(0.25)
    ring = view.touch.ring
    assert ring.mapToGlobal(ring.rect().center()) == at
    assert _painted(view) > 2 * early > 0
    fingers.lifts()
    assert not ring.isVisible()


def test_a_moving_finger_does_not_ask_for_a_menu(view: BoardView, fingers: Touching) -> None:
    asked: list[tuple[Hit, QPoint]] = []
    view.context_wanted.connect(_noting(asked))
    fingers.presses(on_card(view, "d")).moves(on_cell(view, "l1", "t4")).waits(2.0).lifts()
    assert asked == []


def test_a_chevron_is_folded_by_a_tap_beside_it(view: BoardView, fingers: Touching) -> None:
    found = view.header.sprite_of("stages", "s2")
    assert found is not None
    sprite, placed = found
    place = chevron_place(sprite)
    assert place is not None
    beside = QPoint(round(placed.x() + place.x - 4), round(placed.y() + place.y + place.height / 2))
    fingers.taps(view.header.mapToGlobal(beside))
    assert view.desk.workshop.stages["s2"].folded
    assert steps(view) == 1


def test_an_arrow_is_drawn_from_the_handle_below_a_card(view: BoardView, fingers: Touching) -> None:
    fingers.taps(on_card(view, "d"))
    handle = ConnectHandle(view.desk, view.brush).at(view.scene.board, view.zoom())
    assert handle is not None
    below = view.canvas.viewport().mapToGlobal(view.canvas.mapFromScene(handle))
    fingers.drags(far(below, 4, 8), on_card(view, "e"))
    assert [(one.start, one.end) for one in view.desk.workshop.connections] == [("d", "e")]
    assert steps(view) == 1


def test_a_touch_that_the_system_takes_away_leaves_nothing(
    view: BoardView, fingers: Touching
) -> None:
    fingers.presses(on_card(view, "a")).moves(on_cell(view, "l1", "t4"))
    view.touch.fingers._cancelled()
    assert not view.pointing.busy
    assert order(view, "l1", "t1") == "abc"


def test_a_board_that_is_only_read_can_be_looked_at(opened: Open) -> None:
    view = opened(a_workshop(), read_only=True)
    fingers = Touching(view, view.touch.fingers)
    card = next(iter(view.desk.workshop.cards)).id
    before = view.desk.workshop
    fingers.taps(on_card(view, card)).drags(on_card(view, card), far(on_card(view, card), 200))
    assert view.desk.workshop is before
    assert view.overlay.handle(view.scene.board) is None


def test_buttons_upon_the_board_are_pressed(view: BoardView, fingers: Touching) -> None:
    asked: list[bool] = []
    view.add_stage_wanted.connect(lambda: asked.append(True))
    button = view.frame.stage_button
    fingers.taps(button.mapToGlobal(button.rect().center()))
    assert asked == [True]
    assert isinstance(view.frame.advice.findChild(QPushButton), QPushButton)


def test_zoomed_out_a_tap_still_finds_its_card(view: BoardView, fingers: Touching) -> None:
    zoomed(view, 0.3)
    fingers.taps(on_card(view, "d"))
    assert view.desk.selection.refs == (("cards", "d"),)


def _noting(asked: list[tuple[Hit, QPoint]]) -> Callable[[object, QPoint], None]:
    def note(hit: object, at: QPoint) -> None:
        assert isinstance(hit, Hit)
        asked.append((hit, at))

    return note


def _differ(one: QImage, other: QImage) -> bool:
    return one != other


def _painted(view: BoardView) -> int:
    """Pixels of the ring that are not clear."""
    ring = view.touch.ring
    image = QImage(ring.size(), QImage.Format.Format_ARGB32)
    image.fill(0)
    ring.render(image, QPoint(), QRegion(), ring.RenderFlag(0))
    return sum(
        1
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha() > 100
    )

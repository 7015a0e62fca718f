"""What is in the air: it turns as it leaves its place, and comes to rest where it is put down."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pointing import CTRL, NO_KEYS, Hand, on_card, on_cell, on_name
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.looking.motion import AUTOMATIC, ON, set_animations
from workshop_app.canvas.pointing.lift import LIFT_MS, Lift
from workshop_app.domain.edits.fields import set_fields


@pytest.fixture
def moving() -> Iterator[None]:
    """Things may move by themselves."""
    set_animations(ON)
    yield
    set_animations(AUTOMATIC)


def lift(view: BoardView) -> Lift:
    (found,) = view.findChildren(Lift)
    return found


def seen(view: BoardView) -> QImage:
    """What is painted of it."""
    image = QImage(lift(view).size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    lift(view).render(image, QPoint(), QRegion(), Lift.RenderFlag(0))
    return image


def test_it_takes_no_longer_than_the_eye_needs() -> None:
    assert LIFT_MS <= 150


def test_without_motion_it_is_there_and_gone_at_once(view: BoardView, hand: Hand) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l2", "t3"))
    assert lift(view).isVisible()
    assert lift(view).motion.state() == lift(view).motion.State.Stopped
    hand.lets_go()
    assert lift(view).isHidden()


@pytest.mark.usefixtures("moving")
def test_it_turns_into_its_tilt(view: BoardView, hand: Hand, qtbot: QtBot) -> None:
    hand.lifts(on_card(view, "a"), on_cell(view, "l2", "t3"))
    motion = lift(view).motion
    assert motion.state() == motion.State.Running
    motion.setCurrentTime(1)
    level = seen(view)
    motion.setCurrentTime(LIFT_MS // 2)
    halfway = seen(view)
    qtbot.waitUntil(lambda: motion.state() == motion.State.Stopped)
    tilted = seen(view)
    assert level != halfway != tilted != level
    hand.hits(Qt.Key.Key_Escape)


@pytest.mark.usefixtures("moving")
@pytest.mark.parametrize("keys", [NO_KEYS, CTRL])
def test_it_comes_to_rest_where_the_card_lies(
    view: BoardView, hand: Hand, qtbot: QtBot, keys: Qt.KeyboardModifier
) -> None:
    start, end = on_card(view, "a", 0.3, 0.4), on_cell(view, "l4", "t3")
    hand.lifts(start, end, keys=keys).lets_go(keys=keys)
    made = view.desk.selection.only
    assert made is not None
    motion = lift(view).motion
    assert motion.state() == motion.State.Running, "on its way"
    assert not view.pointing.busy
    motion.setCurrentTime(LIFT_MS - 1)
    grip = lift(view).mapToGlobal(lift(view)._grip)
    assert (grip - on_card(view, made[1], 0.3, 0.4)).manhattanLength() <= 6
    qtbot.waitUntil(lift(view).isHidden)


@pytest.mark.usefixtures("moving")
def test_put_back_it_goes_home(view: BoardView, hand: Hand, qtbot: QtBot) -> None:
    start = on_card(view, "a")
    hand.lifts(start, on_cell(view, "l4", "t3")).hits(Qt.Key.Key_Escape)
    lift(view).motion.setCurrentTime(LIFT_MS - 1)
    assert (lift(view).mapToGlobal(lift(view)._grip) - start).manhattanLength() <= 6
    qtbot.waitUntil(lift(view).isHidden)


@pytest.mark.usefixtures("moving")
def test_the_next_drag_does_not_wait_for_it(view: BoardView, hand: Hand) -> None:
    hand.drags(on_card(view, "a"), on_cell(view, "l4", "t3"))
    hand.lifts(on_card(view, "d"), on_cell(view, "l4", "t2"))
    assert lift(view).isVisible()
    lift(view).motion.setCurrentTime(LIFT_MS)
    assert lift(view).isVisible()
    assert view.lifted_ids() == {"d"}
    hand.hits(Qt.Key.Key_Escape)


def test_it_grows_with_the_board(view: BoardView, hand: Hand) -> None:
    hand.lifts(on_card(view, "a", 0.25, 0.5), on_cell(view, "l2", "t3"))
    before = lift(view).width()
    hand.turns_wheel(hand.at, 400, CTRL)
    QApplication.processEvents()
    assert lift(view).width() > 1.3 * before
    assert (lift(view).mapToGlobal(lift(view)._grip) - hand.at).manhattanLength() <= 2
    hand.hits(Qt.Key.Key_Escape)


def test_a_taller_card_below_the_top_one_is_seen_whole(view: BoardView, hand: Hand) -> None:
    text = "Nobody knows where the cloakroom is, and the signs point both ways. " * 3
    view.desk.editor.apply("Long", set_fields, table="cards", ids=("b",), fields={"text": text})
    view.desk.selection.choose("cards", ["a", "b"])
    hand.lifts(on_card(view, "a"), on_cell(view, "l2", "t3"))
    image = seen(view)
    low = view.scene.card("b")
    assert low is not None
    assert image.height() > low.rect.height
    edges = [(x, y) for x in range(image.width()) for y in (0, image.height() - 1)]
    edges += [(x, y) for y in range(image.height()) for x in (0, image.width() - 1)]
    assert not any(image.pixelColor(x, y).alpha() for x, y in edges), "nothing is cut"
    hand.lets_go()


def test_several_names_are_counted(view: BoardView, hand: Hand) -> None:
    first = on_name(view, ("stages", "s1"))
    hand.clicks(first).clicks(on_name(view, ("stages", "s2")), keys=CTRL)
    hand.lifts(first, on_name(view, ("stages", "s3"), 0.9))
    assert view.pointing.busy
    badge = lift(view)._badge
    assert badge is not None
    assert badge[1] == 2
    hand.lets_go()
    assert [stage.id for stage in view.desk.workshop.map_stages("m1")][-2:] == ["s1", "s2"]
    assert view.desk.editor.history.undo_label == "Move 2 stages"

"""Gliding: from here to there in passing, ended at its target by whatever a person does next."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open
from tests.making import big_workshop
from tests.pointing import CTRL, Hand
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.looking import motion
from workshop_app.canvas.looking.gliding import GLIDE_MS
from workshop_app.canvas.looking.motion import AUTOMATIC, OFF, ON, animated, set_animations


@pytest.fixture
def moving() -> Iterator[None]:
    set_animations(ON)
    yield
    set_animations(AUTOMATIC)


@pytest.fixture
def view(opened: Open) -> BoardView:
    made = opened(big_workshop(300), size=(1366, 768))
    made.set_zoom(1.0)
    made.canvas.scroll_to(300, 400)
    QApplication.processEvents()
    return made


def where(view: BoardView) -> tuple[float, float, float]:
    corner = view.canvas.board_point(QPointF(0, 0))
    return round(view.zoom(), 4), round(corner.x()), round(corner.y())


def there(view: BoardView) -> tuple[float, float, float]:
    """Where a jump to the whole map ends; one is back then where one was."""
    before = view.view_state()
    view.zoom_to_fit()
    QApplication.processEvents()
    found = where(view)
    view.restore_view(before)
    QApplication.processEvents()
    return found


def begins(view: BoardView) -> QAbstractAnimation:
    """Glide to the whole map, stopped where it begins: no test waits."""
    view.glide_to_fit()
    view.gliding.motion.pause()
    return view.gliding.motion


def test_nothing_moves_by_itself_unless_it_may(view: BoardView) -> None:
    assert not animated(), "nobody sees an offscreen window"
    target = there(view)
    view.glide_to_fit()
    QApplication.processEvents()
    assert where(view) == target
    assert view.gliding.motion.state() == QAbstractAnimation.State.Stopped


def test_it_goes_from_here_to_there_in_passing(view: BoardView, moving: None) -> None:
    start, target = where(view), there(view)
    motion = begins(view)
    assert where(view) == start
    motion.setCurrentTime(GLIDE_MS // 3)
    between = where(view)
    assert target[0] < between[0] < start[0]
    assert 0 <= between[1] < start[1]
    motion.resume()
    motion.setCurrentTime(GLIDE_MS)
    QApplication.processEvents()
    assert where(view) == target
    assert GLIDE_MS <= 150


def _key(view: BoardView) -> None:
    QTest.keyClick(view.canvas, Qt.Key.Key_Shift)


def _press(view: BoardView) -> None:
    Hand(view).presses(view.mapToGlobal(QPoint(20, 20)), Qt.MouseButton.MiddleButton)
    Hand(view).lets_go(Qt.MouseButton.MiddleButton)


@pytest.mark.parametrize("act", [_key, _press])
def test_what_a_person_does_ends_it_at_its_target(
    view: BoardView, moving: None, act: Callable[[BoardView], None]
) -> None:
    target = there(view)
    begins(view)
    act(view)
    QApplication.processEvents()
    assert where(view) == target


def test_the_wheel_goes_on_from_the_target(view: BoardView, moving: None) -> None:
    target = there(view)
    begins(view)
    Hand(view).turns_wheel(view.canvas.mapToGlobal(QPoint(300, 300)), 120, CTRL)
    assert view.zoom() > target[0]
    assert view.zoom() < 2 * target[0]


def test_another_glide_begins_where_the_first_would_have_ended(
    view: BoardView, moving: None
) -> None:
    target = there(view)
    begins(view)
    stage = view.desk.workshop.map_stages(view.desk.map.id)[0]
    view.gliding.to(lambda: view.close_up.stage(stage.id))
    view.gliding.motion.pause()
    assert where(view)[0] == target[0]
    view.gliding.finish()


def test_a_board_can_be_closed_while_it_glides(view: BoardView, moving: None) -> None:
    begins(view)
    view.close_board()
    assert view.gliding.motion.state() == QAbstractAnimation.State.Stopped


def test_the_choice_comes_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "system_animates", lambda: True)
    try:
        assert animated()
        set_animations(OFF)
        assert not animated()
    finally:
        set_animations(AUTOMATIC)

"""Zooming step by step: what is not needed for the next picture waits until nothing moves."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, rested
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView

STEP = 1.05
NEVER_MS = 600_000


class Counting:
    """Counts the calls of a function that goes on doing what it did."""

    def __init__(self, owner: object, name: str, patch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self._done = getattr(owner, name)
        patch.setattr(owner, name, self)

    def __call__(self, *given: object, **named: object) -> object:
        self.calls += 1
        return self._done(*given, **named)


@pytest.fixture
def view(opened: Open, qtbot: QtBot) -> BoardView:
    view = opened(big_workshop(300), size=(1100, 760))
    rested(view, qtbot)
    return view


def steps(view: BoardView, count: int, factor: float = STEP) -> None:
    """Zoom on; nothing comes to rest however slow the machine is."""
    view.canvas.calm.setInterval(NEVER_MS)
    for _step in range(count):
        view.set_zoom(view.zoom() * factor)
        QApplication.processEvents()


def comes_to_rest(view: BoardView, qtbot: QtBot) -> None:
    view.canvas.calm.start(0)
    rested(view, qtbot)


def fresh_picture(view: BoardView, qtbot: QtBot) -> QImage:
    """What a board shows that was never looked at otherwise."""
    fresh = BoardView(view.desk, view.brush.theme)
    fresh.resize(view.size())
    fresh.restore_view(view.view_state())
    fresh.show()
    QApplication.processEvents()
    rested(fresh, qtbot)
    picture = fresh.canvas.grab().toImage()
    fresh.close_board()
    fresh.close()
    fresh.deleteLater()
    return picture


def test_cards_that_were_seen_are_not_rendered_at_each_step(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    rendered = Counting(view.scene.pixmaps, "_render", monkeypatch)
    steps(view, 6)  # nearer, by a third: no other cards come into sight
    assert rendered.calls == 0
    comes_to_rest(view, qtbot)
    assert rendered.calls > 10


def test_cards_that_would_be_blurred_are_rendered_while_zooming_goes_on(
    view: BoardView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered = Counting(view.scene.pixmaps, "_render", monkeypatch)
    steps(view, 16)
    assert rendered.calls > 0


@pytest.mark.parametrize(("count", "factor"), [(3, STEP), (12, STEP), (5, 1 / STEP), (20, 0.9)])
def test_at_rest_the_board_looks_as_if_it_had_never_been_otherwise(
    view: BoardView, qtbot: QtBot, count: int, factor: float
) -> None:
    steps(view, count, factor)
    comes_to_rest(view, qtbot)
    assert view.canvas.grab().toImage() == fresh_picture(view, qtbot)


def test_what_follows_hears_of_a_step_once(view: BoardView) -> None:
    view.canvas.scroll_by(200, 150)
    heard: list[str] = []
    view.canvas.zoomed.connect(lambda _zoom: heard.append("zoomed"))
    view.canvas.scrolled.connect(lambda: heard.append("scrolled"))
    view.set_zoom(view.zoom() * STEP)
    assert heard == ["zoomed", "scrolled"]


def test_the_ruler_is_drawn_anew_when_zooming_has_ended(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    drawn = Counting(view.canvas.ruler, "_of_lanes", monkeypatch)
    steps(view, 5)
    assert drawn.calls == 0
    comes_to_rest(view, qtbot)
    view.grab()
    assert drawn.calls == 1


def test_names_are_pixels_again_before_one_scrolls(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    steps(view, 3)
    comes_to_rest(view, qtbot)
    QApplication.processEvents()
    rendered = Counting(view.header.pixmaps, "_render", monkeypatch)
    view.canvas.scroll_by(1, 1)
    QApplication.processEvents()
    assert rendered.calls == 0

"""Boards in a real (offscreen) window, and a hand to work on them."""

from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.making import a_workshop, counted
from tests.pointing import Hand
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.glyphs import register_fonts
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.layout.theme import theme

Open = Callable[..., BoardView]


@pytest.fixture
def workshop() -> Workshop:
    """Cards a, b, c in one cell, d beside it, e in another swimlane, k parked."""
    cards = [
        r.Card(id=name, order=at, lane=lane, step=step, kind=kind, text=f"Card {name.upper()}")
        for at, (name, lane, step, kind) in enumerate(
            (("a", "l1", "t1", "touchpoint"), ("b", "l1", "t1", "touchpoint"),
             ("c", "l1", "t1", "gain"), ("d", "l1", "t2", "pain_point"),
             ("e", "l4", "t3", "quote"), ("k", None, None, "idea"))
        )
    ]  # fmt: skip
    return a_workshop(cards=0).with_rows("cards", *cards)


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """Open boards; all are closed in the end, and the cursor is as it was."""
    register_fonts()

    def open_board(
        made: Workshop, *, read_only: bool = False, size: tuple[int, int] = (1500, 900)
    ) -> BoardView:
        view = BoardView(Desk(made, counted("new"), read_only=read_only), theme("light"))
        qtbot.addWidget(view, before_close_func=BoardView.close_board)
        view.resize(*size)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.canvas.hasFocus)
        return view

    yield open_board
    assert QApplication.overrideCursor() is None


@pytest.fixture
def view(opened: Open, workshop: Workshop) -> BoardView:
    return opened(workshop)


@pytest.fixture
def hand(view: BoardView) -> Hand:
    return Hand(view)


def beside(view: BoardView, other: QWidget, column: QBoxLayout, qtbot: QtBot) -> QWidget:
    """A window of both, the other first, laid out by `column`."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayout(column)
    column.addWidget(other)
    column.addWidget(view)
    window.resize(1500, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def order(view: BoardView, lane: str | None, step: str | None) -> str:
    """The ids of a cell's cards in order, as they are shown."""
    return "".join(card.id for card in view.desk.editor.shown.cell(lane, step))


def picture(view: BoardView) -> QImage:
    """What is to be seen of the board at this moment, without caret or hover."""
    return view.grab().toImage()


def far(at: QPoint, dx: int = 0, dy: int = 0) -> QPoint:
    """A place beside another."""
    return at + QPoint(dx, dy)


def zoomed(view: BoardView, zoom: float) -> None:
    """Zoom, and let the strips take their new sizes."""
    view.set_zoom(zoom)
    QApplication.processEvents()


def calmed(view: BoardView, qtbot: QtBot) -> None:
    """Until all that was put off in a hurry stands on the screen."""
    QApplication.processEvents()
    timers, pixmaps = (view.canvas.calm, view.scene._calm), view.scene.pixmaps
    qtbot.waitUntil(lambda: pixmaps.at_rest and not any(timer.isActive() for timer in timers))


def rested(view: BoardView, qtbot: QtBot) -> None:
    """Until the board is in no hurry any more and owes nothing."""
    pixmaps = view.scene.pixmaps
    view.grab()
    qtbot.waitUntil(lambda: pixmaps.at_rest)

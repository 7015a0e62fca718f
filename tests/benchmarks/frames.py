"""The real window with a big workshop, and its frames: from an event to the picture painted."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.measuring import clock, without_garbage
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.storage.home import Home
from workshop_app.ui import start
from workshop_app.ui.files.session import new_session
from workshop_app.ui.window import MainWindow

Acting = Callable[[BoardView, int], list[float]]
Cause = Callable[[], object]
SIZE = (1600, 1000)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_NONE, _PLAIN = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
_CALM = 0.4
_LATEST = 1.0
_OFFSCREEN = "This plugin does not support"


class Frames(QObject):
    """Measures frames of one widget: how long from an event until what it changes is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._painted = 0
        self.widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count what is painted."""
        self._painted += event.type() == QEvent.Type.Paint
        return False

    def taken_by(self, cause: Cause) -> float | None:
        """Milliseconds from `cause` until the next picture stands; None where none came."""
        before, began, until = self._painted, clock(), perf_counter() + _LATEST
        cause()
        while self._painted == before:
            QApplication.processEvents()  # painting is done when this returns
            if perf_counter() > until:
                return None
        return (clock() - began) * 1000

    def all_of(self, causes: Sequence[Cause]) -> list[float]:
        """The times of those causes that changed the picture."""
        with without_garbage():
            times = [self.taken_by(cause) for cause in causes]
        return [one for one in times if one is not None]


def measured(cards: int, rounds: int, act: Acting, *, fit: bool) -> list[float]:
    """What `act` measures on the board of the real window, at 100 % or with the map in sight."""
    with open_board(cards, fit=fit) as view:
        return act(view, rounds)


@contextmanager
def open_board(cards: int, *, fit: bool) -> Iterator[BoardView]:
    """The board of a window on a new workshop, at rest."""
    with TemporaryDirectory() as folder, open_window(Path(folder)) as window:
        window.show_session(new_session(big_workshop(cards), window.home))
        rest()
        assert window.board is not None
        if fit:
            window.board.zoom_to_fit()
        else:
            window.board.restore_view({"zoom": 1.0, "x": 0.0, "y": 0.0})
        rest()
        yield window.board


@contextmanager
def open_window(folder: Path) -> Iterator[MainWindow]:
    """The program's window with its home in `folder`, on the start page."""
    qInstallMessageHandler(_said)
    start.application()
    window = start.opened_window(Home(library=folder / "Workshops", data=folder), None, False)
    window.showNormal()
    window.resize(*SIZE)
    window.show()
    rest()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        rest()


def _said(_kind: QtMsgType, _where: object, message: str | None) -> None:
    """Qt's messages, but for what the offscreen platform says of itself."""
    if message and not message.startswith(_OFFSCREEN):
        print(message, file=sys.stderr)


def rest() -> None:
    """Until nothing is in a hurry any more."""
    until = perf_counter() + _CALM
    while perf_counter() < until:
        QApplication.processEvents()


def mouse(view: BoardView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """A press, move or release at px of the board's viewport; `button` is the one held."""
    target = view.canvas.viewport()
    held = _NONE if kind == QEvent.Type.MouseButtonRelease else button
    turned = _NONE if kind == QEvent.Type.MouseMove else button
    place = QPointF(target.mapToGlobal(at))
    QApplication.sendEvent(target, QMouseEvent(kind, QPointF(at), place, turned, held, _PLAIN))


def wheel(view: BoardView, turn: int) -> None:
    """Turn the wheel with Ctrl held, over the middle of the board."""
    target = view.canvas.viewport()
    at = target.rect().center()
    keys, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    place, by = QPointF(target.mapToGlobal(at)), QPoint(0, turn)
    event = QWheelEvent(QPointF(at), place, QPoint(), by, _NONE, keys, phase, False)
    QApplication.sendEvent(target, event)


def carried(view: BoardView, card_id: str, rounds: int) -> list[float]:
    """Press on a card and carry it over the board, a step of 12 px a move; then let go."""
    start_at = place_of(view, card_id)
    frames, previews = Frames(view.canvas.viewport()), list[object]()
    view.desk.editor.on_shown(previews.append)
    mouse(view, QEvent.Type.MouseButtonPress, start_at)
    wide, high = _room(view)
    path = [
        QPoint(30 + (start_at.x() + n * 12) % wide, 30 + (start_at.y() + n * 3) % high)
        for n in range(1, rounds + 2)
    ]
    times = frames.all_of([partial(mouse, view, QEvent.Type.MouseMove, at) for at in path])
    assert len(previews) > 1, "a card is in the air and others make room"
    mouse(view, QEvent.Type.MouseButtonRelease, path[-1])
    rest()
    return times[1:]


def place_of(view: BoardView, card_id: str) -> QPoint:
    """Where one takes hold of a card, in px of the viewport."""
    card = view.desk.workshop.cards[card_id]
    sprite = view.scene.board.card(card.lane, card.step, card_id)
    assert sprite is not None
    held = QPointF(sprite.rect.x + sprite.rect.width / 3, sprite.rect.y + 12)
    return view.canvas.viewportTransform().map(held).toPoint()


def nearest_cards(view: BoardView, count: int) -> list[str]:
    """The ids of the cards nearest to the upper left corner, as a rubber band takes them."""
    placed = [
        (sprite.rect.x + row.y + sprite.rect.y, sprite.id)
        for row in view.scene.board.rows
        for cell in row.body.cells
        for sprite in cell
    ]
    return [card_id for _far, card_id in sorted(placed)[:count]]


def _room(view: BoardView) -> tuple[int, int]:
    """Width and height of the part of the board in sight, but for its edges, where it scrolls."""
    board, zoom, shown = view.scene.board, view.zoom(), view.canvas.viewport().size()
    return (
        round(min(board.width * zoom, shown.width())) - 60,
        round(min(board.height * zoom, shown.height())) - 60,
    )

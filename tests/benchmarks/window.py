"""Frames on the real board: from an event posted to the picture painted, offscreen."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.measuring import benchmark, without_garbage
from tests.making import big_workshop, counted
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.text_field import TextField
from workshop_app.editor.desk import Desk
from workshop_app.layout.theme import theme
from workshop_app.ui.style import apply_style

_SIZE = (1600, 1000)
_CALM = 0.3
_LATEST = 1.0
_OFFSCREEN = "This plugin does not support"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_PLAIN = Qt.KeyboardModifier.NoModifier


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

    def taken_by(self, cause: Callable[[], None]) -> float | None:
        """Milliseconds from `cause` until the next picture stands; None where none came."""
        before, began = self._painted, perf_counter()
        cause()
        while self._painted == before:
            QApplication.processEvents()  # painting is done when this returns
            if perf_counter() - began > _LATEST:
                return None
        return (perf_counter() - began) * 1000

    def all_of(self, causes: Sequence[Callable[[], None]]) -> list[float]:
        """The times of those causes that changed the picture."""
        with without_garbage():
            times = [self.taken_by(cause) for cause in causes]
        return [one for one in times if one is not None]


@contextmanager
def _board(cards: int, *, fit: bool) -> Iterator[BoardView]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    qInstallMessageHandler(_said)
    apply_style(app, "light")
    view = BoardView(Desk(big_workshop(cards), counted()), theme("light"))
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    if fit:
        view.zoom_to_fit()
    _rest()
    yield view
    view.close_board()
    view.close()
    view.deleteLater()
    _rest()


def _said(_kind: QtMsgType, _where: object, message: str | None) -> None:
    """Qt's messages, but for what the offscreen platform says of itself."""
    if message and not message.startswith(_OFFSCREEN):
        print(message, file=sys.stderr)


def _rest() -> None:
    """Until nothing is in a hurry any more."""
    until = perf_counter() + _CALM
    while perf_counter() < until:
        QApplication.processEvents()


def _mouse(view: BoardView, kind: QEvent.Type, at: QPoint) -> None:
    target = view.canvas.viewport()
    spot = QPointF(at)
    held = _NONE if kind == QEvent.Type.MouseButtonRelease else _LEFT
    button = _NONE if kind == QEvent.Type.MouseMove else _LEFT
    place = QPointF(target.mapToGlobal(at))
    QApplication.sendEvent(target, QMouseEvent(kind, spot, place, button, held, _PLAIN))


def _drag(view: BoardView, rounds: int) -> list[float]:
    """Carry the first card in sight over the board, a step of 12 px a move."""
    sprite = next(c[0] for row in view.scene.board.rows for c in row.body.cells if c)
    card = view.desk.workshop.cards[sprite.id]
    row = view.scene.board.row(card.lane or "")
    middle = QPointF(sprite.rect.x + sprite.rect.width / 3, row.y + sprite.rect.y + 12)
    start = view.canvas.viewportTransform().map(middle).toPoint()
    frames, previews = Frames(view.canvas.viewport()), list[object]()
    view.desk.editor.on_shown(previews.append)
    _mouse(view, QEvent.Type.MouseButtonPress, start)
    wide, high = _room(view)
    moves: list[Callable[[], None]] = []
    for n in range(1, rounds + 2):
        at = QPoint(30 + (start.x() + n * 12) % wide, 30 + (start.y() + n * 3) % high)
        moves.append(lambda at=at: _mouse(view, QEvent.Type.MouseMove, at))  # type: ignore[misc]
    times = frames.all_of(moves)
    assert len(previews) > 1, "a card is in the air and others make room"
    _mouse(view, QEvent.Type.MouseButtonRelease, at)
    return times[1:]


def _room(view: BoardView) -> tuple[int, int]:
    """Width and height of the part of the board in sight, but for its edges, where it scrolls."""
    board, zoom, shown = view.scene.board, view.zoom(), view.canvas.viewport().size()
    return (
        round(min(board.width * zoom, shown.width())) - 60,
        round(min(board.height * zoom, shown.height())) - 60,
    )


def _measured(
    cards: int, rounds: int, act: Callable[[BoardView, int], list[float]], *, fit: bool
) -> list[float]:
    with _board(cards, fit=fit) as view:
        return act(view, rounds)


@benchmark("drag a card, 100 %", budget=8.0)
def drag(cards: int, rounds: int) -> Sequence[float]:
    """One mouse move to the picture."""
    return _measured(cards, rounds, _drag, fit=False)


@benchmark("drag a card, at fit", budget=8.0)
def drag_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same with the whole map in sight."""
    return _measured(cards, rounds, _drag, fit=True)


def _pan(view: BoardView, rounds: int) -> list[float]:
    frames, canvas = Frames(view.canvas.viewport()), view.canvas
    ways = [(7, 9) if n // 30 % 2 == 0 else (-7, -9) for n in range(rounds)]
    return frames.all_of([lambda way=way: canvas.scroll_by(*way) for way in ways])  # type: ignore[misc]


@benchmark("pan, 100 %", sizes=(2_000, 10_000), budget=8.0, rounds=60)
def pan(cards: int, rounds: int) -> Sequence[float]:
    """One step of scrolling in both directions."""
    return _measured(cards, rounds, _pan, fit=False)


def _pan_near_fit(view: BoardView, rounds: int) -> list[float]:
    # At fit nothing scrolls: a little nearer, so that it does.
    view.set_zoom(view.zoom() * 1.3)
    _rest()
    return _pan(view, rounds)


@benchmark("pan, near fit", sizes=(2_000, 10_000), budget=8.0, rounds=60)
def pan_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same with nearly the whole map in sight."""
    return _measured(cards, rounds, _pan_near_fit, fit=True)


def _zoom(view: BoardView, rounds: int) -> list[float]:
    frames, start = Frames(view.canvas.viewport()), view.zoom()
    steps = [start * 1.05 ** (n % 20 if n // 20 % 2 == 0 else 20 - n % 20) for n in range(rounds)]
    return frames.all_of([lambda zoom=zoom: view.set_zoom(zoom) for zoom in steps])  # type: ignore[misc]


@benchmark("zoom step, from 100 %", sizes=(2_000, 10_000), budget=16.0)
def zoom(cards: int, rounds: int) -> Sequence[float]:
    """One step of the wheel."""
    return _measured(cards, rounds, _zoom, fit=False)


@benchmark("zoom step, from fit", sizes=(2_000, 10_000), budget=16.0)
def zoom_fit(cards: int, rounds: int) -> Sequence[float]:
    """The same from the whole map."""
    return _measured(cards, rounds, _zoom, fit=True)


def _type(view: BoardView, rounds: int) -> list[float]:
    view.edit(("cards", "c1"))
    QApplication.processEvents()
    field = view.findChild(TextField)
    assert field is not None
    frames = Frames(field.viewport())
    letters = ("Queue at the till " * rounds)[:rounds]
    return frames.all_of([lambda x=x: _key(field, x) for x in letters])  # type: ignore[misc]


def _key(field: TextField, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, _PLAIN, letter))


@benchmark("type on a card", budget=8.0)
def typing(cards: int, rounds: int) -> Sequence[float]:
    """One key to the picture; the edit goes into the document at each key."""
    return _measured(cards, rounds, _type, fit=False)

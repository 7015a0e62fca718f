"""A pen on the board: a mouse with a barrel button; its eraser does nothing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import order
from tests.pointing import on_card, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.layout.hit import Hit

_Pointer = QPointingDevice.PointerType
_LEFT, _RIGHT, _NONE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.NoButton,
)
_made: dict[_Pointer, QPointingDevice] = {}


def stylus(pointer: _Pointer) -> QPointingDevice:
    """A pen, or its other end."""
    if pointer not in _made:
        _made[pointer] = QPointingDevice(
            "pen", 70 + len(_made), QInputDevice.DeviceType.Stylus, pointer,
            QInputDevice.Capability.Position, 1, 2, "", QPointingDeviceUniqueId(),
        )  # fmt: skip
    return _made[pointer]


class Pen:
    """Does what Qt makes of a pen that no widget listens to: mouse events of that device."""

    def __init__(self, view: BoardView, pointer: _Pointer) -> None:
        self._viewport = view.canvas.viewport()
        self._device = stylus(pointer)

    def draws(self, start: QPoint, end: QPoint, button: Qt.MouseButton = _LEFT) -> None:
        """Press, move and lift."""
        self._sends(QEvent.Type.MouseButtonPress, start, button, button)
        for step in range(1, 6):
            self._sends(QEvent.Type.MouseMove, start + (end - start) * (step / 5), _NONE, button)
        self._sends(QEvent.Type.MouseButtonRelease, end, button, _NONE)

    def _sends(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        place = QPointF(self._viewport.mapFromGlobal(at))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, QPointF(at), button, held, keys, self._device)
        QApplication.sendEvent(self._viewport, event)


def test_a_pen_drags_a_card(view: BoardView) -> None:
    Pen(view, _Pointer.Pen).draws(on_card(view, "a"), on_cell(view, "l1", "t4"))
    assert order(view, "l1", "t4") == "a"
    assert view.desk.editor.undo() is not None
    assert view.desk.editor.undo() is None


def test_the_barrel_button_asks_for_the_menu(view: BoardView) -> None:
    asked: list[object] = []
    view.context_wanted.connect(lambda hit, _at: asked.append(hit))
    at = on_card(view, "d")
    Pen(view, _Pointer.Pen).draws(at, at, _RIGHT)
    assert [hit.id for hit in asked if isinstance(hit, Hit)] == ["d"]


@pytest.mark.parametrize("button", [_LEFT, _RIGHT])
def test_the_eraser_does_nothing(view: BoardView, button: Qt.MouseButton) -> None:
    before = view.desk.workshop
    asked: list[object] = []
    view.context_wanted.connect(lambda hit, _at: asked.append(hit))
    Pen(view, _Pointer.Eraser).draws(on_card(view, "a"), on_cell(view, "l1", "t4"), button)
    assert view.desk.workshop is before
    assert asked == []
    assert not view.pointing.busy

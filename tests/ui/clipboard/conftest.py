"""The sample's window with an empty clipboard, and what other programs put there or drag in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.records import Lane, Step
from workshop_app.editor.desk import Desk
from workshop_app.ui.window import MainWindow


def lane_of(desk: Desk, kind: str) -> Lane:
    """The first lane of a kind."""
    return next(lane for lane in desk.workshop.map_lanes(desk.map.id) if lane.kind == kind)


def steps_of(desk: Desk) -> tuple[Step, ...]:
    """The columns."""
    return desk.workshop.map_steps(desk.map.id)


def mime(**formats: object) -> QMimeData:
    """What another program offers: text=, html=, files=, or bytes by media type (with _ for /)."""
    made = QMimeData()
    for name, value in formats.items():
        if name == "text":
            made.setText(str(value))
        elif name == "html":
            made.setHtml(str(value))
        elif name == "files":
            assert isinstance(value, list)
            made.setUrls([QUrl.fromLocalFile(str(path)) for path in value])
        else:
            assert isinstance(value, bytes)
            made.setData(name.replace("_", "/", 1), value)
    return made


def pastes(window: MainWindow, offered: QMimeData) -> None:
    """Put it on the clipboard and hit Ctrl+V."""
    QGuiApplication.clipboard().setMimeData(offered)
    QTest.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )


class Drag:
    """A drag from another program over a window, as Qt's platforms send it."""

    def __init__(self, window: MainWindow, offered: QMimeData) -> None:
        self._window, self._mime = window, offered
        self._entered = False

    def moves(self, at: QPoint) -> bool:
        """To a global position; whether it could be let go there."""
        if not self._entered:
            self._entered = True
            entering = QDragEnterEvent(self._inside(at).toPoint(), *self._what())
            QApplication.sendEvent(self._window, entering)
            if not entering.isAccepted():
                return False
        move = QDragMoveEvent(self._inside(at).toPoint(), *self._what())
        QApplication.sendEvent(self._window, move)
        return move.isAccepted()

    def drops(self, at: QPoint) -> bool:
        """Let go at a global position; whether it was taken."""
        if not self.moves(at):
            self.leaves()
            return False
        drop = QDropEvent(self._inside(at), *self._what())
        QApplication.sendEvent(self._window, drop)
        return drop.isAccepted()

    def leaves(self) -> None:
        """Away again."""
        QApplication.sendEvent(self._window, QDragLeaveEvent())

    def _inside(self, at: QPoint) -> QPointF:
        return QPointF(self._window.mapFromGlobal(at))

    def _what(self) -> tuple[object, ...]:
        return (
            Qt.DropAction.CopyAction, self._mime,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """An image file: 600 by 300 pixels."""
    from PIL import Image

    path = tmp_path / "Foyer.jpg"
    Image.new("RGB", (600, 300), (200, 120, 20)).save(path)
    return path

"""The board's scene follows the whole editor in any order of what a person does."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.whole_editor import Picture, WholeEditor
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.canvas.lanes.lane_item import LaneItem
from workshop_app.canvas.scene import BoardScene
from workshop_app.editor.desk import Desk
from workshop_app.layout.board import Board
from workshop_app.layout.theme import theme


class SceneOfBoard(Picture):
    """What the scene shows."""

    def __init__(self, desk: Desk) -> None:
        brush = Brush(theme("light"), Pictures(lambda: desk.editor.shown))
        self._scene = BoardScene(desk, brush)

    def board(self) -> Board:
        """The board the scene mirrors."""
        return self._scene.board

    def check(self) -> None:
        """One item a lane, each at its row, and all of it can be painted."""
        board = self._scene.board
        items = {item.pos().y(): item for item in self._scene.items() if isinstance(item, LaneItem)}
        assert sorted(items) == [row.y for row in board.rows]
        for row in board.rows:
            wanted = QRectF(0, 0, board.width, row.height)
            assert items[row.y].boundingRect() == wanted
        self._paint()

    def close(self) -> None:
        """Let go of the desk."""
        self._scene.close_scene()

    def _paint(self) -> None:
        image = QImage(160, 90, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self._scene.render(painter, QRectF(image.rect()), self._scene.sceneRect())
        painter.end()


class WholeBoard(WholeEditor):
    """The same person in front of the real scene."""

    picture_of = SceneOfBoard


@pytest.mark.usefixtures("qapp")
def test_the_scene_follows_whatever_is_done() -> None:
    run_state_machine_as_test(
        WholeBoard, settings=settings(max_examples=15, stateful_step_count=25)
    )

"""Small pictures of boards for the start page, painted from the same sprites as the board."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_app.canvas.paint import Brush
from workshop_app.canvas.pictures import Pictures
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board, Row
from workshop_app.layout.compose import compose
from workshop_app.layout.sprites import Sprite
from workshop_app.layout.theme import Theme, theme
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.index import thumbnail_path
from workshop_app.storage.safe_file import write_whole

SIZE = QSize(476, 212)  # twice the picture of a tile
_COLUMNS = 6


def board_image(workshop: Workshop, map_id: str, worn: Theme | None = None) -> QImage:
    """A map in small: its first columns and swimlanes, words as grey bars would be too much."""
    worn = worn or theme()
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(worn["board.ground"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    board = compose(workshop, map_id)
    brush = Brush(worn, Pictures(lambda: workshop))
    _paint(painter, brush, board)
    painter.end()
    return image


def keep_thumbnail(home: Home, workshop: Workshop, map_id: str) -> None:
    """Put a picture of the map where the library looks for it; it is worth no trouble."""
    image = board_image(workshop, map_id)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # bytes, as its stub says, fail
    with contextlib.suppress(SaveFailed):
        path: Path = thumbnail_path(home, workshop.facts.id)
        write_whole(path, bytes(buffer.data().data()), make_folder=True)


def _paint(painter: QPainter, brush: Brush, board: Board) -> None:
    columns = board.grid.columns
    shown = columns[min(_COLUMNS, len(columns)) - 1].right if columns else 1.0
    margin = 12.0
    scale = SIZE.width() / (shown + 2 * margin)
    painter.scale(scale, scale)
    painter.translate(margin, margin + board.header_height)
    for sprite in board.header:
        if sprite.rect.x < shown:
            _sprite(painter, brush, sprite)
    room = SIZE.height() / scale - board.header_height
    for row in board.rows:
        if row.y < room:
            _row(painter, brush, row, shown)


def _row(painter: QPainter, brush: Brush, row: Row, width: float) -> None:
    painter.save()
    painter.translate(0, row.y)
    painter.setPen(brush.color("board.line"))
    painter.drawLine(0, 0, round(width), 0)
    if row.body.curve is not None:
        brush.curve(painter, row.body.curve, frozenset())
    for sprite in (*(s for cell in row.body.cells for s in cell), *row.body.spanning):
        _sprite(painter, brush, sprite)
    painter.restore()


def _sprite(painter: QPainter, brush: Brush, sprite: Sprite) -> None:
    brush.sprite(painter, sprite)

"""Small pictures of boards for the start page, painted from the same sprites as the board."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_app.canvas.arrows.paint import draw_arrows
from workshop_app.canvas.drawing.as_read import measures_as_read
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board, Row
from workshop_app.layout.compose import compose
from workshop_app.layout.grid import Grid, make_grid
from workshop_app.layout.measures import LOOKED_AT, USUAL
from workshop_app.layout.theme import THEMES, Theme
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.index import thumbnail_path
from workshop_app.storage.safe_file import write_whole
from workshop_app.ui.looks.icons import theme_in_force

SIZE = QSize(476, 206)  # twice the picture of a tile
_THEME = "theme"
_COLUMNS = 7
_GAP = 10.0
_GHOST = 0.55
_LEAST_CARD = 36.0
"""No card is less tall, px at 100 %."""

_SMALL_FILE = 80
"""Of a PNG: half the time of the smallest file."""


def board_image(workshop: Workshop, map_id: str, worn: Theme | None = None) -> QImage:
    """The beginning of a map in small, in the theme `worn` or else in force.

    Empty lanes show, faintly, where their cards will be.
    """
    worn = worn or theme_in_force()
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.setText(_THEME, worn.name)
    image.fill(QColor(worn["board.ground"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = Brush(worn, Pictures(lambda: workshop))
    _paint(painter, brush, _beginning(workshop, map_id))
    painter.end()
    return image


def _beginning(workshop: Workshop, map_id: str) -> Board:
    """The board of what is seen of a map in small; composing all of a large one would be felt."""
    measures = measures_as_read(LOOKED_AT)
    grid = make_grid(workshop, map_id, measures)
    return compose(workshop, map_id, measures, frozenset(_unseen(workshop, map_id, grid)))


def _unseen(workshop: Workshop, map_id: str, grid: Grid) -> Iterator[str]:
    """The cards of steps further right than the picture, and of lanes that are surely below it."""
    near, far = grid.columns[:_COLUMNS], {column.step for column in grid.columns[_COLUMNS:]}
    yield from (card.id for card in workshop.cards.rows() if card.step in far)
    wide = sum(column.width for column in near) + USUAL.lane_column + 2 * _GAP
    room, top = wide * SIZE.height() / SIZE.width(), 0.0
    for lane in workshop.map_lanes(map_id):
        cells = [workshop.cell(lane.id, column.step) for column in near if not column.folded]
        if top > room:
            yield from (card.id for cell in cells for card in cell)
        most = 0 if lane.folded else max(map(len, cells), default=0)
        top += max(USUAL.folded, most * _LEAST_CARD)


def theme_of(image: QImage) -> str:
    """The name of the theme a picture of `board_image` was painted in."""
    return image.text(_THEME) or THEMES[0]


def keep_thumbnail(home: Home, workshop: Workshop, image: QImage) -> None:
    """Put a picture of a workshop where the library looks for it; it is worth no trouble."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _SMALL_FILE)  # type: ignore[call-overload]
    path: Path = thumbnail_path(home, workshop.facts.id)
    with contextlib.suppress(SaveFailed):
        write_whole(path, bytes(buffer.data().data()), make_folder=True)


def _paint(painter: QPainter, brush: Brush, board: Board) -> None:
    start, end = _shown(board)
    scale = SIZE.width() / (end - start + 2 * _GAP)
    painter.scale(scale, scale)
    painter.translate(_GAP - start, _GAP + board.header_height)
    for sprite in board.header:
        if sprite.rect.x < end and sprite.rect.right > start:
            brush.sprite(painter, sprite)
    room = SIZE.height() / scale - board.header_height
    empty = not any(cell for row in board.rows for cell in row.body.cells)
    for row in board.rows:
        if row.y < room:
            _row(painter, brush, board, row, room - row.y, ghosts=empty)
    draw_arrows(painter, brush, board.arrows)
    for title in board.titles:
        if title.rect.y < room:
            brush.sprite(painter, title)


def _shown(board: Board) -> tuple[float, float]:
    """From where to where a map is shown: the names of its lanes and its first columns."""
    start, wide = board.across(board.measures.lane_column)
    if len(board.grid.columns) <= _COLUMNS:
        return start, start + max(wide, 1.0)
    last = board.grid.columns[_COLUMNS - 1]
    return (last.x, wide) if board.grid.mirrored else (start, last.right)


def _row(
    painter: QPainter, brush: Brush, board: Board, row: Row, room: float, *, ghosts: bool
) -> None:
    """A lane, as far down as there is room."""
    painter.save()
    painter.translate(0, row.y)
    painter.setPen(brush.color("board.line"))
    painter.drawLine(0, 0, round(board.width), 0)
    if row.body.curve is not None:
        if row.body.curve.points:
            brush.curve(painter, row.body.curve, frozenset())
        else:
            _rules(painter, brush, board, row)
    elif ghosts:
        _ghosts(painter, brush, board, row)
    for sprite in (*(s for cell in row.body.cells for s in cell), *row.body.spanning):
        if sprite.rect.y < room:
            brush.sprite(painter, sprite)
    painter.restore()


def _rules(painter: QPainter, brush: Brush, board: Board, row: Row) -> None:
    """The scale of a curve that has no points yet."""
    painter.setPen(brush.color("curve.zero"))
    middle = row.height / 2
    painter.drawLine(0, round(middle), round(board.width), round(middle))


def _ghosts(painter: QPainter, brush: Brush, board: Board, row: Row) -> None:
    """Where the cards of a lane will be, in their colour."""
    look = brush.theme.card(lane_kind(row.lane.kind).card)
    pad = board.measures.cell_pad
    painter.setOpacity(_GHOST)
    painter.setPen(QColor(look.border))
    painter.setBrush(QColor(look.fill))
    for column in (one for one in board.grid.columns if not one.folded):
        box = QRectF(column.x + pad, pad, column.width - 2 * pad, row.height - 2 * pad)
        painter.drawRoundedRect(box, 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(1.0)

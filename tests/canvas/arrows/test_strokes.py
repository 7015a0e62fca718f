"""Arrows drawn at once look like those drawn one by one, which pictures and paper show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.making import a_workshop
from workshop_app.canvas.arrows.label_pixmaps import LabelPixmaps
from workshop_app.canvas.arrows.paint import draw_arrows
from workshop_app.canvas.arrows.strokes import Strokes
from workshop_app.canvas.drawing.glyphs import register_fonts
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.domain import records as r
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.layout.theme import theme

_SIZE = (900, 700)
_SHARE = 0.04  # of what is dark in one may be bright in the other: ends of dashes, rounded places


@pytest.fixture
def board() -> Board:
    made = a_workshop(cards=24)
    ids = sorted(card.id for card in made.cards.rows() if card.lane)
    rows = [
        r.Connection(id=f"a{n}", order=n, start=ids[n], end=ids[-1 - n], kind="branch", label=label)
        for n, label in enumerate(("If it rains", "", "", "At night", "", ""))
    ]
    return compose(made.with_rows("connections", *rows), "m1")


@pytest.fixture
def brush(qapp: object) -> Brush:
    register_fonts()
    return Brush(theme("light"), Pictures(lambda: a_workshop(cards=0)))


def _image(scale: float, draw: Callable[[QPainter], None]) -> QImage:
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return image


def _dark(image: QImage) -> set[tuple[int, int]]:
    wide, tall = _SIZE
    return {
        (x, y)
        for x in range(wide)
        for y in range(tall)
        if QColor(image.pixel(x, y)).lightness() < 190
    }


def _away(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> float:
    """Which share of `one` has nothing of `other` within two pixels."""
    near = {(x + dx, y + dy) for x, y in other for dx in range(-2, 3) for dy in range(-2, 3)}
    return len(one - near) / max(1, len(one))


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.25])
def test_they_look_like_those_of_pictures(board: Board, brush: Brush, scale: float) -> None:
    area = QRectF(0, 0, board.width, board.height)

    def at_once(painter: QPainter) -> None:
        Strokes(brush).draw(painter, board.shapes, board.ends, area)
        LabelPixmaps(brush).draw(painter, board.shapes, board)

    many = _dark(_image(scale, at_once))
    single = _dark(_image(scale, lambda painter: draw_arrows(painter, brush, board.arrows)))
    assert len(single) > 400
    assert _away(single, many) < _SHARE
    assert _away(many, single) < _SHARE


def test_arrows_that_are_only_pushed_are_not_sought_again(
    board: Board, brush: Brush, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought: list[object] = []
    from workshop_app.canvas.arrows import strokes

    pieces = strokes.pieces
    monkeypatch.setattr(strokes, "pieces", lambda *of: sought.append(of) or pieces(*of))
    drawn, area = Strokes(brush), QRectF(0, 0, board.width, board.height)
    _image(1.0, lambda painter: drawn.draw(painter, board.shapes, board.ends, area))
    assert len(sought) == len(board.shapes)
    sought.clear()
    lower = tuple(top + 40 for top in board.ends)
    _image(1.0, lambda painter: drawn.draw(painter, board.shapes, lower, area))
    assert sought == []


def test_no_line_shows_through_faint_words(board: Board, brush: Brush) -> None:
    def faint(painter: QPainter) -> None:
        painter.fillRect(
            QRectF(0, 0, *_SIZE), QColor("black")
        )  # as if lines lay all over the board
        painter.setOpacity(0.3)
        LabelPixmaps(brush).draw(painter, board.shapes, board, 0.3)

    image = _image(1.0, faint)
    shape = next(shape for shape in board.shapes if shape.anchor is not None)
    assert shape.anchor is not None
    x, row, y = shape.anchor
    ground = image.pixelColor(round(x - shape.wide / 2) + 3, round(board.ends[row] + y))
    assert ground.lightness() > 190

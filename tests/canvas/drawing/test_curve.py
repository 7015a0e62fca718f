"""A curve is painted where it is to be seen: scrolling exposes narrow bands."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from tests.making import big_workshop
from workshop_app.canvas.drawing import paint
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.layout.compose import compose
from workshop_app.layout.sprites import CurveSprite
from workshop_app.layout.theme import theme

BAND = QRectF(900, 0, 40, 160)


@pytest.fixture
def brush(qapp: QApplication) -> Brush:
    return Brush(theme("light"), Pictures(big_workshop))


@pytest.fixture
def curve() -> CurveSprite:
    workshop = big_workshop(600)
    board = compose(workshop, workshop.map_list()[0].id)
    return next(row.body.curve for row in board.rows if row.body.curve is not None)


def painted(brush: Brush, curve: CurveSprite, within: QRectF | None) -> QImage:
    """What stands in the band."""
    image = QImage(2000, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.curve(painter, curve, frozenset(), within, words=False)
    painter.end()
    return image.copy(BAND.toRect())


def test_only_the_pieces_in_the_band_are_drawn(
    brush: Brush, curve: CurveSprite, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    made = paint.curve_path

    def counting(pieces: tuple[tuple[float, ...], ...]) -> QPainterPath:
        drawn.append(len(pieces))
        return made(pieces)

    monkeypatch.setattr(paint, "curve_path", counting)
    painted(brush, curve, BAND)
    assert 0 < sum(drawn) <= 2 < len(curve.pieces)


def test_the_band_looks_as_in_the_whole_curve(brush: Brush, curve: CurveSprite) -> None:
    assert painted(brush, curve, BAND) == painted(brush, curve, None)

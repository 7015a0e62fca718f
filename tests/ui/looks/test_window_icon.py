"""The picture of the program beside those of others."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from workshop_app.layout.theme import theme
from workshop_app.ui.looks.window_icon import SIZES, window_icon
from workshop_app.ui.window import MainWindow


def test_every_window_has_it(window: MainWindow) -> None:
    assert not window.windowIcon().isNull()
    assert set(window.windowIcon().availableSizes()) == {QSize(side, side) for side in SIZES}


@pytest.mark.parametrize("side", SIZES)
def test_it_is_white_on_the_accent_in_every_size(side: int) -> None:
    drawn = window_icon().pixmap(side, side).toImage()
    assert drawn.pixelColor(0, 0).alpha() < 128
    assert drawn.pixelColor(1, side // 2) == QColor(theme()["accent"])
    lights = [drawn.pixelColor(x, y).lightness() for x in range(side) for y in range(side)]
    assert max(lights) > 200

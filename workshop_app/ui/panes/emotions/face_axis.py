"""The upright axis of the emotion panel: five faces from −2 to +2."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.ui.looks.icons import paint_icon, theme_in_force

FACES = (
    (-2.0, "face_minus_2"),
    (-1.0, "face_minus_1"),
    (0.0, "face_zero"),
    (1.0, "face_plus_1"),
    (2.0, "face_plus_2"),
)
WIDTH = 36
_SIDE = 20.0


class FaceAxis(pg.AxisItem):  # type: ignore[misc]
    """Paints faces where pyqtgraph would paint figures."""

    def __init__(self) -> None:
        super().__init__("left")
        self.setWidth(WIDTH)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        view = self.linkedView()
        for value, name in FACES:
            y = self.mapFromScene(view.mapViewToScene(QPointF(0, value))).y()
            box = QRectF(WIDTH - _SIDE - 6, y - _SIDE / 2, _SIDE, _SIDE)
            paint_icon(painter, name, box, theme_in_force()["soft_ink"])

"""The marks of what a search has found on the open map: a frame round each, and its letters."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.canvas.found.letters import FoundLetters
from workshop_app.canvas.found.places import FoundPlaces, Place
from workshop_app.canvas.lanes.lane_item import READABLE
from workshop_app.editor.selection import Ref

_FRAME, _CURRENT_FRAME, _HALO = 1.5, 3.0, 4.0
_TINT = 36
_HEAPED = 0.2
"""Below this zoom the frames of cards upon each other would run into one another: they have one."""

_BESIDE = 5.0
"""The frame of the one that is gone to stands round the ring of what is selected."""


class FoundMarks:
    """Paints the marks that are exposed, all frames of a kind in one call."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self.places: FoundPlaces | None = None
        """Where they stand on the board; None: nothing is marked."""

        self.letters: FoundLetters | None = None
        self.current: Ref | None = None
        """The one that is gone to."""

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Mark what is `exposed`; seen from afar frames stay as wide on the screen."""
        zoom = painter.worldTransform().m11()
        if self.places is None:
            return
        if zoom < _HEAPED:
            self._heaps(painter, self.places, exposed, zoom)
            return
        seen = self.places.within(exposed)
        if zoom >= READABLE:
            self._letters(painter, seen)
        self._frames(painter, [one.rect for one in seen if one.ref != self.current], zoom)
        for one in seen:
            if one.ref == self.current:
                self._current(painter, one.rect, zoom)

    def _heaps(self, painter: QPainter, places: FoundPlaces, exposed: QRectF, zoom: float) -> None:
        beyond = _HALO / zoom
        near = exposed.adjusted(-beyond, -beyond, beyond, beyond)
        self._frames(painter, places.heaps_within(near), zoom)
        current = places.place_of(self.current) if self.current is not None else None
        if current is not None:
            self._current(painter, current.rect, zoom)

    def frame(self, painter: QPainter, rect: QRectF, *, current: bool) -> None:
        """Frame one thing at 100 %."""
        if current:
            self._current(painter, rect, 1.0)
        else:
            self._frames(painter, [rect], 1.0)

    def _frames(self, painter: QPainter, rects: list[QRectF], zoom: float) -> None:
        tone = self._brush.color("board.found")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom >= READABLE)
        if zoom < READABLE:
            # What is dark from afar would swallow a thin line: it lies on a lighter one.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._brush.color("board.ground"), _HALO / zoom))
            painter.drawRects(rects)
        painter.setPen(QPen(tone, max(_FRAME, _FRAME / zoom)))
        # From afar, where no letters are marked, a tint can be seen better than a thin line.
        far = QColor(tone.red(), tone.green(), tone.blue(), _TINT)
        painter.setBrush(Qt.BrushStyle.NoBrush if zoom >= READABLE else far)
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _current(self, painter: QPainter, rect: QRectF, zoom: float) -> None:
        """A frame twice as wide, a little way off; from afar the place itself is filled."""
        tone = self._brush.color("board.found")
        painter.setBrush(Qt.BrushStyle.NoBrush if zoom >= READABLE else tone)
        painter.setPen(QPen(tone, max(_CURRENT_FRAME, _CURRENT_FRAME / zoom)))
        beside = max(_BESIDE, _BESIDE / zoom)
        painter.drawRoundedRect(rect.adjusted(-beside, -beside, beside, beside), 8, 8)

    def _letters(self, painter: QPainter, seen: Iterable[Place]) -> None:
        """Where the pixels of cards stand: on whole ones of the screen."""
        transform = painter.worldTransform()
        painter.save()
        for place in seen:
            if place.sprite is not None and self.letters is not None:
                box = place.sprite.rect
                at = transform.map(QPointF(box.x, box.y))
                painter.resetTransform()
                painter.translate(nearest(at.x()), nearest(at.y()))
                painter.scale(transform.m11(), transform.m22())
                self.letters.paint(painter, place.sprite, current=place.ref == self.current)
        painter.restore()

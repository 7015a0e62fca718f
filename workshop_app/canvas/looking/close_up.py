"""Looking closely at one part of the map: what is selected or found, a stage, a persona."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.beside.strips import strip_scale
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.lanes.lane_item import READABLE
from workshop_app.canvas.places import Places
from workshop_app.editor.gestures.structure import structure_rect
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Rect

_NEAREST = 1.5
"""A close look goes no nearer: one card is not to fill the wall."""

_LEAST = 0.6  # A whole persona is to be read, rather than seen to both ends.
_READ = 1.0
"""The zoom to read what has been gone to, where it could not be read before."""

_NAMES_READABLE = 0.15  # Names beside the board stay as large; but columns get too narrow for them.
_AIR = 24.0

_NAMED = ("stages", "steps", "lanes", "personas")
_Fitting = Callable[[float, float], float]
"""The zoom for (zoom at which the width fits, zoom at which the height fits)."""


class CloseUp:
    """Zooms and scrolls a board so that a part of it fills the room beside the strips."""

    def __init__(self, places: Places, view: QWidget) -> None:
        self._places = places
        self._view = view

    def selected(self, refs: Iterable[Ref]) -> bool:
        """Show these records, names with all that belongs to them; False where none is here."""
        found = [rect for rect in (self._rect(ref) for ref in refs) if rect is not None]
        if not found:
            return False
        whole = found[0]
        for rect in found[1:]:
            whole = whole.united(rect)
        self._look_at(whole, min)
        return True

    def legible(self, ref: Ref) -> None:
        """Bring a record into sight; from afar, where nobody could read it, go nearer."""
        canvas, rect = self._places.canvas, self._places.rect_of(ref)
        if rect is None:
            return
        if canvas.zoom() < (_NAMES_READABLE if ref[0] in _NAMED else READABLE):
            self._look_at(rect, _read)
        canvas.show_rect(rect)

    def stage(self, stage_id: str) -> None:
        """Show a stage over the whole width, at the lanes that are in sight."""
        rect = self._named("stages", stage_id)
        if rect is None:
            return
        canvas = self._places.canvas
        seen = canvas.board_point(canvas.viewport().rect().topLeft().toPointF()).y()
        self._look_at(QRectF(rect.x(), max(0.0, seen), rect.width(), 1.0), _by_width)

    def persona(self, persona_id: str) -> None:
        """Show a persona's swimlane, from its beginning where it is too long to be read whole."""
        rect = self._named("personas", persona_id)
        if rect is not None:
            self._look_at(rect, _readable)

    def _look_at(self, rect: QRectF, fitting: _Fitting) -> None:
        canvas, zoom = self._places.canvas, 1.0
        for _round in range(6):  # the strips grow and shrink with the zoom
            zoom = min(_NEAREST, fitting(*self._fits(rect, zoom)))
        canvas.set_zoom(zoom)
        if (layout := self._view.layout()) is not None:
            layout.activate()
        room = canvas.viewport().size().toSizeF() / zoom
        beside, above = (room.width() - rect.width()) / 2, (room.height() - rect.height()) / 2
        if beside < 0:  # too long: from its beginning
            beside = 2 * beside if self._places.scene.board.grid.mirrored else 0.0
        above = max(0.0, above) if rect.height() > 1 else 0.0
        canvas.scroll_to(rect.x() - beside, rect.y() - above)

    def _fits(self, rect: QRectF, zoom: float) -> tuple[float, float]:
        """The zooms at which the width and the height of `rect` fit beside the strips of `zoom`."""
        places, left = self._places, self._places.scene.board.measures.left
        width = self._view.width() - left * strip_scale(zoom) - 2 * _AIR
        height = self._view.height() - places.header.height_at(zoom) - 2 * _AIR
        return max(1.0, width) / max(1.0, rect.width()), max(1.0, height) / max(1.0, rect.height())

    def _rect(self, ref: Ref) -> QRectF | None:
        if ref[0] in _NAMED:
            return self._named(*ref)
        if ref[0] == "points":
            return self._point(ref[1])
        return None if ref[0] != "cards" else self._card(ref[1])

    def _card(self, card_id: str) -> QRectF | None:
        sprite = self._places.scene.card(card_id)
        return None if sprite is None else qrect(sprite.rect)

    def _point(self, point_id: str) -> QRectF | None:
        board = self._places.scene.board
        point = self._places.scene.desk.editor.shown.points.get(point_id)
        if point is None or point.lane not in board.at or point.step not in board.grid.at:
            return None
        return qrect(board.cell_rect(point.lane, point.step))

    def _named(self, table: str, row_id: str) -> QRectF | None:
        """The part of the cells that belongs to a name."""
        board = self._places.scene.board
        rect = structure_rect(board, [(table, row_id)])
        if rect is None:
            return None
        return qrect(rect) & qrect(Rect(0, 0, board.width, board.height))


def _by_width(wide: float, _tall: float) -> float:
    return wide


def _read(_wide: float, _tall: float) -> float:
    return _READ


def _readable(wide: float, tall: float) -> float:
    return min(tall, max(_LEAST, wide))

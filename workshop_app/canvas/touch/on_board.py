"""Fingers on the board and its strips: tap, double tap, menu, drag, one- and two-finger panning."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing.mouse import BoardMouse
from workshop_app.canvas.pointing.to_gestures import Pointing
from workshop_app.canvas.touch.fingers import Fingers
from workshop_app.canvas.touch.ring import TouchRing
from workshop_app.canvas.touch.targets import least_target
from workshop_app.editor.desk import Desk
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import PointSprite

REACH = 22.0
"""Pixels round a handle or a point that a fingertip covers: targets of 44 px."""

_BESIDE = 10
_ROUND = ((1, 0), (-1, 0), (0, 1), (0, -1))
_TAKEN = ("cards", "points", "connector")
_NAMES = ("stages", "steps", "lanes", "personas")


class BoardTouch(QObject):
    """Turns what fingers do into what the mouse does, and into panning and pinching.

    A finger that moves takes a card or a point along at once, the name of a lane or stage only
    where that is selected; elsewhere the board goes with it, or a band is drawn while one gathers.
    """

    touched = Signal()

    def __init__(
        self,
        desk: Desk,
        places: Places,
        pointing: Pointing,
        mouse: BoardMouse,
        overlay: Overlay,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = places
        self._pointing = pointing
        self._mouse = mouse
        self._overlay = overlay
        self._view = parent
        self._held = (QPointF(), 1.0)
        self.ring = TouchRing(overlay.brush, parent)
        widgets = (places.canvas.viewport(), places.header, places.side)
        self.fingers = Fingers(widgets, self._grips, self)
        self._connect()

    def over(self, at: QPoint) -> Hit:
        """What a fingertip at a global position means: handles and points reach further."""
        handle = self._handle_near(at)
        if handle is not None:
            return handle
        found = replace(self._places.hit_at(at), edge=False)
        if found.kind in _NAMES:
            return found if found.fold else self._near_chevron(found, at)
        return self._near_point(found, at) if found.kind == "cell" else found

    def _connect(self) -> None:
        fingers = self.fingers
        fingers.touched.connect(self._touched)
        fingers.lead(self._pointing, self.ring)
        fingers.tapped.connect(self._tapped)
        fingers.long_pressed.connect(self._long_pressed)
        fingers.drag_began.connect(self._drag_began)
        fingers.hold_began.connect(self._hold_began)
        fingers.held_moved.connect(self._held_moved)

    # One finger -----------------------------------------------------------------

    def _touched(self, _at: QPoint) -> None:
        self._overlay.by_finger = True
        self._pointing.cancel()
        self.touched.emit()

    def _tapped(self, at: QPoint, twice: bool) -> None:
        over, invited = self.over(at), self._overlay.hovered
        gathering = self._desk.selection.gathering
        if twice and not over.fold and not gathering:
            self._mouse.open(at)
            return
        self._mouse.arrive(at)
        self._pointing.touch(at, over)
        self._pointing.let_go(at, over)
        cell = (over.lane, over.step) if over.kind == "cell" and over.lane and over.step else None
        if gathering:
            return
        self._mouse.invite(None if self._desk.editor.read_only else cell)
        if cell is not None and cell == invited and self._overlay.invites(self._places.scene.board):
            self._mouse.add_wanted.emit(cell)

    def _long_pressed(self, at: QPoint) -> None:
        self._mouse.arrive(at)
        self._mouse.ask_menu(at)

    def _grips(self, at: QPoint) -> bool:
        over = self.over(at)
        if self._desk.selection.gathering and over.kind == "cell":
            return True  # a band round cards; two fingers still take the board along
        if over.kind in _NAMES:  # whole columns and lanes are not to follow who wants to look on
            return (over.kind, over.id) in self._desk.selection.refs
        return over.kind in _TAKEN

    def _drag_began(self, start: QPoint) -> None:
        over = self.over(start)
        self._mouse.arrive(start)
        self._mouse.invite(None)
        self._pointing.touch(start, over)

    # More fingers ---------------------------------------------------------------

    def _hold_began(self, middle: QPointF) -> None:
        self._held = (self._places.canvas.board_point(self._inside(middle)), self._zoom())

    def _held_moved(self, middle: QPointF, factor: float) -> None:
        """Keep below the fingers what was below them, however far apart they are now."""
        canvas, (held, zoom) = self._places.canvas, self._held
        if abs(factor - 1) > 1e-3:
            canvas.set_zoom(zoom * factor, self._inside(middle))
            if (layout := self._view.layout()) is not None:
                layout.activate()  # the strips have grown with the zoom
        now = canvas.viewportTransform().map(held) - self._inside(middle)
        canvas.scroll_by(round(now.x()), round(now.y()))

    def _inside(self, at: QPointF) -> QPointF:
        return self._places.canvas.viewport().mapFromGlobal(at)

    def _zoom(self) -> float:
        return self._places.canvas.zoom()

    # What lies near -------------------------------------------------------------

    def _handle_near(self, at: QPoint) -> Hit | None:
        """The nearer of the two handles of the selected card, if it is below the fingertip."""
        only, board = self._desk.selection.only, self._places.scene.board
        if only is None or not self._places.canvas.viewport().rect().contains(self._at_view(at)):
            return None
        card, overlay = self._desk.workshop.cards.get(only[1]), self._overlay
        knobs = (
            (overlay.handle(board), "cards"),
            (overlay.connecting.at(board, self._zoom()), "connector"),
        )
        near = [(self._far(knob, at), kind) for knob, kind in knobs if knob is not None]
        far, kind = min(near, default=(REACH + 1, ""))
        if card is None or far > REACH:
            return None
        return Hit(kind, card.id, card.lane, card.step, edge=kind == "cards")

    def _far(self, knob: QPointF, at: QPoint) -> float:
        """Pixels from a place of the board to the fingertip, along the longer side."""
        by = self._places.canvas.viewportTransform().map(knob) - self._inside(QPointF(at))
        return max(abs(by.x()), abs(by.y()))

    def _at_view(self, at: QPoint) -> QPoint:
        return self._places.canvas.viewport().mapFromGlobal(at)

    def _near_chevron(self, found: Hit, at: QPoint) -> Hit:
        """A fingertip reaches a chevron from beside the name it stands on, too."""
        over = max(_BESIDE, round(REACH) - least_target() // 2)
        beside = (self._places.hit_at(at + QPoint(*by) * over) for by in _ROUND)
        return next((hit for hit in beside if hit.fold), found)

    def _near_point(self, found: Hit, at: QPoint) -> Hit:
        row = self._places.scene.board.row(found.lane or "")
        if row.body.curve is None:
            return found
        place = self._places.canvas.board_point(self._inside(QPointF(at)))
        x, y = place.x(), place.y() - row.y
        nearest = min(row.body.curve.points, key=lambda p: _apart(p, x, y), default=None)
        if nearest is None or _apart(nearest, x, y) > (REACH / self._zoom()) ** 2:
            return found
        inside = (x - nearest.x, y - nearest.y)
        return Hit("points", nearest.id, found.lane, nearest.step, inside=inside)


def _apart(point: PointSprite, x: float, y: float) -> float:
    return (point.x - x) ** 2 + (point.y - y) ** 2

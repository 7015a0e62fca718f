"""Personas and lanes to the left of the board; their names stay in sight while it scrolls."""

from functools import partial
from math import ceil, floor, inf

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.beside.low_names import LowNames, bottom
from workshop_app.canvas.beside.name_pixmaps import NamePixmaps
from workshop_app.canvas.beside.strips import Strip, strip_scale
from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.canvas.drawing.slabs import Placed, Slabs
from workshop_app.canvas.drawing.text_scale import text_percent
from workshop_app.canvas.touch.targets import touch_mode
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.folds import chevron_of
from workshop_app.layout.hit import Hit
from workshop_app.layout.left import lane_chevron
from workshop_app.layout.sprites import Mark, Part, Sprite

ROOM_TO_GROW = 600
"""Px of the screen: as much as many cards that come into a lane make it taller."""


class LeftStrip(Strip):
    """Personas with their lanes, to the left of the board."""

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(brush, NamePixmaps(brush), parent)
        self._low = LowNames()
        self._slabs = Slabs(ROOM_TO_GROW)
        self._starts: frozenset[float] = frozenset()
        self._start = 0.0
        self._scale = 1.0
        self._foot = 0
        self._hovered = ""

    def show_board(self, board: Board, zoom: float) -> None:
        """Show the names of `board` at `zoom`."""
        before, self.board = self.board, board
        if before is None or zoom != self.zoom:
            self.update()
        elif (same := _same_as_far_down(before, board)) < inf:
            # What stands in sight though it begins above depends on all of its room.
            upper = floor(same * zoom - self.offset) - 1
            above = any(lane.y * zoom < self.offset for lane in board.swimlanes)
            self.update(self.rect() if above else self.rect().adjusted(0, upper, 0, 0))
        self.zoom, self._scale = zoom, strip_scale(zoom)
        self._starts = frozenset(lane.y for lane in board.swimlanes)
        self._start = board.width if board.grid.mirrored else -board.measures.left
        width = round(board.measures.left * self._scale)
        if width != self.width():
            self.setFixedWidth(width)

    def sizeHint(self) -> QSize:
        """As wide as the two columns."""
        left = self.board.measures.left if self.board else 260.0
        return QSize(round(left * strip_scale(self.zoom)), 100)

    def sprite_of(self, table: str, row_id: str) -> tuple[Sprite, QRectF] | None:
        """A lane's name or a persona and where it is drawn, in px of this widget."""
        for sprite, tall in self._names():
            if (sprite.table, sprite.id) == (table, row_id):
                return sprite, self._standing(sprite, self._placed(sprite, tall))
        return None

    def hit(self, x: float, y: float) -> Hit:
        """The lane or persona at (x, y) px of this widget."""
        for sprite, tall in self._names():
            placed = self._placed(sprite, tall)
            if placed.contains(x, y):
                lane = sprite.id if sprite.table == "lanes" else None
                standing = self._standing(sprite, placed)
                mark = chevron_of(sprite) or self._offered(sprite, placed, standing)
                fold = self._on_chevron(mark, standing, x, y)
                return Hit(sprite.table, sprite.id, lane, fold=fold)
        return Hit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Offer to fold the lane below the pointer, and hand the move on."""
        at = event.position()
        over = self.hit(at.x(), at.y())
        self._hover(over.id if over.kind == "lanes" else "")
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left."""
        self._hover("")

    def _hover(self, lane: str) -> None:
        if lane != self._hovered:
            self._hovered = lane
            self.update()

    def _offered(self, sprite: Sprite, placed: QRectF, standing: QRectF) -> Mark | None:
        """The chevron of an open lane one has come to; fingers cannot come without a touch."""
        if sprite.table != "lanes":
            return None
        come = sprite.id == self._hovered or touch_mode() or ("lanes", sprite.id) in self.chosen
        if not come or chevron_of(sprite) is not None:
            return None
        mark = lane_chevron(sprite, mirrored=sprite.rect.x >= 0)
        room = (placed.bottom() - standing.top()) / self._scale
        return mark if mark.y + mark.size <= room else None

    def _names(self) -> list[tuple[Sprite, float]]:
        """Each sprite with the height its place has on the board."""
        if self.board is None:
            return []
        lanes = [(sprite, sprite.rect.height) for sprite in self.board.titles]
        personas = [(s.sprite, s.height) for s in self.board.swimlanes if s.sprite is not None]
        return lanes + personas

    def _placed(self, sprite: Sprite, tall: float) -> QRectF:
        return QRectF(*self._place(sprite, tall))

    def _place(self, sprite: Sprite, tall: float) -> Placed:
        scale, box = self._scale, sprite.rect
        left = (box.x - self._start) * scale
        top = box.y * self.zoom - self.offset
        x, y = nearest(left), nearest(top)
        return x, y, nearest(left + box.width * scale) - x, nearest(top + tall * self.zoom) - y

    def _standing(self, sprite: Sprite, placed: QRectF) -> QRectF:
        """Where in its place a name is written: in sight for as long as any room for it is."""
        inside = self._inside(sprite, placed.top(), placed.height())
        return placed.adjusted(0, inside, 0, 0) if inside else placed

    def _inside(self, sprite: Sprite, top: float, tall: float) -> int:
        """How far down in its place, px of this widget, a name is written."""
        if top >= 0:
            return 0
        return nearest(max(0.0, min(-top, tall - _written(sprite) * self._scale)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names that are exposed."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.brush.color("board.ground"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.pixmaps.begin(self._scale, self.devicePixelRatioF())
        self._slabs.begin(self.devicePixelRatioF(), self.zoom, text_percent(), self.brush.theme)
        self._foot = nearest(self.board.height * self.zoom - self.offset) if self.board else 0
        first, last = event.rect().top() - 1, event.rect().bottom() + 2
        for sprite, tall in self._names():
            top = sprite.rect.y * self.zoom - self.offset
            if top <= last and top + tall * self.zoom >= first:
                self._name(painter, sprite, tall)

    def _name(self, painter: QPainter, sprite: Sprite, tall: float) -> None:
        """A copy of pixels, and over it what the name is at this moment."""
        place, ref = self._place(sprite, tall), (sprite.table, sprite.id)
        x, y, wide, high = place
        inside, head = self._inside(sprite, y, high), sprite.rect.y in self._starts
        parts = self._parts(sprite, tall)
        paint = partial(self._paint, sprite=sprite, parts=parts, inside=inside, head=head)
        if self.pixmaps.zooming:
            paint(painter, QRect(*place))
        else:
            look = (parts, sprite.fill, inside, head, wide)
            self._slabs.draw(painter, ref, place, look, paint)
        if y + high == self._foot:
            painter.fillRect(x, y + high - 1, wide, 1, self.brush.color("board.swimlane"))
        self._moment(painter, sprite, tall, ref)

    def _moment(self, painter: QPainter, sprite: Sprite, tall: float, ref: Ref) -> None:
        """What a name is at this moment: pointed at, found, selected, in the air."""
        marked = ref in self.found or ref in self.chosen or ref in self.lifted
        if not (marked or touch_mode() or ref[1] == self._hovered):
            return
        placed = self._placed(sprite, tall)
        standing = self._standing(sprite, placed)
        if (mark := self._offered(sprite, placed, standing)) is not None:
            self._offer(painter, mark, standing)
        if ref in self.found:
            seen = sprite.showing(self._parts(sprite, tall))
            self._found(painter, seen, standing.topLeft(), placed)
        self._ring(painter, sprite, placed)

    def _paint(
        self, painter: QPainter, room: QRect, *,
        sprite: Sprite, parts: tuple[Part, ...], inside: int, head: bool,
    ) -> None:  # fmt: skip
        """The name of a lane or persona from its head on, as far down as `room` goes."""
        assert self.board is not None
        strong, fine = self.brush.color("board.swimlane"), self.brush.color("board.line")
        painter.fillRect(room, self.brush.color(sprite.fill or "board.ground"))
        standing = QRectF(room).adjusted(0, inside, 0, 0)
        self.pixmaps.draw(painter, sprite.showing(parts), standing)
        # The lines of the lanes go on to the left, at their heads.
        painter.fillRect(room.left(), room.top(), room.width(), 1, strong if head else fine)
        if sprite.table == "personas":
            inner = room.left() if self.board.grid.mirrored else room.right()
            painter.fillRect(inner, room.top(), 1, room.height(), strong)

    def _offer(self, painter: QPainter, mark: Mark, standing: QRectF) -> None:
        scale = self._scale
        painter.save()
        painter.translate(standing.topLeft())
        painter.scale(scale, scale)
        self.brush.mark(painter, mark)
        painter.restore()

    def _parts(self, sprite: Sprite, tall: float) -> tuple[Part, ...]:
        """What of a name has room in a place so `tall` on the board.

        As that is rounded up: where a name that is pushed about ends, one way or the other, must
        not say whether a line of it is seen.
        """
        if self._scale == self.zoom:
            return sprite.parts
        room = ceil(tall * self.zoom) / self._scale
        return self._low.parts(sprite, room, mirrored=sprite.rect.x >= 0)


def _same_as_far_down(before: Board, after: Board) -> float:
    """How far down, px of the board, two boards have the same names in the same places."""
    if len(before.titles) != len(after.titles) or len(before.swimlanes) != len(after.swimlanes):
        return 0.0
    titles = zip(before.titles, after.titles, strict=True)
    differing = (min(a.rect.y, b.rect.y) for a, b in titles if a is not b and a != b)
    lanes = zip(before.swimlanes, after.swimlanes, strict=True)
    # Where only its height is another, it is the same as far down as its lanes are.
    others = (a.y for a, b in lanes if a is not b and (a.y, a.sprite) != (b.y, b.sprite))
    return min(next(differing, inf), next(others, inf))


def _written(sprite: Sprite) -> float:
    """How much of its height a name needs; that of a curve all, for the faces of its scale."""
    faces = sum(isinstance(part, Mark) for part in sprite.parts) > 1
    if sprite.table == "personas" or not faces:
        return max(map(bottom, sprite.parts), default=0.0)
    return sprite.rect.height

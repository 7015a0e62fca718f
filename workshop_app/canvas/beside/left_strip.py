"""Personas and lanes to the left of the board; their names stay in sight while it scrolls."""

from functools import partial
from math import ceil, floor, inf

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.beside.low_names import LowNames, bottom
from workshop_app.canvas.beside.name_pixmaps import NamePixmaps
from workshop_app.canvas.beside.name_slabs import NameSlabs
from workshop_app.canvas.beside.strips import Strip, strip_scale
from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.canvas.drawing.text_scale import text_percent
from workshop_app.canvas.touch.targets import touch_mode
from workshop_app.layout.board import Board
from workshop_app.layout.folds import chevron_of
from workshop_app.layout.hit import Hit
from workshop_app.layout.left import lane_chevron
from workshop_app.layout.sprites import Mark, Sprite


class LeftStrip(Strip):
    """Personas with their lanes, to the left of the board."""

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(brush, NamePixmaps(brush), parent)
        self._low = LowNames()
        self._slabs = NameSlabs()
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
        scale, box = self._scale, sprite.rect
        left = (box.x - self._start) * scale
        top = box.y * self.zoom - self.offset
        x, y = nearest(left), nearest(top)
        right, below = nearest(left + box.width * scale), nearest(top + tall * self.zoom)
        return QRectF(x, y, right - x, below - y)

    def _standing(self, sprite: Sprite, placed: QRectF) -> QRectF:
        """Where in its place a name is written: in sight for as long as any room for it is."""
        if placed.top() >= 0:
            return placed
        room = placed.height() - _written(sprite) * self._scale
        return placed.adjusted(0, nearest(max(0.0, min(-placed.top(), room))), 0, 0)

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
        placed, ref = self._placed(sprite, tall), (sprite.table, sprite.id)
        standing = self._standing(sprite, placed)
        inside, rect = standing.y() - placed.y(), placed.toRect()
        head, foot = sprite.rect.y in self._starts, self._is_last(rect)
        zooming = self.pixmaps.zooming
        deep = rect.height() if foot or zooming else ceil(tall * self.zoom)
        look = (sprite.parts, sprite.fill, inside, head, foot, rect.width(), deep)
        if zooming or not self._slabs.draw(painter, ref, rect, look):
            room = QRectF(placed.x(), placed.y(), placed.width(), deep)
            paint = partial(self._paint, sprite=sprite, placed=room, standing=standing)
            if zooming:
                paint(painter)
            else:
                self._slabs.paint(painter, ref, rect, deep, look, paint)
        if (mark := self._offered(sprite, placed, standing)) is not None:
            self._offer(painter, mark, standing)
        if ref in self.found:
            self._found(painter, self._seen(sprite, placed), standing.topLeft(), placed)
        self._ring(painter, sprite, placed)

    def _paint(self, painter: QPainter, sprite: Sprite, placed: QRectF, standing: QRectF) -> None:
        painter.fillRect(placed, self.brush.color(sprite.fill or "board.ground"))
        self.pixmaps.draw(painter, self._seen(sprite, placed), standing)
        self._lines(painter, sprite, placed.toRect())

    def _offer(self, painter: QPainter, mark: Mark, standing: QRectF) -> None:
        scale = self._scale
        painter.save()
        painter.translate(standing.topLeft())
        painter.scale(scale, scale)
        self.brush.mark(painter, mark)
        painter.restore()

    def _seen(self, sprite: Sprite, placed: QRectF) -> Sprite:
        """What of a name has room where it is placed."""
        if self._scale == self.zoom:
            return sprite
        return self._low.fitting(sprite, placed.height() / self._scale, mirrored=sprite.rect.x >= 0)

    def _is_last(self, placed: QRect) -> bool:
        """Whether the map ends at the foot of a name."""
        return placed.top() + placed.height() == self._foot

    def _lines(self, painter: QPainter, sprite: Sprite, placed: QRect) -> None:
        """The lines of the lanes go on to the left: at their heads, and below the last one."""
        assert self.board is not None
        strong, fine = self.brush.color("board.swimlane"), self.brush.color("board.line")
        head = strong if sprite.rect.y in self._starts else fine
        painter.fillRect(placed.left(), placed.top(), placed.width(), 1, head)
        if sprite.table == "personas":
            inner = placed.left() if self.board.grid.mirrored else placed.right()
            painter.fillRect(inner, placed.top(), 1, placed.height(), strong)
        if self._is_last(placed):
            painter.fillRect(placed.left(), placed.bottom(), placed.width(), 1, strong)


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

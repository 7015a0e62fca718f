"""Many arrows drawn at once: straight stretches as rectangles, corners and heads as pixels.

Qt takes longest over dashes and bent lines, and most of an arrow is straight.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from workshop_app.canvas.arrows.pieces import Corner, Pieces, Point, pieces, thickness
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.layout.arrows.drawn import COLOR, DASHES, HANDLE, HEAD_LONG, HEAD_WIDE
from workshop_app.layout.sprites import ArrowShape
from workshop_app.layout.theme import Theme

_Placed = tuple[Pieces, int]
"""An arrow, and y of the place its heights are counted from."""

_Part = tuple[int, int, int, int, int, int]
"""(x, y) on the screen, then (left, top, width, height) of what is drawn there of a picture."""

_LONG = 8000
"""Longer, in px, than any screen is wide."""

_AROUND = 24
_MOST = 2000


class Strokes:
    """Draws arrows as they are at one zoom of one theme; what did not bend otherwise is not sought."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._of: tuple[float, float, float, Theme | None] = (0.0, 0.0, 0.0, None)
        self._wide = 1
        self._known: dict[str, tuple[ArrowShape, Sequence[float], list[float], Pieces]] = {}
        self._pixels: dict[object, QPixmap] = {}

    def draw(
        self, painter: QPainter, shapes: Iterable[ArrowShape], ends: Sequence[float], seen: QRectF
    ) -> None:
        """Draw what of `shapes` may be `seen` (px of the board); `ends` are the tops of the rows."""
        transform = painter.worldTransform()
        self._begin(transform, painter.device().devicePixelRatio())
        left, scale, y = floor(transform.dx()), transform.m11(), transform.dy()
        area = transform.mapRect(seen).toAlignedRect()
        area.adjust(-_AROUND, -_AROUND, _AROUND, _AROUND)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush.color(COLOR))
        placed = [
            (shape.dashed, self._pieces(shape, ends, scale), floor(top + 0.5))
            for shape in shapes
            for top in (ends[shape.corners[0][1]] * scale + y,)
        ]
        self._solid(painter, [(found, top) for dashed, found, top in placed if not dashed], left)
        dashed = [(found, top) for dashed, found, top in placed if dashed]
        if dashed:
            self._dashes(painter, dashed, left, area)
        self._pixmaps(painter, [(found, top) for _dashed, found, top in placed], left, area)
        painter.setWorldTransform(transform)

    def _begin(self, transform: QTransform, ratio: float) -> None:
        scale, shift, theme = transform.m11(), transform.dx() % 1, self._brush.theme
        if self._of[:3] != (scale, shift, ratio) or self._of[3] is not theme:
            self._of = (scale, shift, ratio, theme)
            self._wide = thickness(scale)
            self._known, self._pixels = {}, {}
        if len(self._known) > _MOST:
            self._known = {}

    def _pieces(self, shape: ArrowShape, ends: Sequence[float], scale: float) -> Pieces:
        """In px of the screen, below the head of the row that the arrow begins in."""
        known = self._known.get(shape.id)
        if known is not None and known[0] is shape and known[1] is ends:
            return known[3]
        first = ends[shape.corners[0][1]]
        tops = [ends[row] - first for _x, row, _y in shape.corners]
        if known is None or known[0] is not shape or known[2] != tops:
            shift = self._of[1] + 0.5
            points = [
                (floor(x * scale + shift), floor((top + y) * scale + 0.5))
                for (x, _row, y), top in zip(shape.corners, tops, strict=True)
            ]
            found = pieces(points, scale)
        else:
            found = known[3]
        self._known[shape.id] = (shape, ends, tops, found)
        return found

    def _solid(self, painter: QPainter, arrows: list[_Placed], left: int) -> None:
        wide, half = self._wide, self._wide // 2
        rects = [
            QRect(left + x, top - half + y, long, wide)
            for found, top in arrows
            for x, y, long in found.levels
        ]
        aside = left - half
        rects += [
            QRect(aside + x, top + y, wide, long)
            for found, top in arrows
            for x, y, long in found.uprights
        ]
        painter.drawRects(rects)

    def _dashes(self, painter: QPainter, arrows: list[_Placed], left: int, area: QRect) -> None:
        """Parts of a long dashed line, as far as they are in sight."""
        self._draw_parts(painter, self._dashed(level=True), self._levels(arrows, left, area))
        self._draw_parts(painter, self._dashed(level=False), self._uprights(arrows, left, area))

    def _levels(self, arrows: list[_Placed], left: int, area: QRect) -> Iterator[_Part]:
        wide, half, period = self._wide, self._wide // 2, sum(self._dash())
        first, last, upper, lower = area.left(), area.right(), area.top(), area.bottom()
        for found, top in arrows:
            for x, y, long in found.levels:
                begin, end, at = max(left + x, first), min(left + x + long, last), top + y
                if begin < end and upper <= at <= lower:
                    yield begin, at - half, (begin - left - x) % period, 0, end - begin, wide

    def _uprights(self, arrows: list[_Placed], left: int, area: QRect) -> Iterator[_Part]:
        wide, half, period = self._wide, self._wide // 2, sum(self._dash())
        first, last, upper, lower = area.left(), area.right(), area.top(), area.bottom()
        for found, top in arrows:
            for x, y, long in found.uprights:
                begin, end, at = max(top + y, upper), min(top + y + long, lower), left + x
                if begin < end and first <= at <= last:
                    yield at - half, begin, 0, (begin - top - y) % period, wide, end - begin

    def _draw_parts(self, painter: QPainter, pixmap: QPixmap, parts: Iterable[_Part]) -> None:
        ratio = self._of[2]
        for x, y, left, top, wide, tall in parts:
            if ratio == 1:
                painter.drawPixmap(x, y, pixmap, left, top, wide, tall)
            else:
                part = QRectF(left * ratio, top * ratio, wide * ratio, tall * ratio)
                painter.drawPixmap(QPointF(x, y), pixmap, part)

    def _pixmaps(self, painter: QPainter, arrows: list[_Placed], left: int, area: QRect) -> None:
        """The corners and the heads that are in sight."""
        first, last, upper, lower = area.left(), area.right(), area.top(), area.bottom()
        more, draw, corner_of = self._wide + 1, painter.drawPixmap, self._corner
        away = ceil(HEAD_LONG * self._of[0]) + self._wide
        for found, top in arrows:
            for x, y, corner in found.bends:
                right, below = left + x, top + y
                if first <= right <= last and upper <= below <= lower:
                    far = corner[0] + more
                    draw(right - far, below - far, corner_of(corner))
            right, below = left + found.tip[0], top + found.tip[1]
            if first <= right <= last and upper <= below <= lower:
                draw(right - away, below - away, self._head(found.heading))

    def _dashed(self, *, level: bool) -> QPixmap:
        """A long dashed line, of which each stretch is a part."""
        key = ("dashed", level)
        if key not in self._pixels:
            (dash, gap), wide = self._dash(), self._wide
            pixmap, painter = self._canvas(_LONG if level else wide, wide if level else _LONG)
            tone = self._brush.color(COLOR)
            for at in range(0, _LONG, dash + gap):
                rect = QRect(at, 0, dash, wide) if level else QRect(0, at, wide, dash)
                painter.fillRect(rect, tone)
            painter.end()
            self._pixels[key] = pixmap
        return self._pixels[key]

    def _dash(self) -> tuple[int, int]:
        """A dash and the gap after it, in whole px."""
        dash, gap = DASHES
        scale = self._of[0]
        return max(1, floor(dash * scale + 0.5)), max(1, floor(gap * scale + 0.5))

    def _corner(self, corner: Corner) -> QPixmap:
        if corner not in self._pixels:
            turn, ax, ay, bx, by = corner
            far = turn + self._wide + 1
            pixmap, painter = self._canvas(2 * far, 2 * far)
            painter.translate(far + self._wide % 2 / 2, far + self._wide % 2 / 2)
            # A pixel further at both ends: there must be no gap to what is straight.
            path = QPainterPath(QPointF(ax * (turn + 1), ay * (turn + 1)))
            path.lineTo(ax * turn, ay * turn)
            near = turn * HANDLE
            path.cubicTo(ax * near, ay * near, bx * near, by * near, bx * turn, by * turn)
            path.lineTo(bx * (turn + 1), by * (turn + 1))
            pen = QPen(self._brush.color(COLOR), self._wide)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.strokePath(path, pen)
            painter.end()
            self._pixels[corner] = pixmap
        return self._pixels[corner]

    def _head(self, heading: Point) -> QPixmap:
        if heading not in self._pixels:
            scale, (x, y) = self._of[0], heading
            long, wide = HEAD_LONG * scale, HEAD_WIDE * scale
            far = ceil(long) + self._wide
            pixmap, painter = self._canvas(2 * far, 2 * far)
            painter.translate(far, far)
            across = self._wide % 2 / 2
            painter.translate(across * abs(y), across * abs(x))
            base = -x * long, -y * long
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush.color(COLOR))
            one = QPointF(base[0] - y * wide, base[1] + x * wide)
            other = QPointF(base[0] + y * wide, base[1] - x * wide)
            painter.drawPolygon(QPolygonF([QPointF(0, 0), one, other]))
            painter.end()
            self._pixels[heading] = pixmap
        return self._pixels[heading]

    def _canvas(self, wide: int, tall: int) -> tuple[QPixmap, QPainter]:
        ratio = self._of[2]
        pixmap = QPixmap(ceil(wide * ratio), ceil(tall * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return pixmap, painter

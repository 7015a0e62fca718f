"""Draw sprites with Qt: the same pieces the report draws on paper."""

from functools import cache, lru_cache
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from workshop_app.canvas.drawing.glyphs import draw_block
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.layout.icons import BOX, STROKE_WIDTH, Segment, icon_path
from workshop_app.layout.sprites import (
    Box,
    CurveSprite,
    Mark,
    Picture,
    PointSprite,
    Rect,
    Sprite,
    Words,
)
from workshop_app.layout.theme import DIMMED, Theme

_Pieces = tuple[tuple[float, ...], ...]
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_ZERO = 2  # which of the five lines is the middle of the scale
_CURVE_WIDTH = 3.0
_DOT = 7.0
_WORD_REACH = 200.0  # wider than half a column


@lru_cache(maxsize=512)
def color(name: str) -> QColor:
    """The QColor of "#RRGGBB", made once."""
    return QColor(name)


def qrect(rect: Rect) -> QRectF:
    """The same rectangle in Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def nearest(at: float) -> int:
    """The whole pixel at `at`; halves always go up, so that scrolling shifts all alike."""
    return floor(at + 0.5)


def snapped(rect: QRectF) -> QRect:
    """`rect` on whole pixels: rectangles that share an edge still share it."""
    left, top = nearest(rect.left()), nearest(rect.top())
    return QRect(left, top, nearest(rect.right()) - left, nearest(rect.bottom()) - top)


class Brush:
    """Draws sprites in the colours of one theme, with the pictures of one workshop."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        self.theme = theme
        self.pictures = pictures

    def color(self, token: str) -> QColor:
        """The colour of a theme's token."""
        return color(self.theme[token])

    def sprite(self, painter: QPainter, sprite: Sprite) -> None:
        """Draw `sprite` at its place in the painter's coordinates."""
        painter.save()
        painter.translate(sprite.rect.x, sprite.rect.y)
        size = Rect(0, 0, sprite.rect.width, sprite.rect.height)
        self.box(painter, Box(size, sprite.fill, sprite.border, sprite.radius))
        self.parts(painter, sprite)
        painter.restore()

    def parts(self, painter: QPainter, sprite: Sprite) -> None:
        """Draw what stands on `sprite` with its top left at the painter's origin."""
        for part in sprite.parts:
            self._part(painter, part)

    def box(self, painter: QPainter, box: Box) -> None:
        """Draw a box; its border lies inside its rectangle."""
        rect = qrect(box.rect)
        painter.setBrush(QBrush(self.color(box.fill)) if box.fill else Qt.BrushStyle.NoBrush)
        if box.border:
            painter.setPen(QPen(self.color(box.border), box.line))
            half = box.line / 2
            rect = rect.adjusted(half, half, -half, -half)
        else:
            painter.setPen(_NO_PEN)
        if box.radius:
            painter.drawRoundedRect(rect, box.radius, box.radius)
        else:
            painter.drawRect(rect)

    def words(self, painter: QPainter, words: Words) -> None:
        """Draw a typeset text."""
        tone = self.color(words.color)
        if not words.upright:
            draw_block(painter, words.block, words.x, words.y, tone)
            return
        painter.save()
        painter.translate(words.x, words.y)
        painter.rotate(-90)
        draw_block(painter, words.block, 0, 0, tone)
        painter.restore()

    def mark(self, painter: QPainter, mark: Mark) -> None:
        """Draw an icon."""
        lines, solids = icon_paths(mark.icon)
        scale = mark.size / BOX
        painter.save()
        painter.translate(mark.x, mark.y)
        painter.scale(scale, scale)
        tone = self.color(mark.color)
        # A small mark keeps a line that can be seen from the back row.
        pen = QPen(tone, max(STROKE_WIDTH, 1.1 / scale), Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(lines, pen)
        painter.fillPath(solids, tone)
        painter.restore()

    def rules(
        self,
        painter: QPainter,
        curve: CurveSprite,
        across: tuple[float, float],
        thick: float,
        *,
        words: bool = True,
    ) -> None:
        """Draw the lines of a curve's scale from x to x; they leave room for its words."""
        for at, y in enumerate(curve.rules):
            painter.setPen(QPen(self.color("curve.zero" if at == _ZERO else "curve.grid"), thick))
            painter.drawLine(QLineF(across[0], y, across[1], y))
        for point in curve.points if words else ():
            if (word := point.word) is None or word.x > across[1]:
                continue
            room = QRectF(word.x - 2, word.y, word.block.width + 4, word.block.height)
            if room.right() >= across[0]:
                painter.fillRect(room, self.color("board.ground"))

    def curve(
        self,
        painter: QPainter,
        curve: CurveSprite,
        chosen: frozenset[str],
        within: QRectF | None = None,
        *,
        words: bool = True,
        dimmed: frozenset[str] = frozenset(),
    ) -> None:
        """Draw a curve with its points and their words; `chosen` points are ringed.

        Only what lies `within`, where that is given; from afar without words. What leads to
        `dimmed` points is as faint as these.
        """
        pen = QPen(self.color(curve.color), _CURVE_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if curve.dashed:
            pen.setDashPattern([2.5, 2.5])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for opacity, pieces in _pieces(curve, dimmed, within):
            painter.setOpacity(opacity)
            painter.drawPath(curve_path(pieces))
        for opacity, points in _by_opacity(_points_within(curve, within), dimmed):
            painter.setOpacity(opacity)
            self._points(painter, points, chosen, self.color(curve.color))
            for point in points if words else ():
                if point.word is not None:
                    self.words(painter, point.word)
        painter.setOpacity(1.0)

    def _points(
        self, painter: QPainter, points: list[PointSprite], chosen: frozenset[str], tone: QColor
    ) -> None:
        painter.setPen(QPen(self.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for point in points:
            if point.id in chosen:
                painter.drawEllipse(QPointF(point.x, point.y), _DOT + 4, _DOT + 4)
        painter.setPen(QPen(self.color("curve.rim"), 2))
        painter.setBrush(tone)
        for point in points:
            painter.drawEllipse(QPointF(point.x, point.y), _DOT, _DOT)

    def _part(self, painter: QPainter, part: Words | Mark | Box | Picture) -> None:
        match part:
            case Words():
                self.words(painter, part)
            case Mark():
                self.mark(painter, part)
            case Box():
                self.box(painter, part)
            case Picture():
                self._picture(painter, part)

    def _picture(self, painter: QPainter, picture: Picture) -> None:
        image = self.pictures.get(picture.asset)
        rect = qrect(picture.rect)
        if image.isNull():
            self.box(painter, Box(picture.rect, fill="hover", border="line", radius=4))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture.round:
            clip = QPainterPath()
            clip.addEllipse(rect)
            painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(rect, image, _covering(image, rect))
        painter.restore()


def _points_within(curve: CurveSprite, within: QRectF | None) -> list[PointSprite]:
    """The points that may show in `within`, with their words."""
    if within is None:
        return list(curve.points)
    left, right = within.left() - _WORD_REACH, within.right() + _WORD_REACH
    return [point for point in curve.points if left <= point.x <= right]


def _pieces(
    curve: CurveSprite, dimmed: frozenset[str], within: QRectF | None
) -> list[tuple[float, _Pieces]]:
    """How opaque which pieces of a curve are, of those that may show in `within`."""
    pieces = _pieces_within(curve, within)
    ends = {point.x for point in curve.points if point.id in dimmed} if dimmed else set()
    if not ends:
        return [(1.0, pieces)]
    clear = tuple(piece for piece in pieces if ends.isdisjoint((piece[0], piece[6])))
    faint = tuple(piece for piece in pieces if not ends.isdisjoint((piece[0], piece[6])))
    return [(DIMMED, faint), (1.0, clear)]


def _pieces_within(curve: CurveSprite, within: QRectF | None) -> _Pieces:
    """Dashes are counted from the beginning of a curve: of a dashed one all pieces."""
    if within is None or curve.dashed:
        return curve.pieces
    left, right = within.left() - 2 * _CURVE_WIDTH, within.right() + 2 * _CURVE_WIDTH
    return tuple(piece for piece in curve.pieces if piece[6] >= left and piece[0] <= right)


def _by_opacity(
    points: list[PointSprite], dimmed: frozenset[str]
) -> list[tuple[float, list[PointSprite]]]:
    """The points by how opaque they are."""
    faint = [point for point in points if point.id in dimmed] if dimmed else []
    full = [point for point in points if point.id not in dimmed] if faint else points
    return [(1.0, full), (DIMMED, faint)] if faint else [(1.0, full)]


def curve_path(pieces: _Pieces) -> QPainterPath:
    """The Bézier pieces of a curve as one path; it is interrupted where some are missing."""
    path = QPainterPath()
    end = None
    for x1, y1, cx1, cy1, cx2, cy2, x2, y2 in pieces:
        if end != (x1, y1):
            path.moveTo(x1, y1)
        end = (x2, y2)
        path.cubicTo(cx1, cy1, cx2, cy2, x2, y2)
    return path


@cache
def icon_paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    """The strokes and the filled shapes of an icon."""
    icon = icon_path(name)
    return _path(icon.lines), _path(icon.solids)


def _path(segments: tuple[Segment, ...]) -> QPainterPath:
    path = QPainterPath()
    for verb, numbers in segments:
        if verb == "M":
            path.moveTo(*numbers)
        elif verb == "L":
            path.lineTo(*numbers)
        elif verb == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path


def _covering(image: QPixmap, rect: QRectF) -> QRectF:
    """The middle part of `image` that has the shape of `rect`."""
    scale = min(image.width() / rect.width(), image.height() / rect.height())
    width, height = rect.width() * scale, rect.height() * scale
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)

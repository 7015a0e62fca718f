"""The curve of a lane on the board: the lines of its scale, the curve, its points."""

from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.canvas.drawing.slabs import Look, Slabs
from workshop_app.canvas.lanes.ground import LaneGround
from workshop_app.canvas.lanes.shown import Shown
from workshop_app.layout.sprites import CurveSprite

_IT = ("lanes", "")
_ROUNDED = 2  # px of the screen: such a lane does not grow, but where it ends is rounded


class NearCurve:
    """Paints a lane whose curve can be read. While nothing scrolls or zooms its pixels are kept: a
    lane that other lanes push costs a copy."""

    def __init__(self, brush: Brush, ground: LaneGround) -> None:
        self._brush = brush
        self._ground = ground
        self._slabs = Slabs(_ROUNDED)
        self._known: tuple[CurveSprite, frozenset[str]] | None = None

    def paint(self, painter: QPainter, shown: Shown, exposed: QRectF, screen: int | None) -> None:
        """Paint `shown`, its head on a whole pixel, on a board of which `screen` px are seen across.

        Of what is not worth keeping (None) only what is `exposed`, in the lane's coordinates.
        """
        transform = painter.worldTransform()
        scale, left, head = transform.m11(), transform.dx(), transform.dy()
        top, end = nearest(head), nearest(left + shown.board.width * scale)
        tall = nearest(head + shown.row.height * scale) - top
        first, last = max(0, nearest(left)), end if screen is None else min(screen, end)
        place = (first, top, last - first, tall)
        paint = partial(self._paint, shown=shown, scale=scale, left=left, exposed=exposed)
        painter.save()
        painter.resetTransform()
        if screen is None:
            paint(painter, QRect(*place))
        elif last > first:
            self._slabs.begin(painter.device().devicePixelRatio(), self._brush.theme)
            points = self._points(shown.row.body.curve)
            look: Look = (
                shown.row.body.curve, scale, left, last, shown.board.grid, shown.edges[0],
                points & shown.chosen, points & shown.dimmed,
            )  # fmt: skip
            self._slabs.draw(painter, _IT, place, look, partial(paint, exposed=None))
        if shown.edges[1]:
            foot = self._brush.color("board.swimlane")
            painter.fillRect(first, top + tall - 1, last - first, 1, foot)
        painter.restore()

    def _points(self, curve: CurveSprite | None) -> frozenset[str]:
        """The ids of its points: what else is selected or dimmed says nothing of it."""
        assert curve is not None
        if self._known is None or self._known[0] is not curve:
            self._known = (curve, frozenset(point.id for point in curve.points))
        return self._known[1]

    def _paint(
        self, painter: QPainter, room: QRect, *,
        shown: Shown, scale: float, left: float, exposed: QRectF | None,
    ) -> None:  # fmt: skip
        assert shown.row.body.curve is not None
        painter.translate(left, room.top())
        painter.scale(scale, scale)
        if exposed is None:
            across = (room.left() - left) / scale, room.width() / scale
            exposed = QRectF(across[0], 0, across[1], room.height() / scale)
        bounds = QRectF(0, 0, shown.board.width, room.height() / scale)
        self._ground.paint(painter, shown.board.grid, bounds, exposed, (shown.edges[0], False))
        paint_curve(
            painter, self._brush, shown.row.body.curve, shown.chosen, exposed,
            words=True, dimmed=shown.dimmed,
        )  # fmt: skip


def paint_curve(
    painter: QPainter,
    brush: Brush,
    curve: CurveSprite,
    chosen: frozenset[str],
    exposed: QRectF,
    *,
    words: bool,
    dimmed: frozenset[str],
) -> None:
    """Paint what is `exposed`, in the lane's coordinates; `chosen` points are ringed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    brush.rules(painter, curve, (exposed.left(), exposed.right()), 0, words=words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.curve(painter, curve, chosen, exposed, words=words, dimmed=dimmed)

"""What lies under the cards of a lane: its ground, the lines of the columns, its head and foot."""

from itertools import zip_longest

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from workshop_app.canvas.drawing.paint import Brush, nearest, snapped
from workshop_app.layout.grid import Column, Grid

_TALL = 10_000
"""Taller than any screen; what is too long is clipped."""
_MOST_KEPT = 32
_APART = 6.0
"""Lines of steps nearer than this, px of the screen, would be a grey veil: only stages keep theirs."""


class LaneGround:
    """Paints the grounds of all lanes of a board; their columns' lines are found once a frame."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._columns: tuple[Column, ...] = ()
        self._lines: dict[tuple[object, ...], list[QRect]] = {}

    def paint(
        self,
        painter: QPainter,
        grid: Grid,
        bounds: QRectF,
        exposed: QRectF,
        edges: tuple[bool, bool],
    ) -> None:
        """Paint on whole pixels: where lanes meet, each pixel belongs to one of them.

        `bounds` and `exposed` are in the lane's coordinates; `edges` tell that a swimlane begins
        at its head, and that the map ends at its foot.
        """
        transform = painter.worldTransform()
        lane = snapped(transform.mapRect(bounds))
        # Qt clears up to a pixel more of a cached lane than it says is exposed.
        seen = transform.mapRect(exposed).toAlignedRect().adjusted(-1, -1, 1, 1) & lane
        first, last = grid.columns_between(exposed.left(), exposed.right())
        scale, shift = transform.m11(), transform.dx()
        line, strong = self._brush.color("board.line"), self._brush.color("board.swimlane")
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(seen, self._brush.color("board.ground"))
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        painter.drawRects(self._lines_of(grid, scale, shift, max(0, first - 1), last, lane.right()))
        painter.fillRect(seen.left(), lane.top(), seen.width(), 1, strong if edges[0] else line)
        if edges[1]:
            painter.fillRect(seen.left(), lane.bottom(), seen.width(), 1, strong)
        painter.restore()

    def _lines_of(
        self, grid: Grid, scale: float, shift: float, first: int, last: int, end: int
    ) -> list[QRect]:
        """The line at the end of a column; from left to right on the first pixel of the next."""
        if self._columns is not grid.columns or len(self._lines) > _MOST_KEPT:
            self._columns, self._lines = grid.columns, {}
        key = (scale, shift, first, last, end)
        known = self._lines.get(key)
        if known is None:
            columns = grid.columns[first : last + 1]
            near = bool(columns) and columns[0].width * scale >= _APART
            stages = [column.stage for column in grid.columns[first + 1 : last + 2]]
            ends = [
                column.end
                for column, after in zip_longest(columns, stages)
                if not column.inner and (near or column.stage != after)
            ]
            known = [QRect(min(nearest(x * scale + shift), end), 0, 1, _TALL) for x in ends]
            self._lines[key] = known
        return known

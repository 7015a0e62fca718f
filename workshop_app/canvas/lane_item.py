"""One lane of the board as one item: it paints its cards in batches, only where it is exposed."""

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workshop_app.canvas.card_pixmaps import CardPixmaps
from workshop_app.canvas.paint import nearest, qrect, snapped
from workshop_app.layout.board import Board, Body, Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.sprites import Sprite

READABLE = 0.4
"""Below this zoom cards are drawn as coloured boxes: nobody could read them."""

_RING = 2.0
_Batch = list[tuple[QColor, list[QRectF]]]


class LaneItem(QGraphicsItem):
    """Shows a row of a board. It moves nothing by itself: `show_row` says what it shows."""

    def __init__(self, pixmaps: CardPixmaps) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pixmaps = pixmaps
        self._row: Row | None = None
        self._board: Board | None = None
        self._grid: Grid | None = None
        self._width = 0.0
        self._edges = (False, False)
        self._shifted = False
        self._hidden: frozenset[str] = frozenset()
        self._chosen: frozenset[str] = frozenset()
        self._batches: dict[int, tuple[tuple[Sprite, ...], _Batch]] = {}
        self._whole: tuple[Body, _Batch] | None = None
        self._known_ids: tuple[Body, frozenset[str]] | None = None

    @property
    def row(self) -> Row | None:
        """What is shown."""
        return self._row

    def boundingRect(self) -> QRectF:
        """The lane over all columns."""
        return QRectF(0, 0, self._width, self._row.height if self._row else 0)

    def show_row(self, row: Row, board: Board, *, first: bool, last: bool) -> None:
        """Show `row`; only cells whose sprites are other objects than before are painted anew.

        `first` tells that a swimlane begins here, which a stronger line says, `last` that the
        map ends here.
        """
        before, self._board = self._row, board
        grid_same = self._grid is board.grid or self._grid == board.grid
        self._grid = board.grid
        if not grid_same:
            self.update()
        if before is not None and _same_place(before, row) and self._width == board.width:
            if before.body is not row.body:
                self._row = row
                self._repaint_changed(before.body, row.body)
            self._row = row
            if (first, last) != self._edges:
                self._edges = (first, last)
                self.update()
            return
        self.prepareGeometryChange()
        self._row, self._width, self._edges = row, board.width, (first, last)
        self._shifted = True
        self.setPos(0, row.y)
        self.update()

    def choose(self, ids: frozenset[str]) -> None:
        """Ring these cards (or points) as selected."""
        changed = (ids ^ self._chosen) & self._ids()
        self._chosen = ids
        if changed:
            self.update()

    def forget_colors(self) -> None:
        """Remember no colours: the theme has changed."""
        self._batches.clear()
        self._whole = None
        self.update()

    def refine(self) -> None:
        """Paint anew what was only pushed about as pixels: it may be a fraction of one off."""
        if self._shifted:
            self._shifted = False
            self.update()

    def rest(self, resting: bool) -> None:
        """Keep the lane as pixels while nothing zooms: a far lane then only moves when pushed."""
        mode = QGraphicsItem.CacheMode
        wanted = mode.DeviceCoordinateCache if resting else mode.NoCache
        if self.cacheMode() != wanted:
            self.setCacheMode(wanted)

    def hide_cards(self, ids: frozenset[str]) -> None:
        """Leave these out: they are in the air or being typed in."""
        changed = (ids ^ self._hidden) & self._ids()
        self._hidden = ids
        if changed:
            self._batches.clear()
            self._whole = None
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what `option` exposes."""
        row, board = self._row, self._board
        if row is None or board is None:
            return
        exposed = option.exposedRect
        self._ground(painter, row, board, exposed)
        if row.lane.folded:
            self._notes(painter, row.body)
            return
        if row.body.curve is not None:
            self._curve(painter, row)
            return
        first = board.grid.column_at(exposed.left())
        last = board.grid.column_at(exposed.right())
        transform = painter.worldTransform()
        if transform.m11() < READABLE:
            self._boxes(painter, row.body, first, last)
        else:
            self._cards(painter, row.body, first, last, exposed, transform)
        self._rings(painter, row.body, first, last)

    def _ground(self, painter: QPainter, row: Row, board: Board, exposed: QRectF) -> None:
        """Ground and lines, on whole pixels: where lanes meet, each pixel belongs to one of them."""
        brush, transform = self._pixmaps.brush, painter.worldTransform()
        lane = snapped(transform.mapRect(self.boundingRect()))
        # Qt clears up to a pixel more of a cached lane than it says is exposed.
        seen = transform.mapRect(exposed).toAlignedRect().adjusted(-1, -1, 1, 1) & lane
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(seen, brush.color("board.ground"))
        first, last = board.grid.column_at(exposed.left()), board.grid.column_at(exposed.right())
        line = brush.color("board.line")
        # The line at the right of a column lies on the first pixel of the next.
        scale, shift = transform.m11(), transform.dx()
        top, tall, end = lane.top(), lane.height(), lane.right()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        painter.drawRects(
            [
                QRect(min(nearest(column.right * scale + shift), end), top, 1, tall)
                for column in board.grid.columns[max(0, first - 1) : last + 1]
            ]
        )
        head = brush.color("board.swimlane") if self._edges[0] else line
        painter.fillRect(seen.left(), lane.top(), seen.width(), 1, head)
        if self._edges[1]:
            foot = brush.color("board.swimlane")
            painter.fillRect(seen.left(), lane.bottom(), seen.width(), 1, foot)
        painter.restore()

    def _notes(self, painter: QPainter, body: Body) -> None:
        if painter.worldTransform().m11() >= READABLE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for words in body.notes:
                self._pixmaps.brush.words(painter, words)

    def _curve(self, painter: QPainter, row: Row) -> None:
        curve = row.body.curve
        assert curve is not None
        brush = self._pixmaps.brush
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for at, y in enumerate(curve.rules):
            painter.setPen(QPen(brush.color("curve.zero" if at == 2 else "curve.grid"), 0))
            painter.drawLine(QLineF(0, y, self._width, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.curve(painter, curve, self._chosen)

    def _boxes(self, painter: QPainter, body: Body, first: int, last: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = first == 0 and last == len(body.cells) - 1
        if whole and self._whole is not None and self._whole[0] is body:
            batch = self._whole[1]
        else:
            batch = self._batch(body, first, last)
            if whole:
                self._whole = (body, batch)
        for tone, rects in batch:
            painter.setBrush(tone)
            painter.drawRects(rects)

    def _batch(self, body: Body, first: int, last: int) -> _Batch:
        """Rectangles by colour of the columns `first` to `last`."""
        joined: dict[int, tuple[QColor, list[QRectF]]] = {}
        for cell in (*body.cells[first : last + 1], body.spanning):
            for tone, rects in self._cell_batch(cell):
                known = joined.get(tone.rgb())
                if known is None:
                    joined[tone.rgb()] = (tone, rects.copy())
                else:
                    known[1].extend(rects)
        return list(joined.values())

    def _cell_batch(self, cell: tuple[Sprite, ...]) -> _Batch:
        if not cell:
            return []
        known = self._batches.get(id(cell))
        if known is not None and known[0] is cell:
            return known[1]
        groups: dict[int, tuple[QColor, list[QRectF]]] = {}
        for sprite in cell:
            if sprite.id in self._hidden:
                continue
            tone = self._far_color(sprite)
            groups.setdefault(tone.rgb(), (tone, []))[1].append(qrect(sprite.rect))
        batch = list(groups.values())
        if len(self._batches) > 4 * len(self._board.grid.columns if self._board else ()):
            self._batches.clear()
        self._batches[id(cell)] = (cell, batch)
        return batch

    def _far_color(self, sprite: Sprite) -> QColor:
        """What a card looks like from afar: its fill, or its border where it is white."""
        fill = self._pixmaps.brush.theme[sprite.fill or "panel"]
        ground = self._pixmaps.brush.theme["board.ground"]
        token = sprite.border if fill == ground else sprite.fill
        return self._pixmaps.brush.color(token or "line")

    def _cards(
        self,
        painter: QPainter,
        body: Body,
        first: int,
        last: int,
        exposed: QRectF,
        transform: QTransform,
    ) -> None:
        painter.save()
        painter.resetTransform()
        top, bottom = exposed.top(), exposed.bottom()
        for cell in (*body.cells[first : last + 1], body.spanning):
            for sprite in cell:
                rect = sprite.rect
                if rect.bottom > top and rect.y < bottom and sprite.id not in self._hidden:
                    self._pixmaps.draw(painter, sprite, transform)
        painter.restore()

    def _rings(self, painter: QPainter, body: Body, first: int, last: int) -> None:
        if self._chosen.isdisjoint(self._ids()):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._pixmaps.brush.color("focus"), _RING))
        for cell in (*body.cells[first : last + 1], body.spanning):
            for sprite in cell:
                if sprite.id in self._chosen and sprite.id not in self._hidden:
                    painter.drawRoundedRect(qrect(sprite.rect).adjusted(-2, -2, 2, 2), 6, 6)

    def _ids(self) -> frozenset[str]:
        if self._row is None:
            return frozenset()
        body = self._row.body
        if self._known_ids is None or self._known_ids[0] is not body:
            if body.curve is not None:
                ids = frozenset(point.id for point in body.curve.points)
            else:
                ids = frozenset(sprite.id for cell in body.cells for sprite in cell)
            self._known_ids = (body, ids)
        return self._known_ids[1]

    def _repaint_changed(self, before: Body, after: Body) -> None:
        if before.curve is not None or after.curve is not None:
            self.update()
            return
        if len(before.cells) != len(after.cells) or before.notes or after.notes:
            self.update()
            return
        for at, (old, new) in enumerate(zip(before.cells, after.cells, strict=True)):
            if old is not new and old != new:
                self._update_column(at)
        for sprite in {*before.spanning} ^ {*after.spanning}:
            self.update(qrect(sprite.rect).adjusted(-4, -4, 4, 4))

    def _update_column(self, at: int) -> None:
        assert self._board is not None
        column = self._board.grid.columns[at]
        self.update(QRectF(column.x, 0, column.width, self.boundingRect().height()))


def _same_place(before: Row, after: Row) -> bool:
    return before.y == after.y and before.height == after.height and before.lane == after.lane

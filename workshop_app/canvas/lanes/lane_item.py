"""One lane of the board as one item: it paints its cards in batches, only where it is exposed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.lanes.card_pixmaps import CardPixmaps
from workshop_app.canvas.lanes.far_lane import FarLane
from workshop_app.canvas.lanes.ground import LaneGround
from workshop_app.canvas.lanes.lane_curve import NearCurve
from workshop_app.canvas.lanes.shown import Shown
from workshop_app.layout.board import Board, Body, Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.sprites import Sprite
from workshop_app.layout.theme import DIMMED

READABLE = 0.4
"""Below this zoom cards are drawn as coloured boxes: nobody could read them."""

_RING = 2.0


class LaneItem(QGraphicsItem):
    """Shows a row of a board. It moves nothing by itself: `show_row` says what it shows."""

    def __init__(self, pixmaps: CardPixmaps, ground: LaneGround) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pixmaps = pixmaps
        self._ground = ground
        self._far = FarLane(pixmaps.brush, ground)
        self._curve = NearCurve(pixmaps.brush, ground)
        self._row: Row | None = None
        self._board: Board | None = None
        self._grid: Grid | None = None
        self._bounds = QRectF()
        self._edges = (False, False)
        self._resting = False
        self._hidden: frozenset[str] = frozenset()
        self._chosen: frozenset[str] = frozenset()
        self._ringed: frozenset[str] = frozenset()
        self._dimmed: frozenset[str] = frozenset()
        self._known_ids: tuple[Body, frozenset[str]] | None = None

    @property
    def row(self) -> Row | None:
        """What is shown."""
        return self._row

    def boundingRect(self) -> QRectF:
        """The lane over all columns."""
        return self._bounds

    def show_row(self, row: Row, board: Board, *, first: bool, last: bool) -> None:
        """Show `row`; only cells whose sprites are other objects than before are painted anew.

        `first` tells that a swimlane begins here, which a stronger line says, `last` that the
        map ends here.
        """
        before, self._board = self._row, board
        if self._grid is not board.grid and self._grid != board.grid:
            self._repaint()
        self._grid = board.grid
        self._row = row
        bounds = QRectF(0, 0, board.width, row.height)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
            self.update()
        if before is None or before.y != row.y:
            self.setPos(0, row.y)
        if before is None or not _same_lane(before, row) or (first, last) != self._edges:
            self._edges = (first, last)
            self._repaint()
        elif before.body is not row.body:
            self._repaint_changed(before.body, row.body)

    def choose(self, ids: frozenset[str], changed: frozenset[str]) -> None:
        """Ring these cards (or points) as selected; `changed` were not, or are no more."""
        self._chosen, self._ringed = ids, ids - self._hidden
        if self._row is None or changed.isdisjoint(self._ids()):
            return
        if self._row.body.curve is not None:
            self._repaint()
        elif self._row.body.spanning:
            self.update()
        else:
            # Rings lie over the pixels kept of a far lane: those stay.
            for at in self._columns_of(changed):
                self.update(self._column(at))

    def forget_colors(self) -> None:
        """Remember no colours: the theme has changed."""
        self._far.forget()
        self.update()

    def rest(self, resting: bool) -> None:
        """Keep the lane as pixels while nothing zooms: a far lane then only moves when pushed."""
        self._resting = resting
        if not resting:
            self._far.drop_pixels()

    def hide_cards(self, ids: frozenset[str], changed: frozenset[str]) -> None:
        """Leave `ids` out: they are in the air or being typed in; `changed` were not, or are no more."""
        self._hidden, self._ringed = ids, self._chosen - ids
        if self._row is None or changed.isdisjoint(self._ids()):
            return
        self._far.forget_batches()
        if any(sprite.id in changed for sprite in self._row.body.spanning):
            self._repaint()
        for at in self._columns_of(changed):
            self._update_column(at)

    def dim(self, ids: frozenset[str], changed: frozenset[str]) -> None:
        """Show `ids` faintly: they are not what is looked for; `changed` were not, or are no more."""
        self._dimmed = ids
        if not changed.isdisjoint(self._ids()):
            self._far.forget()
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what `option` exposes."""
        row, board = self._row, self._board
        if row is None or board is None:
            return
        exposed, transform = option.exposedRect, painter.worldTransform()
        shown = Shown(row, board, self._edges, self._hidden, self._chosen, self._dimmed)
        if transform.m11() < READABLE:
            self._far.paint(painter, shown, exposed, resting=self._resting)
        else:
            screen = None if self._pixmaps.hurry or widget is None else widget.width()
            self._near(painter, shown, exposed, transform, screen)
        if self._ringed and row.body.curve is None and not row.lane.folded:
            first, last = _columns(board, exposed)
            self._rings(painter, row.body, first, last)

    def _near(
        self,
        painter: QPainter,
        shown: Shown,
        exposed: QRectF,
        transform: QTransform,
        screen: int | None,
    ) -> None:
        exposed = self._pixmaps.within(exposed, transform)
        if exposed.isEmpty():
            return
        row, board = shown.row, shown.board
        if row.body.curve is not None and not row.lane.folded:
            self._curve.paint(painter, shown, exposed, screen)
        else:
            self._ground.paint(painter, board.grid, self.boundingRect(), exposed, self._edges)
            if not row.lane.folded:
                self._cards(painter, row.body, board, exposed, transform)
        self._notes(painter, row.body)

    def _notes(self, painter: QPainter, body: Body) -> None:
        if body.notes:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for words in body.notes:
                self._pixmaps.brush.words(painter, words)

    def _cards(
        self,
        painter: QPainter,
        body: Body,
        board: Board,
        exposed: QRectF,
        transform: QTransform,
    ) -> None:
        painter.save()
        painter.resetTransform()
        # By id: a card that spans or lies in two parts comes twice, and would be twice as dark.
        seen: dict[str, Sprite] = {}
        for part in self._pixmaps.parts_of(exposed, transform):
            top, bottom, ends = part.top(), part.bottom(), _columns(board, part)
            for cell in (*body.cells[ends[0] : ends[1] + 1], body.spanning):
                for sprite in cell:
                    rect = sprite.rect
                    if rect.y < bottom and rect.y + rect.height > top:
                        seen[sprite.id] = sprite
        shown = [sprite for card_id, sprite in seen.items() if card_id not in self._hidden]
        faint = [sprite for sprite in shown if sprite.id in self._dimmed] if self._dimmed else []
        clear = [sprite for sprite in shown if sprite.id not in self._dimmed] if faint else shown
        self._pixmaps.draw(painter, clear, transform)
        ground = self._pixmaps.brush.color("board.ground")
        for sprite in faint if body.spanning else ():
            if any(sprite is one for one in body.spanning):
                # Else the lines between the columns would be seen through its words.
                place = transform.mapRect(qrect(sprite.rect))
                painter.fillRect(place.adjusted(1, 1, -1, -1), ground)
        painter.setOpacity(DIMMED)
        self._pixmaps.draw(painter, faint, transform)
        painter.restore()

    def _rings(self, painter: QPainter, body: Body, first: int, last: int) -> None:
        if self._ringed.isdisjoint(self._ids()):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # From afar still a pixel wide: what is selected can be found on a map seen as a whole.
        width = max(_RING, 1 / painter.worldTransform().m11())
        painter.setPen(QPen(self._pixmaps.brush.color("focus"), width))
        for cell in (*body.cells[first : last + 1], body.spanning):
            for sprite in cell:
                if sprite.id in self._ringed:
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

    def _repaint(self, part: QRectF | None = None) -> None:
        """Paint `part` anew, or all."""
        self._far.change(part)
        if part is None:
            self.update()
        else:
            self.update(part)

    def _repaint_changed(self, before: Body, after: Body) -> None:
        if before.curve is not None or after.curve is not None:
            self._repaint()
            return
        if len(before.cells) != len(after.cells) or before.notes is not after.notes:
            self._repaint()
            return
        pairs = enumerate(zip(before.cells, after.cells, strict=True))
        changed = [at for at, (old, new) in pairs if old is not new and self._differ(old, new)]
        if len(changed) > len(after.cells) / 2:
            self._repaint()  # one rectangle instead of dozens
            return
        for at in changed:
            self._update_column(at)
        for sprite in {*before.spanning} ^ {*after.spanning}:
            self._repaint(qrect(sprite.rect).adjusted(-4, -4, 4, 4))

    def _differ(self, old: tuple[Sprite, ...], new: tuple[Sprite, ...]) -> bool:
        """Whether two cells look different: of cards in the air nothing is to be seen."""
        if not self._hidden:
            return old != new
        return self._visible(old) != self._visible(new)

    def _visible(self, cell: tuple[Sprite, ...]) -> list[Sprite]:
        hidden = self._hidden
        return [sprite for sprite in cell if sprite.id not in hidden]

    def _columns_of(self, ids: frozenset[str]) -> list[int]:
        """Where cards with these ids begin."""
        cells = () if self._row is None else self._row.body.cells
        return [at for at, cell in enumerate(cells) if any(s.id in ids for s in cell)]

    def _update_column(self, at: int) -> None:
        self._repaint(self._column(at))

    def _column(self, at: int) -> QRectF:
        assert self._board is not None
        column = self._board.grid.columns[at]
        return QRectF(column.x, 0, column.width, self._bounds.height())


def _same_lane(before: Row, after: Row) -> bool:
    return before.lane is after.lane or before.lane == after.lane


def _columns(board: Board, exposed: QRectF) -> tuple[int, int]:
    """The first and the last column that show."""
    return board.grid.columns_between(exposed.left(), exposed.right())

"""A lane seen from afar: boxes of colour in batches, kept as pixels while nothing zooms."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from workshop_app.canvas.drawing.paint import Brush, nearest, qrect
from workshop_app.canvas.drawing.slabs import Placed
from workshop_app.canvas.lanes.ground import LaneGround
from workshop_app.canvas.lanes.lane_curve import paint_curve
from workshop_app.canvas.lanes.shown import Shown
from workshop_app.layout.board import Body
from workshop_app.layout.sprites import Sprite
from workshop_app.layout.theme import pale

_WIDEST = 4096
"""Wider lanes, in px of the screen, are not kept: only a part of them is in sight."""

FAINT = 0.28
"""How opaque a card without words is that is not what is looked for."""

_SPARE = 48
"""Px of the screen a lane may grow before it needs other pixels."""

_Batch = list[tuple[QColor, list[QRectF]]]
_Tone = tuple[str | None, str | None, bool]
"""Fill, border, and whether the card is dimmed: what its colour follows from."""

_Of = tuple[float, float, float, float, bool]
"""What the pixels follow from: px of the screen for one of the board, where on a pixel the board
begins, dots of a pixel, the width of the board, and whether a swimlane begins at the lane."""

_Boxes = dict[tuple[str | None, str | None], list[tuple[str, QRectF]]]
"""Id and rectangle of cards by fill and border."""


class FarLane:
    """Paints a lane whose cards are too small to be read. Its pixels do not depend on its place:
    a lane that is only pushed costs a copy."""

    def __init__(self, brush: Brush, ground: LaneGround) -> None:
        self._brush = brush
        self._ground = ground
        self._batches: dict[int, tuple[tuple[Sprite, ...], dict[_Tone, list[QRectF]]]] = {}
        self._cells: dict[int, tuple[tuple[Sprite, ...], _Boxes]] = {}
        self._whole: tuple[Body, _Batch] | None = None
        self._pixmap = QPixmap()
        self._of: _Of | None = None
        self._tall = 0.0
        self._dirty: list[QRectF] = []

    def forget(self) -> None:
        """Make everything anew: other colours, other cards dimmed."""
        self.forget_batches()
        self._of = None

    def forget_batches(self) -> None:
        """Other cards are left out; who says so also says which parts change."""
        self._batches.clear()
        self._whole = None

    def drop_pixels(self) -> None:
        """Keep no pixels: nobody looks from afar, or zooming goes on."""
        self._pixmap, self._of = QPixmap(), None

    def change(self, part: QRectF | None = None) -> None:
        """`part` of the lane (None: all of it) looks different from now on."""
        if part is None:
            self._of = None
        elif self._of:
            self._dirty.append(part)

    def paint(self, painter: QPainter, shown: Shown, exposed: QRectF, *, resting: bool) -> None:
        """Paint what is exposed; the lane's head stands on a whole pixel of the screen."""
        transform = painter.worldTransform()
        scale, left, y = transform.m11(), transform.dx(), transform.dy()
        wide, tall = shown.board.width, shown.row.height
        top, bottom = nearest(y), nearest(y + tall * scale)
        # Qt clears up to a pixel more than it says is exposed.
        first = max(nearest(left), floor(exposed.left() * scale + left) - 1)
        last = min(nearest(left + wide * scale), ceil(exposed.right() * scale + left) + 1)
        upper = max(top, floor(exposed.top() * scale + y) - 1)
        lower = min(bottom, ceil(exposed.bottom() * scale + y) + 1)
        seen = (first, upper, last - first, lower - upper)
        painter.resetTransform()
        if resting and wide * scale <= _WIDEST:
            self._copy(painter, shown, scale, left, top, seen)
        else:
            self._afresh(painter, shown, scale, left, top, seen, exposed)
        if shown.edges[1] and upper < bottom <= lower:
            foot = self._brush.color("board.swimlane")
            painter.fillRect(first, bottom - 1, last - first, 1, foot)
        painter.setWorldTransform(transform)

    def _copy(
        self, painter: QPainter, shown: Shown, scale: float, left: float, top: int, seen: Placed
    ) -> None:
        """Copy the pixels kept, once they hold what is shown."""
        ratio, start = painter.device().devicePixelRatio(), floor(left)
        of = (scale, left - start, ratio, shown.board.width, shown.edges[0])
        tall = _tall(shown, scale)
        if of != self._of or tall != self._tall or self._dirty:
            self._renew(of, shown, tall)
        x, y, wide, high = seen
        part = QRectF((x - start) * ratio, (y - top) * ratio, wide * ratio, high * ratio)
        painter.drawPixmap(QPointF(x, y), self._pixmap, part)

    def _afresh(
        self,
        painter: QPainter,
        shown: Shown,
        scale: float,
        left: float,
        top: int,
        seen: Placed,
        exposed: QRectF,
    ) -> None:
        painter.save()
        painter.setClipRect(*seen, Qt.ClipOperation.IntersectClip)
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, left, top))
        bounds = QRectF(0, 0, shown.board.width, _tall(shown, scale))
        self._draw(painter, shown, bounds, exposed)
        painter.restore()

    def _renew(self, of: _Of, shown: Shown, tall: float) -> None:
        """Let the pixmap hold what is shown: a lane that grows keeps what it had."""
        scale, shift, ratio, wide, first = of
        dirty, self._dirty = _joined(self._dirty), []
        pixels, grown = ceil(tall * scale * ratio), tall > self._tall
        if of != self._of:
            self._pixmap, self._of = self._taller(wide * scale + 2, pixels, ratio), of
            dirty, grown = [QRectF(0, 0, wide, tall)], False
        elif pixels > self._pixmap.height():
            before = self._pixmap
            self._pixmap = self._taller(wide * scale + 2, pixels, ratio)
            painter = QPainter(self._pixmap)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, before)
            painter.end()
        if grown or dirty:
            painter = QPainter(self._pixmap)
            painter.setTransform(QTransform(scale, 0, 0, scale, shift, 0))
            whole = QRectF(0, 0, wide, tall)
            if grown:
                # Cards that reach down there are new there: their columns are painted anew.
                below = QRectF(0, self._tall, wide, tall - self._tall)
                self._ground.paint(painter, shown.board.grid, whole, below, (first, False))
            for part in dirty:
                self._draw(painter, shown, whole, part & whole)
            painter.end()
        self._tall = tall

    def _taller(self, wide: float, pixels: int, ratio: float) -> QPixmap:
        """Room for a lane of this many pixels from head to foot, and for it to grow."""
        pixmap = QPixmap(ceil(wide * ratio), pixels + ceil(_SPARE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _draw(self, painter: QPainter, shown: Shown, bounds: QRectF, exposed: QRectF) -> None:
        grid, body = shown.board.grid, shown.row.body
        self._ground.paint(painter, grid, bounds, exposed, (shown.edges[0], False))
        if shown.row.lane.folded:
            return
        if body.curve is not None:
            paint_curve(
                painter, self._brush, body.curve, shown.chosen, exposed,
                words=False, dimmed=shown.dimmed,
            )  # fmt: skip
            return
        transform = painter.worldTransform()
        painter.save()
        # As far as the ground was painted, which is a pixel more than what is exposed.
        _clip(painter, transform.mapRect(exposed).toAlignedRect().adjusted(-1, -1, 1, 1))
        more = 2 / transform.m11()
        between = grid.columns_between(exposed.left() - more, exposed.right() + more)
        self._boxes(painter, shown, *between)
        painter.restore()

    def _boxes(self, painter: QPainter, shown: Shown, first: int, last: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        body = shown.row.body
        whole = first == 0 and last == len(body.cells) - 1
        if whole and self._whole is not None and self._whole[0] is body:
            batch = self._whole[1]
        else:
            batch = self._batch(shown, first, last)
            if whole:
                self._whole = (body, batch)
        for tone, rects in batch:
            painter.setBrush(tone)
            painter.drawRects(rects)

    def _batch(self, shown: Shown, first: int, last: int) -> _Batch:
        """Rectangles by colour of the columns `first` to `last`."""
        joined: dict[_Tone, list[QRectF]] = {}
        body = shown.row.body
        for known in (self._batches, self._cells):
            if len(known) > 4 * len(body.cells):
                known.clear()
        for cell in (*body.cells[first : last + 1], body.spanning):
            if cell:
                for tone, rects in self._cell_batch(cell, shown).items():
                    joined.setdefault(tone, []).extend(rects)
        return [(self._color_of(tone), rects) for tone, rects in joined.items()]

    def _cell_batch(self, cell: tuple[Sprite, ...], shown: Shown) -> dict[_Tone, list[QRectF]]:
        known = self._batches.get(id(cell))
        if known is not None and known[0] is cell:
            return known[1]
        groups: dict[_Tone, list[QRectF]] = {}
        dimmed = shown.dimmed
        for (fill, border), seen in self._boxes_seen(cell, shown.hidden).items():
            faint = [rect for card_id, rect in seen if card_id in dimmed] if dimmed else []
            if faint:
                groups[fill, border, True] = faint
            if len(faint) < len(seen):
                groups[fill, border, False] = [r for i, r in seen if i not in dimmed]
        self._batches[id(cell)] = (cell, groups)
        return groups

    def _boxes_seen(self, cell: tuple[Sprite, ...], hidden: frozenset[str]) -> _Boxes:
        """The cards of a cell by colour, but those in the air: they need no boxes where they land."""
        if hidden and any(sprite.id in hidden for sprite in cell):
            return _boxed(sprite for sprite in cell if sprite.id not in hidden)
        known = self._cells.get(id(cell))
        if known is None or known[0] is not cell:
            known = self._cells[id(cell)] = (cell, _boxed(cell))
        return known[1]

    def _color_of(self, tone: _Tone) -> QColor:
        """What a card looks like from afar: its fill, or its border where that is hardly seen."""
        fill, border, dimmed = tone
        theme = self._brush.theme
        edge = theme.name == "high_contrast" or pale(theme[fill or "panel"], theme["board.ground"])
        token = border if edge else fill
        color = self._brush.color(token or "line")
        return self._faint(color) if dimmed else color

    def _faint(self, tone: QColor) -> QColor:
        """The same on the ground as if it were hardly there."""
        return _mixed(tone.rgb(), self._brush.color("board.ground").rgb())


def _tall(shown: Shown, scale: float) -> float:
    """How tall a lane is painted: its place may be a pixel taller where it is pushed to."""
    return shown.row.height + 2 / scale


def _boxed(sprites: Iterable[Sprite]) -> _Boxes:
    boxes: _Boxes = {}
    for sprite in sprites:
        box = (sprite.id, qrect(sprite.rect))
        boxes.setdefault((sprite.fill, sprite.border), []).append(box)
    return boxes


def _joined(parts: list[QRectF]) -> list[QRectF]:
    """Columns that stand beside each other as one: each part costs its ground and its colours."""
    joined: list[QRectF] = []
    for part in sorted(parts, key=QRectF.left):
        if joined and part.left() <= joined[-1].right():
            joined[-1] |= part
        else:
            joined.append(part)
    return joined


@lru_cache(maxsize=256)
def _mixed(tone: int, ground: int) -> QColor:
    """A colour (0xAARRGGBB) as faint upon another."""
    pairs = ((tone >> at & 255, ground >> at & 255) for at in (16, 8, 0))
    return QColor(*(round(FAINT * one + (1 - FAINT) * other) for one, other in pairs))


def _clip(painter: QPainter, area: QRect) -> None:
    """Paint only in `area`, px of the screen."""
    transform = painter.worldTransform()
    painter.resetTransform()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setWorldTransform(transform)

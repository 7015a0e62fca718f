"""What stays in sight while the board scrolls: bands of names, and the stage header above."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.beside.name_pixmaps import NamePixmaps
from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.canvas.drawing.text_scale import USUAL, text_percent
from workshop_app.canvas.found.letters import FoundLetters
from workshop_app.canvas.touch.targets import least_target
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.folds import chevron_of
from workshop_app.layout.grid import Grid, make_grid
from workshop_app.layout.header import header_sprites
from workshop_app.layout.hit import Hit
from workshop_app.layout.mirror import mirrored_sprite
from workshop_app.layout.sprites import Mark, Part, Sprite, Words

_SMALLEST, _LARGEST = 0.85, 1.6
_TITLE_ENDS = 32.0  # for the chevron at the end of a stage
_FOUND_FRAME, _CURRENT_FRAME = 1.5, 3.0
_WIDEST = 1.5
"""Beyond that, large words would leave the board no room on a small screen."""


def strip_scale(zoom: float) -> float:
    """How large names are drawn at a zoom of the board: never too small to read."""
    words = min(_WIDEST, text_percent() / USUAL)
    return max(_SMALLEST * words, min(_LARGEST * words, zoom))


class Strip(QWidget):
    """A band beside the board that paints names and knows what lies under a point.

    Presses, moves and releases are handed on as they are, in `pressed` …
    """

    pressed = Signal(QMouseEvent)
    moved = Signal(QMouseEvent)
    released = Signal(QMouseEvent)
    double_clicked = Signal(QMouseEvent)

    def __init__(self, brush: Brush, pixmaps: NamePixmaps, parent: QWidget) -> None:
        super().__init__(parent)
        self.pixmaps = pixmaps
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # It fills all of itself: nothing that lies below it is painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.brush = brush
        self.board: Board | None = None
        self.zoom = 1.0
        self.offset = 0.0
        self.chosen: frozenset[Ref] = frozenset()
        self.lifted: frozenset[Ref] = frozenset()
        self.found: frozenset[Ref] = frozenset()
        self._gone_to: Ref | None = None
        self.letters: FoundLetters | None = None

    def sprite_of(self, table: str, row_id: str) -> tuple[Sprite, QRectF] | None:
        """The name of a record and where it is drawn, in px of this widget."""
        raise NotImplementedError

    def hit(self, x: float, y: float) -> Hit:
        """What lies at (x, y) px of this widget."""
        raise NotImplementedError

    def rect_of(self, table: str, row_id: str) -> QRectF | None:
        """Where the name of a record is drawn, in px of this widget."""
        found = self.sprite_of(table, row_id)
        return None if found is None else found[1]

    def scroll_to(self, offset: float) -> None:
        """Show what begins at `offset` (px on the screen) of the board."""
        if offset != self.offset:
            self.offset = offset
            self.update()

    def choose(self, refs: frozenset[Ref]) -> None:
        """Ring these records as selected."""
        if refs != self.chosen:
            self.chosen = refs
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand a press on."""
        self.pressed.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand a move on."""
        self.moved.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand a release on."""
        self.released.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand a double click on."""
        self.double_clicked.emit(event)

    def lift(self, refs: frozenset[Ref]) -> None:
        """Show these as places where what is in the air would stand."""
        if refs != self.lifted:
            self.lifted = refs
            self.update()

    def mark_found(self, refs: frozenset[Ref], current: Ref | None = None) -> None:
        """Mark these names, and their letters: a search has found them, and goes to `current`."""
        if refs or self.found:
            self.found, self._gone_to = refs, current
            self.update()

    def _on_chevron(self, mark: Mark | None, placed: QRectF, x: float, y: float) -> bool:
        """Whether (x, y) px of this widget lie on the chevron of what is drawn at `placed`.

        The place is as large as any target, however small the names are drawn, and lies within the
        name as far as that has room.
        """
        if mark is None:
            return False
        scale, reach = strip_scale(self.zoom), least_target() / 2
        middle = placed.topLeft() + QPointF(mark.x, mark.y) * scale
        middle += QPointF(mark.size, mark.size) * scale / 2
        box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        box.moveLeft(max(placed.left(), min(box.left(), placed.right() - box.width())))
        box.moveTop(max(placed.top(), min(box.top(), placed.bottom() - box.height())))
        return box.contains(x, y)

    def _ring(self, painter: QPainter, sprite: Sprite, rect: QRectF) -> None:
        """What a name is at this moment: in the air, or selected."""
        if (sprite.table, sprite.id) in self.lifted:
            painter.fillRect(rect, self.brush.color("board.ground"))
            tone = self.brush.color("board.drop")
            painter.fillRect(rect, QColor(tone.red(), tone.green(), tone.blue(), 30))
        elif (sprite.table, sprite.id) in self.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for token, width in (("panel", 5), ("focus", 2)):  # seen on the hue of any persona
                painter.setPen(QPen(self.brush.color(token), width))
                painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)

    def _found(self, painter: QPainter, sprite: Sprite, at: QPointF, rect: QRectF) -> None:
        """Frame a name that is found, and mark the letters of `sprite`, which is drawn at `at`."""
        ref = (sprite.table, sprite.id)
        if ref not in self.found or ref in self.lifted:
            return
        current, scale = ref == self._gone_to, strip_scale(self.zoom)
        if self.letters is not None:
            painter.save()
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            painter.translate(at)
            painter.scale(scale, scale)
            self.letters.paint(painter, sprite, current=current)
            painter.restore()
        wide = _CURRENT_FRAME if current else _FOUND_FRAME
        painter.setPen(QPen(self.brush.color("board.found"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = 3 + wide / 2
        painter.drawRect(rect.adjusted(inner, inner, -inner, -inner))


class HeaderStrip(Strip):
    """Stages with their steps, above the board."""

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(brush, NamePixmaps(brush, whole=True), parent)
        self._sprites: tuple[Sprite, ...] = ()
        self._height = 0.0
        self._of: tuple[object, ...] = ()
        self._workshop: Workshop | None = None

    def show_board(self, workshop: Workshop, board: Board, zoom: float) -> None:
        """Compose the names for `board` at `zoom`, unless that is what is shown."""
        of = (board.header, zoom)
        self.board, self.zoom, self._workshop = board, zoom, workshop
        if len(self._of) == 2 and self._of[0] is of[0] and self._of[1] == zoom:
            return
        self._of = of
        self._sprites, self._height = _names_at(workshop, board, zoom)
        self.setFixedHeight(round(self._height * strip_scale(zoom)) + 1)
        self.update()

    def height_at(self, zoom: float) -> int:
        """How tall the names would be at another zoom."""
        if self.board is None or self._workshop is None:
            return 0
        _sprites, height = _names_at(self._workshop, self.board, zoom)
        return round(height * strip_scale(zoom)) + 1

    def sizeHint(self) -> QSize:
        """As tall as the names need."""
        return QSize(100, round(self._height * strip_scale(self.zoom)) + 1)

    def sprite_of(self, table: str, row_id: str) -> tuple[Sprite, QRectF] | None:
        """A stage or step and where it is drawn, in px of this widget."""
        sprite = next((s for s in self._sprites if (s.table, s.id) == (table, row_id)), None)
        if sprite is None:
            return None
        placed = self._placed(sprite)
        return self._in_sight(sprite, placed), placed

    def hit(self, x: float, y: float) -> Hit:
        """The stage or step at (x, y) px of this widget."""
        for sprite in self._sprites:
            placed = self._placed(sprite)
            if placed.contains(x, y):
                step = sprite.id if sprite.table == "steps" else self._first_step(sprite.id)
                fold = self._on_chevron(chevron_of(sprite), placed, x, y)
                return Hit(sprite.table, sprite.id, step=step, fold=fold)
        return Hit()

    def _first_step(self, stage_id: str) -> str | None:
        columns = self.board.grid.columns if self.board else ()
        return next((column.step for column in columns if column.stage == stage_id), None)

    def _placed(self, sprite: Sprite) -> QRectF:
        scale, box = strip_scale(self.zoom), sprite.rect
        return QRectF(
            box.x * scale - self.offset, (box.y + self._height) * scale,
            box.width * scale, box.height * scale,
        )  # fmt: skip

    def _in_sight(self, sprite: Sprite, placed: QRectF) -> Sprite:
        """A stage that begins out of sight keeps its title in sight, for as long as it has room."""
        assert self.board is not None
        mirrored = self.board.grid.mirrored
        hidden = placed.right() - self.width() if mirrored else -placed.left()
        if sprite.table != "stages" or hidden <= 0:
            return sprite
        by = hidden / strip_scale(self.zoom) * (-1 if mirrored else 1)
        return replace(sprite, parts=tuple(_pushed(p, by, sprite.rect.width) for p in sprite.parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names that are exposed."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.brush.color("board.ground"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = strip_scale(self.zoom)
        self.pixmaps.begin(scale, self.devicePixelRatioF())
        first, last = event.rect().left() - 1, event.rect().right() + 2
        for sprite in self._sprites:
            left = sprite.rect.x * scale - self.offset
            inside = left <= last and left + sprite.rect.width * scale >= first
            if inside and (sprite.parts or sprite.fill):
                self._name(painter, sprite, scale)
        line = self.brush.color("board.swimlane")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _name(self, painter: QPainter, sprite: Sprite, scale: float) -> None:
        """A copy of pixels, but for the one title that moves in its stage."""
        placed = self._placed(sprite)
        seen = self._in_sight(sprite, placed)
        if seen is sprite:
            size = placed.size() + QSizeF(1, 1)
            at = QPointF(nearest(placed.x()), nearest(placed.y()))
            self.pixmaps.draw(painter, sprite, QRectF(at, size))
            self._found(painter, sprite, at, placed)
        else:
            painter.save()
            painter.setClipRect(placed)
            painter.translate(-self.offset, self._height * scale)
            painter.scale(scale, scale)
            self.brush.sprite(painter, seen)
            painter.restore()
            self._found(painter, seen, placed.topLeft(), placed)
        self._ring(painter, sprite, placed)


def _names_at(workshop: Workshop, board: Board, zoom: float) -> tuple[tuple[Sprite, ...], float]:
    """The names of stages and steps as they stand above columns of `zoom`, and their height."""
    scale = strip_scale(zoom)
    if scale == zoom:
        return board.header, board.header_height
    grid = _stretched(workshop, board, zoom / scale)
    names, height = header_sprites(grid, board.measures)
    if board.grid.mirrored:
        names = tuple(mirrored_sprite(sprite, grid.width) for sprite in names)
    return names, height


def _stretched(workshop: Workshop, board: Board, factor: float) -> Grid:
    measures = replace(
        board.measures,
        column=board.measures.column * factor,
        folded_stage=board.measures.folded_stage * factor,
    )
    return make_grid(workshop, board.map, measures)


def _pushed(part: Part, by: float, width: float) -> Part:
    """A level title moved by `by`, no further than the chevron or the other end of its stage."""
    if not isinstance(part, Words) or part.upright:
        return part
    start, end = (
        (_TITLE_ENDS, part.x) if by < 0 else (part.x, width - part.block.width - _TITLE_ENDS)
    )
    return replace(part, x=max(start, min(part.x + by, max(start, end))))

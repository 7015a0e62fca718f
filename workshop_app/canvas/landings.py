"""Where what is in the air would stand: a tint over each place, a bar at its head."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from workshop_app.canvas.drawing.paint import Brush, qrect, snapped
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect

_MOST_CELLS = 200
"""Of cards from more cells not every place is looked for: nobody counts them."""

_TILES_FROM = 0.2
"""From this zoom on a place is a copy of pixels; smaller ones are painted faster than copied."""

_TALL = 640
"""Px of the screen: what is less tall is cut out of pixels so tall."""

_MOST_TILES = 32
_TINT = 30
_BAR = 4.0
_ROUND = 4.0


class Landings:
    """Knows the landing places of one feedback on one board after another."""

    def __init__(self, desk: Desk, brush: Brush) -> None:
        self._desk = desk
        self._brush = brush
        self._board: Board | None = None
        self._feedback: Feedback | None = None
        self._places: list[QRectF] = []
        self._tiles: dict[tuple[int, int, bool], QPixmap] = {}
        self._tiles_of: tuple[object, ...] = ()
        self._carried: tuple[tuple[Ref, ...], frozenset[str], tuple[str, ...]] | None = None

    def places(self, board: Board, feedback: Feedback) -> list[QRectF]:
        """The places on the board; cards that would stand below each other share one."""
        if feedback.landing is None:
            return []
        if self._board is not board or self._feedback is not feedback:
            self._board, self._feedback = board, feedback
            self._places = self._sought(board, feedback) or [qrect(feedback.landing)]
        return self._places

    def paint(self, painter: QPainter, board: Board, feedback: Feedback, exposed: QRectF) -> None:
        """Paint what is exposed."""
        seen = exposed.adjusted(-_BAR, -_BAR, _BAR, _BAR)
        places = [rect for rect in self.places(board, feedback) if seen.intersects(rect)]
        if not places:
            return
        if painter.worldTransform().m11() >= _TILES_FROM:
            self._copied(painter, places)
            return
        tone = self._brush.color("board.drop")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint(tone))
        painter.drawRects(places)
        painter.setBrush(tone)
        thick = _thick(painter.worldTransform().m11()) / painter.worldTransform().m11()
        painter.drawRects([_bar(rect, thick, beside=_beside(rect)) for rect in places])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _copied(self, painter: QPainter, places: list[QRectF]) -> None:
        """Blending a hundred round tints anew at each move would take a tenth of a frame's time."""
        transform, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        of = (transform.m11(), ratio, self._brush.theme)
        if self._tiles_of != of or len(self._tiles) > _MOST_TILES:
            self._tiles_of, self._tiles = of, {}
        painter.save()
        painter.resetTransform()
        for rect in places:
            placed = snapped(transform.mapRect(rect))
            tall = max(placed.height(), _TALL)
            key = (placed.width(), tall, _beside(rect))
            tile = self._tiles.get(key)
            if tile is None:
                tone = self._brush.color("board.drop")
                tile = self._tiles[key] = _tile(*key, transform.m11(), ratio, tone)
            _cut(painter, placed, tile, tall - placed.height(), transform.m11())
        painter.restore()

    def _sought(self, board: Board, feedback: Feedback) -> list[QRectF]:
        ids, ones = self._ids_of(feedback.copies or feedback.lifted)
        shown = self._desk.editor.shown.cards
        cards = [shown.get(card_id) for card_id in ones]
        cells = dict.fromkeys((card.lane, card.step) for card in cards if card is not None)
        return [place for cell in cells for place in _in_cell(board, cell, ids)]

    def _ids_of(self, refs: tuple[Ref, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
        """The cards carried, and one of each cell they come from: they land together, too."""
        if self._carried is None or self._carried[0] is not refs:
            settled, ids = self._desk.workshop.cards, [i for table, i in refs if table == "cards"]
            ones: dict[object, str] = {}
            for card_id in ids:
                card = settled.get(card_id)
                ones.setdefault(card_id if card is None else (card.lane, card.step), card_id)
            few = tuple(ones.values())[:_MOST_CELLS]
            self._carried = (refs, frozenset(ids), few)
        return self._carried[1:]


def _in_cell(
    board: Board, cell: tuple[str | None, str | None], ids: frozenset[str]
) -> list[QRectF]:
    """Where these cards stand in their cell; none where it is not shown."""
    lane, step = cell
    if lane not in board.at or step not in board.grid.at:
        return []
    row = board.row(lane)
    sprites = row.body.cells[board.grid.at[step]] if row.body.cells else ()
    runs: list[list[Rect]] = []
    before = False
    for sprite in sprites:
        there = sprite.id in ids
        if there and before:
            runs[-1].append(sprite.rect)
        elif there:
            runs.append([sprite.rect])
        before = there
    return [_room(run, row.y) for run in runs]


def _room(rects: list[Rect], down: float) -> QRectF:
    """What cards below each other take up, `down` on the board; some may be wider than others."""
    head, foot = rects[0], rects[-1]
    left, right = min([rect.x for rect in rects]), max([rect.x + rect.width for rect in rects])
    return QRectF(left, head.y + down, right - left, foot.y + foot.height - head.y)


def _beside(rect: QRectF) -> bool:
    """Whether a place lies between columns: its bar stands at its side."""
    return rect.height() > 2 * rect.width() or rect.y() < 0


def _bar(rect: QRectF, thick: float, *, beside: bool) -> QRectF:
    """Of the focus colour, at the head of the room that was made, or at its side."""
    if beside:
        return QRectF(rect.left() - thick / 2, rect.top(), thick, rect.height())
    return QRectF(rect.left(), rect.top() - thick / 2, rect.width(), thick)


def _thick(zoom: float) -> int:
    """How thick a bar is, px of the screen: seen from afar, too."""
    return max(2, round(_BAR * zoom))


def _cut(painter: QPainter, placed: QRect, tile: QPixmap, less: int, zoom: float) -> None:
    """Copy `tile` to `placed` without the `less` px of its middle: head and foot are its own."""
    edge, ratio = _edge(zoom), tile.devicePixelRatio()
    x, y, wide = placed.x() - edge, placed.y() - edge, placed.width() + 2 * edge
    foot = min(placed.height(), ceil(_ROUND * zoom)) + edge
    head = placed.height() + 2 * edge - foot
    below, across = round((head + less) * ratio), tile.width()
    painter.drawPixmap(x, y, wide, head, tile, 0, 0, across, round(head * ratio))
    rest = tile.height() - below
    painter.drawPixmap(x, y + head, wide, foot, tile, 0, below, across, rest)


def _edge(zoom: float) -> int:
    """Px of the screen by which a bar reaches out of its place."""
    return ceil(_thick(zoom) / 2)


def _tile(wide: int, tall: int, beside: bool, zoom: float, ratio: float, tone: QColor) -> QPixmap:
    """A place of so many px of the screen with its bar, and as much round it as that reaches out."""
    thick = _thick(zoom)
    edge = _edge(zoom)
    tile = QPixmap(ceil((wide + 2 * edge) * ratio), ceil((tall + 2 * edge) * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # There is nothing yet to blend with, and blending takes its time.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    rect = QRectF(edge, edge, wide, tall)
    painter.setBrush(_tint(tone))
    painter.drawRoundedRect(rect, _ROUND * zoom, _ROUND * zoom)
    painter.setBrush(tone)
    painter.drawRoundedRect(_bar(rect, thick, beside=beside), 2 * zoom, 2 * zoom)
    painter.end()
    return tile


def _tint(tone: QColor) -> QColor:
    return QColor(tone.red(), tone.green(), tone.blue(), _TINT)

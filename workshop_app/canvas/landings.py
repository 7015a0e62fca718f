"""Where what is in the air would stand: a tint over each place, a bar at its head."""

from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from workshop_app.canvas.drawing.paint import Brush, qrect
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect

_MOST_CELLS = 200
"""Of cards from more cells not every place is looked for: nobody counts them."""

_ROUND_FROM = 0.75
"""Below this zoom nobody could tell a round corner."""

_TINT = 30
_BAR = 4.0


class Landings:
    """Knows the landing places of one feedback on one board after another."""

    def __init__(self, desk: Desk, brush: Brush) -> None:
        self._desk = desk
        self._brush = brush
        self._board: Board | None = None
        self._feedback: Feedback | None = None
        self._places: list[QRectF] = []
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
        far = painter.worldTransform().m11() < _ROUND_FROM
        tone = self._brush.color("board.drop")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.red(), tone.green(), tone.blue(), _TINT))
        _draw(painter, places, 0.0 if far else 4.0)
        painter.setBrush(tone)
        _draw(painter, [_bar(rect) for rect in places], 0.0 if far else 2.0)

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
    runs = groupby(sprites, lambda sprite: sprite.id in ids)
    return [_room([sprite.rect for sprite in run], row.y) for there, run in runs if there]


def _room(rects: list[Rect], down: float) -> QRectF:
    """What cards below each other take up, `down` on the board; some may be wider than others."""
    left, right = min(rect.x for rect in rects), max(rect.right for rect in rects)
    head, foot = rects[0].y, rects[-1].bottom
    return QRectF(left, head + down, right - left, foot - head)


def _bar(rect: QRectF) -> QRectF:
    """Of the focus colour, at the head of the room that was made; between columns at its side."""
    if rect.height() > 2 * rect.width() or rect.y() < 0:
        return QRectF(rect.left() - _BAR / 2, rect.top(), _BAR, rect.height())
    return QRectF(rect.left(), rect.top() - _BAR / 2, rect.width(), _BAR)


def _draw(painter: QPainter, rects: list[QRectF], radius: float) -> None:
    """From afar in one call, with sharp corners: nobody could tell."""
    if not radius:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return
    for rect in rects:
        painter.drawRoundedRect(rect, radius, radius)

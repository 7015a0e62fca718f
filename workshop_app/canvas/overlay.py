"""Painted over the board: the landing place, the rubber band, the focused cell."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.canvas.arrows.handle import ConnectHandle
from workshop_app.canvas.drawing.paint import Brush, qrect
from workshop_app.canvas.found.marks import FoundMarks
from workshop_app.canvas.landings import Landings
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.editor.prompting import prompts
from workshop_app.editor.walk import bare_cell
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Mark, Words
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import typeset

_PLUS = 16.0
_KNOB = 14.0
_PROMPT = TextStyle(11.0, italic=True)


class Overlay:
    """Knows what lies over the lanes at this moment and paints it."""

    def __init__(self, desk: Desk, brush: Brush) -> None:
        self.desk = desk
        self.brush = brush
        self.connecting = ConnectHandle(desk, brush)
        self.found = FoundMarks(brush)
        self.feedback = Feedback()
        self._landings = Landings(desk, brush)
        self._covered: list[QRectF] = []
        self._over: Board | None = None
        self.has_focus = False
        self.hovered: tuple[str, str] | None = None
        self.by_finger = False
        """A finger works here: what the mouse finds at an edge gets a handle."""

        self._zoom = 1.0

    def show_feedback(self, feedback: Feedback, board: Board) -> list[QRectF]:
        """Show another feedback; what is to be painted anew, which is nothing for the same one."""
        if feedback is self.feedback and board is self._over:
            return []
        self.feedback = feedback
        return self.renewed(board)

    def renewed(self, board: Board) -> list[QRectF]:
        """What was covered when this was asked last, and what is covered now."""
        before, self._covered, self._over = self._covered, self.places(board), board
        return before + self._covered

    def places(self, board: Board) -> list[QRectF]:
        """The rectangles that are painted over, to be painted anew when something changes."""
        found = [*self._landings.places(board, self.feedback), *self._band()]
        cell, hovered = self._cell(board), self._plus(board)
        found += [hovered] if hovered else []
        knob = self.handle(board)
        found += [_about(knob, _KNOB / self._zoom)] if knob else []
        found += self.connecting.places(board, self.feedback, self._zoom)
        return [rect.adjusted(-5, -5, 5, 5) for rect in (*found, *([cell] if cell else []))]

    def paint(self, painter: QPainter, board: Board, exposed: QRectF) -> None:
        """Paint in board coordinates; of the many marks of a search those `exposed`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._zoom = painter.worldTransform().m11()
        self.found.paint(painter, exposed)
        cell = self._cell(board)
        if cell is not None:
            painter.setPen(QPen(self.brush.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 5, 5)
        plus = self._plus(board)
        if plus is not None and self.feedback.band is None and self.feedback.landing is None:
            self._invitation(painter, plus, board)
        self._landings.paint(painter, board, self.feedback, exposed)
        for band in self._band():
            tone = self.brush.color("focus")
            painter.setPen(QPen(tone, 0))
            painter.setBrush(QColor(tone.red(), tone.green(), tone.blue(), 28))
            painter.drawRect(band)
        self.connecting.paint(painter, board, self.feedback, self._zoom)
        if not self.feedback.lifted and (knob := self.handle(board)) is not None:
            self._knob(painter, knob)

    def handle(self, board: Board) -> QPointF | None:
        """Where a finger stretches the selected card: the middle of its far edge."""
        only = self.desk.selection.only
        if not self.by_finger or only is None or only[0] != "cards" or self.desk.editor.read_only:
            return None
        if self.desk.selection.gathering:
            return None
        card = self.desk.editor.shown.cards.get(only[1])
        sprite = card and board.card(card.lane, card.step, card.id)
        if not sprite:
            return None
        edge = sprite.rect.x if board.grid.mirrored else sprite.rect.right
        return QPointF(edge, sprite.rect.y + sprite.rect.height / 2)

    def invites(self, board: Board) -> bool:
        """Whether there is room for a card in the hovered cell, and it is offered."""
        return self._plus(board) is not None

    def _knob(self, painter: QPainter, at: QPointF) -> None:
        """As large on the screen at every zoom."""
        across = _KNOB / self._zoom
        painter.setPen(QPen(self.brush.color("panel"), 2 / self._zoom))
        painter.setBrush(self.brush.color("accent"))
        painter.drawEllipse(at, across, across)
        size = 1.3 * across
        corner = at.x() - size / 2, at.y() - size / 2
        self.brush.mark(painter, Mark("span", *corner, size, "on_accent"))

    def _invitation(self, painter: QPainter, room: QRectF, board: Board) -> None:
        """What the lane asks in an empty place, where there is room for it, else a plus."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.brush.color("hover"))
        painter.drawRoundedRect(room, 4, 4)
        lane = board.row(self.hovered[0]).lane if self.hovered else None
        asked = prompts(self.desk.editor.shown, lane) if lane else ()
        blocks = [typeset(prompt, _PROMPT, room.width() - 16) for prompt in asked]
        block = next((block for block in blocks if block.height <= room.height()), None)
        middle = room.center()
        if block is not None:
            top = middle.y() - block.height / 2
            self.brush.words(painter, Words(block, room.left() + 8, top, "soft_ink"))
        else:
            at = middle.x() - _PLUS / 2, middle.y() - _PLUS / 2
            self.brush.mark(painter, Mark("plus", *at, _PLUS, "faint_ink"))

    def _band(self) -> list[QRectF]:
        return [] if self.feedback.band is None else [qrect(self.feedback.band)]

    def _plus(self, board: Board) -> QRectF | None:
        """Where a card would be added in the hovered cell: the room below its cards."""
        if self.hovered is None or self.hovered[0] not in board.at:
            return None
        if self.hovered[1] not in board.grid.at:
            return None
        row = board.row(self.hovered[0])
        if row.lane.folded or row.body.curve is not None:
            return None
        cell = qrect(board.cell_rect(*self.hovered)).adjusted(6, 6, -6, -6)
        cards = row.body.cells[board.grid.at[self.hovered[1]]]
        if cards:
            cell.setTop(row.y + max(sprite.rect.bottom for sprite in cards) + 6)
        return cell if cell.height() >= 24 else None

    def _cell(self, board: Board) -> QRectF | None:
        """The focused cell, where nothing on the board is selected."""
        cell = bare_cell(self.desk.selection)
        if not self.has_focus or cell is None:
            return None
        if cell[0] not in board.at or cell[1] not in board.grid.at:
            return None
        return qrect(board.cell_rect(*cell))


def _about(at: QPointF, reach: float) -> QRectF:
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)

"""What a search has found, marked on the board and on the names beside it."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from workshop_app.canvas.arrows.places import label_rect
from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.found.letters import FoundLetters
from workshop_app.canvas.found.marks import FoundMarks, Place
from workshop_app.canvas.scene import BoardScene
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import PointSprite, Rect, Sprite, Words

_DOT = 13.0
_FEW = 200
_LATER_MS = 120


class Found(QObject):
    """Keeps the marks where the records stand. Many are placed anew once nothing moves.

    `refs` are what is found and `current` the one that is gone to; `changed` tells of others.
    """

    changed = Signal()

    def __init__(
        self,
        scene: BoardScene,
        marks: FoundMarks,
        strips: tuple[HeaderStrip, LeftStrip],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._scene = scene
        self._marks = marks
        self._strips = strips
        self.refs: frozenset[Ref] = frozenset()
        self.current: Ref | None = None
        self.letters = FoundLetters(scene.brush, self._workshop)
        for one in (marks, *strips):
            one.letters = self.letters
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._place)
        scene.composed.connect(self._composed)

    def show(
        self, refs: Iterable[Ref], words: tuple[str, ...] = (), current: Ref | None = None
    ) -> None:
        """Mark these records wherever the open map shows them, and the `words` (plain) they say.

        None: unmark.
        """
        found = frozenset(refs)
        others = found != self.refs
        self.refs, self.current, self._marks.current = found, current, current
        self.letters.seek(words)
        for strip in self._strips:
            strip.mark_found(self.refs, current)
        if others:
            self._place()
        else:
            self._repaint()
        self.changed.emit()

    def paint_on(self, painter: QPainter, sprite: Sprite) -> None:
        """Mark a sprite that is painted elsewhere, at 100 %, if it is found."""
        ref = (sprite.table, sprite.id)
        if ref not in self.refs:
            return
        current, box = ref == self.current, qrect(sprite.rect)
        painter.save()
        painter.translate(box.topLeft())
        self.letters.paint(painter, sprite, current=current)
        painter.restore()
        self._marks.frame(painter, box, current=current)

    def _composed(self) -> None:
        if not self.refs:
            return
        if len(self.refs) <= _FEW:
            self._place()
        else:
            self._later.start()

    def _place(self) -> None:
        self._later.stop()
        self._marks.show(self._places())
        self._repaint()

    def _repaint(self) -> None:
        for view in self._scene.views():
            view.viewport().update()

    def _places(self) -> Iterator[Place]:
        """Where records are drawn; one that is folded away has the place it is folded into."""
        board, workshop = self._scene.board, self._workshop()
        hidden = self._scene.desk.filtering.left_out | self._scene.lifted
        for ref in self.refs:
            row: Any = workshop.table(ref[0]).get(ref[1])
            if row is None or ref[1] in hidden:
                continue
            if ref[0] == "connections":
                yield from _label(board, ref)
            elif ref[0] in ("cards", "points") and _is_there(board, row):
                sprite = (_card if ref[0] == "cards" else _point)(board, row)
                yield Place(ref, _frame(board, row, sprite), sprite)

    def _workshop(self) -> Workshop:
        return self._scene.desk.editor.shown


def _is_there(board: Board, row: Any) -> bool:
    return row.lane in board.at and row.step in board.grid.at


def _frame(board: Board, row: Any, sprite: Sprite | None) -> QRectF:
    if sprite is None:
        return qrect(board.cell_rect(row.lane, row.step)).adjusted(3, 3, -3, -3)
    point = _drawn_point(board, row) if sprite.table == "points" else None
    if point is None:
        return qrect(sprite.rect)
    return QRectF(point.x - _DOT, board.row(row.lane).y + point.y - _DOT, 2 * _DOT, 2 * _DOT)


def _card(board: Board, card: Any) -> Sprite | None:
    return board.card(card.lane, card.step, card.id)


def _point(board: Board, row: Any) -> Sprite | None:
    """The word of a point as a sprite of its own."""
    point = _drawn_point(board, row)
    if point is None:
        return None
    if point.word is None:
        return Sprite("points", row.id, Rect(point.x, 0, 0, 0))
    word, block = point.word, point.word.block
    rect = Rect(word.x, board.row(row.lane).y + word.y, block.width, block.height)
    return Sprite("points", row.id, rect, parts=(Words(block, 0, 0, word.color),))


def _drawn_point(board: Board, row: Any) -> PointSprite | None:
    curve = board.row(row.lane).body.curve
    return next((p for p in curve.points if p.id == row.id), None) if curve is not None else None


def _label(board: Board, ref: Ref) -> Iterator[Place]:
    """The words at an arrow; an arrow one of whose cards is not shown has none."""
    rect = label_rect(board, ref[1])
    shape = next((one for one in board.shapes if one.id == ref[1]), None)
    if rect is not None and shape is not None:
        ground = Rect(rect.x(), rect.y(), rect.width(), rect.height())
        sprite = Sprite(*ref, ground, parts=board.arrow(shape).label)
        yield Place(ref, rect.adjusted(-2, -2, 2, 2), sprite)

"""What a search has found, marked on the board and on the names beside it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QRectF, QTimer

from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.found.marks import FoundMarks
from workshop_app.canvas.scene import BoardScene
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board

_DOT = 13.0
_FEW = 200
_LATER_MS = 120


class Found(QObject):
    """Keeps the marks where the records stand. Many are placed anew once nothing moves."""

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
        self._refs: tuple[Ref, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._place)
        scene.composed.connect(self._composed)

    def show(self, refs: Iterable[Ref]) -> None:
        """Mark these records wherever the open map shows them; none: unmark."""
        self._refs = tuple(refs)
        named = frozenset(ref for ref in self._refs if ref[0] not in ("cards", "points"))
        for strip in self._strips:
            strip.mark_found(named)
        self._place()

    def _composed(self) -> None:
        if not self._refs:
            return
        if len(self._refs) <= _FEW:
            self._place()
        else:
            self._later.start()

    def _place(self) -> None:
        self._later.stop()
        scene = self._scene
        self._marks.show(list(_places(scene.desk.editor.shown, scene.board, self._refs)))
        for view in scene.views():
            view.viewport().update()


def _places(workshop: Workshop, board: Board, refs: tuple[Ref, ...]) -> Iterator[QRectF]:
    """Where records are drawn; one that is folded away has the place it is folded into."""
    for table, row_id in refs:
        if table not in ("cards", "points"):
            continue
        row = workshop.table(table).get(row_id)
        if row is None or row.lane not in board.at or row.step not in board.grid.at:
            continue
        rect = _card(board, row) if table == "cards" else _point(board, row)
        yield rect or qrect(board.cell_rect(row.lane, row.step)).adjusted(3, 3, -3, -3)


def _card(board: Board, card: object) -> QRectF | None:
    sprite = board.card(card.lane, card.step, card.id)  # type: ignore[attr-defined]
    return qrect(sprite.rect) if sprite else None


def _point(board: Board, point: object) -> QRectF | None:
    row = board.row(point.lane)  # type: ignore[attr-defined]
    for known in row.body.curve.points if row.body.curve is not None else ():
        if known.id == point.id:  # type: ignore[attr-defined]
            return QRectF(known.x - _DOT, row.y + known.y - _DOT, 2 * _DOT, 2 * _DOT)
    return None

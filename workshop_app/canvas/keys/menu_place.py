"""Where the menu of what the keyboard stands at opens: beside it, as after a right click on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.editor.walk import NAMES
from workshop_app.layout.hit import Hit

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

_INSIDE = 16


def menu_place(view: "BoardView") -> tuple[Hit, QPoint]:
    """What the menu is for, and its place in global pixels, always within what is seen."""
    refs, cell = view.desk.selection.refs, view.desk.selection.cell
    if refs and refs[-1][0] in NAMES:
        strip = view.places.strip_of(refs[-1])
        return Hit(*refs[-1]), _inside(strip, view.places.name_rect(refs[-1]))
    viewport = view.canvas.viewport()
    rect = view.places.rect_of(refs[-1]) if refs else None
    board = view.scene.board
    if rect is None and cell is not None and cell[0] in board.at and cell[1] in board.grid.at:
        rect = qrect(board.cell_rect(*cell))
    seen = view.canvas.viewportTransform().mapRect(rect) if rect is not None else None
    if refs:
        return Hit(*refs[-1]), _inside(viewport, seen)
    where = ("cell", cell[0], cell[0], cell[1]) if cell is not None else ("nothing",)
    return Hit(*where), _inside(viewport, seen)


def _inside(widget: QWidget, rect: QRectF | None) -> QPoint:
    """A place in `rect` (px of the widget) that is to be seen; None: the widget's middle."""
    if rect is None:
        return widget.mapToGlobal(widget.rect().center())
    at = rect.topLeft().toPoint() + QPoint(_INSIDE, _INSIDE)
    x = max(0, min(at.x(), widget.width() - 1))
    y = max(0, min(at.y(), widget.height() - 1))
    return widget.mapToGlobal(QPoint(x, y))

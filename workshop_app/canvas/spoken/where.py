"""Where on the screen a part of the board stands that a screen reader asks for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.spoken.tree import STAGES, Key
from workshop_app.editor.walk import NAMES

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView


def place_of(view: "BoardView", key: Key) -> QRect:
    """Global pixels; an empty rectangle where nothing of it is drawn."""
    if key == STAGES:
        return _global(view.header, QRectF(view.header.rect()))
    if key[0] in NAMES and key[0] != "lanes":
        ref = (key[0], key[1])
        return _global(view.places.strip_of(ref), view.places.name_rect(ref))
    lot = view.places.surfaces[0] if view.places.surfaces else None
    if lot is not None and key[0] == "cards" and (place := lot.place_of(key[1])) is not None:
        return _global(lot, place)
    rect = _on_board(view, key)
    seen = view.canvas.viewportTransform().mapRect(rect) if rect is not None else None
    return _global(view.canvas.viewport(), seen)


def key_at(view: "BoardView", at: QPoint) -> Key | None:
    """The part at a global position, or None."""
    hit = view.places.hit_at(at)
    if hit.kind == "cell" and hit.lane and hit.step:
        return ("cell", hit.lane, hit.step)
    known = hit.kind in (*NAMES, "cards", "points", "connections")
    return (hit.kind, hit.id, "") if known and hit.id else None


def _on_board(view: "BoardView", key: Key) -> QRectF | None:
    board = view.scene.board
    if key[0] in ("cards", "connections"):
        return view.places.rect_of((key[0], key[1]))
    if key[0] == "lanes" and key[1] in board.at:
        row = board.row(key[1])
        return QRectF(0, row.y, board.width, row.bottom - row.y)
    point = view.desk.workshop.points.get(key[1]) if key[0] == "points" else None
    lane, step = (point.lane, point.step) if point is not None else (key[1], key[2])
    there = lane in board.at and step in board.grid.at
    return qrect(board.cell_rect(lane, step)) if there else None


def _global(widget: QWidget, rect: QRectF | None) -> QRect:
    if rect is None:
        return QRect()
    seen = rect.toAlignedRect()
    return QRect(widget.mapToGlobal(seen.topLeft()), seen.size())

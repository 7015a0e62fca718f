"""Carries a card from a chip of the palette to the board, fed by the chip's own mouse events."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent

from workshop_app.canvas.board_view import BoardView
from workshop_app.ui.page.palette import PaletteChip


class PaletteDrag(QObject):
    """Hands the drags of `chips` on to `board`."""

    def __init__(self, chips: Iterable[PaletteChip], board: BoardView) -> None:
        super().__init__(board)
        self._board = board
        for chip in chips:
            chip.drag_began.connect(self._begin)
            chip.drag_moved.connect(self._move)
            chip.drag_ended.connect(self._end)

    def _begin(self, kind: str, at: QPoint) -> None:
        # So that Esc reaches the board while the mouse is down.
        self._board.setFocus(Qt.FocusReason.MouseFocusReason)
        self._board.begin_palette_drag(kind, at)

    def _move(self, event: QMouseEvent) -> None:
        self._board.pointing.move(event)

    def _end(self, event: QMouseEvent) -> None:
        self._board.pointing.release(event)

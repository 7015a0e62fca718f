"""Make records straight on the board, their text to be typed at once."""

from PySide6.QtCore import QObject, Signal

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.typing.in_place import Typing
from workshop_app.domain.edits.personas import add_persona
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import beginning_with
from workshop_app.editor.editor import only_for_reading
from workshop_app.editor.folding import open_cell
from workshop_app.editor.history import typing_burst
from workshop_app.editor.selection import Cell
from workshop_app.words import _


class Making(QObject):
    """Adds cards and the first persona. `refused(error)` says why something cannot be made."""

    refused = Signal(object)

    def __init__(self, scene: BoardScene, canvas: Canvas, typing: Typing, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._canvas = canvas
        self._typing = typing
        self._editor = scene.desk.editor

    def here(self, cell: Cell) -> None:
        """What a double click beside all else asks for: a card; on a curve the step's word."""
        points = self._scene.desk.workshop.points.group(cell[0])
        known = next((point for point in points if point.step == cell[1]), None)
        if known is not None:
            self._typing.begin(("points", known.id))
        else:
            self.card(cell)

    def card(self, cell: Cell, *, kind: str = "", text: str = "", after: str = "") -> None:
        """A card in `cell`, behind the card `after`; a folded lane or stage unfolds for it."""
        row = self._scene.board.row(cell[0])
        if self._editor.read_only:
            self.refused.emit(only_for_reading())
            return
        if row.body.curve is not None:
            self.refused.emit(EditRefused(_("A curve lane holds points, not cards.")))
            return
        open_cell(self._scene.desk, *cell)
        self._canvas.show_rect(qrect(self._scene.board.cell_rect(*cell)))
        self._typing.begin_new(cell, kind=kind, text=text, after=after)

    def persona(self) -> None:
        """A persona with the usual lanes in the open map."""
        desk, persona_id = self._scene.desk, self._editor.new_id()
        try:
            self._editor.apply(
                _("Add persona"), add_persona, burst=typing_burst(persona_id),
                new_id=beginning_with(persona_id, self._editor.new_id), map=desk.map.id,
            )  # fmt: skip
        except EditRefused as refused:
            self.refused.emit(refused)
            return
        desk.selection.choose("personas", [persona_id])
        self._typing.begin(("personas", persona_id))

"""What is seen of a gesture: what is in the air, where it would land, the cursor, the words."""

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.drawing.as_read import card_as_read
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing.lift import Lift
from workshop_app.canvas.pointing.resting import resting_place
from workshop_app.canvas.pointing.to_gestures import Pointing
from workshop_app.domain.records import Card
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Sprite
from workshop_app.words import _

_TALLEST_NAME = 140


class Carrying(QObject):
    """Shows each feedback of the gesture that goes on. `status(text)` is what it says."""

    status = Signal(str)

    def __init__(
        self, places: Places, pointing: Pointing, overlay: Overlay, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._view = parent
        self._places = places
        self._pointing = pointing
        self._overlay = overlay
        self._lift: Lift | None = None
        self._shown = Feedback()
        self._grip: QPointF | None = None
        self._new: Sprite | None = None
        self._held: tuple[list[Sprite], tuple[float, float]] | None = None
        self._top: tuple[int, QPointF] | None = None
        self._cursor: Qt.CursorShape | None = None
        pointing.feedback.connect(self._feedback)
        places.canvas.zoomed.connect(self._zoomed)

    @property
    def lifted_ids(self) -> frozenset[str]:
        """The cards that are shown in the air and not in their places."""
        refs = self._shown.copies or self._shown.lifted
        return frozenset(row_id for table, row_id in refs if table == "cards")

    def grip(self, at: QPointF | None) -> None:
        """The point of the board that is held; None: what is lifted is held by its head."""
        self._grip, self._new = at, None

    def grip_new(self, kind: str) -> None:
        """A new card of `kind` is held by its head."""
        measures = self._places.scene.board.measures
        width = measures.column - 2 * measures.cell_pad
        self._grip, self._new = None, card_as_read(Card(id="new", kind=kind), width)

    def close_carrying(self) -> None:
        """Leave nothing on the window."""
        if self._lift is not None:
            self._lift.deleteLater()
            self._lift = None

    def _feedback(self, feedback: Feedback) -> None:
        before, self._shown = self._shown, feedback
        self._over_lanes(feedback)
        self._say(feedback, before)
        if feedback.lifted != before.lifted and feedback.lifted:
            self._lift_up(feedback.lifted)
        self._places.scene.lift(self.lifted_ids)
        for strip in (self._places.header, self._places.side):
            strip.lift(frozenset(feedback.lifted))
        if before.lifted and not feedback.lifted:
            self._put_down(before)
        for surface in self._places.surfaces:
            surface.update()
        self._point(feedback)
        if self._lift is not None and feedback.lifted:
            self._lift.mark_copies(bool(feedback.copies))
            self._lift.follow(self._view.window().mapFromGlobal(self._pointing.place))

    def _say(self, feedback: Feedback, before: Feedback) -> None:
        """What holds of the place below the pointer, for as long as it holds."""
        ended = not self._pointing.busy
        if ended and self._pointing.in_vain and (before.lifted or before.note):
            self.status.emit(_("Put back where it was."))
        elif feedback.note != before.note and (feedback.note or before.lifted):
            self.status.emit(feedback.note)

    def _over_lanes(self, feedback: Feedback) -> None:
        board = self._places.scene.board
        self._places.canvas.refresh(self._overlay.show_feedback(feedback, board))

    def _lift_up(self, refs: tuple[Ref, ...]) -> None:
        window = self._view.window()
        if self._lift is None or self._lift.parentWidget() is not window:
            self.close_carrying()
            self._lift = Lift(window)
        if refs[0][0] == "cards":
            self._lift_cards(self._lift, refs)
        else:
            self._lift_names(self._lift, refs)

    def _lift_cards(self, lift: Lift, refs: tuple[Ref, ...]) -> None:
        sprites = [s for s in (self._places.sprite_of(ref) for ref in refs) if s is not None]
        if self._new is not None:
            sprites = [self._new]
        held = self._grip
        if held is not None:
            sprites.sort(key=lambda s: not s.rect.holds(held.x(), held.y()))
        if sprites:
            box = sprites[0].rect
            grip = (held.x() - box.x, held.y() - box.y) if held else (box.width / 2, 16.0)
            self._held = (sprites, grip)
            ids = [row_id for _table, row_id in refs]
            at = ids.index(sprites[0].id) if sprites[0].id in ids else 0
            self._top = (at, QPointF(*grip))
            self._draw_cards(lift)

    def _draw_cards(self, lift: Lift) -> None:
        if self._held is not None:
            zoom = self._places.canvas.zoom()
            lift.pick_up_cards(self._places.scene.brush, *self._held, zoom)

    def _zoomed(self, _zoom: float) -> None:
        """What is in the air grows and shrinks with the board."""
        if self._lift is not None and self._shown.lifted:
            self._draw_cards(self._lift)
            self._lift.mark_copies(bool(self._shown.copies))
            self._lift.follow(self._view.window().mapFromGlobal(self._pointing.place))

    def _lift_names(self, lift: Lift, refs: tuple[Ref, ...]) -> None:
        ref = refs[0]
        strip, rect = self._places.strip_of(ref), self._places.name_rect(ref)
        if rect is None:
            return
        seen: QRect = rect.toAlignedRect() & strip.rect()
        seen.setHeight(min(seen.height(), _TALLEST_NAME))
        grip = QPointF(strip.mapFromGlobal(self._pointing.place) - seen.topLeft())
        self._top = (0, grip)
        lift.pick_up_picture(strip.grab(seen), grip, self._places.scene.brush, len(refs))

    def _put_down(self, before: Feedback) -> None:
        if self._lift is not None:
            to = None
            if self._top is not None:
                at, grip = self._top
                ref = (before.copies or before.lifted)[at]
                to = resting_place(self._places, ref, grip, self._view.window())
            self._lift.put_down(to)
        self._new = self._held = self._top = None

    def _point(self, feedback: Feedback) -> None:
        """The cursor over the whole window tells what letting go would do."""
        shape: Qt.CursorShape | None = None
        if feedback.refused:
            shape = Qt.CursorShape.ForbiddenCursor
        elif feedback.copies:
            shape = Qt.CursorShape.DragCopyCursor
        elif feedback.lifted:
            shape = Qt.CursorShape.ClosedHandCursor
        if shape == self._cursor:
            return
        if shape is None:
            QApplication.restoreOverrideCursor()
        elif self._cursor is None:
            QApplication.setOverrideCursor(shape)
        else:
            QApplication.changeOverrideCursor(shape)
        self._cursor = shape

"""What is seen of a gesture: the cards in the air, the landing place, the rubber band."""

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.lift import Lift
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing import Pointing
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Sprite


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
        self._lifted: tuple[Ref, ...] = ()
        self._grip: QPointF | None = None
        pointing.feedback.connect(self._feedback)

    @property
    def lifted_ids(self) -> frozenset[str]:
        """The cards that are in the air."""
        return frozenset(row_id for table, row_id in self._lifted if table == "cards")

    def grip(self, at: QPointF | None) -> None:
        """The point of the board that is held; None: what is lifted is held by its head."""
        self._grip = at

    def _feedback(self, feedback: Feedback) -> None:
        before = self._overlay.places(self._places.scene.board)
        self._overlay.feedback = feedback
        self._places.canvas.refresh(before + self._overlay.places(self._places.scene.board))
        if feedback.note:
            self.status.emit(feedback.note)
        if feedback.lifted != self._lifted:
            self._lift_up(feedback.lifted)
        if self._lift is not None and self._lifted:
            self._lift.follow(self._view.window().mapFromGlobal(self._pointing.place))

    def _lift_up(self, refs: tuple[Ref, ...]) -> None:
        self._lifted = refs
        if not refs:
            self._places.scene.lift(frozenset())
            if self._lift is not None:
                self._lift.put_down()
            return
        self._lift = self._lift or Lift(self._view.window())
        sprites = [s for s in (self._places.sprite_of(ref) for ref in refs) if s is not None]
        self._places.scene.lift(self.lifted_ids)
        if sprites:
            grip = (self._grip.x(), self._grip.y()) if self._grip else _head(sprites[0])
            scene, canvas = self._places.scene, self._places.canvas
            self._lift.pick_up(scene.brush, sprites, grip, canvas.zoom())
        for surface in self._places.surfaces:
            surface.update()


def _head(sprite: Sprite) -> tuple[float, float]:
    return sprite.rect.x + sprite.rect.width / 2, sprite.rect.y + 16

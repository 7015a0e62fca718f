"""Room round a small text field in which a finger still hits it, to be seen by nobody."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from workshop_app.canvas.touch.targets import least_target


class FingerRoom(QWidget):
    """Lies under `field`, as large as a target; what is pressed in it is pressed in the field."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field.parentWidget())
        self._field = field
        self.setProperty("target", True)
        # Without a proxy the board would take the keyboard, and the typing would end.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def follow(self) -> None:
        """Lie round the field where that stands now."""
        at, least = self._field.geometry(), least_target()
        more = [max(0, (least - side + 1) // 2) for side in (at.width(), at.height())]
        self.setGeometry(at.adjusted(-more[0], -more[1], more[0], more[1]))
        self.stackUnder(self._field)
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the text is nearest."""
        inside = self._field.viewport()
        at, room = inside.mapFromGlobal(event.globalPosition().toPoint()), inside.rect()
        near = QPoint(
            max(room.left(), min(at.x(), room.right())), max(room.top(), min(at.y(), room.bottom()))
        )
        self._field.setTextCursor(self._field.cursorForPosition(near))
        event.accept()

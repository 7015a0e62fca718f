"""When what can be done is asked anew: at once, but within one burst of typing when it pauses."""

from PySide6.QtCore import QObject, Signal

from workshop_app.canvas.timing import single_shot
from workshop_app.editor.history import History

_PAUSE_MS = 150


class Turning(QObject):
    """`turned` when actions may differ. One letter more of the same text changes none of them."""

    turned = Signal()

    def __init__(self, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._burst = ""
        self.pause = single_shot(self, self.turned, _PAUSE_MS)

    def settled(self) -> None:
        """The document has changed."""
        before, self._burst = self._burst, self._history.open_burst
        if self._burst and self._burst == before:
            self.pause.start()
        else:
            self.pause.stop()
            self.turned.emit()

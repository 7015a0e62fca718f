"""The board told to screen readers: its name and counts, and what the keyboard comes to."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.change import Change
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_map, spoken_selection
from workshop_app.words import _

_QUIET_MS = 120


class Telling(QObject):
    """Keeps the accessible description of `canvas` true. `told(sentence)` is what is announced.

    Walking fast tells only where one stops.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._desk = desk
        self._canvas = canvas
        self._last = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_QUIET_MS)
        self._wait.timeout.connect(self._tell_selection)
        canvas.setAccessibleName(_("Board"))
        desk.editor.on_settled(self._settled)
        desk.on_map(self._turned)
        desk.selection.on_changed(self._changed)
        self._describe()

    def close_telling(self) -> None:
        """Listen no more."""
        self._wait.stop()
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._turned)
        self._desk.selection.forget(self._changed)

    def tell(self, sentence: str) -> None:
        """Say a sentence now."""
        self.told.emit(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, sentence))

    def _tell_selection(self) -> None:
        sentence = spoken_selection(self._desk)
        if sentence and sentence != self._last:
            self.tell(sentence)
        self._last = sentence
        self._describe()

    def _changed(self) -> None:
        self._wait.start()

    def _settled(self, change: Change) -> None:
        self._wait.start()

    def _turned(self, map_id: str) -> None:
        self._describe()
        self.tell(spoken_map(self._desk))

    def _describe(self) -> None:
        said = ". ".join(filter(None, (spoken_map(self._desk), spoken_selection(self._desk))))
        if said != self._canvas.accessibleDescription():
            self._canvas.setAccessibleDescription(said)

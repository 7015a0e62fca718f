"""The board told to screen readers: its name and counts, and what the keyboard comes to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_map, spoken_on_board, spoken_selection
from workshop_app.words import _

_QUIET_MS = 120


class Telling(QObject):
    """Keeps the accessible description of `canvas` true. `told(sentence)` is what is announced.

    Walking fast tells only where one stops. `focus` tells screen readers that the keyboard has
    come to a part of the board, which they then read themselves; False where it could not.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, canvas: QWidget, focus: Callable[[], bool]) -> None:
        super().__init__(canvas)
        self._focus = focus
        self._desk = desk
        self._canvas = canvas
        self._last = ""
        self._wait = single_shot(self, self._tell_selection, _QUIET_MS)
        self._count = single_shot(self, self._describe, _QUIET_MS)
        canvas.setAccessibleName(_("Board"))
        desk.editor.on_settled(self._settled)
        desk.on_map(self._turned)
        desk.selection.on_changed(self._changed)
        self._describe()

    def close_telling(self) -> None:
        """Listen no more."""
        self._wait.stop()
        self._count.stop()
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._turned)
        self._desk.selection.forget(self._changed)

    def tell(self, sentence: str, *, urgent: bool = False) -> None:
        """Say a sentence now; `urgent` interrupts what is being read."""
        self.told.emit(sentence)
        tell(self._canvas, sentence, urgent=urgent)

    def arrive(self) -> None:
        """The keyboard has come: say where it stands, though nothing has changed."""
        self._last = ""
        self._wait.start()

    def _tell_selection(self) -> None:
        here = self._canvas.hasFocus()
        sentence = spoken_on_board(self._desk) if here else spoken_selection(self._desk)
        if sentence and sentence != self._last and not _read_elsewhere():
            self._come_to(sentence)
        self._last = sentence

    def _come_to(self, sentence: str) -> None:
        if self._focus():
            self.told.emit(sentence)
        else:
            self.tell(sentence)

    def _changed(self) -> None:
        self._wait.start()

    def _settled(self, change: Change) -> None:
        self._wait.start()
        self._count.start()

    def _turned(self, map_id: str) -> None:
        self._describe()
        self.tell(spoken_map(self._desk))

    def _describe(self) -> None:
        said = spoken_map(self._desk)
        if said != self._canvas.accessibleDescription():
            self._canvas.setAccessibleDescription(said)


def _read_elsewhere() -> bool:
    """Whether the keyboard is in a text, or in a list that reads its own lines."""
    return isinstance(
        QApplication.focusWidget(), QLineEdit | QTextEdit | QPlainTextEdit | QAbstractItemView
    )

"""Somebody who listens to a screen reader: what is said aloud, and what is read where the keys are."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.reading import reader_of
from workshop_app.canvas.spoken.voice import VOICE

_Text = QAccessible.Text


class Listener(QObject):
    """Hears everything that is announced; `urgent` is what interrupted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.urgent: list[str] = []
        VOICE.said.connect(self.hear)

    def heard(self, words: str) -> bool:
        """Whether something with these words was said since the last answer; then all is old."""
        found = any(words in sentence for sentence in self.said)
        if found:
            self.said.clear()
        return found

    def hear(self, sentence: str, urgent: bool = False) -> None:
        """One sentence."""
        self.said.append(sentence)
        if urgent:
            self.urgent.append(sentence)


def read_now() -> str:
    """What a screen reader reads of the place that has the keyboard: name and value."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    found = reader_of(widget)
    inner = found.focusChild()
    if inner is not None and inner.text(_Text.Name):
        found = inner
    return " ".join(filter(None, (found.text(_Text.Name), found.text(_Text.Value))))

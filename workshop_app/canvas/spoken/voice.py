"""The one place from which things are said aloud to people who use a screen reader."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


class Voice(QObject):
    """Emits `said(sentence, urgent)` for everything that is said, whoever listens."""

    said = Signal(str, bool)

    def say(self, origin: QObject, sentence: str, *, urgent: bool = False) -> None:
        """Say `sentence` for `origin`; `urgent` interrupts what is being read."""
        if not sentence:
            return
        self.said.emit(sentence, urgent)
        if not QAccessible.isActive():
            return
        politeness = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(origin, sentence)
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


VOICE = Voice()
"""There is one screen reader, and so there is one voice."""


def tell(origin: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Say `sentence` for a widget; `urgent` interrupts what is being read."""
    VOICE.say(origin, sentence, urgent=urgent)

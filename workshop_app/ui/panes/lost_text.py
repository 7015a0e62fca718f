"""What somebody was typing in a record that went meanwhile: it must not be lost."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.messages import refused, say
from workshop_app.words import _


class LostText:
    """The `text` last lost in a pane."""

    def __init__(self, pane: QWidget, desk: Desk) -> None:
        self.text = ""
        self._pane, self._desk = pane, desk

    def offer(self, text: str) -> None:
        """Offer, in a message of the window, to keep `text`."""
        self.text = text
        words = _("What you were typing in was deleted.")
        say(self._pane, words, "warning", _("Keep the text in the parking lot"), self.keep)

    def keep(self) -> bool:
        """Keep it as a card in the parking lot; whether that was done."""
        try:
            self._desk.editor.apply(_("Keep the text"), add_card, text=self.text, kind="note")
        except EditRefused as error:
            refused(self._pane, error)
            return False
        return True

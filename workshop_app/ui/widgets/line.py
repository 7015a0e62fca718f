"""A line of text that is committed when the user is done with it, and restored by Esc."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class LineEdit(QLineEdit):
    """Emits `edited(text)` at each change by the user, then `committed(text)` or `cancelled()`.

    Enter, Tab and a click elsewhere commit what was changed; Esc puts the settled text back.
    """

    edited = Signal(str)
    committed = Signal(str)
    cancelled = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """`title` is the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._settled = ""
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show the settled `text`, without a signal; what the user is just typing is kept."""
        if self.dirty():
            return
        self._settled = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def dirty(self) -> bool:
        """Whether the user has changed the text and not yet committed it."""
        return self.text() != self._settled

    def commit(self) -> None:
        """Settle what was typed."""
        if self.dirty():
            self._settled = self.text()
            self.committed.emit(self._settled)

    def restore(self) -> None:
        """Put the settled text back."""
        self.setText(self._settled)
        self.cancelled.emit()

    def event(self, event: QEvent) -> bool:
        # Esc belongs to the text as long as there is something to restore.
        asked = event.type() == QEvent.Type.ShortcutOverride and self.dirty()
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dirty() and not self._offering():
            self.restore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        super().keyPressEvent(event)

    def _offering(self) -> bool:
        """Whether a list of known words is open below: Esc closes that first."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.commit()

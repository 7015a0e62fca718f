"""Lines of text that grow with what is written, committed like a `LineEdit`."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.canvas.typing.typed_text import typed_text
from workshop_app.ui.widgets.line import PASSING


class TextArea(QTextEdit):
    """Emits `edited(text)` at each change by the user, then `committed(text)` or `cancelled()`.

    Ctrl+Enter, Tab and a click elsewhere commit what was changed; Esc puts the settled text back.
    It is as tall as its text, between `least` and `most` lines; more scrolls.
    """

    edited = Signal(str)
    committed = Signal(str)
    cancelled = Signal()

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, least: int = 2, most: int = 10
    ) -> None:
        """`title` is the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self._least, self._most = least, most
        self._settled = ""
        self._loading = False
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show the settled `text`, without a signal; what the user is just typing is kept."""
        if self.dirty():
            return
        self._settled = text
        self._load(text)

    def dirty(self) -> bool:
        """Whether the user has changed the text and not yet committed it."""
        return self.toPlainText() != self._settled

    def commit(self) -> None:
        """Settle what was typed."""
        if self.dirty():
            self._settled = self.toPlainText()
            self.committed.emit(self._settled)

    def restore(self) -> None:
        """Put the settled text back."""
        self._load(self._settled)
        self.cancelled.emit()

    def _load(self, text: str) -> None:
        if text == self.toPlainText():
            return
        self._loading = True
        self.setPlainText(text)
        self._loading = False

    def _changed(self) -> None:
        self._grow()
        if not self._loading:
            self.edited.emit(self.toPlainText())

    def _grow(self) -> None:
        height = self._fitting()
        if height != self.height():
            self.setFixedHeight(height)
        lines = self.document().size().height()
        needs_bar = lines > self._lines_tall(self._most)
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if needs_bar else bar.ScrollBarAlwaysOff
        )
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())  # the bar has taken its room

    def _fitting(self) -> int:
        text = self.document().size().height()
        inner = min(max(text, self._lines_tall(self._least)), self._lines_tall(self._most))
        # Not from the viewport's height: that is out of date while the widget is hidden.
        beside = self.contentsMargins().top() + self.contentsMargins().bottom()
        return for_fingers(round(inner) + beside)

    def _lines_tall(self, lines: int) -> float:
        return lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()

    def toPlainText(self) -> str:
        return typed_text(self.document())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._fitting())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()  # only now the stylesheet's padding is known

    def event(self, event: QEvent) -> bool:
        # Esc and Ctrl+Enter belong to the text as long as it has something to settle.
        asked = event.type() == QEvent.Type.ShortcutOverride and self.dirty()
        if asked and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _settles(event):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.dirty():
            self.restore()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.commit()


def _settles(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )


def _ends(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or _settles(event)

"""Typing in place: a text field over a card, stage, step, lane or persona."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workshop_app.canvas.paint import Brush

_MARGIN = 3


class TextField(QTextEdit):
    """A plain-text editor laid over the board.

    `typed(text)` after each change, `done(how)` once, with ``enter``, ``next``, ``previous``,
    ``sibling``, ``away`` or ``escape``. Enter ends typing; Shift+Enter begins a new line.
    """

    typed = Signal(str)
    done = Signal(str)

    def __init__(self, parent: QWidget, *, one_line: bool) -> None:
        super().__init__(parent)
        self._ended = False
        self._one_line = one_line
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(_MARGIN)
        self.setTabChangesFocus(False)
        self.textChanged.connect(self._changed)

    def begin(self, text: str, *, select_all: bool) -> None:
        """Show `text`, ready to be typed in."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        if select_all:
            cursor.select(cursor.SelectionType.Document)
        else:
            cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, brush: Brush, fill: str, *, size: float, bold: bool, italic: bool) -> None:
        """Look like what is typed on: `size` in px."""
        font = QFont("Noto Sans")
        font.setPixelSize(max(6, round(size)))
        font.setBold(bold)
        font.setItalic(italic)
        self.setFont(font)
        self.setObjectName("boardTextField")
        ink, ground = brush.theme["ink"], brush.theme[fill]
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, brush.color("ink"))
        palette.setColor(QPalette.ColorRole.Base, brush.color(fill))
        self.setPalette(palette)
        self.setStyleSheet(
            f"#boardTextField {{ background: {ground}; color: {ink}; border: none; padding: 0; "
            f"border-radius: 2px; font-size: {max(6, round(size))}px; "
            f"font-weight: {700 if bold else 400}; min-height: 0; }}"
        )

    def lay_over(self, rect: QRect) -> None:
        """Cover `rect` (px of the parent), where the text stands; taller if it needs more."""
        tall = round(self.document().size().height())
        wanted = rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        wanted.setHeight(max(wanted.height(), tall))
        if wanted != self.geometry():
            self.setGeometry(wanted)
            self.verticalScrollBar().setValue(0)

    def end(self, how: str) -> None:
        """Stop typing, once."""
        if not self._ended:
            self._ended = True
            self.done.emit(how)

    def event(self, event: QEvent) -> bool:
        """Keep every key that types or edits away from the program's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Esc, Enter, Tab and Ctrl+Enter; type everything else."""
        how = self._ending(event)
        if how is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            self.end(how)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Clicking away keeps what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end("away")

    def _ending(self, event: QKeyEvent) -> str | None:
        key, keys = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return "escape"
        if key == Qt.Key.Key_Tab:
            return "next"
        if key == Qt.Key.Key_Backtab:
            return "previous"
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if keys & Qt.KeyboardModifier.ControlModifier:
                return "sibling"
            if not keys & Qt.KeyboardModifier.ShiftModifier or self._one_line:
                return "enter"
        return None

    def _changed(self) -> None:
        self.typed.emit(self.toPlainText())

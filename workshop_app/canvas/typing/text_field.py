"""Typing in place: a text field over a card, stage, step, lane or persona."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHideEvent,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.touch.targets import touch_mode
from workshop_app.canvas.typing.finger_room import FingerRoom
from workshop_app.canvas.typing.typed_text import typed_text
from workshop_app.layout.text.style import TextStyle

_MARGIN = 3
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
# Qt puts the baseline of a line of fixed height here.
_BASELINE = 0.8


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
        self._line_height = 0.0
        self._border = 0
        self._room = FingerRoom(self) if touch_mode() else None
        self.setObjectName("boardTextField")
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
        self.put(text)
        if select_all:
            self.selectAll()
        self.document().clearUndoRedoStacks()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toPlainText(self) -> str:
        return typed_text(self.document())

    def put(self, text: str) -> None:
        """Show `text` in place of what stood here, the cursor at its end; nothing is said."""
        self.blockSignals(True)
        self.setPlainText(text)
        self._space_lines()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def pick(self, words: str) -> None:
        """Select the first `words`, if there are any."""
        before = self.textCursor()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.find(words):
            self.setTextCursor(before)

    def dress(
        self, brush: Brush, fill: str, style: TextStyle, scale: float, *, ringed: bool
    ) -> None:
        """Look like what is typed on: a text of `style` drawn `scale` times as large.

        `ringed` where the field stands out from what lies below it.
        """
        self._border = 1 if ringed else 0
        font = QFont("Noto Sans")
        font.setPointSizeF(style.size * scale * 72 / self.logicalDpiY())
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setBold(style.bold)
        font.setItalic(style.italic)
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, brush.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, brush.color("soft_ink"))
        palette.setColor(QPalette.ColorRole.Base, brush.color(fill))
        palette.setColor(QPalette.ColorRole.Highlight, brush.color("selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, brush.color("ink"))
        self.setPalette(palette)
        self.setStyleSheet(
            f"#boardTextField {{ background: {brush.theme[fill]}; color: {brush.theme['ink']}; "
            f"border: {self._border}px solid {brush.theme['focus']}; padding: 0; "
            "border-radius: 2px; min-height: 0; }"
        )
        self._line_height = style.line_height * scale
        self._space_lines()

    def lay_over(self, rect: QRectF, baseline: float) -> None:
        """Cover `rect` (px of the parent), where the text stands; taller if it needs more.

        `baseline` is that of the first line, below the top of `rect`.
        """
        place = rect.translated(0, baseline - _BASELINE * self._line_height)
        edge = _MARGIN + self._border
        wanted = place.adjusted(-edge, -edge, edge, edge)
        whole = wanted.toRect()
        whole.setWidth(round(wanted.width()))
        self.resize(whole.size())
        tall = self.document().size().height() + 2 * self._border
        whole.setHeight(round(max(wanted.height(), tall)))
        if whole != self.geometry():
            self.setGeometry(whole)
        self.verticalScrollBar().setValue(0)
        if self._room is not None:
            self._room.follow()

    def end(self, how: str) -> None:
        """Stop typing, once."""
        if not self._ended:
            self._ended = True
            self.done.emit(how)

    def hideEvent(self, event: QHideEvent) -> None:
        """The room round it goes with it."""
        super().hideEvent(event)
        if self._room is not None and self._ended:
            self._room.deleteLater()
            self._room = None

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
        """Clicking away keeps what was typed; a menu or another window is no going away."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
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

    def _space_lines(self) -> None:
        """Set lines as far apart as typesetting does; new paragraphs take it from the first."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        known = self.blockSignals(True)
        cursor.mergeBlockFormat(spaced)
        self.blockSignals(known)

    def _changed(self) -> None:
        self.typed.emit(self.toPlainText())

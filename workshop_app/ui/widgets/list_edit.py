"""An editable list of short lines: goals, frustrations, needs."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.ui.moved import tell_edge, tell_moved
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.words import _


class ListEdit(QFrame):
    """Emits `changed(lines)` (a list of str) when the user has changed, moved or removed a line.

    The last line is empty and waits for more. Enter goes on to a new line, Backspace in an empty
    line removes it, Alt+Up and Alt+Down or dragging the grip move it.
    """

    changed = Signal(list)

    def __init__(self, title: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """`title` is the accessible name, `placeholder` the prompt of the last, empty line."""
        super().__init__(parent)
        self.setObjectName("list_edit")
        self.setAccessibleName(title)
        self._placeholder = placeholder
        self._told: list[str] = []
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(0)
        self._insert(0, "")

    def lines(self) -> list[str]:
        """The lines, without empty ones."""
        return [text for row in self._rows if (text := row.line.text().strip())]

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these lines, without a signal; a line being typed keeps the list as it is."""
        wanted = [line for line in lines if line.strip()]
        if any(row.line.dirty() for row in self._rows) or wanted == self.lines():
            self._told = self._told if wanted != self.lines() else wanted
            return
        self._told = wanted
        while self._rows:
            self._take_out(self._rows[-1])
        for text in (*wanted, ""):
            self._insert(len(self._rows), text)

    def focus_line(self, index: int) -> None:
        """Put the cursor at the end of a line."""
        line = self._rows[min(max(index, 0), len(self._rows) - 1)].line
        line.setFocus()
        line.end(False)

    def _insert(self, at: int, text: str) -> None:
        row = _Row(self)
        row.line.show_text(text)
        row.line.committed.connect(self._settle)
        row.line.textEdited.connect(self._keep_a_last_line)
        row.line.installEventFilter(self)
        row.grip.installEventFilter(self)
        self._rows.insert(at, row)
        self._column.insertWidget(at, row)
        self._name_rows()

    def _take_out(self, row: "_Row") -> None:
        self._rows.remove(row)
        row.line.removeEventFilter(self)
        row.grip.removeEventFilter(self)
        row.line.blockSignals(True)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _name_rows(self) -> None:
        for number, row in enumerate(self._rows, 1):
            last = row is self._rows[-1]
            row.line.setPlaceholderText(self._placeholder if last else "")
            row.line.setAccessibleName(
                _("{list}, line {number}").format(list=self.accessibleName(), number=number)
            )
            row.grip.setEnabled(not last)
            row.grip.setIcon(icon("plus" if last else "drag", "soft_ink"))

    def _keep_a_last_line(self) -> None:
        if self._rows[-1].line.text():
            self._insert(len(self._rows), "")

    def _settle(self) -> None:
        self._keep_a_last_line()
        if (lines := self.lines()) != self._told:
            self._told = lines
            self.changed.emit(lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        row = next((row for row in self._rows if watched in (row.line, row.grip)), None)
        if row is None:
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            dress(self, active=event.type() == QEvent.Type.FocusIn)
        if watched is row.grip and isinstance(event, QMouseEvent):
            return self._dragged(row, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(row, event)
        return False

    def _key(self, row: "_Row", event: QKeyEvent) -> bool:
        at, key = self._rows.index(row), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(at)
        elif key == Qt.Key.Key_Backspace and not row.line.text() and len(self._rows) > 1:
            self._remove(at)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                if not self._move(at, at + step):
                    tell_edge(self)
            else:
                self.focus_line(at + step)
        else:
            return False
        return True

    def _go_on(self, at: int) -> None:
        self._rows[at].line.commit()
        if self._rows[at].line.text() and (
            at + 1 == len(self._rows) or self._rows[at + 1].line.text()
        ):
            self._insert(at + 1, "")
        self.focus_line(at + 1)

    def _remove(self, at: int) -> None:
        if at < len(self._rows) - 1:
            self._take_out(self._rows[at])
            self._name_rows()
        self.focus_line(at - 1)
        self._settle()

    def _move(self, at: int, to: int) -> bool:
        if not (0 <= to < len(self._rows) - 1 and at < len(self._rows) - 1):
            return False
        row = self._rows.pop(at)
        self._rows.insert(to, row)
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        self._name_rows()
        row.line.commit()
        tell_moved(self, row.line.text(), to, len(self._rows) - 1)
        self._settle()
        return True

    def _dragged(self, row: "_Row", event: QMouseEvent) -> bool:
        if event.type() != QEvent.Type.MouseMove or not row.grip.isDown():
            return False
        y = row.grip.mapTo(self, event.position().toPoint()).y()
        over = next((i for i, each in enumerate(self._rows) if each.geometry().bottom() >= y), None)
        if over is not None and over != self._rows.index(row):
            self._move(self._rows.index(row), over)
            self._column.activate()
        return True


class _Row(QWidget):
    """A grip and a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = LineEdit("", self)
        self.line.setProperty("bare", True)
        self.grip = QToolButton(self)
        self.grip.setProperty("kind", "small")
        self.grip.setIconSize(QSize(px(16), px(16)))
        self.grip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grip.setCursor(Qt.CursorShape.SizeVerCursor)
        self.grip.setToolTip(_("Drag to move, or press Alt+Up and Alt+Down"))
        self.grip.setAccessibleName(_("Move line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(32))

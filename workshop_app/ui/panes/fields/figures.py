"""Fields of figures and dates, read when the user is done typing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate, QPoint, QSize
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from workshop_app.ui.icons import icon
from workshop_app.ui.panes.fields.field import Field, mixed_words
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.written import (
    NotWritten,
    date_text,
    figure_text,
    read_date,
    read_figure,
)
from workshop_app.ui.style import dress
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.rating import Rating
from workshop_app.words import _


class ReadField(Field):
    """A line read as a value when it is committed; what cannot be read stays, marked as wrong."""

    def __init__(
        self,
        subject: Subject,
        name: str,
        title: str,
        *,
        read: Callable[[str], Any],
        written: Callable[[Any], str],
        wrong: str,
        placeholder: str = "",
    ) -> None:
        super().__init__(subject, name, title)
        self._read, self._written, self._wrong = read, written, wrong
        self._placeholder = placeholder
        self.editor = LineEdit(title)
        self.editor.setPlaceholderText(placeholder)
        self.editor.committed.connect(self._committed)
        self.editor.cancelled.connect(self._cancelled)
        self.editor.edited.connect(self._right)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        if self._is_wrong():
            return
        self.editor.setPlaceholderText(mixed_words() if mixed else self._placeholder)
        self.editor.show_text("" if mixed else self._written(value))

    def settle(self) -> None:
        self.editor.commit()
        if self._is_wrong():
            self._right()
            self.editor.clear()
            self.editor.commit_silently = True  # type: ignore[attr-defined]

    def pending(self) -> str:
        return self.editor.text() if self.editor.dirty() else ""

    def set_read_only(self) -> None:
        self.editor.setReadOnly(True)

    def take(self, value: Any) -> None:
        """Set `value`, as the user does."""
        self.subject.change(self.title, **{self.name: value})

    def _committed(self, text: str) -> None:
        if not self.subject.rows:
            return
        try:
            value = self._read(text)
        except NotWritten:
            dress(self.editor, wrong=True)
            self.editor.setToolTip(self._wrong)
            self.editor.setAccessibleDescription(self._wrong)
            return
        self._right()
        self.take(value)
        self.refresh()

    def _cancelled(self) -> None:
        self._right()
        self.refresh()

    def _is_wrong(self) -> bool:
        return bool(self.editor.property("wrong"))

    def _right(self) -> None:
        if self._is_wrong():
            dress(self.editor, wrong=False)
            self.editor.setToolTip("")
            self.editor.setAccessibleDescription("")

"""Fields of figures and dates, read when the user is done typing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate, QPoint, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.ui.panes.calendar import Calendar
from workshop_app.ui.panes.fields.field import Field, mixed_words
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.written import (
    NotWritten,
    date_text,
    figure_text,
    read_date,
    read_figure,
)
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
        self._right()

    def pending(self) -> str:
        return self.editor.text() if self.editor.dirty() else ""

    def set_read_only(self) -> None:
        self.editor.setReadOnly(True)

    def take(self, value: Any) -> None:
        """Set `value`, as the user does."""
        self.subject.change(self.title, {self.name: value})

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


class FigureField(ReadField):
    """A number, or none; `whole` ones are int. With `least` there is always a number."""

    def __init__(
        self,
        subject: Subject,
        name: str,
        title: str,
        *,
        whole: bool = False,
        least: int | None = None,
        placeholder: str = "",
    ) -> None:
        self._whole, self._least = whole, least
        super().__init__(
            subject,
            name,
            title,
            read=self.figure,
            written=self.written,
            wrong=_("This is not a whole number.") if whole else _("This is not a number."),
            placeholder=placeholder,
        )
        self.place(self.editor)

    def written(self, value: Any) -> str:
        """A figure as it is shown."""
        return figure_text(value)

    def figure(self, text: str) -> float | int | None:
        """The figure that was written. NotWritten."""
        value = read_figure(text, whole=self._whole)
        if value is None:
            return self._least
        return int(value) if self._whole else value


class DateField(ReadField):
    """A date, or none: typed in any usual form or picked from a calendar."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(
            subject,
            name,
            title,
            read=read_date,
            written=lambda iso: date_text(iso or ""),
            wrong=_("This is not a date. Write it like 30 Nov 2026."),
            placeholder=_("Day month year"),
        )
        self._calendar: Calendar | None = None
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.editor, 1)
        line.addWidget(self._make_button(row))
        self.place(row)
        row.setFocusProxy(self.editor)

    def _make_button(self, row: QWidget) -> QToolButton:
        self.button = QToolButton(row)
        self.button.setIcon(icon("calendar", "soft_ink"))
        self.button.setIconSize(QSize(px(18), px(18)))
        self.button.setFixedHeight(for_fingers(px(32)))
        self.button.setAccessibleName(_("Pick a date: {field}").format(field=self.title))
        self.button.setToolTip(_("Pick a date"))
        self.button.clicked.connect(self._open_calendar)
        return self.button

    def set_read_only(self) -> None:
        super().set_read_only()
        self.button.setEnabled(False)

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.picked.connect(self._picked)
        iso, _mixed = self.subject.common(self.name)
        self._calendar.open_at(self.button.mapToGlobal(QPoint(0, self.button.height())), iso or "")

    def _picked(self, day: QDate) -> None:
        self._right()
        self.take(day.toString("yyyy-MM-dd") if day.isValid() else "")


class RatingField(Field):
    """A figure from 1 to 5, or none."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(subject, name, title)
        self.editor = Rating(title)
        self.place(self.editor)
        self.editor.rated.connect(self._rated)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        self.editor.show_figure(None if mixed else value)

    def _rated(self, figure: int) -> None:
        self.subject.change(self.title, {self.name: figure or None})

"""A form: a heading and the fields of the selected records, kept in step with the document."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.keyboard.tab_order import AsLaidOut
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.fields.field import Field, ShownFor
from workshop_app.ui.panes.icon_label import IconLabel
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.ui.panes.subject import Subject

F = TypeVar("F", bound=Field)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a form; `token` is the colour of the icon, `line` says where it stands."""

    icon: str
    title: str
    token: str = "soft_ink"
    line: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of form: its heading for the records shown, and what puts its fields in."""

    heading: Callable[[Sequence[Any], Workshop], Heading]
    build: Callable[["Form"], None]


class Form(QWidget):
    """Emits `persona_wanted(id)` where her editor is asked for.

    `typing_wanted()`: another record was made and selected, and its first field wants a text.
    """

    typing_wanted = Signal()
    persona_wanted = Signal(str)

    def __init__(self, desk: Desk, table: str, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._shape = desk, shape
        self.subject = Subject(desk, table, partial(refused, self))
        self.fields: list[Field] = []
        self._order = AsLaidOut(self)
        self._reorder = single_shot(self, self._order.follow)
        self._follows: set[str] = {table}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._icon, self._title, self._line = IconLabel(18, self), QLabel(self), QLabel(self)
        self._column.addLayout(self._heading_row())
        shape.build(self)
        self._column.addStretch()
        self._reorder.start()
        if desk.editor.read_only:
            for field in self.fields:
                field.set_read_only()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._reorder.start()  # lines and rows come and go
        return keeps(event) or super().event(event)

    def _heading_row(self) -> QHBoxLayout:
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._line.setProperty("role", "caption")
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def add(self, field: F, *, shown_for: ShownFor | None = None) -> F:
        """Add a field, shown only where `shown_for` says so of the records."""
        field.shown_for = shown_for
        self.fields.append(field)
        self._column.addWidget(field)
        return field

    def add_pair(self, left: Field, right: Field) -> None:
        """Add two narrow fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in (left, right):
            self.fields.append(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def add_section(self, title: str) -> None:
        """Begin a part of the form with a hairline and a title."""
        line = QFrame(self)
        line.setProperty("role", "hairline")
        words = QLabel(title, self)
        words.setProperty("role", "subheading")
        self._column.addSpacing(4)
        self._column.addWidget(line)
        self._column.addWidget(words)

    def add_button(self, title: str, acted: Callable[[], object]) -> QPushButton:
        """Add a button over the form's width."""
        button = QPushButton(title, self)
        button.clicked.connect(acted)
        button.setEnabled(not self.desk.editor.read_only)
        self._column.addWidget(button)
        return button

    def follow(self, *tables: str) -> None:
        """Refresh when records of these tables change, too."""
        self._follows.update(tables)

    def take(self, ids: tuple[str, ...]) -> None:
        """Edit other records; what was being typed in the last ones is settled first."""
        if ids != self.subject.ids:
            self.settle()
            self.subject.ids = ids
        self.refresh()

    def settle(self) -> None:
        """Commit what is typed."""
        for field in self.fields:
            field.settle()

    def refresh(self) -> None:
        """Show the records as they are now."""
        rows = self.subject.rows
        if not rows:
            return
        heading = self._shape.heading(rows, self.subject.workshop)
        self._icon.show_icon(heading.icon, heading.token)
        if heading.title != self._title.text():
            self._title.setText(heading.title)
        if heading.line != self._line.text():
            self._line.setText(heading.line)
        self._line.setVisible(bool(heading.line))
        for field in self.fields:
            if field.shown_for is not None:
                field.setVisible(field.shown_for(rows))
            field.refresh()

    def settled(self, change: Change) -> None:
        """Refresh if `change` concerns this form."""
        if any(row.table in self._follows for row in change.rows):
            self.refresh()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        first = next((field for field in self.fields if not field.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def want_persona(self) -> None:
        """Ask for the editor of the persona shown."""
        if self.subject.rows:
            self.persona_wanted.emit(self.subject.rows[0].id)

    def pending(self) -> str:
        """What the user was typing, or ""."""
        return next((text for field in self.fields if (text := field.pending())), "")

    def field(self, name: str) -> Field:
        """The field that edits `name`. KeyError."""
        for field in self.fields:
            if name in field.names:
                return field
        raise KeyError(name)

    def place_of(self, name: str, ref: tuple[str, str]) -> QWidget | None:
        """What shows the field `name` of a record: of this form's, or of one that stands in it."""
        if ref[0] == self.subject.table:
            return next((field for field in self.fields if name in field.names), None)
        return next((row for field in self.fields if (row := field.row_of(ref))), None)

    def title_of(self, name: str, table: str) -> str:
        """What the field `name` is called, or that which holds the records of another table."""
        own = table == self.subject.table
        found = (f for f in self.fields if (name in f.names if own else f.holds(table)))
        return next((field.title for field in found), "")

    def names(self) -> Iterator[str]:
        """The names of all fields of the record that can be edited here."""
        return (name for field in self.fields for name in field.names)

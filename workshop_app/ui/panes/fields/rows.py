"""Fields that hold whole records of their own: readings, agenda, voting rounds, codes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.subject import Subject

Line = Sequence[Field]


@dataclass(frozen=True, slots=True)
class RowKind:
    """Records that stand in a field: which, their fields line by line, and how they come and go."""

    table: str
    rows: Callable[[Workshop, Subject], Sequence[Any]]
    lines: Callable[[Subject], Sequence[Line]]
    add: Callable[[Workshop, Subject], Workshop]
    remove: Callable[[Workshop, str], Workshop]
    add_title: str
    remove_title: str


class RowsField(Field):
    """Records below each other, each with its own small form, and a button that adds one."""

    def __init__(self, subject: Subject, title: str, kind: RowKind) -> None:
        super().__init__(subject, (), title)
        self.kind = kind
        self.rows: list[RowForm] = []
        self.button = QPushButton("+ " + kind.add_title)
        self.button.clicked.connect(self._add)
        self._list = self.place_list(self.button)

    def refresh(self) -> None:
        wanted = [row.id for row in self.kind.rows(self.subject.workshop, self.subject)]
        # What is typed may sort a row elsewhere; it must not jump away below the cursor.
        if set(wanted) != {row.record_id for row in self.rows}:
            self._rebuild(wanted)
        for row in self.rows:
            row.refresh()

    def holds(self, table: str) -> bool:
        return table == self.kind.table

    def row_of(self, ref: tuple[str, str]) -> "RowForm | None":
        if not self.holds(ref[0]):
            return None
        return next((row for row in self.rows if row.record_id == ref[1]), None)

    def settle(self) -> None:
        for row in self.rows:
            row.settle()

    def pending(self) -> str:
        return next((text for row in self.rows if (text := row.pending())), "")

    def _rebuild(self, wanted: Sequence[str]) -> None:
        """Keep the rows that stay, with their cursor; make and drop the others."""
        kept = {row.record_id: row for row in self.rows}
        for one in set(kept) - set(wanted):
            gone = kept.pop(one)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.rows = [kept.get(one) or self._make(one) for one in wanted]
        for at, row in enumerate(self.rows):
            if self._list.indexOf(row) != at:
                self._list.removeWidget(row)
                self._list.insertWidget(at, row)

    def _make(self, record_id: str) -> "RowForm":
        return RowForm(self, Subject(self.subject.desk, self.kind.table, self.subject.refuse,
                                     (record_id,)))  # fmt: skip

    def _add(self) -> None:
        before = {row.record_id for row in self.rows}
        self.subject.do(self.kind.add_title, lambda workshop: self.kind.add(workshop, self.subject))
        self.refresh()
        fresh = next((row for row in self.rows if row.record_id not in before), None)
        if fresh is not None:
            fresh.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def remove(self, record_id: str) -> None:
        """Remove one record, as the user does."""
        self.subject.do(
            self.kind.remove_title, lambda workshop: self.kind.remove(workshop, record_id)
        )


class RowForm(QFrame):
    """The small form of one record, with a cross that removes it."""

    def __init__(self, field: RowsField, subject: Subject) -> None:
        super().__init__(field)
        self._field, self.record_id = field, subject.ids[0]
        self.fields: list[Field] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        lines = field.kind.lines(subject)
        if len(lines) > 1:
            self.setObjectName("row_form")
            column.setContentsMargins(6, 6, 6, 6)
        for at, line in enumerate(lines):
            column.addLayout(self._line(line, last=at == 0))

    def _line(self, line: Line, *, last: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for each in line:
            each.compact()
            self.fields.append(each)
            share = each.property("share")
            row.addWidget(each, 1 if share is None else share)
        if last:
            row.addWidget(self._cross())
        return row

    def _cross(self) -> QToolButton:
        cross = QToolButton(self)
        cross.setIcon(icon("close", "soft_ink"))
        cross.setIconSize(QSize(px(14), px(14)))
        cross.setProperty("kind", "small")
        cross.setAccessibleName(self._field.kind.remove_title)
        cross.setToolTip(self._field.kind.remove_title)
        cross.clicked.connect(self._remove)
        return cross

    def _remove(self) -> None:
        self._field.remove(self.record_id)

    def refresh(self) -> None:
        """Show the record as it is now."""
        for field in self.fields:
            field.refresh()

    def settle(self) -> None:
        """Commit what is typed."""
        for field in self.fields:
            field.settle()

    def pending(self) -> str:
        """What the user was typing, or ""."""
        return next((text for field in self.fields if (text := field.pending())), "")


def shared(field: Field, share: int) -> Field:
    """`field`, to take `share` parts of its line."""
    field.setProperty("share", share)
    return field

"""A field of a form: its title above the editor of one or more of the records' values."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_app.ui.panes.subject import Subject
from workshop_app.words import _

ShownFor = Callable[[Sequence[Any]], bool]


class Field(QWidget):
    """Edits the fields `names` of a subject's records.

    Kinds of fields make their editor and hand it to `place`, show the records in `refresh`, and
    tell what is typed and not settled yet with `pending`.
    """

    def __init__(self, subject: Subject, names: str | tuple[str, ...], title: str) -> None:
        super().__init__()
        self.subject, self.title = subject, title
        self.names = (names,) if isinstance(names, str) else names
        self.shown_for: ShownFor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._label: QLabel | None = None

    @property
    def name(self) -> str:
        """The one field edited."""
        return self.names[0]

    def place(self, editor: QWidget, *, labelled: bool = True) -> None:
        """Put `editor` below the title, or alone where it bears its title itself."""
        if labelled:
            self._label = QLabel(self.title, self)
            self._label.setProperty("role", "field")
            self._label.setBuddy(editor)
            self._column.addWidget(self._label)
        self._column.addWidget(editor)
        self.setFocusProxy(editor)

    def place_list(self, button: QWidget) -> QVBoxLayout:
        """Put a list below the title that ends in `button`, which adds to it; the list."""
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(button)
        self.place(whole)
        whole.setFocusProxy(button)
        return column

    def retitle(self, title: str) -> None:
        """Show another title."""
        self.title = title
        if self._label is not None:
            self._label.setText(title)

    def compact(self) -> None:
        """Show no title: the editor's own prompt says what it is."""
        if self._label is not None:
            self._label.hide()

    def refresh(self) -> None:
        """Show what the records hold now; what is being typed is kept."""

    def settle(self) -> None:
        """Commit what is typed."""

    def pending(self) -> str:
        """What the user was typing here, or ""."""
        return ""

    def holds(self, table: str) -> bool:
        """Whether records of `table` stand in this field."""
        return False

    def row_of(self, ref: tuple[str, str]) -> QWidget | None:
        """What shows a record that stands in this field, or None."""
        return None

    def set_read_only(self) -> None:
        """Show, but let nothing be changed."""
        self.setEnabled(False)


def mixed_words() -> str:
    """What stands in the place of a value that differs between the records."""
    return _("Mixed")

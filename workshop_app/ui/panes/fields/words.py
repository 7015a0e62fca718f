"""Fields of words: a line, lines of text, and a list of short lines."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLabel

from workshop_app.domain.workshop import Workshop
from workshop_app.layout.text.coverage import without_face
from workshop_app.ui.dialogs.parts import label
from workshop_app.ui.in_order import in_order
from workshop_app.ui.panes.fields.field import Field, mixed_words
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.list_edit import ListEdit
from workshop_app.ui.widgets.text_area import TextArea
from workshop_app.words import ngettext

Known = Callable[[Workshop], Iterable[str]]


class TypedField(Field):
    """Words that go into the document as they are typed; one typing is one step of the history."""

    editor: LineEdit | TextArea

    def __init__(
        self,
        subject: Subject,
        name: str,
        title: str,
        editor: LineEdit | TextArea,
        placeholder: str = "",
    ) -> None:
        super().__init__(subject, name, title)
        self.editor = editor
        self._placeholder = placeholder
        self._sent: str | None = None
        self._before: dict[str, Any] = {}
        self._strange: QLabel | None = None
        self.place(editor)
        editor.setPlaceholderText(placeholder)
        editor.edited.connect(self._typed)
        editor.committed.connect(self._committed)
        editor.cancelled.connect(self._cancelled)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        text = "" if mixed or value is None else value
        if self._sent is not None and text != self._sent:
            self._let_go()
        self.editor.setPlaceholderText(mixed_words() if mixed else self._placeholder)
        self.editor.show_text(text)
        self._tell_of_letters(_text(self.editor))

    def settle(self) -> None:
        self.editor.commit()

    def pending(self) -> str:
        return _text(self.editor) if self.editor.dirty() else ""

    def set_read_only(self) -> None:
        self.editor.setReadOnly(True)

    def _typed(self, text: str) -> None:
        if self._sent is None:
            self._before = {row.id: getattr(row, self.name) for row in self.subject.rows}
        self._tell_of_letters(text)
        before, self._sent = self._sent, text
        if not self.subject.change(self.title, {self.name: text}, typing=True):
            self._sent = before

    def _committed(self, text: str) -> None:
        if self.subject.rows and text != self._sent:
            self.subject.change(self.title, {self.name: text}, typing=True)
        self._stop()

    def _cancelled(self) -> None:
        before = self._before
        if before and self.subject.rows:
            self.subject.change_each(
                self.title,
                lambda row: {self.name: before.get(row.id, getattr(row, self.name))},
                typing=True,
                of=self.name,
            )
        self._stop()

    def _tell_of_letters(self, text: str) -> None:
        """Say what letters nobody will see: a box in a field tells nothing."""
        letters = without_face(text)
        if self._strange is None and letters:
            self._strange = label("", "caption", self)
            self._column.addWidget(self._strange)
        if self._strange is not None:
            said = ngettext(
                "{n} character has no font: board and paper show \ufffd. The text is kept.",
                "{n} characters have no font: board and paper show \ufffd. The text is kept.",
                len(letters),
            )
            self._strange.setText(said.format(n=len(letters)))
            self._strange.setVisible(bool(letters))

    def _stop(self) -> None:
        if self._sent is not None:
            self.subject.end_typing()
        self._sent, self._before = None, {}

    def _let_go(self) -> None:
        """The document was changed by somebody else (an undo, another pane): show that."""
        self._sent, self._before = None, {}
        self.editor.blockSignals(True)
        self.editor.restore()
        self.editor.blockSignals(False)


class LineField(TypedField):
    """One line, completed from what `known` finds in the workshop."""

    def __init__(
        self,
        subject: Subject,
        name: str,
        title: str,
        placeholder: str = "",
        known: Known | None = None,
    ) -> None:
        line = LineEdit(title)
        super().__init__(subject, name, title, line, placeholder)
        self._known, self._words = known, QStringListModel(self)
        if known is not None:
            line.setCompleter(_completer(self._words, line))
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Looking through all records waits until somebody is about to write here.
        if event.type() == QEvent.Type.FocusIn and self._known is not None:
            self._words.setStringList(in_order(self._known(self.subject.workshop)))
        return False


class AreaField(TypedField):
    """Lines of text that grow with what is written."""

    def __init__(
        self, subject: Subject, name: str, title: str, placeholder: str = "", least: int = 2
    ) -> None:
        super().__init__(subject, name, title, TextArea(title, least=least), placeholder)


class LinesField(Field):
    """A tuple of short lines."""

    def __init__(self, subject: Subject, name: str, title: str, placeholder: str = "") -> None:
        super().__init__(subject, name, title)
        self.editor = ListEdit(title, placeholder)
        self.place(self.editor)
        self.editor.changed.connect(self._changed)

    def refresh(self) -> None:
        value, _mixed = self.subject.common(self.name)
        self.editor.show_lines(value or ())

    def _changed(self, lines: list[str]) -> None:
        if self.subject.rows:
            self.subject.change(self.title, {self.name: tuple(lines)})


def _completer(words: QStringListModel, line: LineEdit) -> QCompleter:
    completer = QCompleter(words, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("completions")
    return completer


def _text(editor: LineEdit | TextArea) -> str:
    return editor.text() if isinstance(editor, LineEdit) else editor.toPlainText()

"""Fields of choices: side by side, in a list, yes or no, and colours."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from workshop_app.domain.kinds import LaneKind, Named
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.fields.field import Field, mixed_words
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.widgets.colour_picker import ColourPicker
from workshop_app.ui.widgets.segmented import Choice, Segmented
from workshop_app.ui.widgets.wrapped_check import WrappedCheck
from workshop_app.words import _


class SegmentedField(Field):
    """One of a few choices, side by side."""

    def __init__(self, subject: Subject, name: str, title: str, choices: Iterable[Choice]) -> None:
        super().__init__(subject, name, title)
        self.editor = Segmented(tuple(choices), title)
        self.editor.setProperty("tight", True)
        self.place(self.editor)
        self.editor.chosen.connect(self._chosen)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        self.editor.choose("" if mixed else str(value))

    def _chosen(self, name: str) -> None:
        if not self.subject.change(self.title, {self.name: name}):
            self.refresh()


def evidence_field(subject: Subject, title: str = "") -> SegmentedField:
    """How sure we are: assumed, heard, measured."""
    choices = (
        Choice("assumption", _("Assumed"), "assumption"),
        Choice("heard", _("Heard"), "heard"),
        Choice("measured", _("Measured"), "measured"),
    )
    return SegmentedField(subject, "evidence", title or _("Evidence"), choices)


class ComboField(Field):
    """One of many choices, in a list that opens. `choices` is value → (title, icon name, token)."""

    def __init__(
        self, subject: Subject, name: str, title: str, choices: Mapping[Any, tuple[str, str, str]]
    ) -> None:
        super().__init__(subject, name, title)
        self.editor = QuietCombo()
        self.editor.setAccessibleName(title)
        self._shown: Mapping[Any, tuple[str, str, str]] = {}
        self.offer(choices)
        self.place(self.editor)
        self.editor.activated.connect(self._activated)

    def offer(self, choices: Mapping[Any, tuple[str, str, str]]) -> None:
        """Offer these choices."""
        if choices == self._shown:
            return
        self._shown = dict(choices)
        self.editor.clear()
        for value, (title, picture, token) in choices.items():
            if picture:
                self.editor.addItem(icon(picture, token), title, value)
            else:
                self.editor.addItem(title, value)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        self.editor.setPlaceholderText(mixed_words() if mixed else "")
        at = -1 if mixed else self._index(value)
        if at != self.editor.currentIndex():
            self.editor.setCurrentIndex(at)

    def _index(self, value: Any) -> int:
        return next((i for i in range(self.editor.count()) if self.editor.itemData(i) == value), -1)

    def _activated(self, index: int) -> None:
        if not self.subject.change(self.title, {self.name: self.editor.itemData(index)}):
            self.refresh()


def named(choices: Mapping[str, Named | LaneKind]) -> dict[Any, tuple[str, str, str]]:
    """Choices of the domain for a `ComboField`, without icons."""
    return {name: (_(choice.title), "", "") for name, choice in choices.items()}


class CheckField(Field):
    """Yes or no; `words` say what is so when it is ticked."""

    def __init__(self, subject: Subject, name: str, title: str, words: str = "") -> None:
        super().__init__(subject, name, title)
        self.editor = WrappedCheck(words or title)
        self.editor.setAccessibleName(f"{title}: {words}" if words else title)
        self.place(self.editor, labelled=bool(words))
        self.editor.clicked.connect(self._clicked)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        self.editor.setTristate(mixed)
        state = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        self.editor.setCheckState(Qt.CheckState.PartiallyChecked if mixed else state)

    def _clicked(self) -> None:
        self.editor.setTristate(False)
        # What is mixed becomes the same for all: yes.
        value = self.editor.checkState() != Qt.CheckState.Unchecked
        if not self.subject.change(self.title, {self.name: value}):
            self.refresh()


class ColourField(Field):
    """A persona hue; `plain` names what 0 means where 0 may stand."""

    def __init__(self, subject: Subject, name: str, title: str, plain: str = "") -> None:
        super().__init__(subject, name, title)
        self.editor = ColourPicker(title, plain=plain)
        self.place(self.editor)
        self.editor.picked.connect(self._picked)

    def refresh(self) -> None:
        value, mixed = self.subject.common(self.name)
        self.editor.show_colour(-1 if mixed or value is None else value)

    def _picked(self, number: int) -> None:
        if not self.subject.change(self.title, {self.name: number}):
            self.refresh()


class QuietCombo(QComboBox):
    """A combo box that scrolling a form does not change, and that shrinks with its form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

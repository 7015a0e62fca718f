"""“Move to…”: the click alternative to every drag. The board shows at once what would be."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.destinations import Destination
from workshop_app.editor.editor import Editor
from workshop_app.editor.question import Question
from workshop_app.ui.dialogs.parts import answers
from workshop_app.ui.messages import sentence
from workshop_app.ui.widgets.bounded import BoundedNumber
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.domain.change import Change

_LEAST_WIDE, _MOST_WORDS = 420, 36


class MoveDialog(QDialog):
    """Asks the questions of a destination, whatever they are; nothing is kept before “Move”."""

    def __init__(self, destination: Destination, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._destination = destination
        self._editor = editor
        self._answers: dict[str, Any] = {}
        self._widgets: dict[str, QWidget] = {}
        self._asked: list[str] = []
        self.setWindowTitle(_("Move to…"))
        self.setMinimumWidth(px(_LEAST_WIDE))
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(8)
        self._why = QLabel(self)
        self._why.setProperty("role", "danger")
        self._why.setWordWrap(True)
        self._lay_out()
        self._ask()
        first = next(iter(self._widgets.values()))
        first.setFocus(Qt.FocusReason.TabFocusReason)  # which selects a figure

    def ask(self) -> "Change | None":
        """Ask, and move it there as one step of the history; None where the person thinks twice."""
        try:
            if not self.exec():
                return None
            plan = self._destination.plan(self._answers)
            label = plan.label or self._destination.label
            return self._editor.apply(label, plan.edit, **plan.parameters)
        finally:
            self._editor.cancel()
            self.deleteLater()

    def _ask(self) -> None:
        """Show the questions there are now, each with its value, and what would come of it."""
        questions = self._destination.questions(self._answers)
        asked = [question.name for question in questions]
        if asked != self._asked:
            self._rebuild(questions)
            self._asked = asked
        for question in questions:
            self._answers[question.name] = question.value
            _show(self._widgets[question.name], question)
        self._go.setText(_("Copy") if self._answers.get("copy") else _("Move"))
        self._preview()

    def _rebuild(self, questions: tuple[Question, ...]) -> None:
        focused = next((n for n, w in self._widgets.items() if w.hasFocus()), "")
        while self._form.rowCount():
            self._form.removeRow(0)
        self._widgets = {question.name: self._widget(question) for question in questions}
        for question in questions:
            if question.yes_or_no:
                self._form.addRow(self._widgets[question.name])
                continue
            label = QLabel(question.label, self)
            label.setProperty("role", "field")
            label.setBuddy(self._widgets[question.name])
            widget = self._widgets[question.name]
            self._form.addRow(label, widget.row() if isinstance(widget, BoundedNumber) else widget)
        if focused in self._widgets:
            self._widgets[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _widget(self, question: Question) -> QWidget:
        if question.yes_or_no:
            check = QCheckBox(question.label, self)
            check.toggled.connect(partial(self._answered, question.name))
            made: QWidget = check
        elif question.bounds is None:
            box = QComboBox(self)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_MOST_WORDS)
            box.activated.connect(partial(self._chosen, question.name))
            made = box
        else:
            spin = BoundedNumber(self)
            spin.valueChanged.connect(partial(self._answered, question.name))
            made = spin
        made.setObjectName(f"move_to.{question.name}")
        made.setAccessibleName(question.label)
        return made

    def _chosen(self, name: str, at: int) -> None:
        box = self._widgets[name]
        assert isinstance(box, QComboBox)
        self._answers[name] = box.itemData(at)
        self._ask()

    def _answered(self, name: str, value: float | bool) -> None:
        self._answers[name] = value
        self._ask()

    def _preview(self) -> None:
        plan, why = self._destination.plan(self._answers), ""
        try:
            self._editor.preview(plan.edit, **plan.parameters)
        except EditRefused as refused:
            self._editor.cancel()
            why = sentence(refused)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._go.setEnabled(not why)

    def _lay_out(self) -> None:
        title = QLabel(self._destination.title, self)
        title.setProperty("role", "heading")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        buttons, self._go = answers(self, _("Move"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(self._form)
        column.addWidget(self._why)
        column.addSpacing(6)
        column.addWidget(buttons)


def _show(widget: QWidget, question: Question) -> None:
    """Show what there is to choose and what is in force, without answering anything."""
    widget.blockSignals(True)
    if isinstance(widget, QComboBox):
        known = [widget.itemData(at) for at in range(widget.count())]
        words = [widget.itemText(at) for at in range(widget.count())]
        if list(zip(known, words, strict=True)) != list(question.options):
            widget.clear()
            for key, text in question.options:
                widget.addItem(text, key)
        widget.setCurrentIndex([key for key, _words in question.options].index(question.value))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(question.value)
    elif isinstance(widget, BoundedNumber) and question.bounds is not None:
        low, high, step = question.bounds
        widget.keep_within(low, high, step, decimals=0 if step == int(step) else 2)
        if widget.value() != question.value:
            widget.setValue(float(question.value))
    widget.blockSignals(False)

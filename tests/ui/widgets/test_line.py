"""LineEdit and TextArea: edited, committed, cancelled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.text_area import TextArea

Field = LineEdit | TextArea


class Form(QWidget):
    """A field, another one to go to, and a window whose Esc does something."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field, self.other = field, QLineEdit()
        self.told: list[tuple[str, str]] = []
        box = QVBoxLayout(self)
        for widget in (field, self.other, QPushButton("Last")):
            box.addWidget(widget)
        field.edited.connect(self._edited)
        field.committed.connect(self._committed)
        field.cancelled.connect(self._cancelled)
        escape = QAction(self)
        escape.setShortcut(Qt.Key.Key_Escape)
        escape.triggered.connect(self._escaped)
        self.addAction(escape)

    def _edited(self, text: str) -> None:
        self.told.append(("edited", text))

    def _committed(self, text: str) -> None:
        self.told.append(("committed", text))

    def _cancelled(self) -> None:
        self.told.append(("cancelled", ""))

    def _escaped(self) -> None:
        self.told.append(("window escaped", ""))


@pytest.fixture(params=[LineEdit, TextArea])
def form(request: pytest.FixtureRequest, qtbot: QtBot) -> Form:
    made = Form(request.param("Text"))
    qtbot.addWidget(made)
    made.field.show_text("Queue")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, TextArea) else field.text()


def _type(qtbot: QtBot, form: Form, words: str) -> None:
    qtbot.keyClick(form.field, Qt.Key.Key_End)
    qtbot.keyClicks(form.field, words)


def test_showing_a_text_tells_nothing(form: Form) -> None:
    assert form.told == []
    assert form.field.accessibleName() == "Text"


def test_each_key_is_edited_and_leaving_commits_once(form: Form, qtbot: QtBot) -> None:
    _type(qtbot, form, "s!")
    form.other.setFocus()
    form.field.setFocus()
    form.other.setFocus()
    assert form.told == [("edited", "Queues"), ("edited", "Queues!"), ("committed", "Queues!")]


def test_escape_restores_and_only_then_reaches_the_window(form: Form, qtbot: QtBot) -> None:
    _type(qtbot, form, "s")
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert _text(form.field) == "Queue"
    assert form.told == [("edited", "Queues"), ("cancelled", "")]
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert form.told[-1] == ("window escaped", "")
    form.other.setFocus()
    assert ("committed", "Queue") not in form.told


def test_a_preview_coming_back_does_not_disturb_typing(form: Form, qtbot: QtBot) -> None:
    _type(qtbot, form, "s")
    form.field.show_text("Queues")
    form.field.show_text("Something else")
    assert _text(form.field) == "Queues"
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert _text(form.field) == "Queue"


def test_enter_commits(form: Form, qtbot: QtBot) -> None:
    _type(qtbot, form, "s")
    keys = Qt.KeyboardModifier.ControlModifier if isinstance(form.field, TextArea) else None
    qtbot.keyClick(form.field, Qt.Key.Key_Return, *([keys] if keys else []))
    assert form.told[-1] == ("committed", "Queues")
    assert not form.field.dirty()


def test_tab_goes_on_and_commits(form: Form, qtbot: QtBot) -> None:
    _type(qtbot, form, "s")
    qtbot.keyClick(form.field, Qt.Key.Key_Tab)
    assert form.other.hasFocus()
    assert form.told[-1] == ("committed", "Queues")

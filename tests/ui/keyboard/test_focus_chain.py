"""Going along the chain of the Tab key takes nothing from who keeps it."""

import gc

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from workshop_app.ui.keyboard.focus_chain import next_in_chain
from workshop_app.ui.keyboard.stops import main_stop
from workshop_app.ui.keyboard.tab_order import tab_in_order


class Question(QDialog):
    """Kept by its parent alone, like every dialog of the program."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self.buttons = [QPushButton(name, self) for name in ("Yes", "No")]
        for button in self.buttons:
            column.addWidget(button)


def parent(qtbot: QtBot) -> QWidget:
    """A window for questions."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_goes_round_the_whole_window(qtbot: QtBot) -> None:
    window = parent(qtbot)
    question = Question(window)
    yes, no = question.buttons
    assert next_in_chain(question) is yes
    assert next_in_chain(yes) is no
    assert next_in_chain(no) is question
    assert [child.parent() for child in question.buttons] == [question, question]


def test_what_was_gone_through_is_not_garbage(qtbot: QtBot) -> None:
    window = parent(qtbot)
    question = Question(window)
    question.open()
    tab_in_order(*question.buttons)
    main_stop(question.buttons[0])
    del question
    gc.collect()
    (left,) = window.findChildren(Question)
    assert left.isVisible()


def test_a_window_without_a_parent_stays_its_makers(qtbot: QtBot) -> None:
    window = parent(qtbot)
    button = QPushButton("Only", window)
    assert next_in_chain(button) is window
    del window
    gc.collect()
    assert not isValid(button)

"""MessageBar: says, acts, closes, and is told to screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.message_bar import TONES, MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    window = QWidget()
    qtbot.addWidget(window)
    made = MessageBar()
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    made.keeps = window  # type: ignore[attr-defined]
    return made


def test_it_is_hidden_until_it_says_something(bar: MessageBar) -> None:
    assert (bar.isVisible(), bar.text()) == (False, "")
    bar.say("The disk is full. Your work is kept.", "warning")
    assert bar.isVisible()
    assert bar.text() == bar.accessibleName() == "The disk is full. Your work is kept."
    assert bar.property("tone") == "warning"


@pytest.mark.parametrize("tone", TONES)
def test_every_tone_has_its_picture(bar: MessageBar, tone: str) -> None:
    bar.say("Text", tone)
    assert not bar._icon.pixmap().isNull()


def test_its_button_acts(bar: MessageBar, qtbot: QtBot) -> None:
    button = bar.findChild(QPushButton)
    bar.say("Text", "error", "Try again")
    assert button.isVisible()
    with qtbot.waitSignal(bar.acted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bar.say("Text", "info")
    assert not button.isVisible()


def test_it_is_closed_by_hand(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("Text")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.findChild(QToolButton), Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_mark_up_is_shown_as_typed(bar: MessageBar) -> None:
    bar.say("<b>Bold</b>.journey is not a workshop")
    assert bar._words.textFormat() == Qt.TextFormat.PlainText

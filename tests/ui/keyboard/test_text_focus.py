"""While a person types, keys belong to the text."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.board_order import first
from tests.ui.conftest import page_of
from workshop_app.ui.keyboard import text_focus
from workshop_app.ui.keyboard.text_focus import focused_text, typing
from workshop_app.ui.window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(window: MainWindow) -> QLineEdit:
    """The title of the workshop in the inspector, with the cursor in it and a card selected."""
    page = page_of(window)
    page.show_inspector(True)
    assert page.inspector is not None
    found = next(f for f in page.inspector.findChildren(QLineEdit) if f.text() == "First visit")
    found.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is found
    return found


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Key.Key_A, CTRL),
        (Key.Key_D, CTRL),
        (Key.Key_1, CTRL),
        (Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Key.Key_G, CTRL | Qt.KeyboardModifier.ShiftModifier),
        (Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier),
        (Key.Key_0, CTRL),
    ],
)
def test_no_shortcut_fires(
    window: MainWindow, field: QLineEdit, key: Key, keys: Qt.KeyboardModifier
) -> None:
    assert window.desk is not None
    cards, zoom = window.desk.workshop.cards, page_of(window).board.zoom()
    structure = window.desk.workshop.stages
    QTest.keyClick(field, key, keys)
    assert window.desk.workshop.cards is cards
    assert window.desk.workshop.stages is structure
    assert page_of(window).board.zoom() == zoom
    assert QApplication.focusWidget() is field


def test_undo_takes_back_the_text_only(window: MainWindow, field: QLineEdit) -> None:
    assert window.desk is not None
    field.setCursorPosition(len(field.text()))
    QTest.keyClicks(field, "s")
    assert field.text() == "First visits"
    QTest.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() == "First visit"


def test_some_keys_work_everywhere(window: MainWindow, field: QLineEdit) -> None:
    QTest.keyClick(field, Key.Key_F4)
    QApplication.processEvents()
    assert not page_of(window).inspector_shown()


def test_the_widget_with_the_keyboard_alone_is_listened_to(
    window: MainWindow, field: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = []

    def hear(widget: QWidget) -> bool:
        heard.append(widget)
        return False

    monkeypatch.setattr(text_focus, "typing_in", hear)
    for widget in (window, *window.findChildren(QWidget)):
        about = QEvent.Type.ShortcutOverride, Key.Key_F13, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QKeyEvent(*about))
    assert heard == [field], "a call into Python for every event of the program is felt"


def test_they_work_while_a_card_is_typed_in(window: MainWindow) -> None:
    page = page_of(window)
    page.board.setFocus()
    page.board.keys.arrive()
    page.board.edit_selected()
    assert typing()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_F4)
    QApplication.processEvents()
    assert not page.inspector_shown()


def test_typing_on_the_board_counts_too(window: MainWindow) -> None:
    assert window.desk is not None
    page = page_of(window)
    card = first(window.desk, "cards")
    window.desk.selection.choose("cards", [card.id])
    page.board.setFocus()
    assert not typing()
    page.board.edit_selected()
    assert typing()
    assert focused_text() is not None
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, CTRL)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Delete)
    assert window.desk.workshop.cards[card.id].text == ""
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.desk.workshop.cards[card.id].text == card.text

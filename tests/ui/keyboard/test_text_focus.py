"""While a person types, keys belong to the text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.board_order import first
from tests.ui.conftest import page_of
from workshop_app.domain.edits.fields import set_fields
from workshop_app.ui.keyboard import text_focus
from workshop_app.ui.keyboard.text_focus import focused_text, typing
from workshop_app.ui.window import MainWindow

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

_KEYS = (
    (Key.Key_Delete, NONE), (Key.Key_Backspace, NONE), (Key.Key_A, CTRL), (Key.Key_D, CTRL),
    (Key.Key_1, CTRL), (Key.Key_F2, NONE), (Key.Key_G, CTRL | SHIFT), (Key.Key_P, CTRL | SHIFT),
    (Key.Key_0, CTRL),
)  # fmt: skip


@pytest.fixture
def field(window: MainWindow) -> QLineEdit:
    """The source of a card that is selected, with the cursor at its end."""
    page = page_of(window)
    page.desk.selection.choose("cards", [first(page.desk, "cards", lambda card: card.source).id])
    page.show_inspector(True)
    assert page.inspector is not None
    found = page.inspector.form().field("source").editor
    assert isinstance(found, QLineEdit)
    found.setFocus()
    found.end(False)
    QApplication.processEvents()
    assert QApplication.focusWidget() is found
    return found


def test_no_shortcut_fires(window: MainWindow, field: QLineEdit) -> None:
    """The keys write, and do nothing to the card they would be for on the board."""

    def seen() -> tuple[object, ...]:
        desk = page_of(window).desk
        cards = {card.id: replace(card, source="") for card in desk.workshop.cards}
        return cards, desk.workshop.stages, desk.selection.refs, page_of(window).board.zoom()

    before = seen()
    for key, keys in _KEYS:
        QTest.keyClick(field, key, keys)
        QApplication.processEvents()
        assert seen() == before, key
        assert QApplication.focusWidget() is field, key


def test_undo_takes_back_the_text_only(window: MainWindow, field: QLineEdit) -> None:
    text = field.text()
    QTest.keyClicks(field, "s")
    assert field.text() == f"{text}s"
    QTest.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() == text


def test_a_text_without_steps_of_its_own_leaves_them_to_the_document(
    window: MainWindow, field: QLineEdit
) -> None:
    desk = page_of(window).desk
    (card,) = desk.selection.ids("cards")
    before = desk.workshop
    desk.editor.apply("x", set_fields, table="cards", ids=(card,), fields={"author": "Petra"})
    after, refs = desk.workshop, desk.selection.refs
    for key, keys, wanted in (
        (Key.Key_Z, CTRL, before), (Key.Key_Y, CTRL, after), (Key.Key_Z, CTRL, before),
        (Key.Key_Z, CTRL | SHIFT, after),
    ):  # fmt: skip
        QTest.keyClick(field, key, keys)
        QApplication.processEvents()
        assert desk.workshop == wanted
        assert desk.selection.refs == refs
        assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "s")
    typed = desk.workshop
    QTest.keyClick(field, Key.Key_Z, CTRL)
    assert desk.workshop.cards[card].author == typed.cards[card].author, "its own come first"


def test_what_is_typed_on_the_board_is_no_step_of_the_document_yet(window: MainWindow) -> None:
    page = page_of(window)
    card = first(page.desk, "cards")
    fields = {"author": "Petra"}
    page.desk.editor.apply("x", set_fields, table="cards", ids=(card.id,), fields=fields)
    page.desk.selection.choose("cards", [card.id])
    page.board.setFocus()
    page.board.edit_selected()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, CTRL)
    QApplication.processEvents()
    assert page.desk.workshop.cards[card.id].author == "Petra"
    page.board.typing.finish()


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

"""The page of shortcuts, for somebody who cannot see it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.listening import Listener
from tests.reading import reader_of
from workshop_app.ui.dialogs.shortcuts import ShortcutsDialog
from workshop_app.ui.looks.reader_roles import tell_roles
from workshop_app.ui.window import MainWindow

_Text = QAccessible.Text


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Iterator[ShortcutsDialog]:
    tell_roles()
    made = ShortcutsDialog(window.actions_, window)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_what_is_found_is_said_and_read(page: ShortcutsDialog, qtbot: QtBot) -> None:
    listener, area = Listener(page), page.findChild(QScrollArea)
    told = reader_of(area)
    assert told.text(_Text.Name) == "Keyboard shortcuts"
    assert told.role() == QAccessible.Role.Document
    assert "Save now\nCtrl+S" in told.text(_Text.Description)
    QTest.keyClicks(page.finder, "parking ctrl")
    qtbot.waitUntil(lambda: bool(listener.said))
    assert listener.said == ["Move to parking lot, Ctrl+Shift+P"]
    assert told.text(_Text.Description) == "Edit\nMove to parking lot\nCtrl+Shift+P"


def test_where_nothing_is_found_it_says_so(page: ShortcutsDialog, qtbot: QtBot) -> None:
    listener = Listener(page)
    assert not page._nothing.isVisible()
    QTest.keyClicks(page.finder, "qqqq")
    assert page._nothing.isVisible()
    qtbot.waitUntil(lambda: bool(listener.said))
    assert listener.said == ["Nothing fits. Fewer letters find more."]
    page.finder.clear()
    assert not page._nothing.isVisible()

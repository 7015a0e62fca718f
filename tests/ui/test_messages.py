"""A message floats over the board: it covers no form, no pane, and no field that is written in."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.conftest import page_of
from workshop_app.ui.window import MainWindow

_WORDS = "The workshop could not be saved: the disk is full. Make room on it, then try again."


def place(widget: QWidget) -> QRect:
    """Where a widget stands on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("pane", ["", "personas"])
def test_it_covers_no_form_and_no_pane(
    window: MainWindow, size: tuple[int, int], pane: str
) -> None:
    window.resize(*size)
    page = page_of(window)
    page.show_inspector(True)
    page.show_pane(pane)
    window.messages.say(_WORDS, "error", "Save as a copy…")
    QApplication.processEvents()
    shown = place(window.messages.bar)
    assert place(page.board).contains(shown)
    assert not shown.intersects(place(page.place))
    assert not shown.intersects(place(page.status))


def test_it_makes_way_for_what_opens_later(window: MainWindow) -> None:
    window.resize(1366, 768)
    page = page_of(window)
    window.messages.say(_WORDS, "error")
    QApplication.processEvents()
    page.show_inspector(True)
    QApplication.processEvents()
    assert not place(window.messages.bar).intersects(place(page.place))


def test_it_lets_one_see_what_one_writes_at_the_foot(window: MainWindow) -> None:
    page = page_of(window)
    window.messages.say(_WORDS, "error")
    QApplication.processEvents()
    field = QLineEdit(page)
    field.setGeometry(QRect(page.mapFromGlobal(place(window.messages.bar).topLeft()), field.size()))
    field.show()
    field.setFocus()
    QApplication.processEvents()
    assert field.hasFocus()
    assert not place(window.messages.bar).intersects(place(field))
    field.deleteLater()


def test_it_grows_with_words_that_are_made_larger_meanwhile(window: MainWindow) -> None:
    window.messages.say(_WORDS, "error")
    before = window.messages.bar.height()
    window.actions_["view.text.200"].trigger()
    window.messages.say(_WORDS, "error")
    QApplication.processEvents()
    assert window.messages.bar.height() > 1.5 * before
    icon = window.messages.bar._icon
    assert icon.width() >= icon.pixmap().deviceIndependentSize().width()
    window.actions_["view.text.100"].trigger()

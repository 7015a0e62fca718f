"""The filter bar in the real window: what it asks for, its chips and the saved views."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton

from tests import answers
from tests.facilitator import Facilitator, Key
from workshop_app.ui.page.filter_bar import FilterBar


def bar(person: Facilitator) -> FilterBar:
    """The filter bar."""
    assert person.window.page is not None
    return person.window.page.over_board.filter_bar()


def opened(button: QPushButton) -> QMenu:
    """The menu of a button, open below it."""
    menu = button.menu()
    # A menu takes no click where the pointer already was when it opened.
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()) + QPoint(-120, 90))
    return menu


def asks_for(person: Facilitator, *path: str) -> Facilitator:
    """Choose a condition from the menu of the bar."""
    answers.pick(opened(bar(person).conditions), *path)
    return person


def views(person: Facilitator, *path: str) -> None:
    """Choose from the menu of saved views."""
    answers.pick(opened(bar(person).views), *path)


def shows_the_first_view(person: Facilitator) -> None:
    """Open the menu of saved views and take the first, with the keyboard."""
    menu = opened(bar(person).views)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)


def chips(person: Facilitator) -> list[str]:
    """What the chips say."""
    found = bar(person).chips.findChildren(QToolButton)
    return [chip.text() for chip in found if not chip.isHidden()]

"""A field for a number that says between what it may lie."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.bounded import BoundedNumber


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[BoundedNumber]:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = BoundedNumber(parent)
    field.setSuffix(" m")
    field.keep_within(0.2, 30, step=0.5, decimals=1)
    parent.setLayout(field.row())
    with qtbot.waitExposed(parent):
        parent.show()
    field.selectAll()
    yield field
    parent.close()


def test_the_bounds_stand_beside_it_and_are_read_out(field: BoundedNumber) -> None:
    assert field.bounds.isVisible()
    assert field.bounds.text() == "0.2 m to 30 m"
    assert field.accessibleDescription() == "0.2 m to 30 m"


def test_what_lies_outside_cannot_be_typed(field: BoundedNumber) -> None:
    QTest.keyClicks(field, "45")
    assert field.value() == 4


def test_other_bounds_are_said_anew(field: BoundedNumber) -> None:
    field.setSuffix("")
    field.keep_within(-2, 2, step=0.5, decimals=2)
    assert field.bounds.text() == "−2 to 2"

"""EmptyState: one sentence, one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.empty import EmptyState


def test_its_button_acts(qtbot: QtBot) -> None:
    empty = EmptyState("parking_lot", "Nothing is parked.", "Add card")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_it_may_have_no_button(qtbot: QtBot) -> None:
    empty = EmptyState("parking_lot", "Nothing is parked.")
    qtbot.addWidget(empty)
    assert empty.findChild(QPushButton) is None

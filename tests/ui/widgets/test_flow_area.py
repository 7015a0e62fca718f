"""Lines of widgets keep their height while there is room for it, and scroll where there is not."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.flow_area import FlowArea


def _placed(qtbot: QtBot, below: int) -> tuple[QWidget, FlowArea, list[QPushButton]]:
    """An area with six buttons over something that needs `below` px."""
    whole, other = QWidget(), QWidget()
    qtbot.addWidget(whole)
    area = FlowArea(whole, gap=6)
    buttons = [QPushButton(f"Button {at}") for at in range(6)]
    for button in buttons:
        button.setFixedSize(120, 32)
        area.flow.addWidget(button)
    other.setMinimumHeight(below)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(area)
    column.addWidget(other, 1)
    whole.resize(270, 300)
    whole.show()
    QApplication.processEvents()
    return whole, area, buttons


def test_all_lines_are_seen_where_there_is_room(qtbot: QtBot) -> None:
    whole, area, buttons = _placed(qtbot, 40)
    assert area.height() == 3 * 32 + 2 * 6
    assert area.verticalScrollBar().maximum() == 0
    buttons[0].hide()
    buttons[1].hide()
    QApplication.processEvents()
    assert area.height() == 2 * 32 + 6
    whole.resize(800, 300)
    QApplication.processEvents()
    assert area.height() == 32


def test_without_room_they_scroll_to_what_has_the_keyboard(qtbot: QtBot) -> None:
    whole, area, buttons = _placed(qtbot, 260)
    assert area.height() == 40
    whole.activateWindow()
    buttons[0].setFocus()
    for _time in range(5):
        QApplication.focusWidget().focusNextPrevChild(True)  # type: ignore[union-attr]
    assert buttons[5].hasFocus()
    seen = buttons[5].visibleRegion().boundingRect()
    assert seen.height() == 32

"""TextArea: as tall as its text, within bounds."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workshop_app.ui.widgets.text_area import TextArea


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    made = TextArea("Reason", least=2, most=6)
    qtbot.addWidget(made)
    made.resize(240, made.height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_grows_line_by_line_and_shrinks_again(area: TextArea, qtbot: QtBot) -> None:
    least = area.height()
    heights = []
    for _ in range(4):
        qtbot.keyClick(area, Qt.Key.Key_Return)
        heights.append(area.height())
    assert heights[0] == least
    assert heights[1] < heights[2] < heights[3]
    assert area.verticalScrollBar().maximum() == 0
    area.restore()
    assert area.height() == least


def test_a_text_with_no_break_spaces_is_not_changed_by_being_shown(
    area: TextArea, qtbot: QtBot
) -> None:
    words = "Où\N{NO-BREAK SPACE}: au bar\N{NARROW NO-BREAK SPACE}!\nEt après"
    area.show_text(words)
    assert not area.dirty()
    qtbot.keyClicks(area, "Oui. ")
    assert area.toPlainText() == f"Oui. {words}"


def test_beyond_its_bound_it_scrolls(area: TextArea) -> None:
    area.show_text("line\n" * 6)
    bound = area.height()
    area.show_text("line\n" * 40)
    assert area.height() == bound
    assert area.verticalScrollBar().maximum() > 0


def test_it_rewraps_when_made_narrow(area: TextArea, qtbot: QtBot) -> None:
    area.show_text("The sign is on the other side of the street and it is dark there")
    wide = area.height()
    area.resize(110, area.height())
    qtbot.waitUntil(lambda: area.height() > wide)


def test_pasted_text_loses_its_fonts(area: TextArea) -> None:
    area.insertFromMimeData(_rich())
    assert area.toPlainText() == "bold"
    assert not area.currentCharFormat().font().bold()


def _rich() -> object:
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    return data

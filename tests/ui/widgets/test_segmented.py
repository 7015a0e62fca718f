"""Segmented: one choice, by mouse and by arrow keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.reading import tab_stops
from workshop_app.ui.widgets.segmented import Choice, Segmented


@pytest.fixture
def levels(qtbot: QtBot) -> Segmented:
    made = Segmented(
        [Choice("a", "Assumed", "assumption"), Choice("h", "Heard"), Choice("m", "Measured")],
        "Evidence",
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _segment(levels: Segmented, title: str) -> QPushButton:
    return next(b for b in levels.findChildren(QPushButton) if b.text() == title)


def test_a_click_chooses_once(levels: Segmented, qtbot: QtBot) -> None:
    told: list[str] = []
    levels.chosen.connect(told.append)
    levels.choose("a")
    assert (told, levels.choice()) == ([], "a")
    for _ in range(2):
        qtbot.mouseClick(_segment(levels, "Measured"), Qt.MouseButton.LeftButton)
    assert (told, levels.choice()) == (["m"], "m")
    assert not _segment(levels, "Assumed").isChecked()


def test_arrows_choose_the_neighbour(levels: Segmented, qtbot: QtBot) -> None:
    levels.choose("a")
    levels.activateWindow()
    _segment(levels, "Assumed").setFocus()
    with qtbot.waitSignal(levels.chosen) as told:
        qtbot.keyClick(_segment(levels, "Assumed"), Qt.Key.Key_Right)
    assert told.args == ["h"]
    assert _segment(levels, "Heard").isChecked()


def test_nothing_may_be_chosen(levels: Segmented) -> None:
    levels.choose("h")
    levels.choose("")
    assert levels.choice() == ""
    assert not any(button.isChecked() for button in levels.findChildren(QPushButton))


def test_segments_and_whole_have_names(levels: Segmented) -> None:
    assert levels.accessibleName() == "Evidence"
    assert _segment(levels, "Heard").accessibleName() == "Heard"


def test_a_segment_has_room_for_its_words_in_bold(levels: Segmented) -> None:
    for button in levels.findChildren(QPushButton):
        bold = QFont(button.font())
        bold.setBold(True)
        plain = QPushButton(button.icon(), button.text(), levels)
        more = QFontMetrics(bold).horizontalAdvance(button.text())
        more -= button.fontMetrics().horizontalAdvance(button.text())
        assert more > 0
        plain.setProperty("kind", "segment")
        assert button.minimumSizeHint().width() >= plain.sizeHint().width() + more - 8
        assert button.minimumSizeHint() == button.sizeHint()


def test_tab_comes_to_the_chosen_one(levels: Segmented, qtbot: QtBot) -> None:
    levels.choose("h")
    assert tab_stops(levels) == [_segment(levels, "Heard")]
    _segment(levels, "Heard").setFocus()
    qtbot.keyClick(_segment(levels, "Heard"), Qt.Key.Key_Left)
    assert tab_stops(levels) == [_segment(levels, "Assumed")]
    levels.choose("m")
    assert tab_stops(levels) == [_segment(levels, "Measured")], "another card is looked at"
    levels.choose("")
    assert tab_stops(levels) == [_segment(levels, "Assumed")]

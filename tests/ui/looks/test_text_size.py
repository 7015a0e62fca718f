"""Words of the interface from 80 to 200 %: at once, remembered, and nothing leaves the window."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.targets import small_targets
from tests.ui.conftest import page_of
from workshop_app.canvas.drawing.text_scale import SCALES, USUAL
from workshop_app.canvas.touch.targets import least_target
from workshop_app.storage.home import Home
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.looks.speaking import choose_language
from workshop_app.ui.looks.style import FONT_PIXELS
from workshop_app.ui.page.rail import Rail
from workshop_app.ui.panes.persona_editor import PersonaEditor
from workshop_app.ui.panes.persona_list import PersonaList
from workshop_app.ui.panes.table.record_table import RecordTable
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow


def set_size(window: MainWindow, percent: int) -> None:
    window.resize(1366, 768)
    window.actions_[f"view.text.{percent}"].trigger()


@pytest.mark.parametrize("percent", [80, 125, 200])
def test_words_have_the_chosen_size(window: MainWindow, percent: int, qtbot: QtBot) -> None:
    set_size(window, percent)
    for widget in (page_of(window).bar.title, page_of(window).status.counts):
        assert QFontInfo(widget.font()).pixelSize() >= round(12 * percent / 100)
    assert QFontInfo(window.font()).pixelSize() == round(FONT_PIXELS * percent / 100)
    qtbot.waitUntil(window.actions_[f"view.text.{percent}"].isChecked)


@pytest.mark.parametrize("percent", [80, 200])
def test_the_bar_holds_what_it_shows(window: MainWindow, percent: int, qtbot: QtBot) -> None:
    set_size(window, percent)
    bar = page_of(window).bar
    qtbot.waitUntil(lambda: bar.width() == window.width() and not cut(bar))


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_targets_are_for_fingers_and_no_larger(
    window: MainWindow, percent: int, qtbot: QtBot
) -> None:
    window.actions_["view.touch.on"].trigger()
    set_size(window, percent)
    bar = page_of(window).bar
    qtbot.waitUntil(lambda: bar.width() == window.width() and not cut(bar))
    qtbot.waitUntil(lambda: small_targets(window, 44) == [])
    export = bar.findChild(QAbstractButton, "bar.export")
    assert export is not None
    assert export.height() <= least_target() + 2


@pytest.mark.parametrize(("language", "percent"), [("fi", 150), ("fr", 200)])
def test_the_bar_never_shows_how_it_tries_what_has_room(
    window: MainWindow, language: str, percent: int, qtbot: QtBot
) -> None:
    choose_language(window, language)
    set_size(window, percent)
    bar = page_of(window).bar
    qtbot.waitUntil(lambda: bar.width() == window.width() and not cut(bar))
    for state in (SaveState.SAFE, SaveState.SAVED):
        bar.saved.show_state(state)
        bar.fit()
        assert cut(bar) == []
    choose_language(window, "en")


def cut(bar: QWidget) -> list[QWidget]:
    """What does not have its room: outside the bar, over something else, or too narrow."""
    shown = [w for w in bar.findChildren(QWidget) if w.isVisible() and w.parent() is bar]
    place = {widget: QRect(widget.pos(), widget.size()) for widget in shown}
    outside = [widget for widget in shown if not bar.rect().contains(place[widget])]
    over = [a for a, b in combinations(shown, 2) if place[a].intersects(place[b])]
    narrow = [widget for widget in shown if widget.width() < widget.minimumSizeHint().width()]
    return outside + over + narrow


def test_export_can_always_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    set_size(window, 200)
    window.resize(960, 600)
    export = page_of(window).bar.findChild(QAbstractButton, "bar.export")
    assert export is not None
    qtbot.waitUntil(lambda: page_of(window).bar.width() == window.width())
    assert export.isVisible()
    corner = export.mapTo(window, QPoint(export.width(), export.height()))
    assert window.rect().contains(corner)


def test_targets_grow_with_the_words(window: MainWindow) -> None:
    set_size(window, 200)
    assert least_target() == 64


def test_the_size_is_remembered(window: MainWindow, home: Home) -> None:
    set_size(window, 150)
    window.close()
    again = opened_window(home, None, True)
    assert QFontInfo(again.font()).pixelSize() == round(FONT_PIXELS * 1.5)
    again.close()
    again.deleteLater()


def test_larger_and_smaller_go_from_size_to_size_and_stop_at_the_ends(window: MainWindow) -> None:
    larger = len(SCALES) - 1 - SCALES.index(USUAL)
    for _step in range(larger + 1):
        window.actions_["view.text.larger"].trigger()
    assert window.actions_["view.text.200"].isChecked()
    window.actions_["view.text.smaller"].trigger()
    assert window.actions_["view.text.175"].isChecked()


@pytest.mark.parametrize("percent", [80, 200])
def test_the_rail_shows_its_icons_whole(window: MainWindow, percent: int) -> None:
    set_size(window, percent)
    QApplication.processEvents()
    rail = page_of(window).findChild(Rail)
    assert rail is not None
    for button in rail.buttons.values():
        assert rail.rect().contains(button.geometry())
        assert button.width() >= button.iconSize().width() + 8


def test_what_stands_below_large_words_can_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    set_size(window, 200)
    page = page_of(window)
    page.show_pane("personas")
    page.show_emotions(True)
    qtbot.waitUntil(lambda: page.emotions is not None and page.emotions.mean.isVisible())
    editor = page.findChild(PersonaEditor)
    assert editor is not None
    for button in (editor.add_button, editor.delete, page.emotions.mean):
        QApplication.processEvents()
        assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert window.rect().contains(corner), button.accessibleName()


def test_columns_of_tables_are_as_wide_as_their_words(window: MainWindow) -> None:
    set_size(window, 200)
    page_of(window).show_pane("actions")
    QApplication.processEvents()
    (table,) = page_of(window).side.findChildren(RecordTable)
    head = table.horizontalHeader()
    for at, column in enumerate(table.records.columns):
        need = head.fontMetrics().horizontalAdvance(column.title)
        assert head.sectionSize(at) > need, column.title


def test_portraits_of_the_list_are_painted_anew_in_another_theme(window: MainWindow) -> None:
    page_of(window).show_pane("personas")
    (listed,) = page_of(window).findChildren(PersonaList)
    seen = []
    for theme in ("light", "dark"):
        window.wear(theme)
        QApplication.processEvents()
        seen.append(listed.item(0).icon().pixmap(32, 32).toImage())
    assert seen[0] != seen[1]


def test_what_is_open_stays_open(window: MainWindow) -> None:
    desk = window.desk
    set_size(window, 125)
    assert window.desk is desk

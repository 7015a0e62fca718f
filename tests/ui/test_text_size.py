"""Words of the interface from 80 to 200 %: at once, remembered, and nothing leaves the window."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from workshop_app.canvas.targets import least_target
from workshop_app.canvas.text_scale import SCALES
from workshop_app.storage.home import Home
from workshop_app.ui.fitting import fit
from workshop_app.ui.start import opened_window
from workshop_app.ui.style import FONT_PIXELS
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
    for _step in range(len(SCALES) + 2):
        window.actions_["view.text.larger"].trigger()
    assert window.actions_["view.text.200"].isChecked()
    window.actions_["view.text.smaller"].trigger()
    assert window.actions_["view.text.175"].isChecked()


def test_what_is_open_stays_open(window: MainWindow) -> None:
    desk = window.desk
    set_size(window, 125)
    assert window.desk is desk


def test_a_dialog_is_never_larger_than_the_screen(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.setMinimumSize(4000, 3000)
    dialog.resize(4000, 3000)
    fit(dialog)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()
    dialog.deleteLater()

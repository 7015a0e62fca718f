"""Windows and dialogs on small screens."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from workshop_app.ui.looks.fitting import fit, least_size
from workshop_app.ui.window import MainWindow

UPRIGHT, TINY, USUAL = QSize(768, 1366), QSize(800, 600), QSize(1366, 768)


def test_a_window_keeps_no_more_than_its_screen_has() -> None:
    assert least_size(USUAL) == QSize(960, 600)
    assert least_size(UPRIGHT) == QSize(768, 600)
    assert least_size(TINY).width() == 800
    assert least_size(TINY).height() < 600


@pytest.mark.parametrize("screen", [UPRIGHT, TINY])
def test_export_is_at_hand_on_a_small_screen(
    window: MainWindow, qtbot: QtBot, screen: QSize
) -> None:
    window.setMinimumSize(least_size(screen))
    window.resize(screen.width(), screen.height() - 40)
    bar = page_of(window).bar
    qtbot.waitUntil(lambda: bar.width() == screen.width())
    export = bar.findChild(QAbstractButton, "bar.export")
    assert export is not None
    assert export.isVisible()
    assert bar.rect().contains(export.geometry())


def test_a_dialog_is_never_larger_than_the_screen(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.setMinimumSize(4000, 3000)
    dialog.resize(4000, 3000)
    fit(dialog)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()
    dialog.deleteLater()

"""Avatar: a round portrait or initials on the persona's tint."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.widgets.avatar import Avatar


@pytest.fixture
def avatar(qtbot: QtBot) -> Avatar:
    made = Avatar(40)
    qtbot.addWidget(made)
    return made


def test_initials_stand_on_the_tint(avatar: Avatar) -> None:
    avatar.show_persona("Amina, 27", 2)
    image = avatar.grab().toImage()
    assert image.pixelColor(20, 4) == QColor(theme_in_force().persona(2).tint)
    assert avatar.accessibleName() == "Amina, 27"


def test_a_portrait_is_cropped_round(avatar: Avatar) -> None:
    portrait = QImage(90, 30, QImage.Format.Format_RGB32)
    portrait.fill(Qt.GlobalColor.black)
    for x in range(30, 60):
        for y in range(30):
            portrait.setPixelColor(x, y, QColor("#FF0000"))
    avatar.show_persona("Amina", 2, portrait)
    image = avatar.grab().toImage()
    assert image.pixelColor(20, 20) == image.pixelColor(4, 20) == QColor("#FF0000")
    assert image.pixelColor(1, 1) != QColor("#FF0000")

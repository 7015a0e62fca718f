"""How the program is when nobody has done anything: what it speaks, and what all of it looks like."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from workshop_app import words
from workshop_app.canvas.drawing.text_scale import set_text_scale, text_percent
from workshop_app.canvas.touch.targets import set_touch_mode, touch_mode
from workshop_app.ui.looks.icons import theme_in_force, wear


@pytest.fixture
def settled(qapp: QApplication) -> Iterator[None]:
    """Whatever is chosen in between, all is in the end as it was, and English is spoken."""
    locale = QLocale()
    worn, percent, touch = theme_in_force(), text_percent(), touch_mode()
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    words.speak(words.SOURCE)
    QLocale.setDefault(locale)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    set_text_scale(percent)
    set_touch_mode(qapp, touch)
    wear(worn)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)

"""Alt and a letter open a menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.pointing import Hand
from workshop_app.ui.commands.table import MENUS
from workshop_app.ui.keyboard.letters import lettered
from workshop_app.ui.window import MainWindow
from workshop_app.words import _, catalogue_of, saying

Key = Qt.Key


def test_each_title_has_the_first_letter_that_is_free() -> None:
    assert lettered(["File", "Edit", "Fold", "Éclat", "…"]) == [
        "&File", "&Edit", "F&old", "É&clat", "…",
    ]  # fmt: skip
    assert lettered(["é", "É"]) == ["&é", "É"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "fi"])
def test_every_menu_has_one_in_every_language(language: str) -> None:
    with saying(catalogue_of(language)):
        titles = lettered(_(title) for title in MENUS)
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(MENUS)
    assert all(letter.isascii() for letter in letters)


def test_alt_and_the_letter_open_the_menu(window: MainWindow, hand: Hand) -> None:
    hand.hits(Key.Key_V, Qt.KeyboardModifier.AltModifier)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert opened.objectName() == "menu.View"
    opened.close()

"""Questions in long words at twice the size: every button and sentence is whole."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.answers import answering, until
from tests.dialogs import DIALOGS, settles
from tests.seen_texts import cut
from workshop_app.ui.dialogs.ask import ask_unsaved
from workshop_app.ui.looks.fitting import fit
from workshop_app.ui.looks.speaking import choose_language
from workshop_app.ui.window import MainWindow

_NARROW = 900


@pytest.fixture
def german(window: MainWindow) -> Iterator[MainWindow]:
    choose_language(window, "de")
    window.actions_["view.text.200"].trigger()
    yield window
    choose_language(window, "en")


def _cut_in(window: MainWindow, act: Callable[[MainWindow], object], wide: int = 0) -> list[str]:
    found: list[list[str]] = []

    def look(dialog: QWidget) -> None:
        if wide and isinstance(dialog, QDialog):
            dialog.setMinimumSize(0, 0)
            dialog.resize(wide, 0)
            fit(dialog)
        settles(dialog)
        QApplication.processEvents()
        found.append(list(cut(dialog)))
        dialog.close()

    with answering(look):
        act(window)
        until(lambda: bool(found), "the dialog has been looked at")
    return found[0]


@pytest.mark.parametrize("name", ["unsaved", "delete", "replace"])
def test_a_question(german: MainWindow, name: str) -> None:
    assert _cut_in(german, DIALOGS[name]) == []


def test_a_question_with_more_buttons_than_a_line_holds(german: MainWindow) -> None:
    def ask(window: MainWindow) -> object:
        return ask_unsaved(window, "Die Festplatte ist voll.", safe=False)

    assert _cut_in(german, ask) == []


def test_a_dialog_that_has_little_width_is_as_high_as_its_words(german: MainWindow) -> None:
    assert _cut_in(german, DIALOGS["changed outside"], _NARROW) == []


def test_the_foot_of_a_narrow_dialog_goes_on_in_further_lines(german: MainWindow) -> None:
    assert _cut_in(german, DIALOGS["merge"], _NARROW) == []

"""A facilitator changes the language in the middle of a workshop."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from tests.facilitator import Facilitator
from workshop_app import words
from workshop_app.editor.filtering import Filter
from workshop_app.storage.home import find_home
from workshop_app.ui.looks.speaking import speak
from workshop_app.ui.page.filter_bar import FilterBar
from workshop_app.ui.remembered import chosen_language

pytestmark = pytest.mark.usefixtures("settled")


def test_another_language_is_spoken_at_once_and_the_workshop_stays_open(
    facilitator: Facilitator,
) -> None:
    person = facilitator.opens_the_sample().adds("Idea", "A lamp", at="Amina / Interval")
    workshop, view = person.finding.workshop, person.window.board.view_state()
    person.menu("View", "Language", "Suomi")
    assert words.speaking() == "fi"
    assert QLocale().decimalPoint() == ","
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Peru"
    assert person.window.menuBar().actions()[0].text().replace("&", "") == words._("File")
    assert person.finding.workshop == workshop
    person.until(lambda: person.window.board.view_state() == view, "the same place is in sight")
    person.undoes().sees_not("A lamp")


def test_the_language_chosen_is_spoken_after_the_next_start(facilitator: Facilitator) -> None:
    facilitator.menu("View", words._("Language"), "Deutsch").closes_the_window()
    assert chosen_language(find_home()) == "de"


def test_the_window_is_mirrored_for_a_language_written_from_the_right(qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak(qapp, "de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_english_dates_are_british_unless_the_system_says_otherwise(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert QLocale().name() == "en_GB"
    speak(qapp, "en_US")
    assert QLocale().name() == "en_US"


def test_what_stands_open_stays_open_and_steps_are_called_anew(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().adds("Idea", "A lamp", at="Amina / Interval")
    page = person.window.page
    page.show_pane("outline")
    page.show_emotions(True)
    page.show_inspector(True)
    chosen = person.desk.selection.ids("cards")
    person.menu("View", "Language", "Deutsch")
    page = person.window.page
    assert page.side.name == "outline"
    assert page.emotions_shown()
    assert page.inspector_shown()
    assert person.desk.selection.ids("cards") == chosen
    assert person.window.actions_["edit.undo"].text() == "Rückgängig: Karte hinzufügen"
    person.menu("Ansicht", "Sprache", "English")
    assert person.window.actions_["edit.undo"].text() == "Undo: Add card"


def test_bars_over_the_board_stay_open_with_what_stands_in_them(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.window.actions_["edit.find"].trigger()
    person.types("door")
    person.desk.filtering.set(Filter(kinds=("pain_point",)))
    person.menu("View", "Language", "Deutsch")
    over = person.window.page.over_board
    assert over.sought() == "door"
    assert over.find_bar().isVisible()
    bars = over.findChildren(FilterBar)
    assert len(bars) == 1, "nothing is dimmed without the bar that says so"
    person.until(bars[0].isVisible, "it is to be seen")
    person.until(lambda: bool(person.window.board.found.refs), "it is found again")

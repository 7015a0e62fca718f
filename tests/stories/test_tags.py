"""Tags and codes at the card: typed, completed, for several cards at once, one step each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.board_order import first
from tests.facilitator import CTRL, Facilitator, Key
from tests.listening import Listener
from workshop_app.ui.dialogs.tag_popup import TagPopup

ONE, OTHER = "Is this for people like me?", "Her friend’s story…"


def popup(person: Facilitator) -> TagPopup:
    """The popup, opened with Ctrl+T."""
    person.hits(Key.Key_T, CTRL)
    person.until(
        lambda: isinstance(QApplication.activePopupWidget(), TagPopup), "the popup is open"
    )
    found = QApplication.activePopupWidget()
    assert isinstance(found, TagPopup)
    return found


def enter(found: TagPopup, text: str) -> None:
    QTest.keyClicks(found.entry, text)
    QTest.keyClick(found.entry, Qt.Key.Key_Return)


def test_a_tag_is_typed_for_all_selected_cards_and_taken_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(ONE).clicks(OTHER, keys=CTRL)
    found = popup(person)
    enter(found, "courage")
    assert "courage" in person.finding.card(ONE).tags
    assert "courage" in person.finding.card(OTHER).tags
    QTest.keyClick(found.entry, Qt.Key.Key_Backspace)
    assert "courage" not in person.finding.card(ONE).tags
    assert "courage" not in person.finding.card(OTHER).tags
    enter(found, "")
    person.until(lambda: QApplication.activePopupWidget() is None, "the popup is gone")
    person.undoes()
    assert "courage" in person.finding.card(OTHER).tags
    person.undoes()
    assert "courage" not in person.finding.card(OTHER).tags


def test_what_is_used_most_comes_first_and_the_arrows_choose_it(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(ONE)
    found = popup(person)
    counts = [int(found.list.item(at).text().rpartition(" · ")[2]) for at in range(3)]
    assert counts == sorted(counts, reverse=True)
    word = found.list.item(0).data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(found.entry, Qt.Key.Key_Down)
    QTest.keyClick(found.entry, Qt.Key.Key_Return)
    card = person.finding.card(ONE)
    assert word in (*card.tags, *card.codes)
    found.close()


def test_a_known_word_keeps_its_spelling(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    code = first(person.desk, "codes").code
    person.clicks(ONE)
    found = popup(person)
    enter(found, code.lower())
    assert code in person.finding.card(ONE).codes
    found.close()


@pytest.mark.parametrize("meaning", ["Nobody answers the telephone", ""])
def test_a_new_code_may_be_given_its_meaning(facilitator: Facilitator, meaning: str) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(ONE)
    found = popup(person)
    enter(found, "zz77")
    assert "ZZ77" in person.finding.card(ONE).codes
    assert found.meaning.isVisible()
    QTest.keyClicks(found.meaning, meaning)
    QTest.keyClick(found.meaning, Qt.Key.Key_Return)
    made = [row.title for row in person.finding.workshop.codes.rows() if row.code == "ZZ77"]
    assert made == ([meaning] if meaning else [])
    found.close()


def test_what_is_chosen_and_added_is_said(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    ear = Listener(person.window)
    person.clicks(ONE)
    found = popup(person)
    QTest.keyClick(found.entry, Qt.Key.Key_Down)
    assert ear.said[-1] == found.list.item(0).text()
    QTest.keyClick(found.entry, Qt.Key.Key_Up)
    enter(found, "courage")
    assert ear.said[-1].startswith("Tags: ")
    assert "courage" in ear.said[-1]
    found.close()

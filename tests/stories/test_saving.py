"""Point 9: saved by itself; closed and opened again it is the same board at the same place."""

import pytest

from tests.facilitator import CTRL, Facilitator, Key
from workshop_app.storage.home import find_home
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files.chance import now


def test_the_title_bar_says_saved_and_the_file_holds_it(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Our box office", "Harbour Hall")
    person.adds("Gain", "The usher knew my name", at="Somebody you know / There")
    person.sees_it_saved().sees("Saved")
    assert "Saved" in person.window.windowTitle() or "saved" in person.window.windowTitle()
    path = person.window.session.path
    person.goes_back()
    with (opened := open_workshop(path, find_home(), now=now())).file:
        texts = [card.text for card in opened.workshop.cards.rows()]
    assert texts == ["The usher knew my name"]


@pytest.mark.parametrize("closes_in_haste", [False, True])
def test_the_same_board_at_the_same_place(facilitator: Facilitator, closes_in_haste: bool) -> None:
    person = facilitator.begins("Museum visit", "Old wing")
    for _step in range(4):
        person.hits(Key.Key_Plus, CTRL)
    view = person.finding.board.canvas.viewport()
    for _turn in range(3):
        person.hand.turns_wheel(view.mapToGlobal(view.rect().center()), -120)
    before, seen = person.finding.board.view_state(), person.finding.workshop
    if not closes_in_haste:
        person.sees_it_saved()
    assert before["y"] > 0
    person.closes_the_window().starts_the_program().opens_from_the_library("Old wing")
    assert person.finding.workshop == seen
    now_seen = person.finding.board.view_state()
    assert now_seen["map"] == before["map"]
    for name in ("zoom", "x", "y"):
        assert now_seen[name] == pytest.approx(before[name], abs=1.5 if name != "zoom" else 1e-6)


def test_closing_at_once_loses_nothing(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "In haste")
    person.double_clicks_into("Somebody you know / Touchpoints / Before").types("Half a wor")
    person.closes_the_window().starts_the_program().opens_from_the_library("In haste")
    person.sees("Half a wor", at="Somebody you know / Touchpoints / Before")


def test_what_was_changed_in_the_sample_stays_and_can_be_kept(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().renames("Walked past", "Ran past the door")
    person.goes_back().opens_the_sample().sees("Ran past the door")
    person.presses("Keep in my workshops").sees("Kept as").goes_back()
    person.opens_from_the_library("First visit").sees("Ran past the door").goes_back()
    person.opens_the_sample().sees("Walked past the door twice")

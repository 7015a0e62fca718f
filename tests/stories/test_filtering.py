"""She looks at some of the cards only, keeps that way of looking, and folds what is in the way."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from workshop_app.ui.page.filter_bar import FilterBar


def bar(person: Facilitator) -> FilterBar:
    """The filter bar."""
    assert person.window.page is not None
    return person.window.page.over_board.filter_bar()


def opened(button: QPushButton) -> QMenu:
    """The menu of a button, open below it."""
    menu = button.menu()
    # A menu takes no click where the pointer already was when it opened.
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()) + QPoint(-120, 90))
    return menu


def asks_for(person: Facilitator, *path: str) -> Facilitator:
    """Choose a condition from the menu of the bar."""
    answers.pick(opened(bar(person).conditions), *path)
    return person


def views(person: Facilitator, *path: str) -> None:
    """Choose from the menu of saved views."""
    answers.pick(opened(bar(person).views), *path)


def shows_the_first_view(person: Facilitator) -> None:
    """Open the menu of saved views and take the first, with the keyboard."""
    menu = opened(bar(person).views)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)


def chips(person: Facilitator) -> list[str]:
    """What the chips say."""
    found = bar(person).chips.findChildren(QToolButton)
    return [chip.text() for chip in found if not chip.isHidden()]


def test_she_dims_and_hides_and_clears(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Kind", "Pain point")
    asks_for(person, "Persona", "Joost, 68")
    assert chips(person) == ["Joost, 68", "Pain point"]
    here = person.finding.workshop.map_lanes(person.desk.map.id)
    joost = person.finding.ref("persona Joost")[1]
    own = {lane.id for lane in here if lane.persona == joost}
    wanted = [c for c in person.finding.workshop.cards if c.lane in own and c.kind == "pain_point"]
    assert bar(person).count.text().startswith(f"{len(wanted)} of ")
    assert person.finding.board.scene.card(person.finding.card("Walked past").id) is not None
    person.presses("Hide")
    assert person.finding.board.scene.card(person.finding.card("Walked past").id) is None
    assert person.window.page is not None
    status = person.window.page.status
    person.until(lambda: "hidden by the filter" in status.counts.text(), "the status line says so")
    person.presses("Clear")
    assert person.finding.board.scene.card(person.finding.card("Walked past").id) is not None
    assert chips(person) == []


def test_one_chip_takes_one_condition_away(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Kind", "Gain")
    asks_for(person, "Votes", "At least 3 votes")
    assert chips(person) == ["Gain", "At least 3 votes"]
    answers.press(bar(person).chips, "Remove Gain")
    assert chips(person) == ["At least 3 votes"]
    answers.press(bar(person).chips, "Remove At least 3 votes")
    assert not person.desk.filtering.wanted


def test_a_new_card_does_not_vanish_while_she_types(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Kind", "Idea")
    person.presses("Hide").turns_to_the_board()
    person.adds("Gain", "They wave from the window", at="Joost / Interval")
    person.sees("They wave from the window")
    assert person.finding.board.scene.card(person.finding.card("They wave").id) is not None


def test_a_view_is_saved_shown_renamed_and_deleted(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Evidence", "Measured")

    def names(name: str, verb: str, dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(name)
        answers.press(dialog, verb)

    person.answers(partial(names, "What we know", "Save"), lambda: views(person, "Save this view…"))
    assert [view.name for view in person.finding.workshop.views] == ["What we know"]
    answers.press(bar(person), "Clear")
    assert not person.desk.filtering.wanted
    shows_the_first_view(person)
    assert chips(person) == ["Measured"]
    person.answers(
        partial(names, "Facts", "Rename"), lambda: views(person, "Rename view", "What we know")
    )
    assert [view.name for view in person.finding.workshop.views] == ["Facts"]
    views(person, "Delete view", "Facts")
    assert len(person.finding.workshop.views) == 0
    person.turns_to_the_board().undoes(2)
    assert [view.name for view in person.finding.workshop.views] == ["What we know"]


def test_she_folds_a_stage_by_its_chevron_and_a_swimlane_by_hers(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    stage = person.finding.ref("stage Arrive")[1]
    person.clicks("stage Arrive").hits(Key.Key_L, CTRL | SHIFT)
    assert person.finding.workshop.stages[stage].folded
    assert person.finding.board.scene.card(person.finding.card("Walked past").id) is None
    person.context("stage Arrive", "Unfold stage")
    assert not person.finding.workshop.stages[stage].folded
    person.context("persona Joost", "Fold swimlane")
    joost = person.finding.ref("persona Joost")[1]
    lanes = [x for x in person.finding.workshop.lanes if x.persona == joost]
    assert all(x.folded for x in lanes if x.map == person.desk.map.id)
    person.menu("View", "Fold", "Unfold everything")
    assert not any(x.folded for x in person.finding.workshop.lanes)


def test_a_card_cannot_be_dropped_into_a_folded_stage(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    stage = person.finding.ref("stage Discover")[1]
    person.clicks("stage Discover").hits(Key.Key_L, CTRL | SHIFT)
    before = person.finding.workshop
    board, canvas = person.finding.board.scene.board, person.finding.board.canvas
    x, width = board.grid.stage_place(stage)
    walked = person.finding.place("Walked past")
    inside = canvas.mapFromScene(x + width / 2, 20)
    person.hand.lifts(walked, canvas.viewport().mapToGlobal(inside))
    person.lets_go()
    assert person.finding.workshop is before
    assert person.finding.workshop.stages[stage].folded

"""She looks at some of the cards only, keeps that way of looking, and folds what is in the way."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QToolButton

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from tests.filtering import asks_for, bar, chips
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.personas import delete_persona
from workshop_app.editor.filtering import Filter
from workshop_app.ui.panes.outline.pane import Outline

LANE = "Amina, 27: Pain points and gains"


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
    answers.press(bar(person), "Clear filters")
    assert person.finding.board.scene.card(person.finding.card("Walked past").id) is not None
    assert chips(person) == []


def test_one_chip_takes_one_condition_away(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Kind", "Gain")
    asks_for(person, "Votes", "At least 3 votes")
    assert chips(person) == ["Gain", "At least 3 votes"]
    # The cross stands behind the word, as on the chips of a card's tags.
    sides = {one.layoutDirection() for one in bar(person).chips.findChildren(QToolButton)}
    assert sides == {Qt.LayoutDirection.RightToLeft}
    answers.press(bar(person).chips, "Remove Gain")
    assert chips(person) == ["At least 3 votes"]
    answers.press(bar(person).chips, "Remove At least 3 votes")
    assert not person.desk.filtering.wanted


def test_a_sentence_for_a_tag_leaves_room_for_the_others(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    sentence = "a tag that somebody wrote as a whole sentence, " * 3
    person.desk.filtering.set(Filter(tags=("bar", sentence, "fees")))
    shown = bar(person).chips.findChildren(QToolButton)
    person.until(lambda: len({chip.x() for chip in shown}) == 3, "the chips stand in a line")
    assert len({chip.y() for chip in shown}) == 1
    assert sentence in next(chip.toolTip() for chip in shown if chip.text() == sentence)


def test_a_new_card_does_not_vanish_while_she_types(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Kind", "Idea")
    person.presses("Hide").turns_to_the_board()
    person.adds("Gain", "They wave from the window", at="Joost / Interval")
    person.sees("They wave from the window")
    assert person.finding.board.scene.card(person.finding.card("They wave").id) is not None


def test_a_filter_by_somebody_who_is_gone_says_so(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Persona", "Joost, 68")
    joost = person.finding.ref("persona Joost")[1]
    person.desk.editor.apply("Delete persona", delete_persona, id=joost)
    assert chips(person) == ["A persona that is gone"]
    assert person.desk.filtering.outside == frozenset()
    person.turns_to_the_board().undoes()
    assert chips(person) == ["Joost, 68"]
    assert person.desk.filtering.outside


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


def lines(person: Facilitator, *path: str) -> list[str]:
    """What the outline shows below a line, from the top."""
    assert person.window.page is not None
    pane = person.window.page.side.pane("outline")
    assert isinstance(pane, Outline)
    model, at = pane.model, QModelIndex()
    for words in path:
        rows = [model.index(row, 0, at) for row in range(model.rowCount(at))]
        at = next(row for row in rows if row.data().startswith(words))
    return [model.index(row, 0, at).data() for row in range(model.rowCount(at))]


def told(person: Facilitator, words: str) -> str:
    """What a screen reader says of the current line of the outline."""
    assert person.window.page is not None
    pane = person.window.page.side.pane("outline")
    assert isinstance(pane, Outline)
    person.desk.selection.choose("cards", [person.finding.card(words).id])
    return str(pane.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_outline_shows_what_is_looked_at_and_says_that_there_is_more(
    facilitator: Facilitator,
) -> None:
    person = facilitator.opens_the_sample()
    page = person.window.page
    assert page is not None
    page.show_pane("outline")
    assert page.side.note.isHidden()
    where = ("Today", "Arrive", "Finds the house", LANE)
    whole = lines(person, *where)
    assert len(whole) == 3
    person.desk.filtering.set(Filter(kinds=("quote",)))
    assert page.side.note.isVisible()
    assert "dimmed by the filter" in page.side.note.words.text()
    assert lines(person, *where) == whole
    assert told(person, "Walked past").endswith("Outside the filter")
    assert not told(person, "“I nearly").endswith("Outside the filter")
    person.desk.filtering.set(person.desk.filtering.wanted, hide=True)
    assert len(lines(person, *where)) == 1
    above = lines(person, *where[:-1])
    assert any(line.startswith(where[-1]) and "2 hidden by the filter" in line for line in above)
    assert not any("empty" in line and "Amina" in line and "Pain" in line for line in above)
    assert page.side.note.clear.accessibleDescription() == page.side.note.words.text()
    answers.press(page.side, "Clear filters")
    assert page.side.note.isHidden()
    assert lines(person, *where) == whole


def test_the_outline_follows_edits_under_a_filter(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    assert person.window.page is not None
    person.window.page.show_pane("outline")
    person.desk.filtering.set(Filter(kinds=("quote",)), hide=True)
    where = ("Today", "Arrive", "Finds the house", LANE)
    walked = person.finding.card("Walked past")
    assert not any("Walked" in line for line in lines(person, *where))
    fields = {"kind": "quote"}
    person.desk.editor.apply("Q", set_fields, table="cards", ids=(walked.id,), fields=fields)
    assert any("Walked" in line for line in lines(person, *where))
    person.desk.editor.undo()
    person.desk.editor.redo()
    assert any("Walked" in line for line in lines(person, *where))


def test_the_parking_lot_is_filtered_too(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().opens_the_parking_lot()
    lot, page = person.finding.parking_lot.lot, person.window.page
    assert page is not None
    parked = person.finding.workshop.parked()
    kinds = {card.kind for card in parked}
    one = min(kinds)
    person.desk.filtering.set(Filter(kinds=(one,)), hide=True)
    shown = [card.id for card in parked if card.kind == one]
    assert [card.id for card in parked if lot.sprite(card.id)] == shown
    assert str(len(parked) - len(shown)) in page.side.note.words.text()
    before = lot.grab().toImage()
    person.desk.filtering.set(Filter(kinds=("storyboard",)), hide=True)
    assert lot.grab().toImage() != before, "it says why it is empty"
    assert not any(lot.sprite(card.id) for card in parked)
    answers.press(page.side, "Clear filters")
    assert all(lot.sprite(card.id) for card in parked)


def test_panes_that_filters_do_not_reach_say_nothing(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    assert person.window.page is not None
    for name, reached in (("outline", True), ("actions", False), ("parking_lot", True)):
        person.window.page.show_pane(name)
        assert person.window.page.side.note.isVisible() == reached


def test_votes_are_offered_only_where_somebody_has_voted(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)

    def offered() -> list[tuple[str, bool]]:
        """What the menu of votes says, and whether it can be chosen."""
        menu = bar(person).conditions.menu()
        menu.aboutToShow.emit()
        votes = next(a.menu() for a in menu.actions() if a.text() == "Votes")
        return [(action.text(), action.isEnabled()) for action in votes.actions()]  # type: ignore[union-attr]

    most = max(card.votes for card in person.finding.workshop.cards)
    assert offered()[-1] == (
        f"At least {max(n for n in (1, 2, 3, 5, 10) if n <= most)} votes",
        True,
    )
    ids = tuple(card.id for card in person.finding.workshop.cards)
    person.desk.editor.apply("V", set_fields, table="cards", ids=ids, fields={"votes": 0})
    assert offered() == [("Nobody has voted yet", False)]


def test_no_filter_is_without_its_bar(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.desk.filtering.set(Filter(kinds=("gain",)))
    person.until(lambda: bar(person).isVisible(), "the bar is there")
    assert bar(person).clear.isEnabled()

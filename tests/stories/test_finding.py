"""She finds words anywhere in the workshop, goes from one place to the next, and goes on working."""

from dataclasses import replace
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests import answers
from tests.board_order import first
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from tests.listening import Listener
from workshop_app.domain import records as r
from workshop_app.editor.filtering import Filter
from workshop_app.layout.theme import theme
from workshop_app.ui.page.find_bar import FindBar
from workshop_app.ui.panes.outline.pane import Outline
from workshop_app.ui.widgets.found_frame import FoundFrame


def bar(person: Facilitator) -> FindBar:
    """The find bar."""
    assert person.window.page is not None
    return person.window.page.over_board.find_bar()


def searches(person: Facilitator, words: str) -> Facilitator:
    """Ctrl+F and words, until they are searched for."""
    person.hits(Key.Key_F, CTRL).types(words)
    return person.until(lambda: bool(bar(person).count.text()), "it has been searched")


def test_she_goes_through_what_is_found_and_stays_at_the_last(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "DOOR")
    total = int(bar(person).count.text().split()[0])
    assert total > 3
    person.hits(Key.Key_Return)
    assert bar(person).count.text() == f"1 of {total}, in: Goal"
    first = person.desk.selection.only
    person.hits(Key.Key_F3)
    assert bar(person).count.text().startswith(f"2 of {total}")
    assert person.desk.selection.only != first
    person.hits(Key.Key_Return, SHIFT)
    assert person.desk.selection.only == first
    person.hits(Key.Key_F3, SHIFT)
    assert bar(person).count.text().startswith(f"{total} of {total}")
    last = person.desk.selection.only
    person.hits(Key.Key_Escape)
    assert bar(person).isHidden()
    assert person.desk.selection.only == last
    assert person.finding.board.canvas.hasFocus()


def test_what_nobody_could_read_from_afar_comes_near(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "180 seats")
    person.finding.board.set_zoom(0.05)
    person.hits(Key.Key_Return)
    board = person.finding.board
    board.gliding.finish()
    assert board.zoom() == 1.0
    assert person.finding.in_sight(person.finding.place("One till"))


def test_what_is_on_another_map_or_in_a_list_is_gone_to(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "fees included")
    here = person.desk.map.id
    person.hits(Key.Key_Return)
    assert person.desk.map.id != here
    person.hits(Key.Key_Escape)
    item = first(person.desk, "actions")
    searches(person, item.text[:14]).hits(Key.Key_Return)
    assert person.window.page is not None
    assert person.desk.selection.only is not None
    assert person.window.page.side.name == "actions"
    assert bar(person).field.hasFocus()


def test_nothing_found_is_said(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "zebra crossing")
    assert bar(person).count.text() == "Nothing found. Try fewer letters."
    assert not bar(person).next.isEnabled()
    person.hits(Key.Key_Return)
    assert bar(person).field.hasFocus()


def test_the_marks_follow_the_board(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "walked past")
    before = person.finding.board.grab().toImage()
    bar(person).field.clear()
    person.until(lambda: not bar(person).count.text(), "nothing is searched for")
    assert person.finding.board.grab().toImage() != before
    assert bar(person).focusPolicy() == Qt.FocusPolicy.NoFocus


def hit(person: Facilitator, words: str, times: int = 1) -> str:
    """Search, go to what is found so many times, and read where one is."""
    person.turns_to_the_board()
    searches(person, words)
    for _time in range(times):
        person.hits(Key.Key_Return)
    QApplication.processEvents()
    return bar(person).count.text()


def framed(person: Facilitator) -> QWidget:
    """The field that a frame stands round."""
    page = person.window.page
    assert page is not None
    person.until(lambda: len(frames(page)) == 1, "a field is framed")
    return frames(page)[0].target


def frames(page: QWidget) -> list[FoundFrame]:
    return [frame for frame in page.findChildren(FoundFrame) if frame.isVisible()]


def with_a_day(person: Facilitator) -> Facilitator:
    """Things of which nothing is written on the board."""
    made = person.desk.workshop
    card = person.finding.card("Walked past")
    for table, row in (
        ("agenda", r.AgendaItem(id="g1", title="Warm up", prompt="Who has got lost here?")),
        ("agenda", r.AgendaItem(id="g2", order=1, title="Okapi hour")),
        ("rounds", r.VotingRound(id="v", prompt="Which okapi hurts most?")),
        ("codes", r.ChallengeCode(id="q", code="ZZ01", title="The okapi problem")),
        ("cards", replace(card, author="Okapia", codes=("ZZ01",))),
        ("cards", r.Card(id="k", kind="idea", text="Park an okapi")),
        ("facts_rows", replace(made.facts, cost_of_inaction="One okapi a year")),
        (
            "readings",
            r.Reading(id="rd", metric=first(person.desk, "metrics").id, source="Okapi poll"),
        ),
        ("views", r.SavedView(id="sv", name="Okapis only")),
    ):
        made = made.with_rows(table, row)
    person.desk.editor.apply_value("Prepare", made)
    return person


def test_what_is_not_on_the_board_is_shown_in_its_field(facilitator: Facilitator) -> None:
    person = with_a_day(facilitator.opens_the_sample())
    page = person.window.page
    assert page is not None
    assert hit(person, "okapi") == "1 of 8"
    assert person.desk.selection.only == ("cards", person.finding.card("Walked past").id)
    person.hits(Key.Key_Return)
    assert person.desk.selection.only == ("cards", "k")
    assert page.side.name == "parking_lot"
    person.hits(Key.Key_Return)
    assert bar(person).count.text() == "3 of 8, in: Readings"
    assert page.side.name == "metrics"
    assert framed(person).record_id == "rd"  # type: ignore[attr-defined]
    for text, record in (
        ("4 of 8, in: Cost of inaction", ""),
        ("5 of 8, in: Agenda", "g2"),
        ("6 of 8, in: Voting rounds", "v"),
        ("7 of 8, in: Challenge codes", "q"),
    ):
        person.hits(Key.Key_Return)
        assert bar(person).count.text() == text
        assert getattr(framed(person), "record_id", "") == record
        assert bar(person).field.hasFocus()
    person.hits(Key.Key_Return)
    assert bar(person).count.text() == "8 of 8"
    assert page.over_board.filter_bar().isVisible()
    person.hits(Key.Key_Escape)
    assert not frames(page)
    person.undoes()
    assert "g1" not in person.finding.workshop.agenda, "going anywhere is no step to be undone"


def test_the_inspector_opens_for_a_hidden_field_and_goes_again(facilitator: Facilitator) -> None:
    person = with_a_day(facilitator.opens_the_sample())
    page = person.window.page
    assert page is not None
    page.show_inspector(False)
    assert hit(person, "okapia") == "1 of 1, in: Author"
    assert page.inspector_shown()
    framed(person)
    person.hits(Key.Key_Escape)
    assert not page.inspector_shown()


def test_a_goal_of_a_persona_is_shown_in_her_pane(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    goal = first(person.desk, "personas", lambda persona: persona.goals).goals[0]
    assert "in: Goals" in hit(person, goal)
    assert person.window.page is not None
    assert person.window.page.side.name == "personas"
    framed(person)


def test_more_letters_stay_with_the_place_one_is_at(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    hit(person, "walked", 1)
    here = person.desk.selection.only
    person.types(" past")
    person.until(lambda: bar(person).count.text() == "1 of 1", "the one is still meant")
    assert person.desk.selection.only == here
    assert person.finding.board.found.current == here


def test_the_keyboard_goes_back_where_it_came_from(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    assert person.window.page is not None
    person.window.page.show_pane("outline")
    outline = person.window.page.side.pane("outline")
    assert outline is not None
    outline.setFocus()
    person.hits(Key.Key_F, CTRL).hits(Key.Key_Escape)
    assert outline.focusProxy().hasFocus()  # type: ignore[union-attr]
    searches(person, "door").hits(Key.Key_Return).hits(Key.Key_Escape)
    assert person.finding.board.canvas.hasFocus()


def test_what_a_filter_hides_is_said_and_can_be_shown(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    walked = person.finding.card("Walked past").id
    assert hit(person, "walked past") == "1 of 1, hidden by the filter"
    assert person.finding.board.scene.card(walked) is None
    assert person.desk.selection.refs == (), "what cannot be seen is not worked on"
    answers.press(bar(person), "Show it")
    assert person.finding.board.scene.card(walked) is not None
    assert person.desk.selection.only == ("cards", walked)
    assert bar(person).count.text() == "1 of 1"
    assert not bar(person).offer.isVisible()
    assert person.desk.filtering.wanted, "the filter stays"


def test_what_is_folded_away_is_said_and_can_be_unfolded(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    walked = person.finding.card("Walked past")
    person.clicks("stage Arrive").hits(Key.Key_L, CTRL | SHIFT)
    assert hit(person, "walked past") == "1 of 1, folded away"
    answers.press(bar(person), "Unfold")
    assert bar(person).count.text() == "1 of 1"
    assert person.finding.board.scene.card(walked.id) is not None
    assert bar(person).field.hasFocus()


def test_words_at_an_arrow_of_another_map_are_gone_to(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    made, here = person.finding.workshop, person.desk.map.id
    other = next(m for m in made.map_list() if m.id != here)
    lanes = {lane.id for lane in made.map_lanes(other.id)}
    one, two = sorted((c for c in made.cards if c.lane in lanes), key=lambda card: card.text)[:2]
    arrow = r.Connection(id="z", start=one.id, end=two.id, label="in an okapi year")
    person.desk.editor.apply_value("Prepare", made.with_rows("connections", arrow))
    assert hit(person, "okapi") == "1 of 1"
    assert person.desk.map.id == other.id
    assert person.desk.selection.only == ("connections", "z")


def test_a_reader_hears_how_many_and_where(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    ear = Listener(person.window)
    searches(person, "zebra crossing")
    person.until(lambda: ear.heard("Nothing found"), "it is said")
    person.hits(Key.Key_Escape)
    searches(person, "walked past").hits(Key.Key_Return)
    assert ear.heard("1 of 1. Pain point: Walked past")


def test_words_in_any_order_are_found_and_a_phrase_only_as_it_stands(
    facilitator: Facilitator,
) -> None:
    person = facilitator.opens_the_sample()
    assert hit(person, "twice walked").startswith("1 of 1")
    assert person.desk.selection.only == ("cards", person.finding.card("Walked past").id)
    person.hits(Key.Key_Escape)
    searches(person, "“twice walked”")
    person.until(lambda: bar(person).count.text().startswith("Nothing found"), "a phrase stands")


def test_the_letters_are_marked_in_the_outline_too(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    assert person.window.page is not None
    person.window.page.show_pane("outline")
    outline = person.window.page.side.pane("outline")
    assert isinstance(outline, Outline)
    card = outline.model.index_of("cards", person.finding.card("Walked past").id)
    outline.view.scrollTo(card)
    QApplication.processEvents()

    def tones() -> set[str]:
        line = outline.view.viewport().grab(outline.view.visualRect(card)).toImage()
        at = product(range(line.width()), range(line.height()))
        return {line.pixelColor(x, y).name().upper() for x, y in at}

    found, current = theme()["board.found_fill"], theme()["board.found"]
    assert found not in tones()
    searches(person, "twice past")
    assert found in tones()
    person.hits(Key.Key_Return)
    assert current in tones()
    person.hits(Key.Key_Escape)
    assert not tones() & {found, current}

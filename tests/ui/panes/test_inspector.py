"""The inspector follows selection and document, and never loses what somebody types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.panes.conftest import Show, told
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.stages import delete_stage
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.fields.answers import AnsweredByField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.inspector import Inspector
from workshop_app.ui.widgets.text_area import TextArea

LEFT = Qt.MouseButton.LeftButton


def _pains(desk: Desk) -> list[str]:
    return [card.id for card in desk.workshop.cards if card.kind == "pain_point"]


@pytest.fixture
def inspector(desk: Desk, show: Show) -> Inspector:
    desk.selection.choose("cards", _pains(desk)[:1])
    return show(Inspector(desk))


def _area(inspector: Inspector, name: str = "text") -> TextArea:
    field = inspector.form().field(name)
    assert isinstance(field, AreaField)
    assert isinstance(field.editor, TextArea)
    return field.editor


def _type(area: TextArea, text: str) -> None:
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(area, text)


def test_nothing_selected_shows_the_facts(desk: Desk, show: Show) -> None:
    inspector = show(Inspector(desk))
    assert inspector.form().subject.table == "facts_rows"
    assert inspector.form().field("decision").editor.toPlainText() == desk.workshop.facts.decision


def test_typing_is_one_step_and_undo_takes_it_back(desk: Desk, inspector: Inspector) -> None:
    card, before = _pains(desk)[0], desk.workshop
    _type(_area(inspector), " again!")
    assert desk.workshop.cards[card].text.endswith(" again!")
    _area(inspector).clearFocus()
    _type(_area(inspector), " And again.")
    _area(inspector).clearFocus()
    desk.editor.undo()
    assert desk.workshop.cards[card].text.endswith(" again!")
    assert _area(inspector).toPlainText() == desk.workshop.cards[card].text
    desk.editor.undo()
    assert desk.workshop == before
    assert desk.editor.history.undo_label is None


def test_escape_puts_all_back_and_leaves_no_step(desk: Desk, inspector: Inspector) -> None:
    before = desk.workshop
    _type(_area(inspector), " nonsense")
    QTest.keyClick(_area(inspector), Qt.Key.Key_Escape)
    assert desk.workshop == before
    assert desk.editor.history.undo_label is None
    assert _area(inspector).toPlainText() == before.cards[_pains(desk)[0]].text


def test_two_panes_agree_while_one_types(desk: Desk, inspector: Inspector, show: Show) -> None:
    other = show(Inspector(desk))
    _type(_area(inspector), " twice")
    assert _area(other).toPlainText() == _area(inspector).toPlainText()
    assert _area(other).toPlainText().endswith(" twice")


def test_a_change_elsewhere_keeps_focus_and_cursor(desk: Desk, inspector: Inspector) -> None:
    area, card = _area(inspector), _pains(desk)[0]
    area.setFocus()
    cursor = area.textCursor()
    cursor.setPosition(3)
    area.setTextCursor(cursor)
    desk.editor.apply("x", set_fields, table="cards", ids=(card,), fields={"source": "Survey"})
    assert QApplication.focusWidget() is area
    assert area.textCursor().position() == 3
    assert inspector.form().field("source").editor.text() == "Survey"


def test_an_undo_while_typing_shows_and_is_not_typed_over(desk: Desk, inspector: Inspector) -> None:
    before = desk.workshop
    _type(_area(inspector), " typed")
    desk.editor.undo()
    _area(inspector).clearFocus()
    assert desk.workshop == before
    assert _area(inspector).toPlainText() == before.cards[_pains(desk)[0]].text


def test_a_card_deleted_while_typing_offers_its_text(desk: Desk, inspector: Inspector) -> None:
    card = _pains(desk)[0]
    _type(_area(inspector), " half a sent")
    text = desk.workshop.cards[card].text
    desk.editor.apply("Delete", delete_cards, ids=(card,))
    assert inspector.form().subject.table == "facts_rows"
    assert "deleted" in inspector.notice.text()
    QTest.mouseClick(inspector.notice.button, LEFT)
    assert desk.workshop.parked()[-1].text == text
    assert inspector.notice.isHidden()


def test_a_stage_deleted_while_its_card_is_typed_in(desk: Desk, inspector: Inspector) -> None:
    card = desk.workshop.cards[_pains(desk)[0]]
    _type(_area(inspector), " and on")
    desk.editor.apply("Delete", delete_stage, id=desk.workshop.steps[card.step or ""].stage)
    assert "deleted" in inspector.notice.text()
    desk.editor.undo()
    assert desk.workshop.cards[card.id].text.endswith(" and on")


def test_turning_to_another_card_settles_the_first(desk: Desk, inspector: Inspector) -> None:
    first, second = _pains(desk)[:2]
    _type(_area(inspector), " one")
    desk.selection.choose("cards", [second])
    assert _area(inspector).toPlainText() == desk.workshop.cards[second].text
    _type(_area(inspector), " two")
    assert desk.workshop.cards[first].text.endswith(" one")
    assert desk.workshop.cards[second].text.endswith(" two")
    desk.editor.undo()
    assert desk.workshop.cards[first].text.endswith(" one")


def test_several_cards_show_what_differs_and_change_together(
    desk: Desk, inspector: Inspector
) -> None:
    cards = [c.id for c in desk.workshop.cards if c.kind in ("pain_point", "gain")][:4]
    desk.editor.apply(
        "x", set_fields, table="cards", ids=tuple(cards[:2]), fields={"evidence": "heard"}
    )
    desk.editor.apply(
        "x", set_fields, table="cards", ids=tuple(cards[2:]), fields={"evidence": "measured"}
    )
    desk.selection.choose("cards", cards)
    form = inspector.form()
    assert form.field("text").isHidden()
    assert form.field("evidence").editor.choice() == ""
    segment = form.field("evidence").editor.findChildren(QPushButton)[0]
    QTest.mouseClick(segment, LEFT)
    assert {desk.workshop.cards[c].evidence for c in cards} == {"assumption"}
    assert form.field("evidence").editor.choice() == "assumption"
    desk.editor.undo()
    assert [desk.workshop.cards[c].evidence for c in cards] == ["heard"] * 2 + ["measured"] * 2


def test_a_tag_is_added_to_all_and_taken_from_all(desk: Desk, inspector: Inspector) -> None:
    cards = _pains(desk)[:3]
    tags = {card: desk.workshop.cards[card].tags for card in cards}
    desk.selection.choose("cards", cards)
    chips = inspector.form().field("tags").editor
    chips.add("till, MD01")
    for card in cards:
        row = desk.workshop.cards[card]
        assert row.tags == (*tags[card], "till")
        assert "MD01" in row.codes
    chips.remove("till")
    assert {card: desk.workshop.cards[card].tags for card in cards} == tags


def test_what_is_mixed_stays_mixed_when_escape_is_pressed(desk: Desk, inspector: Inspector) -> None:
    cards = _pains(desk)[:3]
    sources = [desk.workshop.cards[card].source for card in cards]
    assert len(set(sources)) > 1
    desk.selection.choose("cards", cards)
    line = inspector.form().field("source").editor
    assert line.placeholderText() == "Mixed"
    line.setFocus()
    QTest.keyClicks(line, "all")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert [desk.workshop.cards[card].source for card in cards] == sources


def test_the_button_makes_an_action_that_answers_and_shows_it(
    desk: Desk, inspector: Inspector
) -> None:
    card = _pains(desk)[0]
    field = next(f for f in inspector.form().fields if isinstance(f, AnsweredByField))
    QTest.mouseClick(field.button, LEFT)
    made = desk.selection.only
    assert made is not None
    assert desk.workshop.actions[made[1]].answers == (card,)
    assert inspector.form().subject.table == "actions"
    assert QApplication.focusWidget() is _area(inspector)
    QTest.mouseClick(inspector.form().field("answers")._list.buttons[0], LEFT)
    assert desk.selection.only == ("cards", card)


def test_a_refusal_is_told_and_the_typed_text_stays(desk: Desk, inspector: Inspector) -> None:
    area = _area(inspector)
    area.setFocus()
    area.insertPlainText("x" * 20_001)
    assert "too long" in told(inspector)
    assert len(area.toPlainText()) > 20_000
    assert len(desk.workshop.cards[_pains(desk)[0]].text) < 100


def test_a_read_only_desk_shows_but_keeps(desk: Desk, show: Show) -> None:
    reading = Desk(desk.workshop, desk.editor.new_id, read_only=True)
    reading.selection.choose("cards", _pains(reading)[:1])
    inspector = show(Inspector(reading))
    _type(_area(inspector), "nothing")
    assert reading.workshop == desk.workshop
    assert not inspector.form().field("evidence").isEnabled()


def test_a_wrong_figure_stays_marked_until_it_is_right(desk: Desk, inspector: Inspector) -> None:
    line = inspector.form().field("votes").editor
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "many")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.property("wrong")
    assert line.text() == "many"
    line.selectAll()
    QTest.keyClicks(line, "12")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.property("wrong")
    assert desk.workshop.cards[_pains(desk)[0]].votes == 12


def test_closed_it_hears_no_more(desk: Desk, inspector: Inspector, qtbot: QtBot) -> None:
    form = inspector.form()
    inspector.close()
    desk.selection.clear()
    desk.editor.apply("x", delete_cards, ids=tuple(_pains(desk)))
    assert inspector.form() is form


def test_an_unknown_channel_is_completed_from_those_in_use(desk: Desk, show: Show) -> None:
    touch = next(c for c in desk.workshop.cards if c.kind == "touchpoint")
    desk.selection.choose("cards", [touch.id])
    inspector = show(Inspector(desk))
    field = inspector.form().field("channel")
    assert isinstance(field, LineField)
    field.editor.setFocus()
    words = field._words.stringList()
    assert touch.channel in words
    assert words == sorted(set(words), key=str.casefold)

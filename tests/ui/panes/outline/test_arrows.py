"""Arrows in the outline: told at both their cards, written on, followed, deleted, made."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.connections import connect_cards, disconnect_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.connecting import arrows_at
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.outline.pane import Outline

_Key, _Role = Qt.Key, Qt.ItemDataRole


@pytest.fixture
def ends(desk: Desk) -> tuple[str, str]:
    """Two cards of the map, joined by an arrow that says “again”."""
    placed = [card.id for card in desk.workshop.cards if card.step]
    one, other = [card for card in placed if not arrows_at(desk.workshop, card)][:2]
    for card, text in ((one, "Queue"), (other, "Till")):
        desk.editor.apply("Type", set_fields, table="cards", ids=(card,), fields={"text": text})
    desk.editor.apply("Connect", connect_cards, start=one, end=other, kind="branch")
    words = {"ids": (arrow_of(desk),), "fields": {"label": "again"}}
    desk.editor.apply("Type", set_fields, table="connections", **words)
    return one, other


@pytest.fixture
def outline(desk: Desk, ends: tuple[str, str], show: Show) -> Outline:
    made = show(Outline(desk), 320, 900)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    made.tester = QAbstractItemModelTester(made.model, mode, made)  # type: ignore[attr-defined]
    made.view.setFocus()
    return made


def below(outline: Outline, card: str) -> list[str]:
    """What a screen reader says of the lines below a card."""
    place = outline.model.index_of("cards", card)
    count = outline.model.rowCount(place)
    lines = [outline.model.index(row, 0, place) for row in range(count)]
    return [line.data(_Role.AccessibleTextRole) for line in lines]


def arrow_of(desk: Desk) -> str:
    arrows = {arrow.id: desk.workshop.cards[arrow.start] for arrow in desk.workshop.connections}
    return next(arrow for arrow, start in arrows.items() if start.text == "Queue")


def goes_to(outline: Outline, line: QModelIndex) -> None:
    assert line.isValid()
    outline.view.setCurrentIndex(line)
    outline.view.scrollTo(line)


def hits(outline: Outline, key: Qt.Key) -> None:
    QTest.keyClick(outline.view, key)


def test_an_arrow_is_told_at_both_its_cards(outline: Outline, ends: tuple[str, str]) -> None:
    start, end = ends
    told = below(outline, start), below(outline, end)
    assert [len(lines) for lines in told] == [1, 1]
    assert told[0][0].startswith("Leads to ")
    assert told[0][0].endswith("“Till”. again")
    assert told[1][0].startswith("Comes from ")
    assert told[1][0].endswith("“Queue”. again")


def test_lines_follow_the_arrows_and_their_cards(
    outline: Outline, desk: Desk, ends: tuple[str, str]
) -> None:
    start, end = ends
    below(outline, start)
    desk.editor.apply("Type", set_fields, table="cards", ids=(end,), fields={"text": "Counter"})
    assert below(outline, start)[0].endswith("“Counter”. again")
    ids = (arrow_of(desk),)
    desk.editor.apply("Kind", set_fields, table="connections", ids=ids, fields={"kind": "loop"})
    assert below(outline, start)[0].startswith("Leads back to")
    assert below(outline, end)[0].startswith("Comes back from")
    desk.editor.apply("Delete", disconnect_cards, ids=ids)
    assert below(outline, start) == below(outline, end) == []
    desk.editor.undo()
    assert len(below(outline, start)) == len(below(outline, end)) == 1


def test_enter_goes_from_one_end_to_the_other(
    outline: Outline, desk: Desk, ends: tuple[str, str]
) -> None:
    start, end = ends
    goes_to(outline, outline.model.index_of("connections", arrow_of(desk)))
    assert desk.selection.only == ("connections", arrow_of(desk))
    hits(outline, _Key.Key_Return)
    assert desk.selection.only == ("cards", end)
    goes_to(outline, outline.model.index_of("connections", arrow_of(desk), end))
    hits(outline, _Key.Key_Return)
    assert desk.selection.only == ("cards", start)


def test_its_words_are_typed_in_its_line(outline: Outline, desk: Desk) -> None:
    goes_to(outline, outline.model.index_of("connections", arrow_of(desk)))
    hits(outline, _Key.Key_F2)
    field = outline.view.findChild(QLineEdit)
    assert field.text() == "again", "only the words at the arrow"
    field.selectAll()
    QTest.keyClicks(field, "twice")
    QTest.keyClick(field, _Key.Key_Return)
    QApplication.processEvents()
    assert desk.workshop.connections[arrow_of(desk)].label == "twice"


@pytest.mark.parametrize("at_its_end", [False, True])
def test_it_is_deleted_from_either_end(
    outline: Outline, desk: Desk, ends: tuple[str, str], at_its_end: bool
) -> None:
    where = ends[1] if at_its_end else ""
    goes_to(outline, outline.model.index_of("connections", arrow_of(desk), where))
    hits(outline, _Key.Key_Delete)
    assert not arrows_at(desk.workshop, ends[0])


def test_another_is_asked_for_at_its_card(
    outline: Outline, desk: Desk, ends: tuple[str, str]
) -> None:
    asked: list[str] = []
    outline.arrow_wanted.connect(asked.append)
    goes_to(outline, outline.model.index_of("connections", arrow_of(desk)))
    QTest.keyClick(outline.view, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == [ends[0]]
    assert desk.selection.only == ("cards", ends[0])

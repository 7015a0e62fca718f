"""The outline: the workshop as a tree of words that follows the document line by line."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from tests.making import a_workshop, big_workshop, counted
from tests.ui.panes.conftest import Show, told
from workshop_app.domain.edits.cards import add_card, delete_cards, move_cards, park_cards
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.edits.personas import move_personas
from workshop_app.domain.edits.stages import delete_stage, move_stages, move_steps
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.outline.model import OutlineModel
from workshop_app.ui.panes.outline.nodes import children_of
from workshop_app.ui.panes.outline.pane import Outline

_Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def quick(desk: Desk, show: Show) -> Outline:
    return show(Outline(desk), 320, 900)


@pytest.fixture
def outline(quick: Outline) -> Outline:
    """With somebody who checks the whole model after each change."""
    made = quick
    made.tester = QAbstractItemModelTester(
        made.model, QAbstractItemModelTester.FailureReportingMode.Warning, made
    )  # type: ignore[attr-defined]
    return made


def _choose(outline: Outline, table: str, record_id: str) -> None:
    outline.view.setFocus()
    outline.view.setCurrentIndex(outline.model.index_of(table, record_id))


def _pain(desk: Desk) -> str:
    return next(c.id for c in desk.workshop.cards if c.kind == "pain_point" and c.step)


def _answer(answer: str) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(b for b in box.buttons() if b.text() == answer).click()


def test_cards_say_what_they_are_to_screen_readers(desk: Desk, outline: Outline) -> None:
    card = desk.workshop.cards[_pain(desk)]
    index = outline.model.index_of("cards", card.id)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Pain point: ")
    assert card.text.splitlines()[0] in spoken


def test_f2_renames_in_place(desk: Desk, outline: Outline) -> None:
    stage = desk.workshop.map_stages(desk.map.id)[0]
    _choose(outline, "stages", stage.id)
    QTest.keyClick(outline.view, _Key.Key_F2)
    editor = outline.view.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Hears of us")
    QTest.keyClick(editor, _Key.Key_Return)
    QApplication.processEvents()
    assert desk.workshop.stages[stage.id].title == "Hears of us"
    assert outline.model.index_of("stages", stage.id).data() == "Hears of us"
    desk.editor.undo()
    assert outline.model.index_of("stages", stage.id).data() == stage.title


def test_enter_selects_on_the_board_and_opens_its_map(desk: Desk, outline: Outline) -> None:
    other = next(m for m in desk.workshop.map_list() if m.id != desk.map.id)
    stage = desk.workshop.map_stages(other.id)[0]
    wanted: list[tuple[str, str]] = []
    outline.reveal_wanted.connect(lambda table, one: wanted.append((table, one)))
    _choose(outline, "stages", stage.id)
    QTest.keyClick(outline.view, _Key.Key_Return)
    assert desk.map == other
    assert desk.selection.only == ("stages", stage.id)
    assert wanted == [("stages", stage.id)]


def test_it_goes_along_with_the_selection(desk: Desk, outline: Outline) -> None:
    card = _pain(desk)
    desk.selection.choose("cards", [card])
    assert outline.view.currentIndex() == outline.model.index_of("cards", card)
    desk.selection.clear()
    cell = desk.workshop.cards[card].lane, desk.workshop.cards[card].step
    assert outline.view.currentIndex() == outline.model.index_of("lanes", *cell)
    desk.selection.focus(None)
    assert not outline.view.selectionModel().hasSelection()


def test_delete_asks_where_cards_go_with_it(
    desk: Desk, outline: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = desk.workshop.map_stages(desk.map.id)[0]
    before = desk.workshop
    from PySide6.QtCore import QTimer

    _choose(outline, "stages", stage.id)
    QTimer.singleShot(0, lambda: _answer("Cancel"))
    QTest.keyClick(outline.view, _Key.Key_Delete)
    assert desk.workshop == before
    QTimer.singleShot(0, lambda: _answer("Delete"))
    QTest.keyClick(outline.view, _Key.Key_Delete)
    assert stage.id not in desk.workshop.stages
    assert not outline.model.index_of("stages", stage.id).isValid()
    desk.editor.undo()
    assert outline.model.index_of("stages", stage.id).row() == 0


def test_delete_takes_a_card_at_once(desk: Desk, outline: Outline) -> None:
    card = _pain(desk)
    _choose(outline, "cards", card)
    QTest.keyClick(outline.view, _Key.Key_Delete)
    assert card not in desk.workshop.cards


def test_alt_arrows_move_stages_and_cards(desk: Desk, outline: Outline) -> None:
    first, second = desk.workshop.map_stages(desk.map.id)[:2]
    _choose(outline, "stages", first.id)
    QTest.keyClick(outline.view, _Key.Key_Down, ALT)
    assert [s.id for s in desk.workshop.map_stages(desk.map.id)][:2] == [second.id, first.id]
    assert outline.view.currentIndex() == outline.model.index_of("stages", first.id)
    card = desk.workshop.cards[_pain(desk)]
    steps = [s.id for s in desk.workshop.map_steps(desk.map.id)]
    _choose(outline, "cards", card.id)
    QTest.keyClick(outline.view, _Key.Key_Right, ALT)
    at = steps.index(card.step or "")
    assert desk.workshop.cards[card.id].step == steps[at + 1]
    assert outline.view.currentIndex() == outline.model.index_of("cards", card.id)


def test_a_line_deleted_while_typing_offers_its_text(desk: Desk, outline: Outline) -> None:
    card = desk.workshop.cards[_pain(desk)]
    _choose(outline, "cards", card.id)
    QTest.keyClick(outline.view, _Key.Key_F2)
    QTest.keyClicks(outline.view.findChild(QLineEdit), "half a word")
    desk.editor.apply("x", delete_stage, id=desk.workshop.steps[card.step or ""].stage)
    assert "deleted" in told(outline)
    outline.lost.keep()
    assert desk.workshop.parked()[-1].text == "half a word"


def test_typing_elsewhere_touches_one_line(desk: Desk, outline: Outline) -> None:
    card = _pain(desk)
    lines: list[str] = []
    outline.model.dataChanged.connect(lambda top, _bottom: lines.append(top.data()))
    outline.model.rowsInserted.connect(lambda: lines.append("inserted"))
    outline.model.layoutChanged.connect(lambda: lines.append("laid out"))
    desk.editor.apply("x", set_fields, table="cards", ids=(card,), fields={"text": "Typed"})
    assert lines == ["Typed"]


def test_many_cards_at_once_are_told_once(desk: Desk, quick: Outline) -> None:
    cards = [card.id for card in desk.workshop.cards if card.step][:40]
    lane = next(x.id for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "touchpoints")
    step = desk.workshop.map_steps(desk.map.id)[0].id
    quick.view.expandAll()
    _choose(quick, "cards", cards[-1])
    told_of: list[str] = []
    quick.model.layoutChanged.connect(lambda: told_of.append("laid out"))
    quick.model.rowsInserted.connect(lambda: told_of.append("inserted"))
    quick.model.rowsRemoved.connect(lambda: told_of.append("removed"))
    desk.editor.apply("x", move_cards, ids=tuple(cards), lane=lane, step=step)
    assert told_of == ["laid out"]
    assert quick.view.currentIndex() == quick.model.index_of("cards", cards[-1])
    desk.editor.undo()
    assert quick.view.currentIndex() == quick.model.index_of("cards", cards[-1])
    _assert_true(quick.model, desk)


def test_only_what_is_unfolded_is_made(qapp: QApplication) -> None:
    desk = Desk(big_workshop(10_000), counted())
    model = OutlineModel(desk)
    model.index_of("cards", "c1")
    assert len(list(model.node(QModelIndex()).known())) < 200
    desk.editor.on_settled(model.settled)
    desk.editor.apply("x", move_cards, ids=("c1",), lane="l1", step="t9")
    assert len(list(model.node(QModelIndex()).known())) < 200


def _moved(desk: Desk, outline: Outline, table: str, record_id: str, key: Qt.Key) -> None:
    _choose(outline, table, record_id)
    QTest.keyClick(outline.view, key, ALT)


def test_alt_arrows_move_points_lanes_and_people(desk: Desk, quick: Outline) -> None:
    point = next(p for p in desk.workshop.points if p.valence < 1)
    _moved(desk, quick, "points", point.id, _Key.Key_Up)
    assert desk.workshop.points[point.id].valence == pytest.approx(point.valence + 0.5)
    _moved(desk, quick, "points", point.id, _Key.Key_Down)
    assert desk.workshop.points[point.id].valence == pytest.approx(point.valence)
    first, second = desk.workshop.persona_list()[:2]
    _moved(desk, quick, "personas", first.id, _Key.Key_Down)
    assert [p.id for p in desk.workshop.persona_list()][:2] == [second.id, first.id]
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.persona == second.id)
    _moved(desk, quick, "lanes", lane.id, _Key.Key_Right)
    assert desk.workshop.lanes[lane.id].persona == first.id


def test_a_card_goes_on_into_the_next_lane(desk: Desk, quick: Outline) -> None:
    lane = desk.workshop.map_lanes(desk.map.id)[0]
    step = next(
        s for s in desk.workshop.map_steps(desk.map.id) if desk.workshop.cell(lane.id, s.id)
    )
    card = desk.workshop.cell(lane.id, step.id)[-1]
    _moved(desk, quick, "cards", card.id, _Key.Key_Down)
    found = desk.workshop.cards[card.id]
    assert (found.lane, found.step) == (desk.workshop.map_lanes(desk.map.id)[1].id, step.id)
    _moved(desk, quick, "cards", card.id, _Key.Key_Up)
    assert desk.workshop.cards[card.id].lane == lane.id


def test_the_line_with_the_keyboard_is_what_commands_work_on(desk: Desk, outline: Outline) -> None:
    lane, step = desk.workshop.map_lanes(desk.map.id)[0], desk.workshop.map_steps(desk.map.id)[0]
    outline.view.setFocus()
    outline.view.setCurrentIndex(outline.model.index_of("lanes", lane.id, step.id))
    assert desk.selection.cell == (lane.id, step.id)
    assert not desk.selection.refs, "Delete must not take the lane"
    outline.view.setCurrentIndex(outline.model.index_of("lanes", lane.id))
    assert desk.selection.only == ("lanes", lane.id)
    menus: list[str] = []
    outline.menu_wanted.connect(lambda kind, _at: menus.append(kind))
    middle = outline.view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    QApplication.sendEvent(outline.view.viewport(), event)
    assert menus == ["lanes"]


_WAYS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99), st.integers(0, 99)), max_size=12)


def _walk(model: OutlineModel, index: QModelIndex, share: Random) -> None:
    """Look at a share of the lines below `index`, as somebody who unfolds some of them."""
    for row in range(model.rowCount(index)):
        if share.random() < 0.7:
            _walk(model, model.index(row, 0, index), share)


def _assert_true(model: OutlineModel, desk: Desk) -> None:
    for node in model.node(QModelIndex()).known():
        if node.children is not None:
            assert [c.key for c in node.children] == children_of(desk.workshop, node.key)
            assert [c.row for c in node.children] == list(range(len(node.children)))
    for card in desk.workshop.cards:
        assert model.node(model.index_of("cards", card.id)).key[1] == card.id


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ways=_WAYS, share=st.randoms(use_true_random=False))
def test_after_any_edits_the_lines_are_as_if_made_anew(
    qapp: QApplication, ways: list[tuple[int, int, int]], share: Random
) -> None:
    desk = Desk(a_workshop(2, 2, 8), counted())
    model = OutlineModel(desk)
    desk.editor.on_settled(model.settled)
    _walk(model, QModelIndex(), share)
    for way, one, other in ways:
        try:
            _edit(desk, way, one, other)
        except EditRefused:
            continue
    _assert_true(model, desk)
    while desk.editor.undo() is not None:
        _assert_true(model, desk)
    while desk.editor.redo() is not None:
        _assert_true(model, desk)


def _edit(desk: Desk, way: int, one: int, other: int) -> None:
    workshop, apply = desk.workshop, desk.editor.apply
    cards = [card.id for card in workshop.cards] or [""]
    steps = [step.id for step in workshop.map_steps("m1")]
    stages = [stage.id for stage in workshop.map_stages("m1")]
    lanes = [lane.id for lane in workshop.map_lanes("m1")]
    card, step = cards[one % len(cards)], steps[other % len(steps)]
    stage, lane = stages[one % len(stages)], lanes[other % len(lanes)]
    if way == 0:
        apply("", move_cards, ids=(card,), lane=lane, step=step)
    elif way == 1:
        apply("", delete_cards, ids=(card,))
    elif way == 2:
        apply("", add_card, lane=lane, step=step)
    elif way == 3:
        apply("", park_cards, ids=(card,))
    elif way == 4:
        apply("", move_stages, ids=(stage,), before=stages[other % len(stages)])
    elif way == 5:
        apply("", move_steps, ids=(step,), stage=stage)
    elif way == 6:
        apply("", move_lanes, ids=(lane,), persona="p1")
    elif way == 7:
        apply("", delete_stage, id=stage, park=bool(other % 2))
    elif way == 8:
        apply("", set_emotion, lane="l3", step=step, valence=1.0)
    else:
        apply("", move_personas, ids=("p1",))

"""What commands do to the open workshop, asked for with real keys in the real window."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from tests.answers import answering, press
from tests.board_order import in_board_order
from tests.ui.conftest import page_of
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def hits(window: MainWindow, key: Key, keys: Qt.KeyboardModifier = NONE) -> None:
    if not window.isActiveWindow():  # nobody gives focus back after a dialog offscreen
        window.activateWindow()
        QApplication.processEvents()
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, keys)
    QApplication.processEvents()


def workshop(window: MainWindow) -> Workshop:
    assert window.desk is not None
    return window.desk.workshop


def pain_points(desk: Desk) -> list[str]:
    return [card.id for card in in_board_order(desk, "cards") if card.kind == "pain_point"]


@contextmanager
def answered(words: str) -> Iterator[list[str]]:
    """Answer the question that comes within this block by the button `words`."""
    asked: list[str] = []

    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        press(box, words)

    with answering(answer):
        yield asked


def test_delete_takes_cards_and_the_message_offers_to_undo(window: MainWindow, desk: Desk) -> None:
    ids = pain_points(desk)[:3]
    desk.selection.choose("cards", ids)
    hits(window, Key.Key_Delete)
    assert not set(ids) & {card.id for card in desk.workshop.cards.rows()}
    assert window.messages.bar.text() == "3 cards deleted."
    press(window.messages.bar, "Undo")
    assert set(ids) <= {card.id for card in desk.workshop.cards.rows()}


def test_a_key_right_after_a_selection_is_not_lost(window: MainWindow, desk: Desk) -> None:
    desk.selection.choose("cards", pain_points(desk)[:1])
    count = len(desk.workshop.cards)
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Delete)
    assert len(desk.workshop.cards) == count - 1


def test_deleting_a_stage_says_what_goes_and_undo_brings_all_back(
    window: MainWindow, desk: Desk
) -> None:
    before, stage = desk.workshop, desk.workshop.map_stages(desk.map.id)[2]
    desk.selection.choose("stages", [stage.id])
    with answered("Delete") as asked:
        hits(window, Key.Key_Delete)
    steps = {step.id for step in before.stage_steps(stage.id)}
    cards = sum(card.step in steps for card in before.cards.rows())
    points = sum(point.step in steps for point in before.points.rows())
    words = f"with {cards} cards and {points} emotion points?"
    assert asked == [f"Delete the stage ‘{stage.title}’ {words}"]
    assert stage.id not in desk.workshop.stages
    hits(window, Key.Key_Z, CTRL)
    assert desk.workshop == before


def test_cancel_deletes_nothing(window: MainWindow, desk: Desk) -> None:
    before, stage = desk.workshop, desk.workshop.map_stages(desk.map.id)[2]
    desk.selection.choose("stages", [stage.id])
    with answered("Cancel"):
        hits(window, Key.Key_Delete)
    assert desk.workshop is before


def test_cards_of_a_deleted_lane_can_go_to_the_parking_lot(window: MainWindow, desk: Desk) -> None:
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "pains_gains")
    parked, cards = len(desk.workshop.parked()), len(desk.workshop.cards)
    held = sum(card.lane == lane.id for card in desk.workshop.cards.rows())
    desk.selection.choose("lanes", [lane.id])
    with answered("Move cards to the parking lot"):
        hits(window, Key.Key_Delete)
    assert lane.id not in desk.workshop.lanes
    assert len(desk.workshop.parked()) == parked + held
    assert len(desk.workshop.cards) == cards


def test_the_last_stage_is_refused_with_a_sentence(window: MainWindow, desk: Desk) -> None:
    window.actions_["insert.map"].trigger()
    hits(window, Key.Key_Escape)
    for _each in range(2):
        stage = desk.workshop.map_stages(desk.map.id)[0]
        desk.selection.choose("stages", [stage.id])
        window.actions_["edit.delete"].trigger()
    stage = desk.workshop.map_stages(desk.map.id)[0]
    desk.selection.choose("stages", [stage.id])
    window.actions_["edit.delete"].trigger()
    assert stage.id in desk.workshop.stages
    assert "at least one stage" in window.messages.bar.text()


def test_copied_cards_are_pasted_where_the_keyboard_stands(window: MainWindow, desk: Desk) -> None:
    card = desk.workshop.cards[pain_points(desk)[0]]
    desk.selection.choose("cards", [card.id])
    hits(window, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == card.text
    step = desk.workshop.map_steps(desk.map.id)[-1]
    assert card.lane is not None
    desk.selection.focus((card.lane, step.id))
    hits(window, Key.Key_V, CTRL)
    assert desk.workshop.cell(card.lane, step.id)[-1].text == card.text
    assert desk.editor.history.undo_label == "Paste card"


def test_cut_takes_the_cards_along(window: MainWindow, desk: Desk) -> None:
    card = desk.workshop.cards[pain_points(desk)[0]]
    desk.selection.choose("cards", [card.id])
    hits(window, Key.Key_X, CTRL)
    assert card.id not in desk.workshop.cards
    desk.selection.focus((card.lane or "", card.step or ""))
    hits(window, Key.Key_V, CTRL)
    assert card.text in {one.text for one in desk.workshop.cell(card.lane, card.step)}


def test_lines_from_elsewhere_become_one_sticky_each(window: MainWindow, desk: Desk) -> None:
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "pains_gains")
    step = desk.workshop.map_steps(desk.map.id)[-1]
    desk.selection.focus((lane.id, step.id))
    QGuiApplication.clipboard().setText("- Queue\n- No sign\n\n- Cold foyer")
    hits(window, Key.Key_V, CTRL)
    texts = [card.text for card in desk.workshop.cell(lane.id, step.id)]
    assert texts[-3:] == ["Queue", "No sign", "Cold foyer"]
    assert {desk.workshop.cell(lane.id, step.id)[-1].kind} == {"pain_point"}


def test_select_all_takes_the_lane(window: MainWindow, desk: Desk) -> None:
    card = desk.workshop.cards[pain_points(desk)[0]]
    desk.selection.choose("cards", [card.id])
    hits(window, Key.Key_A, CTRL)
    chosen = {desk.workshop.cards[one].lane for one in desk.selection.ids("cards")}
    assert chosen == {card.lane}
    assert len(desk.selection.refs) == sum(c.lane == card.lane for c in desk.workshop.cards)


def test_an_action_item_from_a_pain_point_with_one_key(window: MainWindow, desk: Desk) -> None:
    card = desk.workshop.cards[pain_points(desk)[0]]
    desk.selection.choose("cards", [card.id])
    hits(window, Key.Key_A, CTRL_SHIFT)
    item = desk.workshop.actions.group(None)[-1]
    assert (item.text, item.answers) == (card.text, (card.id,))
    assert desk.selection.only == ("cards", card.id)
    press(window.messages.bar, "Show")
    assert page_of(window).side.name == "actions"
    assert desk.selection.only == ("actions", item.id)


def test_park_duplicate_colour_kind_and_evidence(window: MainWindow, desk: Desk) -> None:
    one = pain_points(desk)[0]
    desk.selection.choose("cards", [one])
    for name in ("edit.colour.3", "edit.kind.gain", "edit.evidence.measured"):
        window.actions_[name].trigger()
    card = desk.workshop.cards[one]
    assert (card.colour, card.kind, card.evidence) == (3, "gain", "measured")
    window.actions_["edit.colour.0"].trigger()
    hits(window, Key.Key_D, CTRL)
    copy = desk.selection.only
    assert copy is not None
    assert copy[1] != one
    hits(window, Key.Key_P, CTRL_SHIFT)
    assert copy[1] in {card.id for card in desk.workshop.parked()}
    step = desk.workshop.map_steps(desk.map.id)[0]
    desk.selection.choose("steps", [step.id])
    hits(window, Key.Key_D, CTRL)
    assert desk.selection.only == ("steps", desk.workshop.map_steps(desk.map.id)[1].id)
    assert desk.editor.history.undo_label == "Duplicate step"


@pytest.mark.parametrize("table", ["stages", "steps", "personas"])
def test_new_structure_is_ready_to_be_named(window: MainWindow, desk: Desk, table: str) -> None:
    name = {"stages": "insert.stage", "steps": "insert.step", "personas": "insert.persona"}[table]
    before = {row.id for row in desk.workshop.table(table).rows()}
    window.actions_[name].trigger()
    made = {row.id for row in desk.workshop.table(table).rows()} - before
    assert desk.selection.refs == ((table, made.pop()),)
    assert page_of(window).board.typing.ref == desk.selection.only
    hits(window, Key.Key_Escape)


@pytest.mark.parametrize("table", ["stages", "steps", "personas"])
def test_adding_and_naming_is_one_step(window: MainWindow, desk: Desk, table: str) -> None:
    name = {"stages": "insert.stage", "steps": "insert.step", "personas": "insert.persona"}[table]
    before = desk.workshop
    window.actions_[name].trigger()
    QTest.keyClicks(QApplication.focusWidget(), "Wait")
    hits(window, Key.Key_Return)
    assert desk.selection.only is not None
    row = desk.workshop.table(table)[desk.selection.only[1]]
    assert (row.name if table == "personas" else row.title) == "Wait"
    hits(window, Key.Key_Z, CTRL)
    assert desk.workshop == before


def test_undo_and_redo_select_what_they_changed(window: MainWindow, desk: Desk) -> None:
    one, other = pain_points(desk)[:2]
    desk.selection.choose("cards", [one])
    hits(window, Key.Key_Delete)
    desk.selection.choose("cards", [other])
    hits(window, Key.Key_Z, CTRL)
    assert desk.selection.only == ("cards", one)
    card = desk.workshop.cards[one]
    assert desk.selection.cell == (card.lane, card.step)
    desk.selection.choose("cards", [other])
    hits(window, Key.Key_Z, CTRL_SHIFT)
    assert desk.selection.refs == (), "nothing is ringed that was not changed"
    assert desk.selection.cell == (card.lane, card.step)


def test_undo_turns_to_the_map_it_changes(window: MainWindow, desk: Desk) -> None:
    first, stage = desk.map.id, desk.workshop.map_stages(desk.map.id)[0]
    desk.selection.choose("stages", [stage.id])
    window.actions_["edit.colour.3"].trigger()
    other = next(one.id for one in desk.workshop.map_list() if one.id != first)
    desk.open_map(other)
    hits(window, Key.Key_Z, CTRL)
    assert desk.map.id == first
    assert desk.selection.only == ("stages", stage.id)


def test_undo_of_what_was_added_shows_the_place_it_is_gone_from(
    window: MainWindow, desk: Desk
) -> None:
    first, lane = desk.map.id, desk.workshop.map_lanes(desk.map.id)[-1]
    cell = lane.id, desk.workshop.map_steps(first)[-1].id
    desk.editor.apply("Add card", add_card, text="Queue", lane=cell[0], step=cell[1])
    other = next(one.id for one in desk.workshop.map_list() if one.id != first)
    desk.open_map(other)
    hits(window, Key.Key_Z, CTRL)
    assert desk.map.id == first
    assert desk.selection.cell == cell
    board = page_of(window).board
    board.gliding.finish()
    rect = board.canvas.viewportTransform().mapRect(qrect(board.scene.board.cell_rect(*cell)))
    assert board.canvas.viewport().rect().intersects(rect.toRect())


def test_a_lane_is_put_below_the_selected_one(window: MainWindow, desk: Desk) -> None:
    first = desk.workshop.map_lanes(desk.map.id)[0]
    desk.selection.choose("lanes", [first.id])
    window.actions_["insert.lane.quotes"].trigger()
    made = desk.workshop.map_lanes(desk.map.id)[1]
    assert (made.kind, made.persona) == ("quotes", first.persona)


def test_a_map_is_added_duplicated_and_deleted(window: MainWindow, desk: Desk) -> None:
    first = desk.map
    window.actions_["insert.future_map"].trigger()
    assert desk.map.state == "future"
    assert desk.map.id != first.id
    assert len(desk.workshop.map_steps(desk.map.id)) == len(desk.workshop.map_steps(first.id))
    desk.selection.choose("maps", [desk.map.id])
    with answered("Delete"):
        window.actions_["edit.delete"].trigger()
    assert desk.map.id in desk.workshop.maps
    window.actions_["view.next_map"].trigger()
    window.actions_["view.previous_map"].trigger()


def test_undo_and_redo_name_the_step(window: MainWindow, desk: Desk) -> None:
    desk.selection.choose("cards", pain_points(desk)[:1])
    hits(window, Key.Key_Delete)
    window.actions_.refresh()
    assert window.actions_["edit.undo"].text() == "Undo: Delete card"
    hits(window, Key.Key_Z, CTRL)
    assert window.actions_["edit.redo"].text() == "Redo: Delete card"
    hits(window, Key.Key_Y, CTRL)
    assert window.actions_["edit.undo"].text() == "Undo: Delete card"
    assert not window.actions_["edit.redo"].isEnabled()


def test_a_persona_is_taken_off_the_map_and_stays_in_the_workshop(
    window: MainWindow, desk: Desk
) -> None:
    persona = desk.workshop.persona_list()[0]
    desk.selection.choose("personas", [persona.id])
    with answered("Remove"):
        window.actions_["edit.off_map"].trigger()
    assert persona.id in desk.workshop.personas
    assert persona not in desk.workshop.map_personas(desk.map.id)
    window.actions_.refresh()
    window.actions_["insert.swimlane"].trigger()
    assert persona in desk.workshop.map_personas(desk.map.id)

"""“Move to…” asked for with real keys and answered in the dialog."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QWidget

from tests.answers import answering, press
from tests.board_order import first, in_board_order
from tests.pointing import CTRL, Hand
from tests.ui.conftest import page_of
from workshop_app.editor.desk import Desk
from workshop_app.editor.destinations import MOVABLE
from workshop_app.ui.page.context_menu import MENUS
from workshop_app.ui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    page_of(window).board.setFocus()
    return window.desk


def chooses(dialog: QWidget, name: str, value: Any) -> None:
    """Answer one question as a person does."""
    widget = dialog.findChild(QWidget, f"move_to.{name}")
    if isinstance(widget, QComboBox):
        at = widget.findData(value)
        assert at >= 0, [widget.itemData(one) for one in range(widget.count())]
        widget.setCurrentIndex(at)
        widget.activated.emit(at)
    else:
        assert isinstance(widget, QDoubleSpinBox)
        widget.setValue(value)


def moves(window: MainWindow, button: str, **answers: Any) -> None:
    def answer(dialog: QWidget) -> None:
        for name, value in answers.items():
            chooses(dialog, name, value)
        press(dialog, button)

    with answering(answer):
        Hand(window).hits(Key.Key_M, CTRL)


def test_a_card_moves_as_one_step_and_stays_selected(window: MainWindow, desk: Desk) -> None:
    # One that covers a single step, so that it has room at the last.
    card = first(desk, "cards", lambda card: card.span == 1)
    before, step = desk.workshop, desk.workshop.map_steps(desk.map.id)[-1]
    desk.selection.choose("cards", [card.id])
    moves(window, "Move", step=step.id, place="0")
    assert desk.workshop.cards[card.id].step == step.id
    assert desk.selection.only == ("cards", card.id)
    assert desk.selection.cell == (card.lane, step.id)
    assert desk.editor.history.undo_label == "Move card"
    window.actions_["edit.undo"].trigger()
    assert desk.workshop == before


def test_the_board_shows_at_once_and_cancel_puts_back(window: MainWindow, desk: Desk) -> None:
    card = first(desk, "cards")
    before = desk.workshop
    desk.selection.choose("cards", [card.id])

    def answer(dialog: QWidget) -> None:
        chooses(dialog, "lane", "parking_lot")
        assert desk.editor.shown.cards[card.id].lane is None
        assert dialog.findChild(QWidget, "move_to.step") is None or not _asked(dialog, "step")
        press(dialog, "Cancel")

    with answering(answer):
        Hand(window).hits(Key.Key_M, CTRL)
    assert desk.workshop is before
    assert desk.editor.shown is before


def _asked(dialog: QWidget, name: str) -> bool:
    widget = dialog.findChild(QWidget, f"move_to.{name}")
    return widget is not None and widget.isVisible()


def test_what_is_refused_is_said_and_cannot_be_done(window: MainWindow, desk: Desk) -> None:
    stage = next(s for s in desk.workshop.map_stages(desk.map.id)
                 if len(desk.workshop.stage_steps(s.id)) == 1)  # fmt: skip
    step = desk.workshop.stage_steps(stage.id)[0]
    other = next(s for s in desk.workshop.map_stages(desk.map.id) if s.id != stage.id)
    desk.selection.choose("steps", [step.id])

    def answer(dialog: QWidget) -> None:
        from tests.seeing import words_in

        chooses(dialog, "home", other.id)
        assert "A stage needs at least one step." in words_in(dialog)
        press(dialog, "Cancel")

    with answering(answer):
        Hand(window).hits(Key.Key_M, CTRL)
    assert desk.workshop.steps[step.id].stage == stage.id


def test_a_point_gets_a_value(window: MainWindow, desk: Desk) -> None:
    point = first(desk, "points")
    desk.selection.choose("points", [point.id])
    moves(window, "Move", value=1.25)
    assert desk.workshop.points[point.id].valence == 1.25


def test_a_map_goes_to_another_place_among_the_tabs(window: MainWindow, desk: Desk) -> None:
    first, second = desk.workshop.map_list()[:2]
    desk.selection.choose("maps", [first.id])
    moves(window, "Move", place="2")
    assert [one.id for one in desk.workshop.map_list()[:2]] == [second.id, first.id]


def test_copies_go_there_with_their_arrows_and_are_selected(window: MainWindow, desk: Desk) -> None:
    arrow = first(desk, "connections")
    before, ends = desk.workshop, (arrow.start, arrow.end)
    desk.selection.choose("cards", ends)

    def answer(dialog: QWidget) -> None:
        check = dialog.findChild(QCheckBox, "move_to.copy")
        assert check is not None
        assert check.text() == "Copy instead"
        check.setFocus()
        Hand(dialog).hits(Key.Key_Space)
        assert check.isChecked()
        assert len(desk.editor.shown.cards) == len(before.cards) + 2, "the board shows at once"
        press(dialog, "Copy")

    with answering(answer):
        Hand(window).hits(Key.Key_M, CTRL)
    made = desk.selection.ids("cards")
    assert len(made) == 2
    assert not set(made) & set(ends)
    assert len(desk.workshop.connections) == len(before.connections) + 1
    assert desk.editor.history.undo_label == "Copy 2 cards"
    window.actions_["edit.undo"].trigger()
    assert desk.workshop == before


def test_several_stages_go_as_one_step(window: MainWindow, desk: Desk) -> None:
    stages = [stage.id for stage in desk.workshop.map_stages(desk.map.id)]
    desk.selection.choose("stages", [stages[0], stages[2]])
    moves(window, "Move", place="1")
    now = [stage.id for stage in desk.workshop.map_stages(desk.map.id)]
    assert now[:3] == [stages[0], stages[2], stages[1]]
    assert desk.selection.ids("stages") == (stages[0], stages[2])
    assert desk.editor.history.undo_label == "Move 2 stages"


@pytest.mark.parametrize("table", list(MOVABLE))
def test_it_stands_in_every_context_menu(table: str) -> None:
    assert "edit.move_to" in [name for section in MENUS[table] for name in section]


def test_it_is_offered_only_where_it_makes_sense(window: MainWindow, desk: Desk) -> None:
    action = window.actions_["edit.move_to"]
    desk.selection.clear()
    window.actions_.refresh()
    assert not action.isEnabled()
    for table, count, possible in (("points", 2, True), ("cards", 2, True), ("actions", 1, False)):
        desk.selection.choose(table, [row.id for row in in_board_order(desk, table)][:count])
        window.actions_.refresh()
        assert action.isEnabled() is possible

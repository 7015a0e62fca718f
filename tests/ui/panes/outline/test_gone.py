"""Where the keyboard of the outline goes when its line is deleted, or undone."""

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.stages import add_step
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell
from workshop_app.ui.panes.outline.pane import Outline


@pytest.fixture
def outline(desk: Desk, show: Show) -> Outline:
    return show(Outline(desk), 320, 900)


def _far(desk: Desk) -> Cell:
    """Where the board was left: in its last lane, at its last step."""
    return desk.workshop.map_lanes(desk.map.id)[-1].id, desk.workshop.map_steps(desk.map.id)[-1].id


def _line(outline: Outline) -> str:
    return outline.model.node(outline.view.currentIndex()).key[1]


def test_undoing_a_step_leaves_the_keyboard_beside_it(desk: Desk, outline: Outline) -> None:
    desk.selection.focus(_far(desk))
    stage = desk.workshop.map_stages(desk.map.id)[1]
    change = desk.editor.apply("Add", add_step, stage=stage.id, title="")
    outline.view.setFocus()
    outline.view.setCurrentIndex(outline.model.index_of("steps", change.added("steps")[0]))
    desk.editor.undo()
    before = desk.workshop.stage_steps(stage.id)[-1]
    assert _line(outline) == before.id
    assert desk.selection.only == ("steps", before.id), "what commands work on goes along"


def test_a_deleted_card_gives_the_keyboard_to_its_neighbour(desk: Desk, outline: Outline) -> None:
    stack = next(
        cards
        for lane in desk.workshop.map_lanes(desk.map.id)
        for step in desk.workshop.map_steps(desk.map.id)
        if len(cards := desk.workshop.cell(lane.id, step.id)) > 1
    )
    outline.view.setFocus()
    outline.view.setCurrentIndex(outline.model.index_of("cards", stack[0].id))
    desk.editor.apply("Delete", delete_cards, ids=(stack[0].id,))
    assert _line(outline) == stack[1].id
    assert desk.selection.only == ("cards", stack[1].id)


def test_who_is_elsewhere_finds_the_outline_where_the_board_is(
    desk: Desk, outline: Outline
) -> None:
    card = next(card for card in desk.workshop.cards if card.step)
    other = QLineEdit(outline.window())
    other.show()
    other.setFocus()
    desk.selection.choose("cards", [card.id], _far(desk))
    desk.editor.apply("Delete", delete_cards, ids=(card.id,))
    key = outline.model.node(outline.view.currentIndex()).key
    assert key == ("lanes", *_far(desk))

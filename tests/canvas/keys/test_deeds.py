"""The board by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, beside
from tests.pointing import CTRL, SHIFT, Hand, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain import records as r
from workshop_app.domain.edits.emotions import delete_emotions
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.spoken import spoken_on_board

Key = Qt.Key


def at(view: BoardView) -> tuple[object, object]:
    """What is selected, and the cell of the keyboard."""
    return view.desk.selection.only, view.desk.selection.cell


def test_arrows_walk_from_card_to_card_and_over_empty_cells(view: BoardView, hand: Hand) -> None:
    hand.hits(Key.Key_Down)
    assert at(view) == (("cards", "a"), ("l1", "t1"))
    hand.hits(Key.Key_Down).hits(Key.Key_Down)
    assert at(view)[0] == ("cards", "c")
    hand.hits(Key.Key_Down)
    assert at(view) == (None, ("l2", "t1"))
    hand.hits(Key.Key_Down)
    assert at(view)[0] == ("points", "e1"), "points are walked to as well"
    hand.hits(Key.Key_Up).hits(Key.Key_Up)
    assert at(view)[0] == ("cards", "c"), "from below the last card is met first"
    hand.hits(Key.Key_Right)
    assert at(view)[0] == ("cards", "d")
    hand.hits(Key.Key_Left)
    assert at(view)[0] == ("cards", "a")


def test_up_and_left_of_the_cells_stand_the_names(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("cards", ["d"], ("l1", "t2"))
    hand.hits(Key.Key_Up)
    assert at(view)[0] == ("steps", "t2")
    hand.hits(Key.Key_Up)
    assert at(view)[0] == ("stages", "s1")
    hand.hits(Key.Key_Up)
    assert at(view)[0] == ("stages", "s1"), "at the edge one stays"
    hand.hits(Key.Key_Right).hits(Key.Key_Down).hits(Key.Key_Right)
    assert at(view)[0] == ("steps", "t4")
    hand.hits(Key.Key_Down)
    assert at(view) == (None, ("l1", "t4"))
    hand.hits(Key.Key_Home).hits(Key.Key_Left)
    assert at(view)[0] == ("lanes", "l1")
    hand.hits(Key.Key_Down).hits(Key.Key_Left)
    assert at(view)[0] == ("personas", "p1")
    hand.hits(Key.Key_Down).hits(Key.Key_Right).hits(Key.Key_Right)
    assert at(view) == (None, ("l4", "t1"))


def test_a_folded_lane_is_met_among_the_names(view: BoardView, hand: Hand) -> None:
    fold = {"table": "lanes", "ids": ("l2",), "fields": {"folded": True}}
    view.desk.editor.apply("Fold", set_fields, **fold)  # type: ignore[arg-type]
    view.desk.selection.choose("lanes", ["l1"], ("l1", "t1"))
    hand.hits(Key.Key_Down)
    assert at(view)[0] == ("lanes", "l2")
    hand.hits(Key.Key_Right)
    assert at(view)[0] == ("lanes", "l2"), "it has no cells to walk over"


def test_home_end_and_page_keys_go_far(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
    hand.hits(Key.Key_End)
    assert at(view)[1] == ("l1", "t6")
    hand.hits(Key.Key_End, CTRL)
    assert at(view)[1] == ("l7", "t6")
    hand.hits(Key.Key_PageUp)
    top = at(view)[1]
    assert top is not None
    assert top != ("l7", "t6")
    hand.hits(Key.Key_PageDown)
    assert at(view)[1] == ("l7", "t6")
    hand.hits(Key.Key_Home, CTRL)
    assert at(view)[0] == ("cards", "a")


def test_shift_takes_in_what_lies_on_the_way_and_lets_go_again(view: BoardView, hand: Hand) -> None:
    selection = view.desk.selection
    selection.choose("cards", ["a"], ("l1", "t1"))
    hand.hits(Key.Key_Down, SHIFT).hits(Key.Key_Down, SHIFT)
    assert selection.ids("cards") == ("a", "b", "c")
    hand.hits(Key.Key_Up, SHIFT)
    assert selection.ids("cards") == ("a", "b")
    hand.hits(Key.Key_Right, SHIFT)
    assert set(selection.ids("cards")) == {"a", "b", "c", "d"}
    selection.choose("stages", ["s1"])
    hand.hits(Key.Key_End, SHIFT)
    assert selection.ids("stages") == ("s1", "s2", "s3")
    hand.hits(Key.Key_Left, SHIFT)
    assert set(selection.ids("stages")) == {"s1", "s2"}


def test_folded_lanes_are_stepped_over(view: BoardView, hand: Hand) -> None:
    fold = {"table": "lanes", "ids": ("l2", "l3"), "fields": {"folded": True}}
    view.desk.editor.apply("Fold", set_fields, **fold)  # type: ignore[arg-type]
    view.desk.selection.choose("cards", ["c"], ("l1", "t1"))
    hand.hits(Key.Key_Down)
    assert at(view)[1] == ("l4", "t1")


def test_enter_types_in_a_card_and_adds_one_to_an_empty_cell(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
    hand.hits(Key.Key_Return).types("One").hits(Key.Key_Return)
    assert view.desk.workshop.cards["a"].text == "One"
    view.desk.selection.focus(("l2", "t3"))
    hand.hits(Key.Key_Return).types("Two").hits(Key.Key_Return)
    assert view.desk.workshop.cell("l2", "t3")[0].text == "Two"
    hand.hits(Key.Key_Return, CTRL).types("Three").hits(Key.Key_Return)
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["Two", "Three"]


def test_f2_types_in_whatever_is_selected(view: BoardView, hand: Hand) -> None:
    for table, row_id, name in (("stages", "s2", "title"), ("personas", "p2", "name")):
        view.desk.selection.choose(table, [row_id])
        hand.hits(Key.Key_F2).types("New").hits(Key.Key_Return)
        assert getattr(view.desk.workshop.table(table)[row_id], name) == "New"


def test_a_letter_on_an_empty_cell_begins_a_card(view: BoardView, hand: Hand) -> None:
    view.desk.selection.focus(("l2", "t3"))
    hand.types("Queue at the till").hits(Key.Key_Return)
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["Queue at the till"]
    view.desk.editor.undo()
    assert view.desk.workshop.cell("l2", "t3") == ()


def test_what_a_text_has_no_use_for_does_not_reach_the_board(view: BoardView, hand: Hand) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    view.desk.selection.focus(("l2", "t3"))
    hand.hits(Key.Key_Return).hits(Key.Key_Left, alt).hits(Key.Key_PageDown).types("Queue")
    hand.hits(Key.Key_Up, alt).hits(Key.Key_Return)
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["Queue"]


def test_a_letter_on_a_point_begins_its_word(view: BoardView, hand: Hand) -> None:
    view.desk.selection.choose("points", ["e1"], ("l3", "t1"))
    hand.types("torn").hits(Key.Key_Return)
    assert view.desk.workshop.points["e1"].word == "torn"
    hand.types("calm").hits(Key.Key_Escape)
    assert view.desk.workshop.points["e1"].word == "torn"


def test_a_letter_on_an_arrow_without_words_begins_them(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop.with_rows("connections", r.Connection(id="z", start="a", end="d")))
    hand = Hand(view)
    view.desk.selection.choose("connections", ["z"])
    hand.types("if it rains").hits(Key.Key_Return)
    assert view.desk.workshop.connections["z"].label == "if it rains"
    hand.types("x")
    assert view.typing.ref is None
    assert view.desk.workshop.connections["z"].label == "if it rains", "nothing is typed over"


def test_a_letter_on_a_card_begins_nothing(view: BoardView, hand: Hand) -> None:
    before = view.desk.workshop
    view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
    hand.types("x")
    assert view.desk.workshop is before


def test_tab_goes_through_the_cells_and_then_on(
    opened: Open, workshop: Workshop, qtbot: QtBot
) -> None:
    view = opened(workshop)
    hand = Hand(view)
    view.desk.selection.focus(("l7", "t5"))
    hand.hits(Key.Key_Tab)
    assert at(view)[1] == ("l7", "t6")
    hand.hits(Key.Key_Backtab, SHIFT)
    assert at(view)[1] == ("l7", "t5")
    hand.hits(Key.Key_Tab).hits(Key.Key_Tab)
    assert not view.canvas.hasFocus(), "after the last cell the keyboard leaves the board"


def test_who_comes_by_tab_finds_a_first_place_and_sees_it(
    opened: Open, workshop: Workshop, qtbot: QtBot
) -> None:
    view = opened(workshop)
    other = QLineEdit()
    _window = beside(view, other, QVBoxLayout(), qtbot)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    hand = Hand(view)
    assert not view.overlay.has_focus
    hand.hits(Key.Key_Tab)
    while not view.canvas.hasFocus():
        hand.hits(Key.Key_Tab)
    assert view.overlay.has_focus
    assert view.desk.selection.cell == ("l1", "t1")
    view.close_board()
    view.setParent(None)


def test_the_focused_cell_is_ringed_while_the_board_has_the_keyboard(
    view: BoardView, hand: Hand
) -> None:
    hand.clicks(on_cell(view, "l2", "t3"))
    rect = view.scene.board.cell_rect("l2", "t3")
    assert [place.center().y() for place in view.overlay.places(view.scene.board)][-1] == (
        pytest.approx(rect.y + rect.height / 2)
    )
    view.canvas.clearFocus()
    view.overlay.hovered = None
    assert view.overlay.places(view.scene.board) == []


def test_escape_lets_go_of_the_selection_and_then_belongs_to_others(
    view: BoardView, hand: Hand
) -> None:
    view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
    hand.hits(Key.Key_Escape)
    assert view.desk.selection.refs == ()
    assert view.desk.selection.cell == ("l1", "t1"), "the keyboard keeps its place"


@pytest.mark.parametrize(
    ("folded", "back_to"),
    [
        ([("lanes", "l1")], ("l2", "t1")),
        ([("lanes", lane) for lane in ("l1", "l2", "l3")], ("l4", "t1")),
        ([("stages", "s1")], ("l1", "t3")),
        ([("stages", "s1"), ("lanes", "l1")], ("l2", "t3")),
    ],
)
def test_from_the_name_of_what_is_folded_escape_leads_to_a_cell_one_sees(
    view: BoardView, hand: Hand, folded: list[tuple[str, str]], back_to: tuple[str, str]
) -> None:
    for table, row in folded:
        view.desk.editor.apply("Fold", set_fields, table=table, ids=(row,), fields={"folded": True})
    view.desk.selection.choose(folded[0][0], [folded[0][1]], ("l1", "t1"))
    hand.hits(Key.Key_Escape)
    assert at(view) == (None, back_to)


@pytest.mark.parametrize(
    ("key", "leads_to"), [(Key.Key_Down, "b"), (Key.Key_Right, "d"), (Key.Key_Space, "a")]
)
def test_who_comes_from_the_outline_sees_where_the_keyboard_is(
    view: BoardView, hand: Hand, key: Key, leads_to: str
) -> None:
    """A map is selected there, and stays so for who only goes by."""
    view.canvas.clearFocus()
    view.desk.selection.choose("maps", ["m1"])
    assert view.overlay.places(view.scene.board) == []
    view.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert at(view) == (("maps", "m1"), ("l1", "t1"))
    assert len(view.overlay.places(view.scene.board)) == 1, "a ring round the cell"
    assert view.readable.current() == ("cell", "l1", "t1")
    assert spoken_on_board(view.desk).endswith(". 3 cards")
    hand.hits(key)
    assert at(view)[0] == ("cards", leads_to)


def test_the_view_goes_with_the_keyboard(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop, size=(700, 420))
    hand = Hand(view)
    view.desk.selection.focus(("l2", "t1"))
    for _time in range(5):
        hand.hits(Key.Key_Right)
    assert view.canvas.horizontalScrollBar().value() > 0
    for _time in range(9):
        hand.hits(Key.Key_Down)
    rect = view.scene.board.cell_rect("l7", "t6")
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    assert seen.contains(rect.x + rect.width / 2, rect.y + rect.height / 2)
    assert QApplication.focusWidget() is view.canvas


def test_the_keyboard_stays_with_what_was_chosen_from_elsewhere(
    view: BoardView, hand: Hand
) -> None:
    view.desk.selection.focus(("l2", "t4"))
    view.desk.selection.choose("cards", ["a"])  # as a search or a paste does
    hand.hits(Key.Key_Escape)
    assert at(view) == (None, ("l1", "t1"))
    view.desk.selection.choose("points", ["e1"])
    view.desk.editor.apply("Delete", delete_emotions, ids=("e1",))
    assert at(view) == (None, ("l3", "t1"))

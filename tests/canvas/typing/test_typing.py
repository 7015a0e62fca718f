"""Typing in place with real keys: what is typed is in the document at once, and never lost."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, order
from tests.making import ODD_TEXTS
from tests.pointing import CTRL, SHIFT, Hand, on_card, on_cell, on_name
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.domain.edits.cards import LONGEST_TEXT, delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.maps import add_map
from workshop_app.domain.edits.stages import delete_stage
from workshop_app.domain.workshop import Workshop

Key = Qt.Key


def field(view: BoardView) -> TextField:
    """The text field that is open."""
    found = [one for one in view.findChildren(TextField) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def text(view: BoardView, card_id: str) -> str:
    return view.desk.workshop.cards[card_id].text


def test_a_double_click_on_a_card_types_in_it(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Poster")
    assert text(view, "a") == "Poster", "in the document with each key"
    hand.hits(Key.Key_Return)
    assert view.typing.ref is None
    assert view.canvas.hasFocus()
    assert view.desk.selection.refs == (("cards", "a"),)


def test_one_typing_is_one_step_of_the_history(view: BoardView, hand: Hand) -> None:
    before = view.desk.workshop
    hand.double_clicks(on_card(view, "a")).types("Poster in the tram").hits(Key.Key_Return)
    hand.double_clicks(on_card(view, "a")).types("Again").hits(Key.Key_Return)
    view.desk.editor.undo()
    assert text(view, "a") == "Poster in the tram"
    view.desk.editor.undo()
    assert view.desk.workshop == before


def test_escape_gives_the_text_back_without_a_trace(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Other").hits(Key.Key_Escape)
    assert text(view, "a") == "Card A"
    assert view.desk.editor.history.undo_label is None


def test_words_that_escape_took_back_can_be_had_again(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Other").hits(Key.Key_Escape)
    view.desk.editor.redo()
    assert text(view, "a") == "Other"
    view.desk.editor.undo()
    hand.double_clicks(on_cell(view, "l2", "t4")).types("Queue").hits(Key.Key_Escape)
    assert view.desk.workshop.cell("l2", "t4") == ()
    assert view.desk.editor.history.undo_label is None
    view.desk.editor.redo()
    assert [card.text for card in view.desk.workshop.cell("l2", "t4")] == ["Queue"]


def test_a_double_click_in_an_empty_cell_makes_a_card(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_cell(view, "l2", "t4")).types("Queue").hits(Key.Key_Return)
    (card,) = view.desk.workshop.cell("l2", "t4")
    assert (card.text, card.kind) == ("Queue", "pain_point")
    view.desk.editor.undo()
    assert view.desk.workshop.cell("l2", "t4") == (), "card and text are one step"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape, Key.Key_Tab])
def test_a_new_card_without_a_word_goes_again(view: BoardView, hand: Hand, key: Key) -> None:
    before = view.desk.workshop
    hand.double_clicks(on_cell(view, "l2", "t4"))
    assert len(view.desk.workshop.cell("l2", "t4")) == 1
    hand.hits(key).hits(Key.Key_Escape)
    assert view.desk.workshop == before
    assert view.desk.editor.history.undo_label is None


def test_clicking_away_keeps_what_was_typed(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Kept")
    hand.clicks(on_cell(view, "l5", "t6"))
    assert text(view, "a") == "Kept"
    assert view.typing.ref is None
    assert view.desk.selection.cell == ("l5", "t6")


def test_another_window_in_front_does_not_end_typing(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Half a ")
    QApplication.sendEvent(field(view), _focus_out(Qt.FocusReason.ActiveWindowFocusReason))
    assert view.typing.ref == ("cards", "a")
    hand.types("sentence").hits(Key.Key_Return)
    assert text(view, "a") == "Half a sentence"


def test_enter_ends_and_shift_enter_begins_a_line(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("One").hits(Key.Key_Return, SHIFT).types("two")
    assert text(view, "a") == "One\ntwo"
    hand.hits(Key.Key_Return)
    assert view.typing.ref is None


def test_names_have_one_line(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_name(view, ("stages", "s1"))).types("Before")
    QApplication.clipboard().setText(" the\nvisit")
    field(view).paste()
    assert view.desk.workshop.stages["s1"].title == "Before the visit"
    hand.hits(Key.Key_Return, SHIFT)
    assert view.typing.ref is None


def test_tab_goes_to_the_next_cell_and_back(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_cell(view, "l2", "t3")).types("One").hits(Key.Key_Tab)
    assert view.typing.ref is not None, "the next cell is empty: one goes on typing there"
    hand.types("Two").hits(Key.Key_Backtab, SHIFT)
    assert [c.text for c in view.desk.workshop.cell("l2", "t4")] == ["Two"]
    assert view.typing.ref is None
    assert view.desk.selection.cell == ("l2", "t3")
    hand.hits(Key.Key_F2).types("First").hits(Key.Key_Return)
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["First"]


def test_ctrl_enter_adds_a_sibling_behind(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).hits(Key.Key_Return, CTRL).types("New")
    hand.hits(Key.Key_Return)
    assert [c.text for c in view.desk.workshop.cell("l1", "t1")] == [
        "Card A", "New", "Card B", "Card C",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "first", "second", "name"),
    [("stages", "s1", "s2", "title"), ("steps", "t1", "t2", "title"), ("lanes", "l1", "l2", "title"),
     ("personas", "p1", "p2", "name")],
)  # fmt: skip
def test_every_kind_of_name_is_typed_and_tab_goes_to_the_next(
    view: BoardView, hand: Hand, table: str, first: str, second: str, name: str
) -> None:
    hand.double_clicks(on_name(view, (table, first), 0.5, 0.3)).types("Ämne 1").hits(Key.Key_Tab)
    hand.types("Ämne 2").hits(Key.Key_Return)
    rows = view.desk.workshop.table(table)
    assert getattr(rows[first], name) == "Ämne 1"
    assert getattr(rows[second], name) == "Ämne 2"
    view.desk.editor.undo()
    view.desk.editor.undo()
    assert view.desk.editor.history.undo_label is None


@pytest.mark.parametrize("odd", [*ODD_TEXTS[:9], "Poster 🎭 in the tram مرحبا"])
def test_any_script_can_be_typed_and_kept(view: BoardView, hand: Hand, odd: str) -> None:
    hand.double_clicks(on_card(view, "a"))
    QApplication.clipboard().setText(odd)
    field(view).paste()
    hand.hits(Key.Key_Return)
    assert text(view, "a") == field_text(odd)
    picture = view.grab()
    assert not picture.isNull()


def field_text(given: str) -> str:
    """What a plain text field makes of line ends."""
    return given.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def test_five_thousand_characters_grow_and_the_caret_stays_in_sight(
    view: BoardView, hand: Hand
) -> None:
    hand.double_clicks(on_card(view, "a"))
    QApplication.clipboard().setText("Nobody knows where the cloakroom is. " * 136)
    field(view).paste()
    hand.types("!")
    assert len(text(view, "a")) > 5000
    open_field = field(view)
    caret = open_field.cursorRect().translated(open_field.pos())
    assert view.canvas.viewport().rect().contains(caret)
    rect = view.scene.card("a")
    assert rect is not None
    assert open_field.height() > 800
    hand.hits(Key.Key_Escape)
    assert text(view, "a") == "Card A"


def test_more_than_a_card_holds_is_refused_and_the_text_stays(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    hand.double_clicks(on_card(view, "a")).types("x")
    QApplication.clipboard().setText("y" * LONGEST_TEXT)
    with qtbot.waitSignal(view.refused):
        field(view).paste()
    assert text(view, "a") == "x" == field(view).toPlainText()


def test_shortcuts_of_the_program_do_not_fire(view: BoardView, hand: Hand) -> None:
    fired: list[bool] = []
    action = QAction("Delete", view)
    action.setShortcuts([QKeySequence("Delete"), QKeySequence("Ctrl+A"), QKeySequence("B")])
    action.triggered.connect(fired.append)
    view.addAction(action)
    hand.double_clicks(on_card(view, "a")).types("Bb")
    hand.hits(Key.Key_A, CTRL).hits(Key.Key_Delete)
    assert fired == []
    assert text(view, "a") == ""
    hand.hits(Key.Key_Return)
    assert "a" in view.desk.workshop.cards, "a known card may be empty"


# Under one's hands ------------------------------------------------------------------------------


def test_the_card_is_deleted_while_it_is_typed_in(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    hand.double_clicks(on_card(view, "a")).types("Almost done")
    with qtbot.waitSignal(view.status, check_params_cb=lambda said: "Undo brings it back" in said):
        view.desk.editor.apply("Delete", delete_cards, ids=("a",))
    assert view.typing.ref is None
    assert view.canvas.hasFocus()
    hand.types("and more").hits(Key.Key_Return)
    assert view.desk.workshop.cell("l1", "t1")[-1].text == "and more", "one may go on typing"
    view.desk.editor.undo()
    view.desk.editor.undo()
    assert text(view, "a") == "Almost done"


def test_the_stage_is_deleted_while_a_card_in_it_is_typed_in(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    hand.double_clicks(on_card(view, "a")).types("Almost done")
    with qtbot.waitSignal(view.status):
        view.desk.editor.apply("Delete stage", delete_stage, id="s1")
    assert view.typing.ref is None
    view.desk.editor.undo()
    assert text(view, "a") == "Almost done"
    assert order(view, "l1", "t1") == "abc"


def test_the_stage_is_deleted_while_its_name_is_typed(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_name(view, ("stages", "s2"))).types("During")
    view.desk.editor.apply("Delete stage", delete_stage, id="s2")
    assert view.typing.ref is None
    view.desk.editor.undo()
    assert view.desk.workshop.stages["s2"].title == "During"


def test_the_text_changes_elsewhere_while_it_is_typed_in(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Here")
    fields = {"text": "There"}
    view.desk.editor.apply("Edit", set_fields, table="cards", ids=("a",), fields=fields)
    assert field(view).toPlainText() == "There"
    hand.types("!").hits(Key.Key_Return)
    assert text(view, "a") == "There!"


def test_undo_from_elsewhere_while_typing(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a")).types("Here")
    view.desk.editor.undo()
    assert text(view, "a") == "Card A" == field(view).toPlainText()
    hand.types("!").hits(Key.Key_Return)
    assert text(view, "a") == "Card A!"


def test_undo_of_a_new_card_while_typing_in_it(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_cell(view, "l2", "t4")).types("Queue")
    view.desk.editor.undo()
    assert view.typing.ref is None
    assert view.desk.workshop.cell("l2", "t4") == ()
    view.desk.editor.redo()
    assert [c.text for c in view.desk.workshop.cell("l2", "t4")] == ["Queue"]


def test_another_map_is_opened_while_typing(opened: Open, workshop: Workshop) -> None:
    ids = iter(f"z{n}" for n in range(100))
    two = add_map(workshop, new_id=lambda: next(ids), title="Next year", stages=("One",))
    view = opened(two)
    hand = Hand(view)
    hand.double_clicks(on_card(view, "a")).types("Kept")
    view.desk.open_map(next(m.id for m in two.map_list() if m.id != "m1"))
    assert view.typing.ref is None
    assert text(view, "a") == "Kept"
    assert len(view.header.findChildren(QLineEdit)) == 0
    view.desk.open_map("m1")
    assert on_card(view, "a") is not None


def test_a_folded_lane_unfolds_for_a_new_card(view: BoardView, hand: Hand) -> None:
    fold = {"table": "lanes", "ids": ("l2",), "fields": {"folded": True}}
    view.desk.editor.apply("Fold", set_fields, **fold)  # type: ignore[arg-type]
    QApplication.processEvents()
    hand.double_clicks(on_cell(view, "l2", "t3", down=0.5)).types("Seen").hits(Key.Key_Return)
    assert not view.desk.workshop.lanes["l2"].folded
    assert [c.text for c in view.desk.workshop.cell("l2", "t3")] == ["Seen"]


def _focus_out(reason: Qt.FocusReason) -> QFocusEvent:

    return QFocusEvent(QEvent.Type.FocusOut, reason)

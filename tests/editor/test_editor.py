"""The editor: one door, one settled workshop, previews that leave no trace."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import a_workshop, counted
from workshop_app.domain.change import Change, diff, patch
from workshop_app.domain.edits.cards import add_card, delete_cards, move_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.stages import delete_stage
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.editor import Editor


class Listener:
    """Remembers what the editor says."""

    def __init__(self, editor: Editor) -> None:
        self.shown: list[Workshop] = []
        self.settled: list[Change] = []
        editor.on_shown(self.shown.append)
        editor.on_settled(self.settled.append)


@pytest.fixture
def editor() -> Editor:
    return Editor(a_workshop(), counted())


def _type(editor: Editor, text: str, burst: str = "") -> None:
    editor.apply("Type", set_fields, burst=burst, table="cards", ids=("c1",), fields={"text": text})


def test_an_applied_edit_is_shown_settled_and_counted(editor: Editor) -> None:
    said, before = Listener(editor), editor.settled
    change = editor.apply("Delete card", delete_cards, ids=("c1",))
    assert change == diff(before, editor.settled)
    assert "c1" not in editor.settled.cards
    assert (said.shown, said.settled) == ([editor.settled], [change])
    assert (editor.shown, editor.revision) == (editor.settled, 1)
    assert editor.history.undo_label == "Delete card"


def test_ids_are_given_by_the_editor_unless_the_caller_has_one(editor: Editor) -> None:
    assert editor.apply("Add card", add_card).added("cards") == ("n1",)
    assert editor.apply("Add card", add_card, new_id=lambda: "mine").added("cards") == ("mine",)


def test_a_preview_shows_and_leaves_no_trace(editor: Editor) -> None:
    said, before = Listener(editor), editor.settled
    for step in ("t2", "t3", "t4"):
        editor.preview(move_cards, ids=("c1",), lane="l1", step=step)
    assert editor.shown.cards["c1"].step == "t4"
    assert len(editor.shown.cards) == len(before.cards), "made from the settled one each time"
    assert (editor.settled, editor.revision, said.settled) == (before, 0, [])
    editor.cancel()
    assert editor.shown is editor.settled is before
    assert editor.history.undo_label is None
    shown = len(said.shown)
    editor.cancel()
    assert len(said.shown) == shown, "nothing to put back, nothing to say"


def test_applying_after_a_preview_keeps_one_step(editor: Editor) -> None:
    before = editor.settled
    editor.preview(move_cards, ids=("c1",), lane="l1", step="t2")
    editor.apply("Move card", move_cards, ids=("c1",), lane="l1", step="t3")
    assert editor.settled.cards["c1"].step == "t3"
    editor.undo()
    assert editor.settled == before


@pytest.mark.parametrize("previewed", [False, True])
def test_a_refused_edit_puts_the_picture_back_and_changes_nothing(
    editor: Editor, previewed: bool
) -> None:
    before, said = editor.settled, Listener(editor)
    if previewed:
        editor.preview(delete_cards, ids=("c1",))
    with pytest.raises(EditRefused):
        editor.apply("Delete card", delete_cards, ids=("c2", "gone"))
    assert editor.shown is editor.settled is before
    assert (said.settled, editor.revision, editor.history.undo_label) == ([], 0, None)


def test_a_refused_preview_keeps_the_picture(editor: Editor) -> None:
    editor.preview(delete_cards, ids=("c1",))
    shown = editor.shown
    with pytest.raises(EditRefused):
        editor.preview(delete_cards, ids=("gone",))
    assert editor.shown is shown


def test_a_mistake_in_an_edit_puts_the_picture_back_too(editor: Editor) -> None:
    def mistaken(_workshop: Workshop) -> Workshop:
        raise ZeroDivisionError

    editor.preview(delete_cards, ids=("c1",))
    with pytest.raises(ZeroDivisionError):
        editor.apply("Mistake", mistaken)
    assert editor.shown is editor.settled


def test_an_edit_that_changes_nothing_is_no_step(editor: Editor) -> None:
    said = Listener(editor)
    text = editor.settled.cards["c1"].text
    editor.preview(delete_cards, ids=("c1",))
    assert not editor.apply("Type", set_fields, table="cards", ids=("c1",), fields={"text": text})
    assert (said.settled, editor.revision, editor.history.undo_label) == ([], 0, None)
    assert editor.shown is editor.settled


def test_read_only_refuses_to_keep_and_lets_look(editor: Editor) -> None:
    reader = Editor(a_workshop(), counted(), read_only=True)
    reader.preview(delete_cards, ids=("c1",))
    with pytest.raises(EditRefused, match="reading only"):
        reader.apply("Delete card", delete_cards, ids=("c1",))
    assert reader.shown is reader.settled
    assert reader.undo() is None


def test_undo_and_redo_say_what_changed(editor: Editor) -> None:
    before, said = editor.settled, Listener(editor)
    change = editor.apply("Delete stage", delete_stage, id="s1")
    after = editor.settled
    assert editor.undo() is not None
    assert (editor.settled, said.settled[-1]) == (before, change.inverse())
    assert (editor.history.undo_label, editor.history.redo_label) == (None, "Delete stage")
    assert editor.redo() is not None
    assert (editor.settled, said.settled[-1]) == (after, change)
    assert editor.redo() is None
    assert editor.revision == 3


def test_undo_first_puts_a_preview_back(editor: Editor) -> None:
    before = editor.settled
    _type(editor, "Queue")
    editor.preview(delete_cards, ids=("c2",))
    editor.undo()
    assert editor.shown is editor.settled
    assert editor.settled == before


def test_a_burst_of_typing_is_one_step(editor: Editor) -> None:
    before = editor.settled
    for text in ("Q", "Qu", "Que"):
        _type(editor, text, burst="field:cards:c1:text")
    editor.undo()
    assert editor.settled == before
    assert editor.history.undo_label is None
    editor.redo()
    assert editor.settled.cards["c1"].text == "Que"


def test_a_burst_ends_by_itself_and_on_request(editor: Editor) -> None:
    _type(editor, "Q", burst="one")
    editor.history.end_burst()
    _type(editor, "Qu", burst="one")
    _type(editor, "Que", burst="two")
    texts = []
    while editor.undo() is not None:
        texts.append(editor.settled.cards["c1"].text)
    assert texts[:2] == ["Qu", "Q"]
    assert len(texts) == 3


def test_a_burst_that_comes_to_nothing_leaves_no_step(editor: Editor) -> None:
    text = editor.settled.cards["c1"].text
    _type(editor, text + "x", burst="one")
    _type(editor, text, burst="one")
    assert editor.history.undo_label is None
    assert editor.undo() is None


def test_who_is_forgotten_hears_no_more(editor: Editor) -> None:
    said = Listener(editor)
    heard: list[Any] = []
    editor.on_settled(heard.append)
    editor.forget(heard.append)
    _type(editor, "x")
    assert (len(said.settled), heard) == (1, [])


def test_a_listener_may_forget_itself_while_it_listens(editor: Editor) -> None:
    heard: list[str] = []

    def once(_change: Change) -> None:
        heard.append("once")
        editor.forget(once)

    editor.on_settled(once)
    editor.on_settled(lambda _change: heard.append("always"))
    _type(editor, "x")
    _type(editor, "y")
    assert heard == ["once", "always", "always"]


@given(st.lists(st.sampled_from("tudr"), max_size=30))
def test_any_walk_through_the_history_ends_where_its_changes_say(walk: list[str]) -> None:
    editor, numbers = Editor(a_workshop(), counted()), iter(range(100))
    first = replayed = editor.settled
    changes: list[Change] = []
    editor.on_settled(changes.append)
    for move in walk:
        if move == "t":
            _type(editor, f"text {next(numbers)}")
        elif move == "d":
            editor.apply("Add card", add_card, lane="l1", step="t1")
        elif move == "u":
            editor.undo()
        else:
            editor.redo()
    for change in changes:
        replayed = patch(replayed, change)
    assert replayed == editor.settled
    while editor.undo():
        pass
    assert editor.settled == first

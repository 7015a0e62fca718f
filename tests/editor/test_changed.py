"""After undo and redo, what to select."""

from tests.making import a_workshop, counted
from workshop_app.domain.change import Change, diff
from workshop_app.domain.edits.cards import add_cards, delete_cards, move_cards
from workshop_app.domain.edits.stages import add_stage, delete_stage
from workshop_app.editor.changed import cell_left, changed_records


def test_a_stage_tells_more_than_the_step_it_brings() -> None:
    before = a_workshop()
    after = add_stage(before, new_id=counted("new"), map="m1", steps=("", ""))
    change = diff(before, after)
    assert changed_records(change, after) == ("stages", ("new1",))
    assert changed_records(change.inverse(), before) is None, "it is gone again"


def test_what_comes_back_is_named() -> None:
    before = a_workshop()
    after = delete_stage(before, id="s2")
    assert changed_records(diff(before, after).inverse(), before) == ("stages", ("s2",))


def test_moved_cards_are_named_and_a_deleted_one_leaves_its_cell() -> None:
    before = a_workshop(cards=6)
    after = move_cards(before, ids=("c1", "c2"), lane="l1", step="t3")
    assert changed_records(diff(before, after), after) == ("cards", ("c1", "c2"))
    gone = delete_cards(before, ids=("c1",))
    change = diff(before, gone)
    card = before.cards["c1"]
    assert changed_records(change, gone) is None
    assert cell_left(change, gone) == (card.lane, card.step)
    assert cell_left(Change(), gone) is None


def test_of_several_cells_the_first_as_one_reads_is_told() -> None:
    before = a_workshop()
    new_id = counted("new")
    after = before
    for lane, step in (("l4", "t1"), ("l1", "t3"), ("l1", "t2")):
        after = add_cards(after, new_id=new_id, texts=("x", "y"), lane=lane, step=step)
    assert cell_left(diff(before, after).inverse(), before) == ("l1", "t2")

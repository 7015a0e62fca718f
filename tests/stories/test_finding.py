"""She finds words anywhere in the workshop, goes from one place to the next, and goes on working."""

from PySide6.QtCore import Qt

from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from workshop_app.ui.page.find_bar import FindBar


def bar(person: Facilitator) -> FindBar:
    """The find bar."""
    assert person.window.page is not None
    return person.window.page.over_board.find_bar()


def searches(person: Facilitator, words: str) -> Facilitator:
    """Ctrl+F and words, until they are searched for."""
    person.hits(Key.Key_F, CTRL).types(words)
    return person.until(lambda: bool(bar(person).count.text()), "it has been searched")


def test_she_goes_through_what_is_found_and_stays_at_the_last(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "DOOR")
    total = int(bar(person).count.text().split()[0])
    assert total > 3
    person.hits(Key.Key_Return)
    assert bar(person).count.text() == f"1 of {total}"
    first = person.desk.selection.only
    person.hits(Key.Key_F3)
    assert bar(person).count.text() == f"2 of {total}"
    assert person.desk.selection.only != first
    person.hits(Key.Key_Return, SHIFT)
    assert person.desk.selection.only == first
    person.hits(Key.Key_F3, SHIFT)
    assert bar(person).count.text() == f"{total} of {total}"
    last = person.desk.selection.only
    person.hits(Key.Key_Escape)
    assert bar(person).isHidden()
    assert person.desk.selection.only == last
    assert person.finding.board.canvas.hasFocus()


def test_what_is_on_another_map_or_in_a_list_is_gone_to(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "fees included")
    here = person.desk.map.id
    person.hits(Key.Key_Return)
    assert person.desk.map.id != here
    person.hits(Key.Key_Escape)
    item = next(iter(person.finding.workshop.actions))
    searches(person, item.text[:14]).hits(Key.Key_Return)
    assert person.window.page is not None
    assert person.desk.selection.only is not None
    assert person.window.page.side.name == "actions"
    assert bar(person).field.hasFocus()


def test_nothing_found_is_said(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "zebra crossing")
    assert bar(person).count.text() == "Nothing found"
    assert not bar(person).next.isEnabled()
    person.hits(Key.Key_Return)
    assert bar(person).field.hasFocus()


def test_the_marks_follow_the_board(facilitator: Facilitator) -> None:
    person = searches(facilitator.opens_the_sample(), "walked past")
    before = person.finding.board.grab().toImage()
    bar(person).field.clear()
    person.until(lambda: not bar(person).count.text(), "nothing is searched for")
    assert person.finding.board.grab().toImage() != before
    assert bar(person).focusPolicy() == Qt.FocusPolicy.NoFocus

"""The history: a list of changes and a place in it."""

from workshop_app.domain.change import Change, RowChange
from workshop_app.domain.records import Card
from workshop_app.editor.history import History, Step


def _change(text: str, before: str = "") -> Change:
    old, new = Card(id="c", text=before), Card(id="c", text=text)
    return Change((RowChange("cards", "c", old, new),))


def _step(text: str, before: str = "", burst: str = "") -> Step:
    return Step(f"Type {text}", _change(text, before), burst)


def test_back_and_forward_walk_the_steps() -> None:
    history = History()
    one, two = _step("one"), _step("two", "one")
    history.push(one)
    history.push(two)
    assert (history.undo_label, history.redo_label) == ("Type two", None)
    assert (history.back(), history.back(), history.back()) == (two, one, None)
    assert (history.undo_label, history.redo_label) == (None, "Type one")
    assert (history.forward(), history.forward(), history.forward()) == (one, two, None)


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History()
    history.push(_step("one"))
    history.push(_step("two", "one"))
    history.back()
    history.push(_step("three", "one"))
    assert history.redo_label is None
    assert history.forward() is None
    assert history.undo_label == "Type three"


def test_a_burst_is_one_step_from_its_first_to_its_last_row() -> None:
    history = History()
    history.push(_step("a", "", "burst"))
    history.push(_step("ab", "a", "burst"))
    step = history.back()
    assert step is not None
    assert step.change == _change("ab")
    assert history.back() is None


def test_a_burst_does_not_grow_into_what_stands_before_an_undone_step() -> None:
    history = History()
    history.push(_step("a", "", "burst"))
    history.push(_step("other", "a"))
    history.back()
    history.push(_step("ab", "a", "burst"))
    step = history.back()
    assert step is not None
    assert step.change in (_change("ab"), _change("ab", "a"))


def test_only_the_last_thousand_steps_are_kept() -> None:
    history = History()
    for n in range(1100):
        history.push(_step(str(n + 1), str(n)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == 1000
    assert history.redo_label == "Type 101"

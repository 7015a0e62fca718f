"""The selection: records of one table, and the cell where the keyboard stands."""

from tests.making import a_workshop
from workshop_app.editor.selection import Selection


def _heard(selection: Selection) -> list[tuple[object, object]]:
    heard: list[tuple[object, object]] = []
    selection.on_changed(lambda: heard.append((selection.refs, selection.cell)))
    return heard


def test_choosing_adding_and_toggling() -> None:
    selection = Selection()
    heard = _heard(selection)
    selection.choose("cards", ["c2", "c1", "c2"], cell=("l1", "t1"))
    assert selection.refs == (("cards", "c2"), ("cards", "c1"))
    assert (selection.table, selection.only, selection.cell) == ("cards", None, ("l1", "t1"))
    selection.add("cards", ["c3"])
    selection.toggle("cards", "c1")
    selection.toggle("cards", "c4")
    assert selection.ids("cards") == ("c2", "c3", "c4")
    assert selection.ids("steps") == ()
    assert len(heard) == 4


def test_only_records_of_one_table_are_selected_together() -> None:
    selection = Selection()
    selection.choose("cards", ["c1"])
    selection.add("stages", ["s1"])
    assert selection.refs == (("stages", "s1"),)
    assert selection.only == ("stages", "s1")
    selection.toggle("cards", "c1")
    assert selection.refs == (("cards", "c1"),)


def test_focus_and_clear() -> None:
    selection = Selection()
    selection.choose("cards", ["c1"])
    selection.focus(("l1", "t2"))
    assert (selection.refs, selection.cell, selection.table) == ((), ("l1", "t2"), None)
    selection.choose("cards", ["c1"])
    selection.clear()
    assert (selection.refs, selection.cell) == ((), ("l1", "t2"))


def test_what_does_not_change_is_not_said() -> None:
    selection = Selection()
    selection.choose("cards", ["c1"])
    heard = _heard(selection)
    selection.choose("cards", ["c1"])
    selection.prune(a_workshop())
    assert heard == []
    selection.clear()
    selection.clear()
    assert len(heard) == 1


def test_what_is_gone_is_let_go() -> None:
    selection, made = Selection(), a_workshop()
    selection.choose("cards", ["c1", "c2"], cell=("l1", "t1"))
    selection.prune(made.without("cards", ["c1"]))
    assert (selection.refs, selection.cell) == ((("cards", "c2"),), ("l1", "t1"))
    selection.prune(made.without("steps", ["t1"]))
    assert (selection.refs, selection.cell) == ((("cards", "c2"),), None)


def test_who_is_forgotten_hears_no_more() -> None:
    selection = Selection()
    heard: list[int] = []

    def listen() -> None:
        heard.append(1)

    selection.on_changed(listen)
    selection.forget(listen)
    selection.choose("cards", ["c1"])
    assert heard == []

"""A saved view shows again what was looked at: map, filter and folding."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.stages import delete_stage
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.editor.filtering import Filter
from workshop_app.editor.folding import fold
from workshop_app.editor.views import is_shown, rename_view, save_view, show_view


@pytest.fixture
def desk() -> Desk:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2", order=1, title="Future"))
    return Desk(made, counted("v"))


def test_what_was_looked_at_is_looked_at_again(desk: Desk) -> None:
    fold(desk, "stages", ("s2",), folded=True)
    fold(desk, "lanes", ("l1",), folded=True)
    wanted = Filter(kinds=("gain",), votes=2)
    desk.filtering.set(wanted, hide=True)
    save_view(desk, "Loud gains", 0.5)
    view = desk.workshop.views.group(None)[0]
    assert (view.name, view.folded, view.zoom) == ("Loud gains", ("s2", "l1"), 0.5)
    desk.filtering.clear()
    desk.filtering.set(Filter(), hide=False)
    fold(desk, "stages", ("s2",), folded=False)
    fold(desk, "stages", ("s1",), folded=True)
    desk.open_map("m2")
    show_view(desk, view)
    assert desk.map.id == "m1"
    assert (desk.filtering.wanted, desk.filtering.hide) == (wanted, True)
    assert [s.id for s in desk.workshop.stages if s.folded] == ["s2"]
    step = desk.editor.undo()
    assert step is not None
    assert step.label == "Show view ‘Loud gains’"
    assert [s.id for s in desk.workshop.stages if s.folded] == ["s1"]


def test_showing_a_view_that_folds_nothing_new_is_no_step(desk: Desk) -> None:
    save_view(desk, "As it is")
    show_view(desk, desk.workshop.views.group(None)[0])
    step = desk.editor.undo()
    assert step is not None
    assert step.label == "Save view"
    assert len(desk.workshop.views) == 0


def test_a_workshop_that_is_only_read_can_be_looked_at_in_a_saved_way() -> None:
    made = a_workshop().with_rows(
        "views", r.SavedView(id="v", name="x", map="m1", folded=("s1",), kinds=("gain",))
    )
    desk = Desk(made, counted(), read_only=True)
    show_view(desk, made.views["v"])
    assert desk.filtering.wanted == Filter(kinds=("gain",))
    assert desk.seen.stages["s1"].folded
    assert not desk.workshop.stages["s1"].folded
    with pytest.raises(EditRefused):
        save_view(desk, "Mine")


def test_of_views_with_the_same_filter_the_one_folded_so_is_shown(desk: Desk) -> None:
    save_view(desk, "All")
    fold(desk, "stages", ("s2",), folded=True)
    save_view(desk, "Without the middle")
    whole, middle = desk.workshop.views.group(None)
    assert (is_shown(desk, whole), is_shown(desk, middle)) == (False, True)
    show_view(desk, whole)
    assert (is_shown(desk, whole), is_shown(desk, middle)) == (True, False)
    desk.filtering.set(Filter(kinds=("gain",)))
    assert not is_shown(desk, whole)
    desk.filtering.clear()
    desk.open_map("m2")
    assert not is_shown(desk, whole)


def test_a_view_is_shown_though_what_it_folds_is_gone(desk: Desk) -> None:
    fold(desk, "stages", ("s2",), folded=True)
    save_view(desk, "Without the middle")
    view = desk.workshop.views.group(None)[0]
    desk.editor.apply("Delete stage", delete_stage, id="s2")
    assert is_shown(desk, view)


def test_two_views_never_share_a_name(desk: Desk) -> None:
    save_view(desk, "One")
    save_view(desk, "Other")
    one, other = desk.workshop.views.group(None)
    with pytest.raises(EditRefused, match="a view called ‘One’ already"):
        rename_view(desk, other, "One")
    rename_view(desk, one, "First")
    assert [view.name for view in desk.workshop.views.group(None)] == ["First", "Other"]

"""Views are kept by name; what they speak of may go without taking them along."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.maps import delete_map
from workshop_app.domain.edits.personas import delete_persona
from workshop_app.domain.edits.views import add_view, delete_views
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems


def test_a_view_is_kept_and_kept_anew_under_its_name() -> None:
    new_id = counted("v")
    made = add_view(a_workshop(), new_id=new_id, name=" Pain ", kinds=("pain_point",), votes=2)
    made = add_view(made, new_id=new_id, name="All", map="m1", folded=("l1",))
    made = add_view(made, new_id=new_id, name="Pain", kinds=("gain",), hide=True)
    first, second = made.views.group(None)
    assert (first.id, first.name, first.kinds, first.votes, first.hide) == (
        "v1", "Pain", ("gain",), 0, True,
    )  # fmt: skip
    assert (second.map, second.folded) == ("m1", ("l1",))
    assert problems(made) == ()
    assert len(delete_views(made, ids=("v1", "v2")).views) == 0


def test_a_view_needs_a_name_and_a_map_that_is_there() -> None:
    with pytest.raises(EditRefused, match="name"):
        add_view(a_workshop(), new_id=counted(), name="  ")
    with pytest.raises(EditRefused, match="journey map"):
        add_view(a_workshop(), new_id=counted(), name="x", map="gone")


def test_a_view_outlives_what_it_speaks_of() -> None:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2", order=1))
    made = add_view(made, new_id=counted("v"), name="Mine", personas=("p1",), map="m2")
    made = delete_map(delete_persona(made, id="p1"), id="m2")
    assert made.views["v1"].map is None
    assert problems(made) == ()

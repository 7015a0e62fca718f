"""Any field is set by one edit, and only to a value of its own type."""

from dataclasses import fields as dataclass_fields
from math import inf, nan
from typing import Any

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.facilitation import add_code
from workshop_app.domain.edits.fields import PLACING, set_fields, settable_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import RECORD_OF, Workshop


def _made() -> Workshop:
    made = a_workshop().with_rows("actions", r.ActionItem(id="a1"))
    return made.with_rows("metrics", r.Metric(id="g1"))


def test_several_records_take_several_fields_at_once() -> None:
    after = set_fields(
        _made(), table="cards", ids=("c1", "c2"), fields={"text": "Queue", "tags": ["till"]}
    )
    assert [(after.cards[x].text, after.cards[x].tags) for x in ("c1", "c2")] == [
        ("Queue", ("till",))
    ] * 2
    assert after.cards["c3"] == _made().cards["c3"]


@pytest.mark.parametrize(
    ("table", "row", "field", "value", "stored"),
    [
        ("personas", "p1", "traits", [{"label": "Patience", "value": 2}],
         (r.Trait(label="Patience", value=2),)),
        ("personas", "p1", "goals", ("a", "b"), ("a", "b")),
        ("personas", "p1", "portrait", None, None),
        ("actions", "a1", "cost", 120, 120.0),
        ("actions", "a1", "cost", None, None),
        ("actions", "a1", "impact", 5, 5),
        ("metrics", "g1", "higher_is_better", False, False),
        ("points", "e1", "valence", 2, 2.0),
        ("facts_rows", "w", "participants", ["Anna"], ("Anna",)),
        ("lanes", "l1", "kind", "actions", "actions"),
    ],
)  # fmt: skip
def test_a_value_is_stored_as_the_type_of_its_field(
    table: str, row: str, field: str, value: Any, stored: Any
) -> None:
    after = set_fields(_made(), table=table, ids=(row,), fields={field: value})
    found = getattr(after.table(table)[row], field)
    assert found == stored
    assert type(found) is type(stored)


@pytest.mark.parametrize(
    ("table", "row", "field", "value", "says"),
    [
        ("cards", "c1", "text", 3, "does not take"),
        ("cards", "c1", "text", None, "does not take"),
        ("cards", "c1", "text", "x" * 20_001, "too long"),
        ("cards", "c1", "votes", "3", "does not take"),
        ("cards", "c1", "votes", True, "does not take"),
        ("cards", "c1", "votes", 2.5, "does not take"),
        ("cards", "c1", "moment_of_truth", 1, "does not take"),
        ("cards", "c1", "tags", "till", "does not take"),
        ("cards", "c1", "tags", [1], "does not take"),
        ("cards", "c1", "colour", 99, "outside 0 to 10"),
        ("cards", "c1", "kind", "doodle", "not one of the choices"),
        ("cards", "c1", "image", "gone", "gone"),
        ("cards", "c1", "smell", "x", "cannot be set"),
        ("cards", "c1", "lane", "l2", "cannot be set"),
        ("cards", "c1", "id", "c9", "cannot be set"),
        ("points", "e1", "valence", nan, "not a number"),
        ("points", "e1", "valence", inf, "not a number"),
        ("points", "e1", "valence", True, "does not take"),
        ("points", "e1", "valence", 3, "outside"),
        ("actions", "a1", "answers", ["gone"], "gone"),
        ("personas", "p1", "traits", [{"label": "x", "value": 9}], "between 1 and 5"),
        ("personas", "p1", "traits", ["x"], "does not take"),
        ("personas", "p1", "traits", [{"label": "x"}], "does not take"),
        ("lanes", "l1", "kind", "emotion", "empty it first"),
        ("lanes", "l3", "kind", "intensity", "empty it first"),
        ("lanes", "l3", "kind", "quotes", "empty it first"),
        ("lanes", "l1", "kind", "doodles", "not one of the choices"),
        ("doodles", "c1", "text", "x", "no table"),
    ],
)
def test_what_does_not_fit_is_refused(
    table: str, row: str, field: str, value: Any, says: str
) -> None:
    with pytest.raises(EditRefused, match=says):
        set_fields(_made(), table=table, ids=(row,), fields={field: value})


def test_an_empty_lane_takes_any_kind() -> None:
    made = a_workshop(cards=0, points=False)
    for lane, kind in (("l1", "emotion"), ("l3", "intensity"), ("l3", "quotes")):
        after = set_fields(made, table="lanes", ids=(lane,), fields={"kind": kind})
        assert after.lanes[lane].kind == kind


@pytest.mark.parametrize("table", RECORD_OF)
def test_all_fields_but_those_that_place_can_be_set(table: str) -> None:
    names = {f.name for f in dataclass_fields(RECORD_OF[table])}
    extra = {"stage", "step"} if table == "readings" else set()
    assert settable_fields(table).keys() == (names - PLACING) | extra


def test_two_challenge_codes_never_get_the_same_label() -> None:
    made = add_code(a_workshop(), new_id=counted("k"), code="MD01", title="Relevance")
    made = add_code(made, new_id=counted("j"), code="MD02")
    for label in ("MD01", " md01 "):
        with pytest.raises(EditRefused, match="already a challenge code ‘MD01’"):
            set_fields(made, table="codes", ids=("j1",), fields={"code": label})
    with pytest.raises(EditRefused, match="same label"):
        set_fields(made, table="codes", ids=("k1", "j1"), fields={"code": "MD03"})
    after = set_fields(made, table="codes", ids=("k1",), fields={"code": "md01"})
    assert after.codes["k1"].code == "md01"

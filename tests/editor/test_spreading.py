"""Where the cells of a pasted table go."""

from dataclasses import replace

import pytest

from tests.making import a_workshop
from workshop_app.domain import records as r
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.spreading import Spread, numbers, spread

# Lanes l1 touchpoints, l2 pains_gains, l3 emotion (p1); l4, l5, l6 the same (p2); l7 backstage.
# Steps t1 … t6: Hears of it, Compares | Decides, Waits | Takes part, Tells others.


@pytest.fixture
def workshop() -> Workshop:
    return a_workshop(cards=0, points=False)


def cells(workshop: Workshop, matrix: object, lane: str = "l1", step: str = "t1") -> dict[str, str]:
    """What lies where: {"l1 t1": "a/b"}; "beyond" and "strange" where they are not empty."""
    found = spread(workshop, matrix, "m1", lane, step)  # type: ignore[arg-type]
    said = {" ".join(cell): "/".join(texts) for cell, texts in found.cells.items()}
    said |= {" ".join(v.cell): f"{v.valence:g} {v.word or ''}".strip() for v in found.values}
    for name in ("beyond", "strange"):
        if left := getattr(found, name):
            said[name] = "/".join(text for _kind, text in left)
    return said


def test_rows_go_down_and_columns_to_the_right(workshop: Workshop) -> None:
    matrix = (("a", "b"), ("", "c"))
    assert cells(workshop, matrix, "l1", "t2") == {"l1 t2": "a", "l1 t3": "b", "l2 t3": "c"}


def test_a_column_is_a_stack(workshop: Workshop) -> None:
    assert cells(workshop, (("a",), ("",), ("b\nc",)), "l2", "t4") == {"l2 t4": "a/b\nc"}


def test_without_a_cell_all_is_parked(workshop: Workshop) -> None:
    found = spread(workshop, (("a", "b"),), "m1", None, None)
    assert found.beyond == [("note", "a"), ("note", "b")]


def test_what_lies_beyond_is_parked_and_told_what_is_missing(workshop: Workshop) -> None:
    matrix = (("a", "b", "c"), ("d", "", ""), ("e", "", ""))
    found = spread(workshop, matrix, "m1", "l5", "t5")
    assert cells(workshop, matrix, "l5", "t5") == {
        "l5 t5": "a", "l5 t6": "b", "l7 t5": "d", "beyond": "c/e",
    }  # fmt: skip
    assert found.beyond[0] == ("pain_point", "c"), "it keeps the kind of its lane"
    assert (found.steps, found.lanes) == (("",), ("",))


def test_far_too_many_rows_are_not_offered_as_lanes(workshop: Workshop) -> None:
    found = spread(workshop, (("a", "b"),) * 200, "m1", "l1", "t1")
    assert len(found.beyond) > 300
    assert found.lanes == ()


def test_words_pass_a_curve_and_numbers_set_it(workshop: Workshop) -> None:
    assert cells(workshop, (("a", "b"), ("c", "d")), "l2") == {
        "l2 t1": "a", "l2 t2": "b", "l4 t1": "c", "l4 t2": "d",
    }  # fmt: skip
    assert cells(workshop, (("a", "b"), ("−1,5", "+2 proud")), "l2") == {
        "l2 t1": "a", "l2 t2": "b", "l3 t1": "-1.5", "l3 t2": "2 proud",
    }  # fmt: skip


def test_words_among_the_numbers_of_a_curve_are_parked(workshop: Workshop) -> None:
    assert cells(workshop, (("1", "so so", "7"),), "l3") == {"l3 t1": "1", "strange": "so so/7"}


def test_a_column_of_numbers_runs_along_a_curve_and_words_pass_it(workshop: Workshop) -> None:
    assert cells(workshop, (("1",), ("-1",)), "l3", "t2") == {"l3 t2": "1", "l3 t3": "-1"}
    assert cells(workshop, (("a",), ("b",)), "l3", "t2") == {"l4 t2": "a/b"}


@pytest.mark.parametrize(
    ("texts", "kind", "values"),
    [
        (["1", "5", "3"], "emotion", [-2, 2, 0]),
        (["1", "2", "-1"], "emotion", [1, 2, -1]),
        (["1", "2"], "emotion", [1, 2]),
        (["0", "5"], "emotion", [0, None]),
        (["1", "5", "6", "x", ""], "intensity", [1, 5, None, None, None]),
        (["−0.5", "–2", "+1,25", "1e1", "nan", "٣"], "emotion", [-0.5, -2, 1.25, None, None, None]),
    ],
)
def test_numbers_are_read_on_the_scale_they_are_on(
    texts: list[str], kind: str, values: list[float | None]
) -> None:
    assert [one and one[0] for one in numbers(texts, lane_kind(kind))] == values


def test_titles_place_by_name(workshop: Workshop) -> None:
    matrix = (("", "waits", " DECIDES "), ("Backstage", "a", "b"))
    assert cells(workshop, matrix) == {"l7 t4": "a", "l7 t3": "b"}


def test_a_row_of_steps_alone_places_the_columns(workshop: Workshop) -> None:
    matrix = (("Waits", "Decides"), ("a", "b"))
    assert cells(workshop, matrix, "l2") == {"l2 t4": "a", "l2 t3": "b"}


def test_a_column_of_lanes_alone_places_the_rows(workshop: Workshop) -> None:
    matrix = (("Backstage", "a"), ("Touchpoints", "b"))
    assert cells(workshop, matrix, "l5", "t2") == {"l7 t2": "a", "l4 t2": "b"}, (
        "her own lanes first"
    )
    assert cells(workshop, matrix, "l2", "t2") == {"l7 t2": "a", "l1 t2": "b"}


def test_a_lane_goes_on_where_its_title_is_empty_or_comes_again(workshop: Workshop) -> None:
    matrix = (("", "Waits"), ("Backstage", "a"), ("", "b"), ("backstage", "c"))
    assert cells(workshop, matrix) == {"l7 t4": "a/b/c"}


def test_unknown_titles_wait_in_the_parking_lot_and_are_offered(workshop: Workshop) -> None:
    matrix = (
        ("", "Waits", "Decides", "Pays"),
        ("Backstage", "a", "b", "c"),
        ("Smells", "d", "", ""),
    )
    found = spread(workshop, matrix, "m1", "l1", "t1")
    assert cells(workshop, matrix) == {"l7 t4": "a", "l7 t3": "b", "beyond": "c/d"}
    assert (found.steps, found.lanes) == (("Pays",), ("Smells",))


def test_words_that_only_look_like_titles_are_cards(workshop: Workshop) -> None:
    assert cells(workshop, (("Waits", "b"), ("c", "d"))) == {
        "l1 t1": "Waits", "l1 t2": "b", "l2 t1": "c", "l2 t2": "d",
    }  # fmt: skip
    assert cells(workshop, (("Waits",), ("b",))) == {"l1 t1": "Waits/b"}


def test_steps_of_the_same_title_are_taken_one_after_the_other(workshop: Workshop) -> None:
    twins = [r.Step(id=one, stage="s1", order=9 + at, title="Waits")
             for at, one in enumerate(("x", "y"))]  # fmt: skip
    made = workshop.with_rows("steps", *twins)
    assert cells(made, (("Waits", "Waits"), ("a", "b")), "l2") == {"l2 x": "a", "l2 y": "b"}


def test_rows_called_by_a_kind_of_lane_or_of_card_find_their_lanes(workshop: Workshop) -> None:
    matrix = (
        ("", "Hears of it", "Compares"),
        ("Touchpoint", "a", "b"),
        ("Pain points", "c", ""),
        ("Gains", "d", ""),
        ("", "e", ""),
        ("pain_point", "f", ""),
        ("Emotion", "1", "-1"),
    )
    found = spread(workshop, matrix, "m1", "l5", "t4")
    assert found.cells == {
        ("l4", "t1"): ["a"], ("l4", "t2"): ["b"], ("l5", "t1"): ["c", "f"],
    }  # fmt: skip
    assert found.of_kind == {("gain", ("l5", "t1")): ["d", "e"]}
    assert [value.cell for value in found.values] == [("l6", "t1"), ("l6", "t2")]
    assert found.placed == 6
    assert found.beyond == []


def test_a_lane_of_that_name_comes_before_one_of_that_kind(workshop: Workshop) -> None:
    lane = workshop.lanes["l7"]
    named = workshop.with_rows("lanes", replace(lane, title="Gains"))
    matrix = (("", "Hears of it", "Compares"), ("Touchpoints", "a", ""), ("Gains", "b", "c"))
    found = spread(named, matrix, "m1", "l1", "t1")
    assert found.cells[("l7", "t1")] == ["b"]
    assert found.of_kind == {}


def test_pasted_gains_are_gains(workshop: Workshop) -> None:
    from tests.making import counted
    from workshop_app.editor.pasting import paste_table, told

    matrix = (("", "Hears of it", "Compares"), ("Pain point", "a", ""), ("Gain", "b", "c"))
    after = paste_table(workshop, new_id=counted(), matrix=matrix, map="m1", lane="l1", step="t1")
    cards = {card.text: (card.kind, card.lane, card.step) for card in after.cards.rows()}
    assert cards == {
        "a": ("pain_point", "l2", "t1"), "b": ("gain", "l2", "t1"), "c": ("gain", "l2", "t2"),
    }  # fmt: skip
    assert told(spread(workshop, matrix, "m1", "l1", "t1")) == "3 cards pasted."


def test_what_is_missing_for_several_tables_is_named_once() -> None:
    found = Spread(steps=("Pay", "Leave"), lanes=("",))
    found.add(Spread(steps=("Leave", "Rest"), lanes=("", "")))
    assert found.steps == ("Pay", "Leave", "Rest")
    assert found.lanes == ("", "")

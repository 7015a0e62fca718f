"""What a screen reader says of the board."""

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_map, spoken_record, spoken_selection


def a_desk() -> Desk:
    cards = [
        r.Card(id="a", lane="l2", step="t1", kind="pain_point", text="Queue", evidence="heard"),
        r.Card(id="b", order=1, lane="l2", step="t1", kind="quote"),
        r.Card(id="k", kind="idea", text="Later"),
    ]
    return Desk(a_workshop(cards=0).with_rows("cards", *cards), counted())


def test_the_map_is_told_with_its_counts() -> None:
    assert spoken_map(a_desk()) == "Today: 3 stages, 2 personas, 2 cards"


def test_a_card_is_told_with_its_place_among_others() -> None:
    desk = a_desk()
    assert spoken_record(desk.workshop, ("cards", "a")) == (
        "Pain point: Queue. Heard. Anna, 27, Pain points and gains, Discover, Hears of it. 1 of 2"
    )
    assert "no text" in spoken_record(desk.workshop, ("cards", "b"))
    assert spoken_record(desk.workshop, ("cards", "k")).endswith("Parking lot")


def test_points_and_names_are_told() -> None:
    workshop = a_desk().workshop
    assert spoken_record(workshop, ("points", "e1")).startswith("Point ")
    assert spoken_record(workshop, ("stages", "s1")) == "Stage: Discover"
    assert spoken_record(workshop, ("personas", "p1")) == "Persona: Anna, 27"
    assert spoken_record(workshop, ("lanes", "l1")) == "Lane: Touchpoints"
    assert spoken_record(workshop, ("cards", "gone")) == ""


def test_what_is_selected_is_told() -> None:
    desk = a_desk()
    assert spoken_selection(desk) == ""
    desk.selection.focus(("l1", "t2"))
    assert spoken_selection(desk) == "Empty cell. Anna, 27, Touchpoints, Discover, Compares"
    desk.selection.choose("cards", ["a", "b"])
    assert spoken_selection(desk) == "2 selected"
    desk.selection.focus(("gone", "t2"))
    assert spoken_selection(desk) == ""

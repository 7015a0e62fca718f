"""What a screen reader says of the board."""

from dataclasses import replace

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import (
    spoken_map,
    spoken_record,
    spoken_selection,
    spoken_value,
)
from workshop_app.editor.spoken_details import spoken_arrow, spoken_details
from workshop_app.words import sentences, speak


def a_desk() -> Desk:
    cards = [
        r.Card(id="a", lane="l2", step="t1", kind="pain_point", text="Queue", evidence="heard"),
        r.Card(id="b", order=1, lane="l2", step="t1", kind="quote"),
        r.Card(id="k", kind="idea", text="Later"),
    ]
    return Desk(a_workshop(cards=0).with_rows("cards", *cards), counted())


def test_the_map_is_told_with_its_counts() -> None:
    assert spoken_map(a_desk()) == "Today: 3 stages, 2 personas, 2 cards"


def test_no_word_is_broken_for_the_ear() -> None:
    desk = a_desk()
    lane = replace(desk.workshop.lanes["l1"], title="Kosketus\u00adpisteet")
    workshop = desk.workshop.with_rows("lanes", lane)
    assert spoken_record(workshop, ("lanes", "l1")) == "Lane: Anna, 27, Kosketuspisteet"


def test_a_card_is_told_with_its_place_among_others() -> None:
    desk = a_desk()
    assert spoken_record(desk.workshop, ("cards", "a")) == (
        "Pain point: Queue. Heard. Anna, 27, Pain points and gains, Discover, Hears of it. 1 of 2"
    )
    assert "no text" in spoken_record(desk.workshop, ("cards", "b"))
    assert spoken_record(desk.workshop, ("cards", "k")).endswith("Parking lot")


def test_each_sentence_has_one_mark_at_its_end() -> None:
    said = (
        "Is this for people like me?",
        "“It felt like a trick.”",
        "So what …",
        "«Oui !»",
        "Heard",
    )
    workshop = a_desk().workshop
    for text in said:
        card = replace(workshop.cards["a"], text=text)
        told = spoken_record(workshop.with_rows("cards", card), ("cards", "a"))
        assert f"{text}. Heard" not in told or text == "Heard"
        assert f"Pain point: {text} Heard. " in told or text == "Heard"
    assert sentences("", "One", " Two! ", "Three") == "One. Two! Three"
    assert sentences() == ""


def test_values_have_the_sign_and_the_mark_of_their_scale_and_language() -> None:
    workshop = a_desk().workshop
    lane = workshop.lanes["l3"]
    assert [spoken_value(workshop, "l3", value) for value in (-1.8, 0.0, 0.25, 2.0)] == [
        "−1.8", "0", "+0.25", "+2",
    ]  # fmt: skip
    intensity = workshop.with_rows("lanes", replace(lane, kind="intensity"))
    assert spoken_value(intensity, "l3", 3.0) == "3"
    try:
        speak("de")
        assert spoken_value(workshop, "l3", -1.8) == "−1,8"
    finally:
        speak("en")


def test_the_marks_on_a_card_are_told_as_details() -> None:
    workshop = a_desk().workshop
    card = replace(
        workshop.cards["a"], channel="Box office", tags=("till", "queue"), votes=3, span=2,
        moment_of_truth=True, source="Diary",
    )  # fmt: skip
    arrow = r.Connection(id="x", start="a", end="b", kind="loop", label="again")
    workshop = workshop.with_rows("cards", card).with_rows("connections", arrow)
    assert spoken_details(workshop, ("cards", "a")) == (
        "Moment of truth. Channel: Box office. Tags: till, queue. 3 votes. 1 arrow. "
        "Source: Diary. Covers 2 steps"
    )
    assert spoken_details(workshop, ("cards", "k")) == ""
    assert spoken_arrow(workshop, arrow) == "Leads back to Quote. again"


def test_points_and_names_are_told() -> None:
    workshop = a_desk().workshop
    assert spoken_record(workshop, ("points", "e1")) == (
        "Emotion point: Curious, +0.28. Assumed. Anna, 27, Emotion, Discover, Hears of it"
    )
    assert spoken_record(workshop, ("stages", "s1")) == "Stage: Discover. 2 steps"
    assert spoken_record(workshop, ("steps", "t1")) == "Step: Hears of it. Discover"
    assert spoken_record(workshop, ("personas", "p1")) == "Persona: Anna, 27"
    assert spoken_record(workshop, ("lanes", "l1")) == "Lane: Anna, 27, Touchpoints"
    assert spoken_record(workshop, ("cards", "gone")) == ""


def test_what_is_selected_is_told() -> None:
    desk = a_desk()
    assert spoken_selection(desk) == ""
    desk.selection.focus(("l1", "t2"))
    assert spoken_selection(desk) == "Empty cell. Anna, 27, Touchpoints, Discover, Compares"
    desk.selection.choose("cards", ["a", "b"])
    assert spoken_selection(desk) == "2 selected. Quote"
    desk.selection.focus(("gone", "t2"))
    assert spoken_selection(desk) == ""


def test_a_cell_is_not_called_empty_because_nothing_in_it_is_selected() -> None:
    desk = a_desk()
    point = desk.workshop.lane_points("l3")[0]
    desk.selection.focus(("l2", "t1"))
    where = "Anna, 27, Pain points and gains, Discover, Hears of it"
    assert spoken_selection(desk) == f"{where}. 2 cards"
    desk.selection.focus((point.lane, point.step))
    assert spoken_selection(desk).endswith(". 1 emotion point")


def test_of_several_points_the_last_is_called_by_its_feeling() -> None:
    desk = a_desk()
    ids = [point.id for point in desk.workshop.lane_points("l3")[:2]]
    fields = {"word": "lost", "source": "Interview 4"}
    desk.editor.apply("x", set_fields, table="points", ids=(ids[1],), fields=fields)
    desk.selection.choose("points", ids)
    assert spoken_selection(desk) == "2 selected. Emotion point “lost”"

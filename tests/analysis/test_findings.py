"""Each check finds what it is for, says where, and is silent where all is well."""

from dataclasses import replace
from datetime import date

import pytest

from tests.making import counted
from tests.theatre import theatre
from workshop_app.analysis.findings import CHECKS, findings
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop, empty_workshop
from workshop_app.interchange.template import new_from_template, templates

TODAY = date(2026, 12, 1)


def _found(workshop: Workshop, check: str, today: date | None = TODAY) -> list[str]:
    return [one.sentence for one in findings(workshop, today) if one.check.name == check]


def _bare(**facts: str) -> Workshop:
    """One map with a stage before, the event, and one after; nothing to be found fault with."""
    workshop = empty_workshop("w", **facts).with_rows("maps", r.JourneyMap(id="m", title="Visit"))
    workshop = workshop.with_rows("lanes", r.Lane(id="t", map="m", kind="touchpoints"))
    for at, title in enumerate(("Discover", "The evening", "Reflect")):
        workshop = workshop.with_rows("stages", r.Stage(id=title, order=at, map="m", title=title))
        workshop = workshop.with_rows("steps", r.Step(id=f"s{at}", stage=title, title=title))
    return workshop


def _begun(**facts: str) -> Workshop:
    """The same with a card on it."""
    card = r.Card(id="c", lane="t", step="s1", kind="insight", evidence="heard")
    return _bare(**facts).with_rows("cards", card)


def _touchpoint(at: int, channel: str, **facts: str) -> r.Card:
    return r.Card(id=f"c{at}", lane="t", step=f"s{at}", kind="touchpoint", channel=channel, **facts)


def test_every_check_says_why_and_has_a_name_of_its_own() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS) == 12
    assert all(check.title and check.why.endswith(".") for check in CHECKS)


def test_every_finding_leads_to_a_record() -> None:
    workshop = theatre()
    for one in findings(workshop, date(2028, 1, 1)):
        assert one.id in workshop.table(one.table)
        assert one.sentence.endswith(".")


def test_an_empty_workshop_has_no_findings() -> None:
    assert findings(empty_workshop("w"), TODAY) == ()


@pytest.mark.parametrize("template", [info.name for info in templates()])
def test_what_a_template_brings_is_not_found_fault_with(template: str) -> None:
    made = new_from_template(template, new_id=counted(), today=TODAY)
    assert findings(made, date(2028, 1, 1)) == ()


def test_a_map_is_checked_as_soon_as_something_stands_on_it() -> None:
    empty = _begun().with_rows("maps", r.JourneyMap(id="n", title="Next year"))
    empty = empty.with_rows("stages", r.Stage(id="later", map="n", title="Later"))
    empty = empty.with_rows("steps", r.Step(id="then", stage="later"))
    empty = empty.with_rows("lanes", r.Lane(id="e", map="n", kind="emotion"))
    assert {one.id for one in findings(empty)} == {"Discover", "The evening", "Reflect"}
    begun = empty.with_rows("cards", r.Card(id="k", lane="e", step="then", evidence="heard"))
    assert "later" in {one.id for one in findings(begun)}


def test_only_digital() -> None:
    digital = [_touchpoint(at, ch) for at, ch in enumerate(("Website", "E-mail", "Instagram"))]
    assert _found(_bare().with_rows("cards", *digital), "only_digital") == [
        "All 3 touchpoints of “Visit” are digital."
    ]
    mixed = [*digital[:2], _touchpoint(2, "Foyer")]
    assert not _found(_bare().with_rows("cards", *mixed), "only_digital")


def test_nothing_before_or_after_the_event() -> None:
    assert not _found(_begun(), "no_before_or_after")
    last = _begun().without("stages", ["Reflect"])
    assert _found(last, "no_before_or_after") == ["“Visit” has no stage after “The evening”."]
    first = _begun().without("stages", ["Discover"])
    assert _found(first, "no_before_or_after") == ["“Visit” has no stage before “The evening”."]


def test_stage_without_emotion_and_emotion_without_reason() -> None:
    workshop = _bare().with_rows("lanes", r.Lane(id="e", map="m", kind="emotion"))
    workshop = workshop.with_rows("points", r.EmotionPoint(id="p", lane="e", step="s0"))
    assert len(_found(workshop, "stage_without_emotion")) == 2
    assert _found(workshop, "emotion_without_reason") == [
        "Everybody: 1 of 1 points gives no reason, the lowest at “Discover”."
    ]
    told = replace(workshop.points["p"], reason="Rain")
    assert not _found(workshop.with_rows("points", told), "emotion_without_reason")


def test_persona_without_goals() -> None:
    workshop = _begun().with_rows("personas", r.Persona(id="p", name="Jo", goals=(" ",)))
    assert _found(workshop, "persona_without_goals") == ["Jo has no goal."]


def test_pain_without_action() -> None:
    assert _found(theatre(), "pain_without_action")[0] == (
        "“Cannot tell when it ends” at “Plans the way” has no action."
    )
    assert len(_found(theatre(), "pain_without_action")) == 3


def test_action_without_owner() -> None:
    assert _found(theatre(), "action_without_owner") == [
        "“Lift without a key” has neither owner nor date."
    ]
    done = replace(theatre().actions["lift"], status="done")
    assert not _found(theatre().with_rows("actions", done), "action_without_owner")


def test_all_assumed() -> None:
    workshop = _bare().with_rows("cards", _touchpoint(0, "Foyer"))
    assert _found(workshop, "all_assumed") == [
        "Nothing on “Visit” was heard from a visitor or measured."
    ]
    heard = _bare().with_rows("cards", _touchpoint(0, "Foyer", evidence="heard"))
    assert not _found(heard, "all_assumed")


@pytest.mark.parametrize(
    ("target", "read", "sentence"),
    [
        (None, False, "NPS has neither target nor reading."),
        (50.0, False, "NPS has no reading yet."),
        (None, True, "NPS has no target."),
    ],
)
def test_metric_without_target(target: float | None, read: bool, sentence: str) -> None:
    workshop = _begun().with_rows("metrics", r.Metric(id="n", name="NPS", target=target))
    if read:
        workshop = workshop.with_rows("readings", r.Reading(id="r", metric="n", value=3))
    assert _found(workshop, "metric_without_target") == [sentence]


def test_number_without_quote() -> None:
    number = r.Card(id="n", lane="t", step="s1", kind="metric", text="31 % leave")
    workshop = _bare().with_rows("cards", number)
    assert _found(workshop, "number_without_quote") == [
        "“31 % leave” at “The evening” has no quote beside it."
    ]
    quote = r.Card(id="q", lane="t", step="s1", kind="quote", text="I left.")
    assert not _found(workshop.with_rows("cards", quote), "number_without_quote")


def test_intermediary_without_data() -> None:
    card = _touchpoint(0, "Ticket agent", intermediary="StageTix", text="Checkout")
    assert _found(_bare().with_rows("cards", card), "intermediary_without_data") == [
        "“Checkout” belongs to StageTix; nothing comes back."
    ]
    told = replace(card, source="Monthly list")
    assert not _found(_bare().with_rows("cards", told), "intermediary_without_data")


def test_out_of_date() -> None:
    workshop = _begun(date="2026-01-10")
    assert _found(workshop, "out_of_date") == [
        "The map was made 10 months ago and nothing was measured since."
    ]
    assert not _found(workshop, "out_of_date", date(2026, 7, 1))
    assert not _found(workshop, "out_of_date", None)
    assert not _found(_begun(date="last spring"), "out_of_date")
    read = workshop.with_rows("metrics", r.Metric(id="n")).with_rows(
        "readings", r.Reading(id="r", metric="n", date="2026-11-01")
    )
    assert not _found(read, "out_of_date")

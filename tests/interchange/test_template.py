"""The templates: what lies in the folder can be read and makes a sound workshop."""

import json
from datetime import date
from pathlib import Path
from random import Random

import pytest

from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.kinds import METRIC_PRESETS
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange import template
from workshop_app.interchange.authored import BadTemplate

NAMES = [info.name for info in template.templates()]
TODAY = date(2026, 11, 21)


def made(name: str, **more: str) -> Workshop:
    return template.new_from_template(name, new_id=fresh_ids(Random(1)), today=TODAY, **more)


def test_list_is_what_lies_in_the_folder(checkout: Path) -> None:
    files = {file.stem for file in (checkout / "templates").glob("*.json")}
    assert set(NAMES) == files >= {"arts_event", "museum_visit", "blank"}


def test_list_is_in_order_with_titles_and_stages() -> None:
    arts, *_others, blank = template.templates()
    assert (arts.title, blank.title) == ("Arts event", "Blank")
    assert arts.stages == (
        "Discovery", "Anticipation", "Arrival", "Event", "Reflection", "Advocacy",
    )  # fmt: skip
    assert len(blank.stages) == 4


@pytest.mark.parametrize("name", NAMES)
def test_template_makes_a_sound_workshop(name: str) -> None:
    workshop = made(name)
    assert problems(workshop) == ()
    assert workshop.facts.date == "2026-11-21"
    assert workshop.facts.title
    assert len(workshop.maps) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_lane_asks_the_room_something(name: str) -> None:
    lanes = list(made(name).lanes)
    assert {lane.kind for lane in lanes} >= {"touchpoints", "pains_gains", "emotion"}
    assert all(lane.prompt for lane in lanes)
    assert all(item.prompt and item.minutes for item in made(name).agenda)


@pytest.mark.parametrize("name", NAMES)
def test_personas_are_marked_as_samples_and_one_has_a_swimlane(name: str) -> None:
    workshop = made(name)
    (journey_map,) = workshop.map_list()
    assert all(persona.sample for persona in workshop.personas)
    assert 1 <= len(workshop.map_personas(journey_map.id)) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_metrics_have_the_scale_of_their_preset(name: str) -> None:
    presets = {preset.name: preset for preset in METRIC_PRESETS}
    metrics = list(made(name).metrics)
    assert metrics
    for metric in metrics:
        preset = presets[metric.name]
        assert (metric.scale_min, metric.scale_max) == (preset.scale_min, preset.scale_max)
        assert metric.higher_is_better == preset.higher_is_better


def test_museum_brings_the_five_visitor_types() -> None:
    roles = " ".join(persona.role.lower() for persona in made("museum_visit").personas)
    for kind in ("explorer", "facilitator", "experience seeker", "professional", "recharger"):
        assert kind in roles


def test_title_and_organisation_are_those_given() -> None:
    facts = made("blank", title="Night at the library", organisation="North Library").facts
    assert (facts.title, facts.organisation) == ("Night at the library", "North Library")


def test_two_workshops_of_one_template_share_no_id() -> None:
    ids = fresh_ids(Random(3))
    first, second = (
        template.new_from_template("arts_event", new_id=ids, today=TODAY) for _ in range(2)
    )
    assert not {lane.id for lane in first.lanes} & {lane.id for lane in second.lanes}


def test_unknown_template_is_named_with_those_there_are() -> None:
    with pytest.raises(template.NoSuchTemplate, match=r"‘opera’.*arts_event, museum_visit, blank"):
        made("opera")


class Folder:
    """A folder of templates beside the shipped ones."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        monkeypatch.setattr(template, "shipped", lambda *parts: path)

    def put(self, name: str, **values: object) -> None:
        (self.path / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    return Folder(tmp_path, monkeypatch)


def test_a_new_file_is_a_new_template(folder: Folder) -> None:
    folder.put(
        "opera", format="journey-template 1", order=1, title="Opera", subtitle="loud",
        maps=[{"title": "Tonight", "stages": [{"title": "Overture"}]}],
    )  # fmt: skip
    assert [(info.name, info.stages) for info in template.templates()] == [("opera", ("Overture",))]
    assert [stage.title for stage in made("opera").stages] == ["Overture"]


def test_a_template_without_maps_is_refused(folder: Folder) -> None:
    folder.put("empty", format="journey-template 1", order=1, title="Empty", subtitle="")
    with pytest.raises(BadTemplate, match=r"‘empty’.*‘maps’"):
        template.templates()


def test_a_file_that_is_no_json_is_named(folder: Folder) -> None:
    (folder.path / "torn.json").write_text('{"format": ', encoding="utf-8")
    with pytest.raises(BadTemplate, match="‘torn’ cannot be read: it is not JSON"):
        template.templates()

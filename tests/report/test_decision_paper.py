"""What a board has two minutes for stands on one page, and no page holds but a line or two."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from tests.report.reading_back import pages_of
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop
from workshop_app.layout.text import line_width
from workshop_app.report import styles
from workshop_app.report.block import Gap
from workshop_app.report.blocks import Text
from workshop_app.report.flow import closer
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.report.table import table
from workshop_app.words import SOURCE, speak


@pytest.fixture
def sample() -> Workshop:
    return sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))


def _texts(workshop: Workshop, kind: str, paper: str, landscape: bool) -> list[str]:
    wanted = ReportOptions(paper, landscape, include=frozenset({kind}))
    return [page.extract_text() for page in pages_of(report_bytes(workshop, wanted))]


@pytest.mark.parametrize("paper", ["a4", "letter", "a3"])
def test_upright_the_decision_paper_of_the_sample_is_one_page(sample: Workshop, paper: str) -> None:
    (text,) = _texts(sample, "cover", paper, landscape=False)
    parts = ["WHERE IT HURTS", "WHAT WE WILL DO", "HOW WE WILL KNOW", "IF WE DO NOTHING"]
    places = [text.index(part) for part in [*parts, "HOW SURE WE ARE"]]
    assert places == sorted(places)
    assert "First-time visitors" in text


@pytest.mark.parametrize("language", ["de", "fr", "es", "fi"])
def test_so_it_is_in_longer_languages(language: str) -> None:
    speak(language)
    try:
        said = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))
        assert len(_texts(said, "cover", "a4", landscape=False)) == 1
    finally:
        speak(SOURCE)


def test_where_nothing_is_said_of_doing_nothing_it_is_one_page_too(sample: Workshop) -> None:
    facts = replace(sample.facts, cost_of_inaction="")
    bare = sample.with_rows("facts_rows", facts)
    (text,) = _texts(bare, "cover", "a4", landscape=False)
    assert "HOW SURE WE ARE" in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_across_the_summary_is_one_page(sample: Workshop, paper: str) -> None:
    (text,) = _texts(sample, "summary", paper, landscape=True)
    assert "Took part" in text


def test_a_sum_is_never_broken_and_words_get_the_room_that_figures_leave() -> None:
    words = "Light the lantern over the side door"
    drawn = table(
        ("Action", "Cost"),
        (1, 1),
        [(words, "1")],
        width=300,
        right=(1,),
        total=("Sum", "1,234,567"),
    )
    wide, narrow = drawn.head.columns.shares
    assert wide >= line_width(words, styles.CELL_BOLD)
    assert narrow >= line_width("1,234,567", styles.CELL_BOLD)


def test_closer_halves_the_space_alone() -> None:
    words = Text("as before", after=5)
    assert closer([Gap(12, keep=True), words]) == [Gap(6, keep=True), words]

"""On every paper: type of 7 pt and more, nothing outside the page, lanes and stages named again."""

from datetime import date
from random import Random

import pytest

from tests.report.odd_workshops import huge_stage, long_words, many_scripts
from tests.report.reading_back import pages_of, signs_of
from tests.theatre import theatre
from workshop_app.catalogue import Catalogue
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import (
    PAPERS,
    NoSuchPaper,
    ReportOptions,
    paper_called,
    usual_paper,
)
from workshop_app.report.pdf import report_bytes
from workshop_app.words import saying

_SLACK = 0.6


def _check(pdf: bytes) -> None:
    for at, (width, height, signs) in enumerate(signs_of(pdf), 1):
        assert signs, f"page {at} is empty"
        assert min(sign.size for sign in signs) >= 7.0 - 1e-3, f"page {at}"
        outside = [
            sign.text
            for sign in signs
            if sign.left < -_SLACK
            or sign.bottom < -_SLACK
            or sign.right > width + _SLACK
            or sign.top > height + _SLACK
        ]
        assert not outside, f"page {at}: {''.join(outside)}"


@pytest.mark.parametrize(
    ("paper", "landscape"),
    [*((paper, None) for paper in PAPERS), ("a4", True), ("a4", False), ("a0", False)],
)
def test_type_is_readable_and_on_the_page(paper: str, landscape: bool | None) -> None:
    _check(report_bytes(theatre(), ReportOptions(paper=paper, landscape=landscape)))


@pytest.mark.parametrize("paper", ["a4", "letter", "a1"])
@pytest.mark.parametrize("workshop", [long_words(), many_scripts(), huge_stage()])
def test_so_it_is_with_odd_workshops(paper: str, workshop: Workshop) -> None:
    _check(report_bytes(workshop, ReportOptions(paper=paper)))


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_have_the_size_of_the_paper(paper: str) -> None:
    sizes = {
        (round(min(box.width, box.height)), round(max(box.width, box.height)))
        for box in (
            page.mediabox for page in pages_of(report_bytes(theatre(), ReportOptions(paper=paper)))
        )
    }
    assert sizes == {(round(PAPERS[paper].width), round(PAPERS[paper].height))}


def test_boards_lie_across_unless_told_otherwise() -> None:
    def wide(landscape: bool | None) -> list[bool]:
        options = ReportOptions(landscape=landscape)
        boxes = [page.mediabox for page in pages_of(report_bytes(theatre(), options))]
        return [box.width > box.height for box in boxes]

    assert set(wide(None)) == {True, False}
    assert set(wide(True)) == {True}
    assert set(wide(False)) == {False}


def test_a_board_that_is_one_poster_hangs_in_the_middle() -> None:
    sample = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))
    pdf = report_bytes(sample, ReportOptions("a0", include=frozenset({"board"})))
    (wide, high, signs), *_future = signs_of(pdf)
    shown = [sign for sign in signs if 0.08 * high < sign.bottom < 0.92 * high]
    before, after = min(s.left for s in shown), wide - max(s.right for s in shown)
    assert before > 0.1 * wide
    assert after == pytest.approx(before, abs=0.05 * wide)


def test_larger_paper_takes_fewer_pages() -> None:
    options = {paper: ReportOptions(paper=paper, include=frozenset({"board"})) for paper in PAPERS}
    counts = {paper: len(pages_of(report_bytes(theatre(), o))) for paper, o in options.items()}
    assert counts["a4"] > counts["a3"] >= counts["a2"] >= counts["a1"] == counts["a0"] == 2


def test_each_board_page_names_its_stages_lanes_and_persona() -> None:
    options = ReportOptions(include=frozenset({"board"}), maps=("today",))
    for page in pages_of(report_bytes(theatre(), options)):
        text = page.extract_text()
        assert any(stage in text for stage in ("Discover", "Arrive", "The evening", "Come back"))
        assert any(lane in text for lane in ("Touchpoints", "Pain points", "Emotion", "Backstage"))
        assert any(name in text for name in ("Amina, 27", "Joost, 68", "Petra, 41", "everybody"))


def test_a_paper_is_called_by_its_name() -> None:
    assert paper_called(" A3 ").title == "A3"
    with pytest.raises(NoSuchPaper, match="no paper called “b7”") as told:
        paper_called("b7")
    assert "a4" in told.value.advice


@pytest.mark.parametrize(
    ("spoken", "system", "paper"),
    [
        ("en_US", "de_DE.UTF-8", "letter"),
        ("fr_CA", "C.UTF-8", "letter"),
        ("en", "en_US.UTF-8", "letter"),
        ("es", "es_ES.UTF-8", "a4"),
        ("de_AT", "en_US.UTF-8", "a4"),
        ("fi", "C.UTF-8", "a4"),
    ],
)
def test_the_usual_paper_is_that_of_the_region(
    spoken: str, system: str, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", system)
    with saying(Catalogue("", spoken)):
        assert usual_paper() == paper

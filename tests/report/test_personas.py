"""The pages of the personas: one each, and no word over another."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from tests.report.reading_back import Sign, pages_of, signs_of
from workshop_app.domain.ids import fresh_ids
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.words import SOURCE, speak

_TOUCHING = 0.5  # pt
_KERNED = 0.5  # of the narrower letter


@pytest.fixture
def finnish() -> Iterator[None]:
    """Long words."""
    speak("fi")
    yield
    speak(SOURCE)


def personas(*, landscape: bool) -> bytes:
    """Those of the sample."""
    sample = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))
    return report_bytes(sample, ReportOptions(landscape=landscape, include=frozenset({"personas"})))


def test_upright_each_has_a_page() -> None:
    assert len(pages_of(personas(landscape=False))) == 3


def test_across_a_lower_curve_and_less_space_keep_her_on_one_page() -> None:
    texts = [page.extract_text() for page in pages_of(personas(landscape=True))]
    assert [text.count("WORST MOMENTS") for text in texts] == [1, 1, 1]


@pytest.mark.usefixtures("finnish")
@pytest.mark.parametrize("landscape", [False, True])
def test_no_word_stands_over_another(landscape: bool) -> None:
    over = [
        one.text + other.text
        for _width, _height, signs in signs_of(personas(landscape=landscape))
        for one, other in _over_each_other(signs)
    ]
    assert over == []


def _over_each_other(signs: list[Sign]) -> Iterator[tuple[Sign, Sign]]:
    signs = sorted(signs, key=lambda sign: sign.left)
    for at, one in enumerate(signs):
        for other in signs[at + 1 :]:
            if other.left > one.right:
                break
            beside = min(one.right, other.right) - other.left
            narrower = min(one.right - one.left, other.right - other.left)
            above = min(one.top, other.top) - max(one.bottom, other.bottom)
            one_line = one.size == other.size and abs(one.top - other.top) < 1
            if beside > _KERNED * narrower and above > _TOUCHING and not one_line:
                yield one, other

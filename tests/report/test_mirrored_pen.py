"""The board on paper runs from the right where the workshop's language does."""

from datetime import date

import pypdfium2
import pytest

from tests.making import counted
from workshop_app.domain.edits.fields import set_fields
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes


def _places(language: str) -> tuple[dict[str, tuple[float, float]], float]:
    """Where words stand on the first page of the board (left, right), and the page's width."""
    workshop = sample_workshop(counted(), date(2026, 11, 21))
    ids = (workshop.facts.id,)
    fields = {"language": language}
    workshop = set_fields(workshop, table="facts_rows", ids=ids, fields=fields)
    pdf = pypdfium2.PdfDocument(report_bytes(workshop, ReportOptions(include=("board",))))
    page = pdf[0]
    text = page.get_textpage()
    found = {}
    for words in ("Discover", "Anticipate", "Amina, 27", "Hears of the play", "Buys a ticket"):
        # The last of them: above the board stands which part of it the page shows.
        searcher, at = text.search(words), None
        while (hit := searcher.get_next()) is not None:
            at = hit
        assert at is not None, words
        boxes = [text.get_charbox(at[0] + n) for n in range(at[1])]
        found[words] = (min(box[0] for box in boxes), max(box[2] for box in boxes))
    width = page.get_width()
    text.close()
    pdf.close()
    return found, width


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_stage_stands_where_one_begins_to_read(language: str) -> None:
    found, _width = _places(language)
    order = [found[words][0] for words in ("Amina, 27", "Hears of the play", "Buys a ticket")]
    assert order == sorted(order, reverse=language == "ar")


def test_everything_stands_as_far_from_the_other_edge() -> None:
    (plain, width), (mirrored, _same) = _places("en"), _places("ar")
    for words, (left, _right) in plain.items():
        if words != "Amina, 27":
            assert width - mirrored[words][1] == pytest.approx(left, abs=1.5), words

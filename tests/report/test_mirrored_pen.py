"""A report is read from the right where the workshop's language is: boards and pages of text."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from tests.making import counted
from tests.report.reading_back import signs_of
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.report.sheet import MARGIN


def _sample(**facts: str) -> Workshop:
    workshop = sample_workshop(counted(), date(2026, 11, 21))
    ids = (workshop.facts.id,)
    return set_fields(workshop, table="facts_rows", ids=ids, fields=facts)


def _places(
    language: str, kind: str, wanted: tuple[str, ...]
) -> tuple[dict[str, tuple[float, float]], float]:
    """Where words stand on the first page of a kind (left, right), and the page's width."""
    options = ReportOptions(include=frozenset({kind}))
    pdf = pypdfium2.PdfDocument(report_bytes(_sample(language=language), options))
    page = pdf[0]
    text = page.get_textpage()
    found = {}
    for words in wanted:
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


BOARD = ("Discover", "Anticipate", "Amina, 27", "Hears of the play", "Buys a ticket")
TEXTS = {
    "board": BOARD,
    "metrics": ("Net Promoter Score", "1 / 1", "69 %", "lower is better"),
    "actions": ("Lena", "€ 1,945", "medium term (3–12 months)"),
    "personas": ("First-time visitor", "goals", "Friends", "Knows theatre", "Anticipate", "lost"),
    "evidence": ("stage by stage: today", "Anticipate", "Rota, October"),
    "summary": ("touchpoints", "Anticipate", "Noor de Wit", "First visit"),
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_stage_stands_where_one_begins_to_read(language: str) -> None:
    found, _width = _places(language, "board", BOARD)
    order = [found[words][0] for words in ("Amina, 27", "Hears of the play", "Buys a ticket")]
    assert order == sorted(order, reverse=language == "ar")


@pytest.mark.parametrize("kind", TEXTS)
def test_everything_stands_as_far_from_the_other_edge(kind: str) -> None:
    (plain, width), (mirrored, _same) = (
        _places(language, kind, TEXTS[kind]) for language in ("en", "ar")
    )
    for words, (left, _right) in plain.items():
        if words != "Amina, 27":
            assert width - mirrored[words][1] == pytest.approx(left, abs=1.5), words


@pytest.mark.parametrize("language", ["en", "ar"])
def test_texts_from_the_right_stay_on_the_page(language: str) -> None:
    told = "الباب مغلق من 12:30–13:00، ولا أحد يجيب (رقم 0800-1234)."
    workshop = _sample(language=language, title=told, scenario=told * 3, decision=told * 4)
    for table in ("cards", "actions", "stages", "personas", "points"):
        field = {"cards": "text", "actions": "text", "stages": "title", "points": "word"}
        rows = getattr(workshop, table).rows()
        said = {field.get(table, "name"): told}
        workshop = workshop.with_rows(table, *(replace(row, **said) for row in rows))
    for width, _height, signs in signs_of(report_bytes(workshop, ReportOptions(include=PAGES))):
        assert min(sign.left for sign in signs) > MARGIN - 2
        assert max(sign.right for sign in signs) < width - MARGIN + 2


PAGES = frozenset({"cover", "summary", "personas", "curves", "pains", "actions", "evidence"})

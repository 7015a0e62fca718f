"""The report is read back: structure, words, fonts, the same bytes, errors."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from tests.report.odd_workshops import (
    SCRIPTS,
    huge_stage,
    long_words,
    many_personas,
    many_scripts,
    named_only,
)
from tests.report.reading_back import pages_of, text_of, words_in
from tests.theatre import theatre
from workshop_app.domain.records import Asset
from workshop_app.domain.workshop import Workshop, empty_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import (
    ReportCancelled,
    report_bytes,
)
from workshop_app.report.registry import PAGE_KINDS

SAME = ReportOptions(invariant=True)


@pytest.fixture(scope="module")
def made() -> bytes:
    return report_bytes(theatre(), SAME)


@pytest.fixture(scope="module")
def reader(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made))


def _titles(entries: list, depth: int = 0) -> list[tuple[int, str]]:
    found = []
    for entry in entries:
        if isinstance(entry, list):
            found += _titles(entry, depth + 1)
        else:
            found.append((depth, str(entry.title)))
    return found


def test_says_what_it_is(reader: pypdf.PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == "First-time visitors turn back at our door"
    assert reader.metadata.author == "Lena Fischer"
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "en"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_has_an_outline(reader: pypdf.PdfReader) -> None:
    titles = _titles(reader.outline)
    assert [title for depth, title in titles if depth == 0] == [
        "Decision paper", "Summary", "Personas", "Board: First visit · today",
        "Board: First visit, next year · future", "Emotion curves: First visit · today",
        "Emotion curves: First visit, next year · future", "Pain points: First visit · today",
        "Action items", "Metrics", "Parking lot", "How sure we are",
    ]  # fmt: skip
    assert (1, "Joost, 68") in titles


def test_bookmarks_lead_to_their_pages(reader: pypdf.PdfReader) -> None:
    for entry in reader.outline:
        if not isinstance(entry, list) and entry.title not in {"Decision paper", "Personas"}:
            page = reader.pages[reader.get_destination_page_number(entry)]
            words = words_in(page.extract_text())
            assert words_in(str(entry.title)) in words


def test_every_card_and_action_can_be_read(made: bytes) -> None:
    words = words_in(text_of(made))
    workshop = theatre()
    texts = [card.text for card in workshop.cards] + [row.text for row in workshop.actions]
    texts += [persona.quote for persona in workshop.personas] + [workshop.facts.decision]
    missing = [text for text in texts if words_in(text) not in words]
    assert missing == []


def test_pages_are_numbered(made: bytes) -> None:
    pages = pages_of(made)
    for at, page in enumerate(pages, 1):
        assert f"{at} / {len(pages)}" in page.extract_text()


def test_all_fonts_are_embedded_subsets(reader: pypdf.PdfReader) -> None:
    found = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"]
            found.add(str(font.get_object()["/BaseFont"]))
    assert found
    assert all("+NotoSans" in name or "+NotoEmoji" in name for name in found)


def test_the_same_workshop_makes_the_same_bytes(made: bytes) -> None:
    assert report_bytes(theatre(), SAME) == made


def test_only_the_pages_asked_for() -> None:
    for name in PAGE_KINDS:
        options = ReportOptions(include=frozenset({name}))
        titles = _titles(pypdf.PdfReader(BytesIO(report_bytes(theatre(), options))).outline)
        assert titles, name
    whole = pages_of(report_bytes(theatre()))
    assert len(pages_of(report_bytes(theatre(), ReportOptions(include=frozenset())))) < len(whole)


def test_only_the_maps_asked_for() -> None:
    made = report_bytes(theatre(), ReportOptions(maps=("future",)))
    assert "Board: First visit, next year" in text_of(made)
    assert "Board: First visit · today" not in text_of(made)


def test_progress_reaches_the_end_and_can_be_called_off() -> None:
    seen: list[tuple[int, int]] = []
    report_bytes(theatre(), progress=lambda done, count: seen.append((done, count)))
    assert seen == [(at + 1, len(seen)) for at in range(len(seen))]
    begun: list[int] = []
    with pytest.raises(ReportCancelled):
        report_bytes(
            theatre(),
            progress=lambda done, _count: begun.append(done),
            cancelled=lambda: len(begun) == 2,
        )
    assert begun == [1, 2]


@pytest.mark.parametrize("workshop", [empty_workshop("w"), named_only()])
def test_an_empty_workshop_has_one_friendly_page(workshop: Workshop) -> None:
    made = report_bytes(workshop)
    assert len(pages_of(made)) == 1
    assert "This workshop is still empty" in text_of(made)


def test_long_words_are_all_there() -> None:
    made = report_bytes(long_words())
    words = words_in(text_of(made))
    for at in range(0, 640, 7):
        assert words.count(f"word{at}word{at + 1}word") >= 3 or at >= 638
    assert "thereafter" in words
    assert "W" * 300 in words


@pytest.mark.parametrize("text", SCRIPTS)
def test_other_scripts_read_back(text: str) -> None:
    options = ReportOptions(include=frozenset({"board"}), maps=("today",))
    words = words_in(text_of(report_bytes(many_scripts(), options)))
    for word in text.split():
        plain = words_in(word)
        assert plain in words or plain[::-1] in words


def test_emoji_are_text() -> None:
    options = ReportOptions(include=frozenset({"board"}), maps=("today",))
    text = text_of(report_bytes(many_scripts(), options))
    assert "🎭" in text
    assert "👍" in text


def test_a_stage_wider_than_a_page_is_broken_between_steps() -> None:
    options = ReportOptions(include=frozenset({"board"}), maps=("today",))
    pages = [page.extract_text() for page in pages_of(report_bytes(huge_stage(), options))]
    with_title = [page for page in pages if "A huge stage" in page]
    assert len(with_title) > 3
    words = words_in("".join(pages))
    for at in range(23):
        assert f"Moment{at}" in words
    for at in range(0, 23, 3):
        assert f"reachesoverfrom{at}" in words


def test_a_damaged_portrait_leaves_initials() -> None:

    workshop = theatre().with_rows("assets", Asset(id="broken", data=b"\x89PNG torn"))
    workshop = workshop.with_rows(
        "personas", replace(workshop.personas["amina"], portrait="broken")
    )
    texts = [page.extract_text() for page in pages_of(report_bytes(workshop))]
    assert "AM" in next(text for text in texts if "Persona: Amina" in text)


def test_two_hundred_personas_have_a_page_each() -> None:
    made = report_bytes(many_personas(200))
    words = words_in(text_of(made))
    assert len(pages_of(made)) > 200
    assert all(f"Person{at}" in words and f"hurt{at}" in words for at in range(200))

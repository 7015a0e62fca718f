"""Text drawn in the report reads back, is embedded, and looks like the board's."""

import os
import subprocess
import sys
import unicodedata
from io import BytesIO
from shutil import which

import pypdf
import pypdfium2
import pytest
from reportlab.lib.colors import HexColor

from tests.many_scripts import ALL, LEFT_TO_RIGHT, MIXED, RIGHT_TO_LEFT
from workshop_app.layout.text import TextStyle, typeset
from workshop_app.report.glyph_font import draw_block, glyph_canvas

INK = HexColor("#1B2430")
_MARKS_OF_READERS = str.maketrans("", "", "\u202a\u202b\u202c\x0c")


def written(*texts: str, width: float = 560, size: float = 12) -> bytes:
    target = BytesIO()
    canvas = glyph_canvas(target, (600, 800), invariant=1)
    top = 780.0
    for text in texts:
        block = typeset(text, TextStyle(size), width)
        draw_block(canvas, block, 20, top, INK)
        top -= block.height + 4
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def by_pypdf(pdf: bytes) -> str:
    return pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    for opened in (text_page, page, document):
        opened.close()
    return text


def by_poppler(pdf: bytes) -> str:
    if not which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


READERS = [by_pypdf, by_pdfium, by_poppler]


def cleaned(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_MARKS_OF_READERS)).strip()


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", LEFT_TO_RIGHT + RIGHT_TO_LEFT)
def test_text_reads_back_exactly(text: str, read: object) -> None:
    assert callable(read)
    assert cleaned(read(written(text))) == cleaned(text)


@pytest.mark.parametrize("text", LEFT_TO_RIGHT)
def test_not_one_character_is_changed(text: str) -> None:
    assert by_pypdf(written(text)).strip() == text
    assert by_pdfium(written(text)).strip() == text


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", MIXED)
def test_every_word_of_mixed_directions_reads_back(text: str, read: object) -> None:
    """Readers order such a line each in its own way; its words are whole in all of them."""
    assert callable(read)
    found = cleaned(read(written(text)))
    for word in text.replace("(", "").replace(")", "").replace('"', "").split():
        assert cleaned(word) in found


@pytest.mark.parametrize("read", READERS)
def test_many_lines_in_order(read: object) -> None:
    assert callable(read)
    text = "The queue at the till is too long, and nobody knows where to pick up the tickets. " * 8
    assert read(written(text, width=180)).split() == text.split()


def test_same_character_by_different_glyphs_and_same_glyph_for_different_texts() -> None:
    text = "fi f\u200ci ﬁ \u0628\u0628\u0628 \ue000 \ue001"
    assert by_pypdf(written("fi f\u200ci ﬁ")).strip() == "fi f\u200ci ﬁ"
    found = by_pypdf(written(text))
    assert "\ue000" in found
    assert "\ue001" in found


def test_all_fonts_are_embedded_subsets_with_widths_and_unicode() -> None:
    reader = pypdf.PdfReader(BytesIO(written(*ALL)))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert len(fonts) >= 7
    for reference in fonts.values():
        font = reference.get_object()
        assert font["/Subtype"] == "/Type0"
        assert font["/ToUnicode"].get_data().startswith(b"/CIDInit")
        assert font["/BaseFont"][7] == "+"
        descendant = font["/DescendantFonts"][0].get_object()
        assert descendant["/FontDescriptor"]["/FontFile2"].get_data()[:4] == b"\0\1\0\0"
        codes = len(descendant["/CIDToGIDMap"].get_data()) // 2
        assert descendant["/W"][0] == 0
        assert len(descendant["/W"][1]) == codes


def test_a_page_names_no_font_that_is_not_used() -> None:
    reader = pypdf.PdfReader(BytesIO(written("plain")))
    (font,) = reader.pages[0]["/Resources"]["/Font"].values()
    assert font.get_object()["/BaseFont"].endswith("+NotoSans-Regular")
    assert b"Helvetica" not in written("plain")


def test_widths_are_those_of_harfbuzz() -> None:
    block = typeset("Queue", TextStyle(12), 500)
    document = pypdfium2.PdfDocument(written("Queue"))
    page = document[0]
    text_page = page.get_textpage()
    left, *_ = text_page.get_charbox(0, loose=True)
    *_, right, _ = text_page.get_charbox(4, loose=True)
    assert right - left == pytest.approx(block.width, abs=0.2)
    for opened in (text_page, page, document):
        opened.close()


def test_same_bytes_each_time() -> None:
    assert written(*ALL) == written(*ALL)
    script = "from tests.report.test_glyph_font import *; import sys; sys.stdout.buffer.write(written(*ALL))"
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment)
    assert other.stdout == written(*ALL)


def test_two_documents_at_once_do_not_mix() -> None:
    first, second = BytesIO(), BytesIO()
    canvases = [glyph_canvas(target, (300, 100), invariant=1) for target in (first, second)]
    for canvas, text in zip(canvases, ("alpha", "omega"), strict=True):
        draw_block(canvas, typeset(text, TextStyle(12), 200), 10, 90, INK)
    for canvas in canvases:
        canvas.showPage()
        canvas.save()
    assert by_pypdf(first.getvalue()).strip() == "alpha"
    assert by_pypdf(second.getvalue()).strip() == "omega"


def test_text_on_every_page_and_in_forms() -> None:
    target = BytesIO()
    canvas = glyph_canvas(target, (300, 100))
    for text in ("first", "second"):
        draw_block(canvas, typeset(text, TextStyle(12), 200), 10, 90, INK)
        canvas.showPage()
    canvas.save()
    pages = pypdf.PdfReader(target).pages
    assert [page.extract_text().strip() for page in pages] == ["first", "second"]


def test_nothing_to_draw_is_no_trouble() -> None:
    assert by_pypdf(written("", "\n", "\u200b")).strip() == ""

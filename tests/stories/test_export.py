"""Point 10: the PDF through its dialog: a preview that shows pages, and a file that can be read."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import answers
from tests.facilitator import CTRL, Facilitator, Key
from workshop_app.ui.export.dialog import ExportDialog


def asks_for_a_pdf(person: Facilitator) -> ExportDialog:
    """The open dialog, its preview made."""
    person.turns_to_the_board().hits(Key.Key_E, CTRL)
    person.until(lambda: bool(person.window.findChildren(ExportDialog)), "the dialog is open")
    (dialog,) = person.window.findChildren(ExportDialog)
    person.until(lambda: dialog.made is not None, "the pages are made")
    person.until(lambda: not dialog.pages.sheet.pixmap().isNull(), "a page is to be seen")
    return dialog


def test_the_preview_shows_the_pages_that_are_written(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    person = facilitator.opens_the_sample()
    dialog, path = asks_for_a_pdf(person), tmp_path / "for the trustees.pdf"
    page = dialog.pages.sheet.pixmap().toImage()
    colours = {page.pixelColor(x, y).rgb() for x in range(0, page.width(), 7)
               for y in range(0, page.height(), 7)}  # fmt: skip
    assert len(colours) > 20, "the page in the preview is not blank"
    answers.press(dialog, "Open the PDF")  # not now: there is no program for it
    person.answers(answers.chooses_file(path), lambda: answers.press(dialog, "Export PDF…"))
    person.sees(f"pages written to ‘{path}’.")
    reader = PdfReader(path)
    text = "\n".join(one.extract_text() for one in reader.pages)
    flat = " ".join(text.split())
    for words in ("Walked past the door twice", "Amina, 27", "The Lantern Theatre", "First visit"):
        assert words in flat
    assert len(reader.outline) > 3, "it has bookmarks"
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_paper_and_pages_are_chosen_and_remembered(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    dialog = asks_for_a_pdf(person)
    whole = len(dialog.made.sizes)
    answers.choose(dialog, "Paper", "A3")
    answers.press(dialog, "Personas")
    person.until(lambda: dialog.made is not None and len(dialog.made.sizes) < whole, "fewer pages")
    assert max(dialog.made.sizes[0]) == pytest.approx(1190.55, abs=1)
    answers.press(dialog, "Cancel")
    person.until(lambda: not person.window.findChildren(ExportDialog), "the dialog is gone")
    again = asks_for_a_pdf(person)
    assert max(again.made.sizes[0]) == pytest.approx(1190.55, abs=1)
    again.reject()


def test_a_folder_that_cannot_be_written_is_named(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    dialog = asks_for_a_pdf(person)
    assert not dialog.write(Path("/proc/nowhere.pdf"))
    person.sees("could not be written to ‘/proc/nowhere.pdf’")
    dialog.reject()

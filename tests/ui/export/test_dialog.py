"""Export PDF: the pages are previewed, follow the choices, and are written whole or not at all."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, chooses_file, press, presses
from workshop_app.report.options import usual_paper
from workshop_app.ui.export.choices import Choices, remembered, with_choices
from workshop_app.ui.export.dialog import ExportDialog
from workshop_app.ui.window import MainWindow


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """The files that were handed to the system's own viewer."""
    seen: list[str] = []

    def look(url: QUrl) -> bool:
        seen.append(url.toLocalFile())
        return True

    with patch.object(QDesktopServices, "openUrl", look):
        yield seen


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, opened: list[str]) -> Iterator[ExportDialog]:
    window.actions_["file.export"].trigger()
    shown = window.findChild(ExportDialog)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.made is not None)
    yield shown
    if window.findChild(ExportDialog) is not None:
        shown.reject()


def pages(dialog: ExportDialog) -> int:
    return len(dialog.made.sizes) if dialog.made is not None else 0


def test_every_page_is_shown_small_and_one_of_them_large(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    listed = dialog.pages.pages
    assert listed.count() == pages(dialog) > 5
    qtbot.waitUntil(lambda: not listed.item(listed.count() - 1).icon().isNull())
    qtbot.waitUntil(lambda: not dialog.pages.sheet.pixmap().isNull())
    first = dialog.pages.sheet.pixmap().toImage()
    listed.setCurrentRow(1)
    qtbot.waitUntil(lambda: dialog.pages.sheet.pixmap().toImage() != first)
    assert dialog.pages.count.text() == f"Page 2 of {pages(dialog)}"


def test_the_large_page_can_be_zoomed(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.pages.sheet.pixmap().isNull())
    before = dialog.pages.sheet.pixmap().width()
    dialog.pages.zoom.chosen.emit(2.0)
    qtbot.waitUntil(lambda: dialog.pages.sheet.pixmap().width() > before * 1.5)


def test_the_pages_follow_what_is_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    before = pages(dialog)
    for name, box in dialog.form.pages.items():
        if name not in ("cover", "actions"):
            box.setChecked(False)
    assert dialog.made is None
    assert not dialog.export.isEnabled()
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert pages(dialog) < before
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("a3"))
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert dialog.made is not None
    assert dialog.made.sizes[0] == pytest.approx((841.9, 1190.6), abs=1)


def test_what_was_previewed_is_written_and_opened(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, opened: list[str]
) -> None:
    count = pages(dialog)
    with answering(chooses_file(tmp_path / "for the directors")):
        press(dialog, "Export PDF…")
    path = tmp_path / "for the directors.pdf"
    assert len(PdfReader(path).pages) == count
    assert opened == [str(path)]
    assert f"{count} pages written" in window.messages.bar.text()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_where_nothing_opens_a_report_that_is_said(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path
) -> None:
    pages(dialog)
    with patch.object(QDesktopServices, "openUrl", lambda _url: False):
        assert dialog.write(tmp_path / "report.pdf")
    said = window.messages.bar.text()
    assert "written" in said
    assert "no program here that opens it" in said


@pytest.mark.parametrize(("verb", "kept"), [("Cancel", b"theirs"), ("Replace", b"%PDF")])
def test_a_report_that_is_there_is_replaced_when_asked(
    dialog: ExportDialog, tmp_path: Path, opened: list[str], verb: str, kept: bytes
) -> None:
    pages(dialog)
    there = tmp_path / "report.pdf"
    there.write_bytes(b"theirs")
    with ExitStack() as later:

        def answer(shown: QWidget) -> None:
            later.enter_context(answering(presses(verb)))
            chooses_file(tmp_path / "report")(shown)

        with answering(answer):
            press(dialog, "Export PDF…")
    assert there.read_bytes().startswith(kept)
    assert dialog.isVisible() == (verb == "Cancel")


def test_a_folder_that_is_gone_is_told_and_the_dialog_stays(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert not dialog.write(tmp_path / "gone" / "report.pdf")
    assert "its folder is not there" in dialog.bar.text()
    assert dialog.isVisible()
    assert dialog.export.isEnabled()


def test_the_last_choices_come_back(window: MainWindow, dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("letter"))
    dialog.form.pages["metrics"].setChecked(False)
    dialog.form.open_after.setChecked(False)
    dialog.reject()
    assert window.desk is not None
    choices = remembered(window.settings, window.desk.workshop.facts.id)
    assert (choices.paper, choices.open_after) == ("letter", False)
    assert choices.left_out == {"metrics"}


def test_closing_while_pages_are_made_calls_it_off(window: MainWindow) -> None:
    window.actions_["file.export"].trigger()
    shown = window.findChild(ExportDialog)
    assert shown is not None
    shown.reject()
    assert shown.made is None


def test_choices_that_do_not_fit_are_the_usual(window: MainWindow) -> None:
    odd = {"w": {"paper": "wallpaper", "landscape": "yes", "left_out": 7, "maps_left_out": [1]}}
    settings = window.settings.with_option("export", odd)
    usual = Choices(paper=usual_paper())
    assert remembered(settings, "w") == usual
    assert remembered(window.settings.with_option("export", 5), "w") == usual
    kept = Choices(paper="a0", landscape=True, left_out=frozenset({"board"}), folder="/x")
    assert remembered(with_choices(settings, "w", kept), "w") == kept


def test_a_window_that_is_closed_ends_what_is_made_for_it(window: MainWindow, qtbot: QtBot) -> None:
    """The system ends a session whatever is open."""
    window.export_pdf()
    (shown,) = window.findChildren(ExportDialog)
    assert window.close()
    assert not shown.isVisible()
    assert "preview" not in {thread.name for thread in threading.enumerate()}

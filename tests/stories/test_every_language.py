"""In a language 40 % longer than English every text is translated, and none is cut, at 1366 × 768."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.board_order import first
from tests.facilitator import Facilitator
from tests.pseudo import Pseudo, bare_words
from tests.seen_texts import cut, texts_of
from workshop_app.languages import OWN_NAMES
from workshop_app.ui.export.dialog import ExportDialog
from workshop_app.ui.page.panes import RAIL
from workshop_app.ui.panes.forms.facts import LANGUAGES
from workshop_app.words import saying

# What is the same in every language: codes, dates as the locale writes them, paths, keys.
_KNOWN = [
    re.compile(pattern)
    for pattern in (
        r"\b[A-Z]{2}\d\d\b", r"\b\d{1,2} \w{3,9} \d{4}\b", r"(/[\w …-]+)+(\.journey)?", r"\b[A-Z]{2}\b",
        r"\b(Ctrl|Shift|Alt|Del|Esc|Return|PgUp|PgDown|Space|Home|End|Backspace|Tab)\b",
        r"\b(Menu|Left|Right|Up|Down|Ins|Enter)\b", r"\bJourney Workshop\b",
        "|".join(map(re.escape, {*OWN_NAMES.values(), *LANGUAGES.values()})),
    )
]  # fmt: skip
_RECORDS = ("cards", "personas", "stages", "steps", "lanes", "points", "actions", "metrics")


@pytest.fixture
def abroad(request: pytest.FixtureRequest) -> Iterator[Facilitator]:
    """She speaks the language nobody speaks."""
    with saying(Pseudo()):
        person: Facilitator = request.getfixturevalue("facilitator")
        person.window.resize(1366, 768)
        QApplication.processEvents()
        yield person


def _said(person: Facilitator) -> None:
    for _settling in range(4):  # texts, then the room they need
        QApplication.processEvents()
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    bare = {
        f"{who}: {text!r} ({words})"
        for top in shown
        for who, text in texts_of(top)
        if (words := bare_words(text, _KNOWN))
    }
    assert not bare, "\n".join(sorted(bare))
    narrow = [one for top in shown for one in cut(top)]
    assert not narrow, "\n".join(narrow)


def test_the_start_page(abroad: Facilitator) -> None:
    _said(abroad)


def test_the_page_of_a_workshop_with_every_pane(abroad: Facilitator) -> None:
    assert abroad.window.open_sample()
    page = abroad.window.page
    assert page is not None
    _said(abroad)
    for name, *_title in RAIL:
        page.show_pane(name)
        _said(abroad)
    page.show_pane("findings")
    page.show_emotions(True)
    _said(abroad)


def test_the_inspector_of_every_kind_of_record(abroad: Facilitator) -> None:
    assert abroad.window.open_sample()
    desk, page = abroad.window.desk, abroad.window.page
    assert desk is not None
    assert page is not None
    page.show_inspector(True)
    _said(abroad)
    for table in _RECORDS:
        desk.selection.choose(table, [first(desk, table).id])
        assert page.inspector is not None
        assert page.inspector.form().subject.table == table
        _said(abroad)


def test_the_page_of_shortcuts(abroad: Facilitator) -> None:
    abroad.window.actions_["help.shortcuts"].trigger()
    _said(abroad)
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and top is not abroad.window:
            top.close()


def test_the_export(abroad: Facilitator) -> None:
    assert abroad.window.open_sample()
    abroad.window.export_pdf()
    (dialog,) = abroad.window.findChildren(ExportDialog)
    abroad.until(lambda: dialog.made is not None, "the pages are made")
    abroad.until(lambda: not dialog.pages.sheet.pixmap().isNull(), "a page is to be seen")
    _said(abroad)
    dialog.reject()


def test_a_text_that_bypasses_the_translation_would_be_found() -> None:
    assert bare_words("‹Cärd~› and ‹{n} läst~›", _KNOWN) == "and"
    assert not bare_words("‹‹Cärd~› änd~›: ‹3 öf MD01~›", _KNOWN)

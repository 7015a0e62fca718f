"""From the start page to a board and back: what is opened, kept, remembered and told."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.reading import reader_of
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.fields import set_fields
from workshop_app.storage.home import Home
from workshop_app.storage.library import entries
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.trash import trashed
from workshop_app.ui.dialogs.new_workshop import NewWorkshopDialog
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.files.session import sample_path
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def moment() -> datetime:
    return datetime.now().astimezone()


def kept(home: Home, title: str = "First visit") -> Path:
    """A workshop in the library."""
    workshop = theatre()
    workshop = set_fields(
        workshop, table="facts_rows", ids=(workshop.facts.id,), fields={"title": title}
    )
    path = unused_path(home, title)
    create_workshop(path, workshop, home, moment()).close()
    return path


def test_the_title_says_what_is_open_and_that_it_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == "The Lantern Theatre · First visit – Saved"
    assert window.desk is not None
    facts = window.desk.workshop.facts
    window.desk.editor.apply(
        "Type", set_fields, table="facts_rows", ids=(facts.id,), fields={"title": "Second visit"}
    )
    assert window.windowTitle().startswith("The Lantern Theatre · Second visit – ")
    qtbot.waitUntil(lambda: window.windowTitle().endswith("– Safe on this laptop"))
    qtbot.waitUntil(lambda: window.windowTitle().endswith("– Saved"))


def test_a_workshop_is_made_from_a_template_and_kept_in_the_library(
    start_window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    def fill_in(dialog: QWidget) -> None:
        assert isinstance(dialog, NewWorkshopDialog)
        assert dialog.template.currentText() == "Museum visit"
        QTest.keyClicks(dialog.title, "School morning")
        QTest.keyClicks(dialog.organisation, "City Museum")
        QTest.keyClick(dialog.organisation, Qt.Key.Key_Return)

    tile = next(t for t in start_window.start_page.template_tiles if t.info.name == "museum_visit")
    with answering(fill_in):
        QTest.mouseClick(tile, LEFT)
    assert start_window.session is not None
    assert start_window.session.path == home.library / "School morning.journey"
    assert start_window.windowTitle() == "City Museum · School morning – Saved"
    assert start_window.back_to_start()
    assert [e.title for e in entries(home)] == ["School morning"]
    assert [tile.entry.organisation for tile in start_window.start_page.workshop_tiles] == [
        "City Museum"
    ]
    assert entries(home)[0].thumbnail is not None


def test_cancel_makes_nothing(start_window: MainWindow, home: Home) -> None:
    def cancel(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(cancel):
        QTest.mouseClick(start_window.start_page.new_button, LEFT)
    assert start_window.session is None
    assert entries(home) == []


def test_the_sample_is_a_copy_whose_changes_stay(window: MainWindow, home: Home) -> None:
    assert window.session is not None
    assert window.session.path == sample_path(home)
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text="My own idea")
    window.back_to_start()
    assert entries(home) == []
    window.open_sample()
    assert "My own idea" in {card.text for card in window.desk.workshop.parked()}


def test_the_sample_can_be_begun_afresh(window: MainWindow, home: Home) -> None:
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text="My own idea")
    window.actions_["help.fresh_sample"].trigger()
    assert "My own idea" not in {card.text for card in window.desk.workshop.parked()}
    assert len(trashed(home)) == 1


def test_the_sample_can_be_kept_with_its_history(window: MainWindow, home: Home) -> None:
    page = page_of(window)
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text="My own idea")
    press(page.notice, "Keep in my workshops")
    assert window.session is not None
    assert window.session.path == home.library / "First visit.journey"
    assert not sample_path(home).exists()
    assert page.notice.isHidden()
    assert window.desk.editor.history.undo_label == "Add card"
    window.desk.editor.undo()
    assert window.back_to_start()
    assert [entry.title for entry in entries(home)] == ["First visit"]


def test_the_same_board_at_the_same_zoom_after_reopening(
    window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    page = page_of(window)
    assert window.desk is not None
    future = window.desk.workshop.map_list()[1]
    window.desk.open_map(future.id)
    page.board.set_zoom(1.5)
    page.board.canvas.horizontalScrollBar().setValue(120)
    before = page.board.view_state()
    window.close()
    again = opened_window(home, None, True)
    qtbot.addWidget(again)
    again.resize(1600, 1000)
    with qtbot.waitExposed(again):
        again.show()
    qtbot.waitUntil(lambda: page_of(again).desk.map.id == future.id)
    QApplication.processEvents()
    after = page_of(again).board.view_state()
    assert after["zoom"] == pytest.approx(1.5)
    assert after["x"] == pytest.approx(before["x"], abs=2)
    again.close()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.journey", b"", "is empty"),
        ("letter.journey", b"Dear directors", "is not a workshop file"),
        ("torn.journey", b'{"meta":{"1":{"format"', "missing or damaged"),
    ],
)
def test_what_cannot_be_opened_leads_to_the_start_page_with_a_sentence(
    qtbot: QtBot, home: Home, settled: None, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    window = opened_window(home, path, False)
    qtbot.addWidget(window)
    window.show()
    assert window.session is None
    assert window.start_page.isVisible()
    assert words in window.messages.bar.text()
    assert path.read_bytes() == content
    window.close()


def test_an_unreadable_workshop_has_a_tile_that_says_so(
    start_window: MainWindow, home: Home
) -> None:
    home.library.mkdir(parents=True)
    (home.library / "torn.journey").write_bytes(b'{"meta":')
    start_window.start_page.refresh()
    tile = start_window.start_page.workshop_tiles[0]
    assert tile.text() == "torn"
    assert "missing or damaged" in tile.toolTip()
    QTest.mouseDClick(tile, LEFT)
    assert "missing or damaged" in start_window.messages.bar.text()


def test_tiles_are_opened_duplicated_renamed_and_thrown_away_by_key(
    start_window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    kept(home)
    page = start_window.start_page
    page.refresh()
    QTest.keyClick(page.workshop_tiles[0], Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.workshop_tiles) == 2)
    assert {e.title for e in entries(home)} == {"First visit", "First visit (copy)"}

    def name_it(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, "Second visit")
        QTest.keyClick(field, Qt.Key.Key_Return)

    copy = next(t for t in page.workshop_tiles if t.entry.title.endswith("(copy)"))
    with answering(name_it):
        QTest.keyClick(copy, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "Second visit" in {t.entry.title for t in page.workshop_tiles})
    second = next(t for t in page.workshop_tiles if t.entry.title == "Second visit")
    QTest.keyClick(second, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.workshop_tiles) == 1)
    bar = start_window.messages.bar
    assert "in the trash" in bar.text()
    press(bar, "Undo")
    qtbot.waitUntil(lambda: len(page.workshop_tiles) == 2)
    first = next(t for t in page.workshop_tiles if t.entry.title == "First visit")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert start_window.session is not None
    assert start_window.session.desk.workshop.facts.title == "First visit"


def test_a_click_only_chooses_a_tile(start_window: MainWindow, home: Home) -> None:
    kept(home)
    page = start_window.start_page
    page.refresh()
    QApplication.processEvents()
    QTest.mouseClick(page.workshop_tiles[0], LEFT, pos=QPoint(40, 40))
    assert start_window.session is None
    assert page.workshop_tiles[0].hasFocus()


def test_a_screen_reader_s_press_opens_a_tile(
    start_window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    kept(home)
    page = start_window.start_page
    page.refresh()
    QApplication.processEvents()
    reader_of(page.workshop_tiles[0]).actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: start_window.session is not None)


def test_what_is_cut_of_a_tile_s_words_is_said_in_full(
    start_window: MainWindow, home: Home
) -> None:
    (home.library).mkdir(parents=True)
    (home.library / "torn.journey").write_bytes(b'{"meta":')
    page = start_window.start_page
    page.refresh()
    torn, template = page.workshop_tiles[0], page.template_tiles[0]
    for tile in (torn, template):
        tile.grab()  # painting takes nothing away
    assert "missing or damaged" in torn.full_words()
    assert template.full_words() == template.info.subtitle
    torn.set_subtitle("today 14:20 · The Museum of Small Things by the River")
    assert "by the River" in torn.full_words()


def test_pictures_come_by_themselves(start_window: MainWindow, home: Home, qtbot: QtBot) -> None:
    kept(home)
    page = start_window.start_page
    page.refresh()
    qtbot.waitUntil(
        lambda: all(not t._picture.isNull() for t in (*page.template_tiles, *page.workshop_tiles))
    )


def test_a_second_program_reads_only_and_opens_a_copy(
    qtbot: QtBot, home: Home, settled: None
) -> None:
    path = kept(home)
    first = opened_window(home, path, False)
    second = opened_window(home, path, False)
    for window in (first, second):
        qtbot.addWidget(window)
        window.show()
    page = page_of(second)
    assert page.bar.saved.words() == "For reading only"
    assert not page.bar.chips[0].isEnabled()
    assert "open elsewhere" in page.notice.text()
    press(page.notice, "Open a copy")
    assert second.session is not None
    assert second.session.path != path
    assert page.bar.chips[0].isEnabled()
    assert second.desk is not None
    second.desk.editor.apply("Add card", add_card, text="in the copy")
    for window in (second, first):
        window.close()


def test_closing_saves_first_and_remembers_the_window(window: MainWindow, home: Home) -> None:
    assert window.session is not None
    assert window.desk is not None
    session = window.session
    window.desk.editor.apply("Add card", add_card, text="last words")
    assert session.saving.state is SaveState.SAFE
    window.close()
    assert b"last words" in sample_path(home).read_bytes()
    assert list(home.journals.iterdir()) == []
    assert json.loads(home.settings.read_bytes())["window"]


def test_full_screen_and_back(window: MainWindow) -> None:
    window.actions_["view.full_screen"].trigger()
    assert window.isFullScreen()
    window.actions_["view.full_screen"].trigger()
    assert not window.isFullScreen()


def test_enter_presses_the_button_that_has_the_focus(start_window: MainWindow) -> None:
    sample = start_window.start_page.sample_button
    sample.setFocus()
    QTest.keyClick(sample, Qt.Key.Key_Return)
    assert start_window.session is not None
    assert start_window.session.is_sample

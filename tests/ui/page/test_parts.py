"""The smaller parts of the page: zoom, panes, inspector, findings, status line, messages."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.answers import press
from tests.board_order import first
from tests.ui.conftest import page_of
from workshop_app.analysis.findings import findings
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.emotions import delete_emotions
from workshop_app.domain.edits.maps import add_map
from workshop_app.ui.page.findings_list import FindingsList
from workshop_app.ui.page.panes import RAIL
from workshop_app.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def test_the_zoom_field_takes_per_cent_and_follows_the_board(window: MainWindow) -> None:
    page = page_of(window)
    entry = page.bar.zoom.lineEdit()
    assert entry is not None
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, "125")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert page.board.zoom() == pytest.approx(1.25)
    window.actions_["view.zoom_whole"].trigger()
    assert page.bar.zoom.currentText() == "100 %"
    entry.selectAll()
    QTest.keyClicks(entry, "nonsense")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert page.bar.zoom.currentText() == "100 %"
    window.actions_["view.fit"].trigger()
    assert page.board.zoom() < 1


@pytest.mark.parametrize("name", [name for name, _title, _icon in RAIL])
def test_each_pane_opens_alone_and_closes(window: MainWindow, name: str) -> None:
    page = page_of(window)
    window.actions_[f"view.pane.{name}"].trigger()
    assert page.side.name == name
    made = page.side.pane(name)
    assert made is not None
    assert made.isVisible()
    other = "metrics" if name != "metrics" else "outline"
    window.actions_[f"view.pane.{other}"].trigger()
    assert not made.isVisible()
    assert page.board.width() >= 320
    press(page.side, "Close")
    assert page.side.isHidden()
    assert window.actions_["view.board"].isChecked()


def test_the_inspector_floats_where_room_is_short(window: MainWindow) -> None:
    page = page_of(window)
    QApplication.processEvents()
    assert page.inspector_shown()
    beside = page.board.width()
    window.resize(1366, 768)
    QApplication.processEvents()
    assert not page.inspector_shown()
    board = page.board.width()
    window.actions_["view.inspector"].trigger()
    assert page.inspector_shown()
    assert page.board.width() == board
    assert page.place.geometry().right() == page.rect().right()
    press(page.place, "Close the inspector")
    assert not page.inspector_shown()
    window.resize(1600, 1000)
    QApplication.processEvents()
    assert page.inspector_shown()
    assert page.board.width() == beside


def test_the_title_opens_the_facts(window: MainWindow) -> None:
    page = page_of(window)
    assert window.desk is not None
    page.show_inspector(False)
    window.desk.selection.choose("cards", [first(window.desk, "cards").id])
    QTest.mouseClick(page.bar.title, LEFT)
    assert page.inspector_shown()
    assert window.desk.selection.refs == ()


def test_the_status_line_counts_the_open_map(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    qtbot.waitUntil(lambda: page.status.counts.text().startswith("59 cards · 3 personas"))
    assert "assumed" in page.status.evidence.text()
    qtbot.waitUntil(lambda: "finding" in page.status.findings.text())
    assert window.desk is not None
    window.desk.open_map(window.desk.workshop.map_list()[1].id)
    qtbot.waitUntil(lambda: not page.status.counts.text().startswith("59 cards"))
    assert page.status.place.toolTip().endswith("sample.journey")


def test_the_status_line_of_an_empty_map_says_how_to_begin(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    desk, hint = page.desk, "Click into a cell and type: that is a card."
    made = desk.editor.apply("New map", add_map, new_id=desk.editor.new_id, title="New")
    desk.open_map(made.added("maps")[0])
    qtbot.waitUntil(lambda: page.status.evidence.text() == "Begin with a stage and a lane.")
    desk.editor.undo()
    qtbot.waitUntil(lambda: "assumed" in page.status.evidence.text())
    cards, points = (tuple(one.id for one in desk.workshop.table(kind).rows())
                     for kind in ("cards", "points"))  # fmt: skip
    desk.editor.apply("Delete", delete_cards, ids=cards)
    desk.editor.apply("Delete", delete_emotions, ids=points)
    qtbot.waitUntil(lambda: page.status.evidence.text() == hint)
    assert page.status.evidence.isVisible()


def test_a_note_in_the_status_line_has_room_before_the_place_of_the_file(
    window: MainWindow, qtbot: QtBot
) -> None:
    status = page_of(window).status
    window.resize(1366, 768)
    qtbot.waitUntil(status.findings.isVisible)
    words = "Connected: Poster in the tram → No sign at the bridge. Enter writes on the arrow."
    status.say(words)
    assert status.note.text() == words
    assert not status.place.isVisible()
    status.say("+1.50")
    assert status.place.isVisible()
    assert status.note.text() == "+1.50"
    status.say("word " * 100)
    assert status.note.text().endswith("…")
    assert status.note.toolTip() == "word " * 100


def test_a_finding_leads_to_its_record(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    assert window.desk is not None
    qtbot.waitUntil(page.status.findings.isVisible)
    QTest.mouseClick(page.status.findings, LEFT)
    found = page.side.pane("findings")
    assert isinstance(found, FindingsList)
    assert found.list.count() == int(page.status.findings.text().split()[0])
    told = findings(window.desk.workshop, today=date.today())
    at = next(at for at, one in enumerate(told) if one.table in ("stages", "cards", "personas"))
    item = found.list.item(at)
    found.list.scrollToItem(item)
    QTest.mouseClick(found.list.viewport(), LEFT, pos=found.list.visualItemRect(item).center())
    assert window.desk.selection.only == (told[at].table, told[at].id)


def test_the_emotion_panel_unfolds_below_the_board(window: MainWindow) -> None:
    page = page_of(window)
    assert not page.emotions_shown()
    window.actions_["view.emotions"].trigger()
    assert page.emotions_shown()
    assert window.actions_["view.emotions"].isChecked()
    window.actions_["view.emotions"].trigger()
    assert not page.emotions_shown()


def test_the_latest_message_stands_over_the_foot_of_the_window(window: MainWindow) -> None:
    window.say("Something long enough to be read in a single line of the window", "info", "Do it")
    bar = window.messages.bar
    assert bar.isVisible()
    assert bar.height() < 60
    window.say("Another", "warning")
    assert bar.text() == "Another"
    done: list[int] = []
    window.say("Third", "info", "Do it", lambda: done.append(1))
    press(bar, "Do it")
    assert done == [1]
    assert bar.isHidden()


def test_help_lists_the_keys_of_the_table(window: MainWindow) -> None:
    from workshop_app.ui.dialogs.about import AboutDialog, licence_text
    from workshop_app.ui.dialogs.shortcuts import ShortcutsDialog

    window.actions_["help.shortcuts"].trigger()
    keys = window.findChild(ShortcutsDialog)
    assert keys is not None
    QTest.keyClicks(keys.finder, "parking ctrl")
    shown = [
        label.text()
        for _heading, rows in keys._groups
        for _words, label, _caps in rows
        if not label.isHidden()
    ]
    assert shown == ["Move to parking lot"]
    keys.close()
    window.actions_["help.about"].trigger()
    about = window.findChild(AboutDialog)
    assert about is not None
    about.close()
    assert "SIL Open Font License" in licence_text()


def test_another_theme_is_worn_and_remembered(window: MainWindow) -> None:
    page = page_of(window)
    window.actions_["view.theme.dark"].trigger()
    QApplication.processEvents()
    assert window.settings.theme == "dark"
    assert page.board.brush.theme.name == "dark"
    window.actions_["view.theme.light"].trigger()
    QApplication.processEvents()
    assert page.board.brush.theme.name == "light"

"""The pages and menus for who works by keys or by ear; `test_everything_told` looks at all the rest."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)

from tests.reading import (
    clashes_in,
    faults_in,
    jumps_in,
    name_of,
    reader_of,
    tab_stops,
)
from tests.shown import SHOWN
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.files.chance import now
from workshop_app.ui.page.panes import panes
from workshop_app.ui.window import MainWindow


def test_the_start_page_is_told(start_window: MainWindow, home: Home) -> None:
    create_workshop(unused_path(home, "First visit"), theatre(), home, now()).close()
    start_window.start_page.refresh()
    QApplication.processEvents()
    assert faults_in(start_window) == []
    assert not jumps_in(tab_stops(start_window.start_page))
    tile = start_window.start_page.workshop_tiles[0]
    assert "First-time visitors" in name_of(tile)


def test_the_page_is_told_and_tab_goes_round_it(window: MainWindow) -> None:
    page = page_of(window)
    assert faults_in(window) == []
    stops = tab_stops(page)
    at = [stops.index(w) for w in (page.bar.title, page.board.canvas)]
    assert at == sorted(at), "first the bar, then the board"
    assert {page.board.canvas, page.bar.chips[0]} <= set(stops)


def test_every_pane_is_shown_to_the_reader(window: MainWindow) -> None:
    assert {f"pane {name}" for name in panes(page_of(window))} <= set(SHOWN)


def test_the_command_palette_is_told(window: MainWindow) -> None:
    window.actions_["view.commands"].trigger()
    QApplication.processEvents()
    palette = window.findChild(CommandPalette)
    assert faults_in(palette) == []
    assert palette.isAncestorOf(QApplication.focusWidget())
    palette.close_palette()


def test_no_menu_uses_a_letter_twice(window: MainWindow) -> None:
    window.actions_.refresh()
    titles = [action.text() for action in window.menuBar().actions()]
    assert clashes_in(titles) == []
    assert all(QKeySequence.mnemonic(title).toString() for title in titles)
    for menu in window.menuBar().findChildren(QMenu):
        assert clashes_in([a.text() for a in menu.actions()]) == [], menu.title()


def test_the_zoom_the_mark_and_the_ratings_tell_their_values(window: MainWindow) -> None:
    from PySide6.QtGui import QAccessible

    page, text = page_of(window), QAccessible.Text
    page.board.set_zoom(0.5)
    assert "50 %" in {reader_of(page.bar.zoom).text(t) for t in (text.Value, text.Name)}
    assert name_of(page.bar.saved) in ("Saved", "Safe on this laptop")
    assert reader_of(page.bar.saved).role() == QAccessible.Role.StaticText

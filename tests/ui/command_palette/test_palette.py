"""The command palette by keyboard, over the real window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.listening import Listener
from tests.pointing import CTRL, Hand
from tests.ui.conftest import page_of
from workshop_app.canvas.drawing.text_scale import SCALES
from workshop_app.ui.command_palette.entries import entries, found
from workshop_app.ui.command_palette.list_model import spoken
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.commands.table import COMMANDS
from workshop_app.ui.window import MainWindow

Key = Qt.Key


def opened(window: MainWindow, hand: Hand) -> CommandPalette:
    hand.hits(Key.Key_K, CTRL)
    palettes = [one for one in window.findChildren(CommandPalette) if one.isVisible()]
    assert len(palettes) == 1
    assert palettes[0].finder.hasFocus()
    return palettes[0]


def titles(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_command_of_the_table_is_offered(window: MainWindow) -> None:
    offered = {entry.id for entry in entries(window)}
    assert {command.id for command in COMMANDS} - offered == {"view.commands"}


def test_a_few_letters_and_enter_do_it(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    palette = opened(window, hand)
    hand.types("outl")
    assert titles(palette)[0] == "Outline"
    hand.hits(Key.Key_Return)
    assert page_of(window).side.name == "outline"
    qtbot.waitUntil(lambda: not window.findChildren(CommandPalette))


def test_escape_closes_and_gives_the_keyboard_back(window: MainWindow, hand: Hand) -> None:
    opened(window, hand)
    hand.types("del").hits(Key.Key_Escape)
    assert page_of(window).board.canvas.hasFocus()
    assert not [one for one in window.findChildren(CommandPalette) if one.isVisible()]


def test_arrows_go_through_the_list_and_round_its_ends(window: MainWindow, hand: Hand) -> None:
    palette = opened(window, hand)
    hand.types("zoom")
    count = len(titles(palette))
    hand.hits(Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    hand.hits(Key.Key_Up).hits(Key.Key_Up)
    assert palette.list.currentIndex().row() == count - 1
    hand.hits(Key.Key_Escape)


def test_what_is_not_possible_now_is_shown_last_and_not_done(
    window: MainWindow, hand: Hand
) -> None:
    assert window.desk is not None
    window.desk.selection.clear()
    palette = opened(window, hand)
    hand.types("move to parking")
    at = titles(palette).index("Move to parking lot")
    while palette.list.currentIndex().row() != at:
        hand.hits(Key.Key_Down)
    before = window.desk.workshop
    hand.hits(Key.Key_Return)
    assert palette.isVisible(), "it says why instead"
    assert window.desk.workshop is before
    rows = found(entries(window), "", [])
    possible = [row.entry.possible for row in rows]
    assert possible == sorted(possible, reverse=True)
    assert spoken(rows[-1]).endswith("Not possible at the moment")
    hand.hits(Key.Key_Escape)


def test_what_was_used_last_comes_first(window: MainWindow, hand: Hand) -> None:
    opened(window, hand)
    hand.types("actual size").hits(Key.Key_Return)
    palette = opened(window, hand)
    assert titles(palette)[0] == "Actual size"
    hand.hits(Key.Key_Escape)


def test_it_goes_to_maps_stages_and_personas(window: MainWindow, hand: Hand) -> None:
    desk = window.desk
    assert desk is not None
    last = desk.workshop.map_stages(desk.map.id)[-1]
    opened(window, hand)
    hand.types(f"go to {last.title}".lower()).hits(Key.Key_Return)
    assert desk.selection.only == ("stages", last.id)
    other = next(one for one in desk.workshop.map_list() if one.id != desk.map.id)
    opened(window, hand)
    hand.types(f"go to {other.title}".lower()).hits(Key.Key_Return)
    assert desk.map.id == other.id


def test_opened_while_typing_it_keeps_the_text(window: MainWindow, hand: Hand) -> None:
    desk = window.desk
    assert desk is not None
    hand.hits(Key.Key_Down).hits(Key.Key_Return, CTRL).types("Cold foyer")
    opened(window, hand)
    hand.hits(Key.Key_Escape).types("!").hits(Key.Key_Return)
    assert "Cold foyer!" in {card.text for card in desk.workshop.cards.rows()}


def test_a_click_beside_it_closes_it(window: MainWindow, hand: Hand) -> None:
    palette = opened(window, hand)
    hand.clicks(window.mapToGlobal(window.rect().center() / 8 + QPoint(0, 600)))
    assert not isValid(palette) or not palette.isVisible()


def test_it_works_on_the_start_page(start_window: MainWindow, qtbot: QtBot) -> None:
    start_window.start_page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(start_window.windowHandle(), Key.Key_K, CTRL)
    palette = start_window.findChild(CommandPalette)
    assert palette is not None
    assert "Export PDF…" in titles(palette)
    QTest.keyClick(start_window.windowHandle(), Key.Key_Escape)


def test_a_screen_reader_finds_a_named_list(window: MainWindow, hand: Hand) -> None:
    palette = opened(window, hand)
    hand.types("export pdf")
    seen = QAccessible.queryAccessibleInterface(palette.list)
    assert seen.text(QAccessible.Text.Name) == "Commands found"
    assert seen.role() == QAccessible.Role.List
    first = seen.child(0)
    assert first is not None
    assert "Ctrl+E" in first.text(QAccessible.Text.Name)
    hand.hits(Key.Key_Escape)


def test_every_size_of_words_is_found_by_its_figure(window: MainWindow, hand: Hand) -> None:
    palette = opened(window, hand)
    for percent in SCALES:
        palette.finder.setText(str(percent))
        assert titles(palette)[0].startswith(f"{percent} %")
    palette.close_palette()


def test_what_is_found_is_said_once_nobody_types_on(
    window: MainWindow, hand: Hand, qtbot: QtBot
) -> None:
    listener = Listener(window)
    opened(window, hand)
    hand.types("outl")
    qtbot.waitUntil(lambda: bool(listener.said))
    assert [said.partition(",")[0] for said in listener.said] == ["Outline"]
    listener.said.clear()
    hand.types("qqqq")
    qtbot.waitUntil(lambda: bool(listener.said))
    assert listener.said == ["Nothing fits. Fewer letters find more."]
    hand.hits(Key.Key_Escape)

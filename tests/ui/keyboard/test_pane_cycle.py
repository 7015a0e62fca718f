"""F6 goes round the window, and every part shows that it has the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.listening import Listener
from tests.pointing import SHIFT, Hand
from tests.ui.conftest import page_of
from workshop_app.ui.keyboard.pane_cycle import PaneCycle
from workshop_app.ui.keyboard.stops import takes_keys
from workshop_app.ui.page.panes import RAIL
from workshop_app.ui.window import MainWindow

ALT, Key = Qt.KeyboardModifier.AltModifier, Qt.Key


def part_with_keys(window: MainWindow) -> QWidget | None:
    """The part of the page that has the keyboard."""
    page, focused = page_of(window), QApplication.focusWidget()
    cycle = page.findChild(PaneCycle) or PaneCycle(page)
    parts = cycle.parts(window.messages.bar)
    return next((p for p in parts if focused is not None and p.isAncestorOf(focused)), None)


def round_trip(window: MainWindow, hand: Hand, keys: Qt.KeyboardModifier) -> list[QWidget]:
    """The parts that F6 goes through, from the board to the board."""
    seen: list[QWidget] = []
    while not seen or seen[-1] is not page_of(window).board:
        hand.hits(Key.Key_F6, keys)
        part = part_with_keys(window)
        assert part is not None
        assert part not in seen, "it goes round without coming by twice"
        seen.append(part)
    return seen


def test_f6_goes_round_all_parts_and_shift_the_other_way(window: MainWindow, hand: Hand) -> None:
    page = page_of(window)
    page.show_pane("personas")
    page.show_inspector(True)
    page.show_emotions(True)
    window.say("A message", "info", "Do it")
    page.board.setFocus()
    hand.hits(Key.Key_F6)
    assert part_with_keys(window) is page.emotions, "as it was said when it was opened"
    page.board.setFocus()
    there = round_trip(window, hand, Qt.KeyboardModifier.NoModifier)
    back = round_trip(window, hand, SHIFT)
    assert back[:-1] == there[:-1][::-1]
    for part in (page.bar, page.side, page.tabs, page.place, page.emotions, page.status):
        assert part in there
    assert window.messages.bar in there


def test_f6_goes_to_what_was_opened_as_it_is_said(window: MainWindow, hand: Hand) -> None:
    page, listener = page_of(window), Listener(window)
    page.board.setFocus()
    hand.hits(Key.Key_2, ALT)
    assert listener.heard("Personas is open; F6 goes there")
    hand.hits(Key.Key_F6)
    assert part_with_keys(window) is page.side
    hand.hits(Key.Key_5, ALT)
    assert listener.said[-1] == "Action items is open", "the keyboard is there already"
    hand.hits(Key.Key_F6)
    assert part_with_keys(window) is not page.side, "once only"
    page.board.setFocus()
    hand.hits(Key.Key_4, ALT).hits(Key.Key_1, ALT).hits(Key.Key_F6)
    assert part_with_keys(window) in (page.place, page.status), "closed, it is no place to go to"


@pytest.mark.parametrize("pane", [name for name, _title, _icon in RAIL] + ["findings"])
def test_a_pane_is_entered_at_what_it_is_for(window: MainWindow, hand: Hand, pane: str) -> None:
    page = page_of(window)
    page.board.setFocus()
    page.show_pane(pane)
    hand.hits(Key.Key_F6)
    entered = QApplication.focusWidget()
    assert entered is not None
    assert page.side.isAncestorOf(entered)
    assert entered.objectName() != "side_pane.close"
    page.show_pane("outline" if pane != "outline" else "personas")
    following = QApplication.focusWidget()
    assert following is not None
    assert page.side.isAncestorOf(following), "from pane to pane the keyboard goes along"
    assert takes_keys(following)


def test_closed_panes_are_left_out(window: MainWindow, hand: Hand) -> None:
    page = page_of(window)
    page.show_pane("")
    page.show_inspector(False)
    seen = round_trip(window, hand, Qt.KeyboardModifier.NoModifier)
    assert page.side not in seen
    assert page.place not in seen


def test_a_part_is_entered_where_it_was_left(window: MainWindow, hand: Hand) -> None:
    page = page_of(window)
    chip = page.bar.chips[2]
    chip.setFocus()
    hand.hits(Key.Key_F6)
    assert not chip.hasFocus()
    hand.hits(Key.Key_F6, SHIFT)
    assert chip.hasFocus()


def test_it_leaves_a_text_that_is_typed(window: MainWindow, hand: Hand) -> None:
    page = page_of(window)
    hand.hits(Key.Key_Down).hits(Key.Key_Return)
    assert page.board.typing.ref is not None
    hand.hits(Key.Key_F6)
    assert page.board.typing.ref is None
    assert part_with_keys(window) is not page.board


def test_the_tab_key_goes_along_the_bar_as_it_stands(window: MainWindow, hand: Hand) -> None:
    bar = page_of(window).bar
    stops = [bar.layout().itemAt(at).widget() for at in range(bar.layout().count())]
    usable = [
        w
        for w in stops
        if w is not None and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    usable[0].setFocus()
    for expected in usable[1:]:
        hand.hits(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is expected or expected.isAncestorOf(focused or bar)


@pytest.mark.parametrize("pane", ["personas", "actions", "metrics", "outline"])
def test_no_frame_without_a_ring_takes_the_keyboard(window: MainWindow, pane: str) -> None:
    page = page_of(window)
    page.show_pane(pane)
    page.show_inspector(True)
    frames = [a for a in page.findChildren(QScrollArea) if a.focusProxy() is None]
    assert [a for a in frames if a.focusPolicy() & Qt.FocusPolicy.TabFocus] == []

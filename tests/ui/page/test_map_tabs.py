"""Tabs: turned, renamed, reordered and added with mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.conftest import page_of
from workshop_app.ui.page.map_tabs import MapTabs
from workshop_app.ui.window import MainWindow

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tabs(window: MainWindow) -> MapTabs:
    return page_of(window).tabs


def middle(tabs: MapTabs, index: int) -> QPoint:
    return tabs.bar.tabRect(index).center()


def entry(tabs: MapTabs) -> QLineEdit:
    found = [one for one in tabs.bar.findChildren(QLineEdit) if not one.isHidden()]
    assert len(found) == 1
    return found[0]


def titles(window: MainWindow) -> list[str]:
    assert window.desk is not None
    return [journey.title for journey in window.desk.workshop.map_list()]


def test_a_click_turns_to_the_map(window: MainWindow, tabs: MapTabs) -> None:
    assert window.desk is not None
    QTest.mouseClick(tabs.bar, LEFT, pos=middle(tabs, 1))
    assert window.desk.map.title == "Future"
    window.desk.open_map(window.desk.workshop.map_list()[0].id)
    assert tabs.bar.currentIndex() == 0


@pytest.mark.parametrize("end", [Key.Key_Return, None])
def test_a_double_click_renames(window: MainWindow, tabs: MapTabs, end: Key | None) -> None:
    QTest.mouseDClick(tabs.bar, LEFT, pos=middle(tabs, 0))
    field = entry(tabs)
    field.selectAll()
    QTest.keyClicks(field, "This autumn")
    if end is None:
        page_of(window).board.setFocus()
    else:
        QTest.keyClick(field, end)
    assert titles(window) == ["This autumn", "Future"]
    assert tabs.bar.tabText(0) == "This autumn"


@pytest.mark.parametrize("typed", ["", "This autumn"])
def test_esc_leaves_the_title_as_it_was(window: MainWindow, tabs: MapTabs, typed: str) -> None:
    QTest.mouseDClick(tabs.bar, LEFT, pos=middle(tabs, 0))
    field = entry(tabs)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Key.Key_Escape)
    assert field.isHidden()
    assert titles(window) == ["Today", "Future"]


def test_dragging_a_tab_moves_the_map_in_one_step(window: MainWindow, tabs: MapTabs) -> None:
    assert window.desk is not None
    start, end = middle(tabs, 0), middle(tabs, 1) + QPoint(20, 0)
    QTest.mousePress(tabs.bar, LEFT, pos=start)
    for part in range(1, 11):
        QTest.mouseMove(tabs.bar, start + (end - start) * (part / 10))
        QApplication.processEvents()
    QTest.mouseRelease(tabs.bar, LEFT, pos=end)
    assert titles(window) == ["Future", "Today"]
    window.desk.editor.undo()
    assert titles(window) == ["Today", "Future"]
    assert [tabs.bar.tabText(at) for at in range(2)] == ["Today", "Future"]


def test_the_plus_adds_a_map_and_asks_for_its_name(window: MainWindow, tabs: MapTabs) -> None:
    assert window.desk is not None
    QTest.mouseClick(tabs.add, LEFT)
    assert window.desk.map.title == "New map"
    field = entry(tabs)
    QTest.keyClicks(field, "Families")
    QTest.keyClick(field, Key.Key_Return)
    assert titles(window)[-1] == "Families"
    assert len(window.desk.workshop.map_stages(window.desk.map.id)) == 3

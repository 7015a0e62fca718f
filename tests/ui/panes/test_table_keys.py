"""Tables by keyboard: choices, rows that move, the menu of a cell, and what is said of it."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from tests.answers import pick
from tests.listening import Listener
from tests.ui.panes.conftest import Show
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.table import delegate

_Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def actions(desk: Desk, show: Show) -> ActionsTable:
    return show(ActionsTable(desk), 1400, 600)


def _ids(desk: Desk) -> list[str]:
    return [item.id for item in desk.workshop.actions.group(None)]


def _go(pane: ActionsTable, record_id: str, name: str) -> QModelIndex:
    """Go to a cell with the keyboard."""
    row = pane.model.row_of(record_id)
    column = next(at for at, c in enumerate(pane.model.columns) if c.name == name)
    model = pane.view.model()
    rows = [model.index(at, column) for at in range(model.rowCount())]
    index = next(one for one in rows if one.data(delegate.ID) == pane.model.ids()[row])
    pane.view.setFocus()
    pane.view.setCurrentIndex(index)
    return index


def _combo(pane: ActionsTable, record_id: str, name: str) -> QComboBox:
    _go(pane, record_id, name)
    QTest.keyClick(pane.view, _Key.Key_F2)
    combo = QApplication.focusWidget()
    assert isinstance(combo, QComboBox)
    return combo


def _menu(pane: ActionsTable) -> QMenu:
    middle = pane.view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    QApplication.sendEvent(pane.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_arrows_go_along_the_choices_and_enter_keeps_one(desk: Desk, actions: ActionsTable) -> None:
    first, before = _ids(desk)[0], desk.workshop
    combo = _combo(actions, first, "horizon")
    assert combo.accessibleDescription() == "Horizon"
    QTest.keyClick(combo, _Key.Key_End)
    QTest.keyClick(combo, _Key.Key_Up)
    QTest.keyClick(combo, _Key.Key_Down)
    assert desk.workshop is before, "nothing is kept on the way"
    QTest.keyClick(combo, _Key.Key_Return)
    QApplication.processEvents()  # Qt keeps it at the next turn of the loop
    assert desk.workshop.actions[first].horizon == "long_term"
    desk.editor.undo()
    assert desk.workshop == before, "it is one step"
    combo = _combo(actions, first, "horizon")
    QTest.keyClick(combo, _Key.Key_Down)
    QTest.keyClick(combo, _Key.Key_Escape)
    QApplication.processEvents()
    assert desk.workshop == before


def test_rows_that_move_say_where_they_are(desk: Desk, actions: ActionsTable) -> None:
    ids, listener = _ids(desk), Listener(actions)
    _go(actions, ids[0], "text")
    QTest.keyClick(actions.view, _Key.Key_Down, ALT)
    assert _ids(desk)[:2] == [ids[1], ids[0]]
    assert listener.heard(f"2 of {len(ids)}")
    QTest.keyClick(actions.view, _Key.Key_Up, ALT)
    listener.said.clear()
    QTest.keyClick(actions.view, _Key.Key_Up, ALT)
    assert listener.heard("It cannot be moved further there.")
    assert _ids(desk) == ids


def test_chosen_rows_move_together_as_one_step(desk: Desk, actions: ActionsTable) -> None:
    ids, listener = _ids(desk), Listener(actions)
    actions.view.setFocus()
    desk.selection.choose("actions", [ids[1], ids[3]])
    QTest.keyClick(actions.view, _Key.Key_Down, ALT)
    assert _ids(desk)[:5] == [ids[0], ids[2], ids[4], ids[1], ids[3]]
    assert listener.heard("2 action items. 4 of")
    assert set(actions.view.chosen_ids()) == {ids[1], ids[3]}
    assert desk.editor.history.undo_label == "Move 2 rows"
    QTest.keyClick(actions.view, _Key.Key_Up, ALT)
    assert _ids(desk)[:5] == [ids[0], ids[2], ids[1], ids[3], ids[4]]
    desk.editor.undo()
    desk.editor.undo()
    assert _ids(desk) == ids


def test_the_menu_sorts_as_a_head_does(desk: Desk, actions: ActionsTable) -> None:
    def owners() -> list[Any]:
        model = actions.view.model()
        return [model.index(row, 2).data() for row in range(model.rowCount())]

    own = owners()
    _go(actions, _ids(desk)[0], "owner")
    pick(_menu(actions), "Sort by “Owner”, upwards")
    upwards = owners()
    assert upwards != own
    pick(_menu(actions), "Sort by “Owner”, downwards")
    assert owners() != upwards
    pick(_menu(actions), "In their own order")
    assert owners() == own
    pick(_menu(actions), "Move down (Alt+Down)")
    assert owners()[:2] == [own[1], own[0]]


def test_enter_goes_to_the_card_an_action_item_answers(desk: Desk, actions: ActionsTable) -> None:
    one = next(item for item in desk.workshop.actions if len(item.answers) == 1)
    many = next(item for item in desk.workshop.actions if len(item.answers) > 1)
    _go(actions, one.id, "answers")
    QTest.keyClick(actions.view, _Key.Key_Return)
    assert desk.selection.only == ("cards", one.answers[0])
    _go(actions, many.id, "answers")
    QTest.keyClick(actions.view, _Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action for action in menu.actions() if action.text().startswith("Go to ")]
    assert len(entries) == len(many.answers)
    entries[1].trigger()
    menu.close()
    assert desk.selection.only == ("cards", many.answers[1])


@pytest.mark.parametrize("mirrored", [False, True])
def test_dots_and_links_begin_where_one_begins_to_read(*, mirrored: bool) -> None:
    for paint, value in (
        (delegate._paint_dots, 3),
        (delegate._paint_links, (("a", "pain_point", "ink", "Hi"),)),
    ):
        image = QImage(300, 40, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        if mirrored:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        paint(painter, QRect(QPoint(0, 0), image.size()), value, mirrored=mirrored)  # type: ignore[operator]
        painter.end()
        drawn = [x for x in range(300) if any(image.pixelColor(x, y).alpha() for y in range(40))]
        assert drawn
        assert (min(drawn) > 150) if mirrored else (max(drawn) < 150)

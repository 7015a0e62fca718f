"""The buttons over a table: whole however narrow the pane is, and only those that can do something."""

import pytest
from PySide6.QtCore import QPoint, QRect

from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.actions import delete_actions
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.actions_table import ActionsTable


@pytest.mark.parametrize("wide", [399, 260])
@pytest.mark.usefixtures("dressed")
def test_in_a_narrow_pane_the_buttons_stand_in_lines(desk: Desk, show: Show, wide: int) -> None:
    pane = show(ActionsTable(desk), wide, 600)
    for button in (pane.add_button, pane.answer_button, pane.up, pane.down, pane.delete_button):
        assert button.width() >= button.sizeHint().width()
        assert pane.rect().contains(QRect(button.mapTo(pane, QPoint(0, 0)), button.size()))


def test_with_no_row_there_is_nothing_to_do_with_rows(desk: Desk, show: Show) -> None:
    pane = show(ActionsTable(desk), 900, 600)
    ids = tuple(item.id for item in desk.workshop.actions.group(None))
    desk.editor.apply("Delete", delete_actions, ids=ids)
    rows = (pane.answer_button, pane.up, pane.down, pane.delete_button)
    assert [button.isVisible() for button in rows] == [False] * 4
    assert pane.add_button.isVisible()
    desk.editor.undo()
    assert [button.isVisible() for button in rows] == [True] * 4

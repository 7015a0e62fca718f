"""The list of findings of a large workshop comes in parts; of an empty one it says why it is empty."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.making import a_workshop, counted
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.desk import Desk
from workshop_app.ui.page.findings_list import FindingsList, WholeSentences


def test_a_part_of_the_lines_is_set_at_once_and_all_of_them_soon(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def sizes(_of: WholeSentences, _option: object, index: object) -> QSize:
        asked.append(index.row())  # type: ignore[attr-defined]
        return QSize(200, 40)

    monkeypatch.setattr(WholeSentences, "sizeHint", sizes)
    made = FindingsList(Desk(a_workshop(6, 12, 120, steps=1), counted()), lambda _t, _i: None)
    qtbot.addWidget(made)
    count = made.list.count()
    assert count > 60, "more than one part"
    made.resize(300, 500)
    made.show()
    assert len(set(asked)) < count
    qtbot.waitUntil(lambda: len(set(asked)) == count)
    QApplication.processEvents()
    assert made.list.visualItemRect(made.list.item(count - 1)).height() >= 40
    made.close_pane()


def test_an_empty_map_is_not_found_fault_with_nor_praised(qtbot: QtBot) -> None:
    made = FindingsList(Desk(a_workshop(cards=0, points=False), counted()), lambda _t, _i: None)
    qtbot.addWidget(made)
    assert made.list.isHidden()
    assert any("still empty" in label.text() for label in made.empty.findChildren(QLabel))
    made.close_pane()


def test_it_keeps_its_place_and_says_why(qtbot: QtBot) -> None:
    desk = Desk(a_workshop(), counted())
    made = FindingsList(desk, lambda _t, _i: None)
    qtbot.addWidget(made)
    assert made.list.count() > 2
    made.list.setCurrentRow(1)
    item = made.list.item(1)
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == item.toolTip() != ""
    fields = {"goals": ("To be seen",)}
    gone = next(f for f in made._found if f.table == "personas")
    desk.editor.apply("x", set_fields, table="personas", ids=(gone.id,), fields=fields)
    before = made.list.count()
    made.refresh()
    assert made.list.count() < before
    assert made.list.currentRow() == 1
    made.close_pane()

"""Wherever something is deleted, it is said and offered back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from tests.answers import answering, press
from tests.ui.conftest import page_of
from workshop_app.ui.window import MainWindow


@pytest.mark.parametrize(
    ("pane", "table", "said"),
    [
        ("actions", "actions", "Action item deleted."),
        ("metrics", "metrics", "Metric deleted."),
        ("outline", "cards", "Card deleted."),
    ],
)
def test_a_deleted_row_is_offered_back(
    window: MainWindow, pane: str, table: str, said: str
) -> None:
    page, desk = page_of(window), page_of(window).desk
    page.show_pane(pane)
    chosen = next(iter(desk.workshop.table(table).rows())).id
    desk.selection.choose(table, [chosen])
    QApplication.processEvents()
    view = page.side.pane(pane).view  # type: ignore[union-attr]
    view.setFocus()
    before = desk.workshop
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert chosen not in desk.workshop.table(table)
    assert window.messages.bar.text() == said
    _undo(window)
    assert desk.workshop == before


def test_a_deleted_persona_is_offered_back(window: MainWindow) -> None:
    page, desk = page_of(window), page_of(window).desk
    page.show_pane("personas")
    before = desk.workshop

    def deletes(box: QMessageBox) -> None:
        press(box, "Delete")

    with answering(deletes):
        page.side.pane("personas").delete.click()  # type: ignore[union-attr]
    assert len(desk.workshop.personas) == len(before.personas) - 1
    assert window.messages.bar.text() == "Persona deleted."
    _undo(window)
    assert desk.workshop == before


def _undo(window: MainWindow) -> None:
    (button,) = [
        one for one in window.messages.bar.findChildren(QPushButton) if one.text() == "Undo"
    ]
    button.click()

"""A pane that is closed leaves nothing behind: no listener at the desk, no object in memory."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.edits.cards import add_card
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.emotions.panel import EmotionPanel
from workshop_app.ui.panes.inspector import Inspector
from workshop_app.ui.panes.metrics_table import MetricsTable
from workshop_app.ui.panes.outline.pane import Outline
from workshop_app.ui.panes.persona_editor import PersonaEditor

Made = Callable[[Desk], QWidget]
PANES: dict[str, Made] = {
    "inspector": Inspector,
    "personas": PersonaEditor,
    "actions": ActionsTable,
    "metrics": MetricsTable,
    "outline": Outline,
    "emotions": lambda desk: EmotionPanel(desk, None),
}


def _listeners(desk: Desk) -> int:
    editor = desk.editor
    return len(editor._on_shown) + len(editor._on_settled) + len(desk.selection._listeners)


@pytest.mark.parametrize("name", PANES)
def test_a_closed_pane_is_let_go(name: str, desk: Desk, qapp: QApplication) -> None:
    before = _listeners(desk)
    pane = PANES[name](desk)
    for table in ("cards", "actions", "personas", "metrics", "points", "stages"):
        desk.selection.choose(table, [next(iter(desk.workshop.table(table))).id])
    pane.show()
    QApplication.processEvents()
    assert _listeners(desk) > before
    gone = weakref.ref(pane)
    pane.close()
    assert _listeners(desk) == before
    pane.deleteLater()
    del pane
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("name", PANES)
def test_a_pane_that_died_unclosed_breaks_nothing(
    name: str, desk: Desk, qapp: QApplication
) -> None:
    pane = PANES[name](desk)
    pane.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    desk.editor.apply("x", add_card, text="still here")
    desk.selection.choose("cards", [desk.workshop.parked()[-1].id])
    assert desk.workshop.parked()[-1].text == "still here"

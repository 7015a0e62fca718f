"""While a pane has the focus, Delete and its like do not reach the window's shortcuts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.panes.conftest import Show
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.emotions.panel import EmotionPanel
from workshop_app.ui.panes.inspector import Inspector
from workshop_app.ui.panes.outline.pane import Outline
from workshop_app.ui.panes.persona_editor import PersonaEditor


def _rating(pane: QWidget) -> QWidget:
    assert isinstance(pane, Inspector)
    return pane.form().field("impact").editor  # type: ignore[attr-defined]


FOCUSED: dict[str, tuple[Callable[[Desk], QWidget], Callable[..., QWidget]]] = {
    "a figure in the inspector": (Inspector, _rating),
    "the table": (ActionsTable, lambda pane: pane.view),
    "the outline": (Outline, lambda pane: pane.view),
    "the list of personas": (PersonaEditor, lambda pane: pane.list),
    "the legend": (lambda desk: EmotionPanel(desk, None), lambda pane: pane.legend.chips[0]),
    "the curves": (lambda desk: EmotionPanel(desk, None), lambda pane: pane.plot),
}


@pytest.mark.parametrize("name", FOCUSED)
def test_delete_and_f2_stay_in_the_pane(
    name: str, desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop_app.ui.deleting.ask_delete", lambda *_a, **_k: None)
    made, focused = FOCUSED[name]
    desk.selection.choose("actions", [desk.workshop.actions.group(None)[0].id])
    pane = show(made(desk), 700, 900)
    fired: list[str] = []
    for key in ("Del", "F2", "Ctrl+A"):
        shortcut = QShortcut(QKeySequence(key), pane.window())
        shortcut.activated.connect(lambda key=key: fired.append(key))
    widget = focused(pane)
    widget.setFocus()
    assert QApplication.focusWidget() is widget
    QTest.keyClick(widget, Qt.Key.Key_F2)
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    assert fired == []
    QTest.keyClick(pane.window(), Qt.Key.Key_Delete)
    assert fired == ["Del"]

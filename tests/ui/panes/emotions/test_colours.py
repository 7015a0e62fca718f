"""The emotion panel in other colours."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.making import a_workshop, counted
from tests.ui.panes.conftest import Show
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.emotions.panel import EmotionPanel


def test_it_draws_once_however_often_qt_says_that_colours_changed(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = show(EmotionPanel(Desk(a_workshop(), counted()), None), 1100, 320)
    assert isinstance(panel, EmotionPanel)
    QApplication.processEvents()
    drawn: list[object] = []
    monkeypatch.setattr(panel.plot, "draw", drawn.append)
    for kind in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) * 3:
        QApplication.sendEvent(panel, QEvent(kind))
    QApplication.processEvents()
    assert drawn == [panel.plot.scene_shown]

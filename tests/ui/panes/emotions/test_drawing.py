"""The emotion panel draws once, however often it is told to."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.making import a_workshop, counted
from tests.ui.conftest import page_of
from tests.ui.panes.conftest import Show
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.emotions.curves import PanelCurve
from workshop_app.ui.panes.emotions.panel import EmotionPanel
from workshop_app.ui.window import MainWindow


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


def test_a_panel_that_unfolds_draws_each_curve_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop_app.ui.panes.emotions.plot import EmotionPlot

    drawn = list[str]()
    draw = EmotionPlot._draw_curve

    def counted(plot: EmotionPlot, curve: PanelCurve, *, faded: bool) -> None:
        drawn.append(curve.lane)
        draw(plot, curve, faded=faded)

    monkeypatch.setattr(EmotionPlot, "_draw_curve", counted)
    page = page_of(window)
    page.show_emotions(True)
    QApplication.processEvents()
    QApplication.processEvents()
    assert drawn
    assert len(drawn) == len(set(drawn))

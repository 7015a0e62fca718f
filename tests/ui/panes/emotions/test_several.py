"""Several points of the emotion panel at once, with the mouse and with the keys."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.listening import Listener
from tests.making import a_workshop, counted
from tests.ui.panes.conftest import Show, told
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.emotions.panel import EmotionPanel

LEFT = Qt.MouseButton.LeftButton
_Key, _Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk() -> Desk:
    """Two personas with curves, six steps."""
    return Desk(a_workshop(), counted())


@pytest.fixture
def panel(desk: Desk, show: Show) -> EmotionPanel:
    made = show(EmotionPanel(desk, None), 1100, 320)
    QApplication.processEvents()
    return made


def _set(desk: Desk, panel: EmotionPanel, *values: float) -> list[str]:
    """Give the points of the first curve these values; their ids."""
    points = [point.id for _column, point in _curve(panel).points]
    for point, value in zip(points, values, strict=False):
        fields = {"valence": value}
        desk.editor.apply("x", set_fields, table="points", ids=(point,), fields=fields)
    return points


def _curve(panel: EmotionPanel, at: int = 0) -> Any:
    return panel.plot.scene_shown.curves[at]


def _at(panel: EmotionPanel, point_id: str) -> QPoint:
    shown = panel.plot.scene_shown.curves
    column, point = next(pair for c in shown for pair in c.points if pair[1].id == point_id)
    return panel.plot.place(column, point.valence).toPoint()


def _click(panel: EmotionPanel, point_id: str, keys: Qt.KeyboardModifier = _Mod.NoModifier) -> None:
    QTest.mouseClick(panel.plot.viewport(), LEFT, keys, _at(panel, point_id))


def _values(desk: Desk, ids: list[str]) -> list[float]:
    return [desk.workshop.points[one].valence for one in ids]


def test_a_drag_carries_all_that_are_selected_as_one_step(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel, -1.0, 0.0, 0.5)
    _click(panel, ids[0])
    _click(panel, ids[2], _Mod.ControlModifier)
    assert set(panel.plot.scene_shown.chosen) == {ids[0], ids[2]}
    before, start, viewport = desk.workshop, _at(panel, ids[2]), panel.plot.viewport()
    listener = Listener(panel)
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, panel.plot.place(2, 1.0).toPoint())
    assert desk.workshop is before
    QTest.mouseRelease(viewport, LEFT, pos=panel.plot.place(2, 1.0).toPoint())
    moved = _values(desk, ids)
    assert moved[:3] == pytest.approx([-0.5, 0.0, 1.0], abs=0.06)
    assert moved[2] - moved[0] == pytest.approx(1.5)
    assert desk.selection.ids("points") == (ids[0], ids[2])
    assert listener.heard("+1")
    assert desk.editor.history.undo_label == "Move 2 emotion points"
    desk.editor.undo()
    assert desk.workshop == before


def test_a_drag_of_many_ends_where_the_first_meets_its_scale(
    desk: Desk, panel: EmotionPanel
) -> None:
    ids = _set(desk, panel, 1.75, 0.0)
    desk.selection.choose("points", ids[:2])
    viewport = panel.plot.viewport()
    QTest.mousePress(viewport, LEFT, pos=_at(panel, ids[1]))
    QTest.mouseMove(viewport, panel.plot.place(1, 1.8).toPoint())
    QTest.mouseRelease(viewport, LEFT, pos=panel.plot.place(1, 1.8).toPoint())
    assert _values(desk, ids[:2]) == [2.0, 0.25]


def test_a_click_without_a_key_selects_alone_again(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel, 0.0, 1.0)
    before = desk.workshop
    desk.selection.choose("points", ids[:2])
    _click(panel, ids[0])
    assert desk.selection.ids("points") == (ids[0],)
    _click(panel, ids[1], _Mod.ShiftModifier)
    assert desk.selection.ids("points") == (ids[0], ids[1])
    _click(panel, ids[1], _Mod.ControlModifier)
    assert desk.selection.ids("points") == (ids[0],)
    away = panel.plot.place(0, -1.9).toPoint()
    QTest.mouseClick(panel.plot.viewport(), LEFT, _Mod.ControlModifier, away)
    assert desk.selection.ids("points") == (ids[0],), "missed by a hair, nothing is let go"
    assert desk.workshop is before


def test_while_one_gathers_each_click_adds(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel, 0.0, 1.0)
    desk.selection.gather(True)
    _click(panel, ids[0])
    _click(panel, ids[1])
    assert desk.selection.ids("points") == (ids[0], ids[1])


def test_keys_take_in_move_and_delete_several(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel, -0.5, 0.7, 1.0)
    listener = Listener(panel)
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, _Key.Key_Right)
    QTest.keyClick(panel.plot, _Key.Key_Right, _Mod.ShiftModifier)
    QTest.keyClick(panel.plot, _Key.Key_Right, _Mod.ShiftModifier)
    QTest.keyClick(panel.plot, _Key.Key_Left, _Mod.ShiftModifier)
    assert desk.selection.ids("points") == (ids[0], ids[1])
    before = desk.workshop
    QTest.keyClick(panel.plot, _Key.Key_Up)
    assert _values(desk, ids[:2]) == pytest.approx([-0.45, 0.75]), "to the next quarter of its own"
    assert listener.heard("+0.75")
    QTest.keyClick(panel.plot, _Key.Key_Down, _Mod.ShiftModifier)
    assert _values(desk, ids[:2]) == pytest.approx([-0.5, 0.7])
    QTest.keyClick(panel.plot, _Key.Key_Up)
    QTest.keyClick(panel.plot, _Key.Key_Up)
    assert listener.heard("+1.")
    desk.editor.undo()
    assert desk.workshop == before, "all of it is one step"
    QTest.keyClick(panel.plot, _Key.Key_Delete)
    assert not {ids[0], ids[1]} & {point.id for point in desk.workshop.points.rows()}
    assert told(panel) == "2 emotion points deleted."
    desk.editor.undo()
    assert desk.workshop == before


def test_at_the_end_of_the_scale_it_is_said_where_one_stands(
    desk: Desk, panel: EmotionPanel
) -> None:
    ids = _set(desk, panel, 2.0)
    desk.selection.choose("points", ids[:1])
    listener = Listener(panel)
    QTest.keyClick(panel.plot, _Key.Key_Up)
    assert listener.heard("+2.")


def test_all_of_a_curve_or_of_the_map(desk: Desk, panel: EmotionPanel) -> None:
    first, second = (len(_curve(panel, at).points) for at in (0, 1))
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, _Key.Key_A, _Mod.ControlModifier)
    assert len(desk.selection.ids("points")) == first + second
    panel.highlight(_curve(panel, 1).lane)
    QTest.keyClick(panel.plot, _Key.Key_A, _Mod.ControlModifier)
    assert len(desk.selection.ids("points")) == second
    QTest.keyClick(panel.plot, _Key.Key_Home)
    QTest.keyClick(panel.plot, _Key.Key_End, _Mod.ShiftModifier)
    assert len(desk.selection.ids("points")) == second
    assert desk.selection.ids("points")[-1] == _curve(panel, 1).points[-1][1].id


def test_after_deleting_the_arrows_go_on_from_there(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel)
    for _press in range(3):
        QTest.keyClick(panel.plot, _Key.Key_Right)
    QTest.keyClick(panel.plot, _Key.Key_Delete)
    QTest.keyClick(panel.plot, _Key.Key_Right)
    assert desk.selection.only == ("points", ids[3])
    QTest.keyClick(panel.plot, _Key.Key_Delete)
    QTest.keyClick(panel.plot, _Key.Key_Left)
    assert desk.selection.only == ("points", ids[1])


def test_the_description_says_how_many_are_chosen(desk: Desk, panel: EmotionPanel) -> None:
    ids = _set(desk, panel)
    desk.selection.choose("points", ids[:3])
    assert "3 selected" in panel.plot.accessibleDescription()


def test_who_only_reads_is_told_so_at_once(show: Show) -> None:
    desk = Desk(a_workshop(), counted(), read_only=True)
    panel = show(EmotionPanel(desk, None), 1100, 320)
    QApplication.processEvents()
    point = _curve(panel).points[1][1]
    viewport = panel.plot.viewport()
    QTest.mousePress(viewport, LEFT, pos=_at(panel, point.id))
    QTest.mouseMove(viewport, panel.plot.place(1, 1.9).toPoint())
    assert desk.editor.shown is desk.workshop, "nothing seems to move"
    assert "open for reading only" in told(panel)
    QTest.mouseRelease(viewport, LEFT, pos=panel.plot.place(1, 1.9).toPoint())
    assert desk.selection.only == ("points", point.id)

"""The emotion panel: all curves in line with the board, worked on with mouse and keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.making import a_workshop, counted
from tests.ui.panes.conftest import Show
from workshop_app.analysis.curve import pieces
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.emotions import delete_emotions
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import delete_lane
from workshop_app.editor.desk import Desk
from workshop_app.layout.theme import theme
from workshop_app.ui.panes.emotions.curves import panel_curves, spread
from workshop_app.ui.panes.emotions.panel import EmotionPanel

LEFT = Qt.MouseButton.LeftButton
_Key = Qt.Key


class FakeBoard(QWidget):
    """Columns of 150 px from 200 px on, which can be scrolled."""

    scrolled = Signal()

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.shift = count, 0.0

    def column_edges(self) -> list[tuple[float, float]]:
        return [
            (200 + 150 * at - self.shift, 350 + 150 * at - self.shift) for at in range(self.count)
        ]


@pytest.fixture
def desk() -> Desk:
    """Two personas with curves, six steps."""
    return Desk(a_workshop(), counted())


@pytest.fixture
def panel(desk: Desk, show: Show, qtbot: QtBot) -> EmotionPanel:
    made = show(EmotionPanel(desk, None), 1100, 320)
    QApplication.processEvents()
    return made


def _curve(panel: EmotionPanel, at: int = 0) -> Any:
    return panel.plot.scene_shown.curves[at]


def _spot(panel: EmotionPanel, column: int, valence: float) -> QPoint:
    return panel.plot.place(column, valence).toPoint()


def _points(desk: Desk, lane: str) -> list[float]:
    return [point.valence for point in desk.workshop.lane_points(lane)]


def _drag(panel: EmotionPanel, start: QPoint, *ways: QPoint) -> None:
    viewport = panel.plot.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for way in ways:
        QTest.mouseMove(viewport, way)
        QApplication.processEvents()


def test_all_personas_are_there_in_their_hues(desk: Desk, panel: EmotionPanel) -> None:
    assert [(c.name, c.hue) for c in panel.plot.scene_shown.curves] == [
        (p.name, p.colour) for p in desk.workshop.map_personas(desk.map.id)
    ]
    assert [chip.text() for chip in panel.legend.chips] == [
        p.name for p in desk.workshop.persona_list()
    ]


def test_the_line_is_the_curve_of_the_board(desk: Desk, panel: EmotionPanel) -> None:
    curve = _curve(panel)
    columns = [float(column) for column, _point in curve.points]
    valences = [point.valence for _column, point in curve.points]
    drawn = pieces(columns, valences)
    for x, y in zip(curve.columns(), curve.line, strict=True):
        x1, y1, _, cy1, _, cy2, x2, y2 = next(piece for piece in drawn if x <= piece[6])
        t = (x - x1) / (x2 - x1)
        bezier = (1 - t) ** 3 * y1 + 3 * t * (1 - t) ** 2 * cy1 + 3 * t**2 * (1 - t) * cy2
        assert y == pytest.approx(bezier + t**3 * y2)


def _one_below_the_other(upper: QWidget, lower: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(upper, 2)
    column.addWidget(lower, 1)
    return holder


def test_it_lines_up_with_the_columns_and_follows_scrolling(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    board = FakeBoard(len(desk.workshop.map_steps(desk.map.id)))
    panel = EmotionPanel(desk, board)
    holder = show(_one_below_the_other(board, panel), 1200, 600)
    for _turn in range(3):
        QApplication.processEvents()
    left = panel.plot.mapTo(holder, QPoint(0, 0)).x()
    assert panel.plot.place(0, 0).x() + left == pytest.approx(275, abs=1)
    assert panel.plot.place(2, 0).x() + left == pytest.approx(575, abs=1)
    board.shift = 130
    board.scrolled.emit()
    assert panel.plot.place(2, 0).x() + left == pytest.approx(445, abs=1)
    (shown, _), _y = panel.plot.getPlotItem().getViewBox().viewRange()
    assert shown == pytest.approx(panel.plot.plot_left() - (200 - 130 - left), abs=1)
    panel.close_pane()


def test_it_lines_up_with_the_real_board(show: Show, desk: Desk, qtbot: QtBot) -> None:
    board = BoardView(desk, theme("light"))
    panel = EmotionPanel(desk, board)
    holder = show(_one_below_the_other(board, panel), 1200, 800)
    for zoom in (1.0, 0.7, 1.4):
        board.set_zoom(zoom)
        for _turn in range(3):
            QApplication.processEvents()
        for at, (left, right) in enumerate(board.column_edges()):
            there = panel.plot.mapTo(holder, panel.plot.place(at, 0).toPoint()).x()
            assert there == pytest.approx(board.x() + (left + right) / 2, abs=1.5)
    panel.close_pane()
    board.close_board()


def test_dragging_previews_and_letting_go_keeps(desk: Desk, panel: EmotionPanel) -> None:
    curve = _curve(panel)
    column, point = curve.points[2]
    before = desk.workshop
    _drag(panel, _spot(panel, column, point.valence), _spot(panel, column, 1.5))
    assert desk.workshop is before
    assert desk.editor.shown.points[point.id].valence == pytest.approx(1.5, abs=0.05)
    assert _curve(panel).at(column).valence == pytest.approx(1.5, abs=0.05)
    QTest.mouseRelease(panel.plot.viewport(), LEFT, pos=_spot(panel, column, 1.5))
    assert desk.workshop.points[point.id].valence == pytest.approx(1.5, abs=0.05)
    assert desk.selection.only == ("points", point.id)
    desk.editor.undo()
    assert desk.workshop == before
    assert desk.editor.history.undo_label is None


def test_escape_lets_the_point_go_back(desk: Desk, panel: EmotionPanel) -> None:
    column, point = _curve(panel).points[2]
    before = desk.workshop
    _drag(panel, _spot(panel, column, point.valence), _spot(panel, column, 1.5))
    QTest.keyClick(panel.plot, _Key.Key_Escape)
    assert desk.editor.shown is before
    QTest.mouseRelease(panel.plot.viewport(), LEFT, pos=_spot(panel, column, 1.5))
    assert desk.workshop is before
    assert _curve(panel).at(column) == point


def test_a_click_alone_changes_nothing_but_the_selection(desk: Desk, panel: EmotionPanel) -> None:
    column, point = _curve(panel).points[1]
    before = desk.workshop
    QTest.mouseClick(panel.plot.viewport(), LEFT, pos=_spot(panel, column, point.valence))
    assert desk.workshop is before
    assert desk.selection.only == ("points", point.id)
    assert panel.plot.scene_shown.chosen == {point.id}


def test_a_click_adds_a_point_to_the_highlighted_persona_only(
    desk: Desk, panel: EmotionPanel
) -> None:
    curve = _curve(panel, 1)
    column, point = curve.points[3]
    desk.editor.apply("x", delete_emotions, ids=(point.id,))
    spot = _spot(panel, column, -1.95)
    QTest.mouseClick(panel.plot.viewport(), LEFT, pos=spot)
    assert len(_points(desk, curve.lane)) == len(curve.points) - 1
    QTest.mouseClick(panel.legend.chips[1], LEFT)
    assert panel.plot.scene_shown.lit == curve.lane
    QTest.mouseClick(panel.plot.viewport(), LEFT, pos=spot)
    assert _points(desk, curve.lane)[3] == pytest.approx(-1.95, abs=0.06)
    assert desk.editor.history.undo_label == "Add emotion point"
    assert desk.selection.table == "points"
    QTest.mouseClick(panel.legend.chips[1], LEFT)
    assert panel.plot.scene_shown.lit == ""


def test_hovering_shows_word_and_reason(desk: Desk, panel: EmotionPanel) -> None:
    column, point = _curve(panel).points[2]
    fields = {"word": "tricked", "reason": "A fee on the last page"}
    desk.editor.apply("x", set_fields, table="points", ids=(point.id,), fields=fields)
    QTest.mouseMove(panel.plot.viewport(), _spot(panel, column, point.valence))
    assert "tricked" in QToolTip.text()
    assert "A fee on the last page" in QToolTip.text()
    QToolTip.hideText()


def test_keys_walk_nudge_and_delete(desk: Desk, panel: EmotionPanel) -> None:
    points = [point for _column, point in _curve(panel).points]
    lane = _curve(panel).lane
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, _Key.Key_Right)
    assert desk.selection.only == ("points", points[0].id)
    QTest.keyClick(panel.plot, _Key.Key_Right)
    QTest.keyClick(panel.plot, _Key.Key_Right)
    QTest.keyClick(panel.plot, _Key.Key_Left)
    assert desk.selection.only == ("points", points[1].id)
    fields = {"valence": 0.6}
    desk.editor.apply("x", set_fields, table="points", ids=(points[1].id,), fields=fields)
    before = desk.workshop
    QTest.keyClick(panel.plot, _Key.Key_Up)
    QTest.keyClick(panel.plot, _Key.Key_Up)
    assert desk.workshop.points[points[1].id].valence == 1.0
    desk.editor.undo()
    assert desk.workshop == before
    for _press in range(20):
        QTest.keyClick(panel.plot, _Key.Key_Down)
    assert desk.workshop.points[points[1].id].valence == -2.0
    QTest.keyClick(panel.plot, _Key.Key_Delete)
    assert len(_points(desk, lane)) == len(points) - 1


def test_a_point_deleted_while_it_is_dragged(desk: Desk, panel: EmotionPanel) -> None:
    column, point = _curve(panel).points[2]
    _drag(panel, _spot(panel, column, point.valence), _spot(panel, column, 1.5))
    desk.editor.apply("x", delete_lane, id=point.lane)
    QTest.mouseMove(panel.plot.viewport(), _spot(panel, column, 1.0))
    QTest.mouseRelease(panel.plot.viewport(), LEFT, pos=_spot(panel, column, 1.0))
    assert point.lane not in desk.workshop.lanes
    assert len(panel.plot.scene_shown.curves) == 1


def test_marks_name_peak_low_and_end(desk: Desk, panel: EmotionPanel) -> None:
    lane = _curve(panel).lane
    points = desk.workshop.lane_points(lane)
    values = (0.5, 2.0, 0.0, -2.0, 0.0, 1.0)
    words = ("", "moved", "", "lost", "", "glad")
    for point, value, word in zip(points, values, words, strict=True):
        fields = {"valence": value, "word": word}
        desk.editor.apply("x", set_fields, table="points", ids=(point.id,), fields=fields)
    marks = {mark.words: mark.column for mark in _curve(panel).marks}
    assert marks == {"Peak: moved": 1, "Low: lost": 3, "End: glad": 5}


def test_mean_and_spread_lie_between_the_curves(desk: Desk, panel: EmotionPanel) -> None:
    assert panel.plot.scene_shown.spread is None
    panel.mean.click()
    found = panel.plot.scene_shown.spread
    assert found is not None
    ups = zip(found.low, found.mean, found.high, strict=True)
    assert all(low <= mean <= high for low, mean, high in ups)
    first, second = (curve.points for curve in panel.plot.scene_shown.curves)
    assert found.mean[0] == pytest.approx((first[0][1].valence + second[0][1].valence) / 2)


def test_one_curve_has_no_spread(desk: Desk, qapp: QApplication) -> None:
    assert spread(panel_curves(desk.workshop, "m1")[:1]) is None


def test_typing_on_a_card_draws_nothing_anew(desk: Desk, panel: EmotionPanel) -> None:
    before = panel.plot.scene_shown
    desk.editor.apply("x", add_card, text="elsewhere")
    assert panel.plot.scene_shown is before


def test_a_future_map_is_dashed(desk: Desk, panel: EmotionPanel) -> None:
    assert not panel.plot.scene_shown.dashed
    desk.editor.apply("x", set_fields, table="maps", ids=("m1",), fields={"state": "future"})
    assert panel.plot.scene_shown.dashed


def test_without_an_emotion_lane_it_says_so(desk: Desk, panel: EmotionPanel) -> None:
    for curve in panel.plot.scene_shown.curves:
        desk.editor.apply("x", delete_lane, id=curve.lane)
    assert not panel.empty.isHidden()
    assert panel.plot.isHidden()


def test_the_wheel_does_not_zoom(panel: EmotionPanel) -> None:
    before = panel.plot.getPlotItem().getViewBox().viewRange()
    from PySide6.QtGui import QWheelEvent

    at = QPointF(_spot(panel, 1, 0))
    event = QWheelEvent(
        at, at, QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel.plot.viewport(), event)
    assert panel.plot.getPlotItem().getViewBox().viewRange() == before


def test_the_chosen_point_is_told_to_screen_readers(desk: Desk, panel: EmotionPanel) -> None:
    point = _curve(panel).points[0][1]
    fields = {"word": "lost", "reason": "No sign at the door"}
    desk.editor.apply("x", set_fields, table="points", ids=(point.id,), fields=fields)
    desk.selection.choose("points", [point.id])
    said = panel.plot.accessibleDescription()
    assert "Anna, 27" in said
    assert "lost" in said
    assert "No sign at the door" in said


def test_closed_it_hears_no_more(desk: Desk, panel: EmotionPanel) -> None:
    before = panel.plot.scene_shown
    panel.close()
    desk.editor.apply("x", set_fields, table="maps", ids=("m1",), fields={"state": "future"})
    assert panel.plot.scene_shown is before

"""The emotion panel dims or leaves out what lies outside a filter, as the board does."""

import pytest

from tests.making import a_workshop, counted
from tests.ui.panes.conftest import Show
from workshop_app.editor.desk import Desk
from workshop_app.editor.filtering import Filter
from workshop_app.ui.panes.emotions.curves import panel_curves
from workshop_app.ui.panes.emotions.panel import EmotionPanel


@pytest.fixture
def desk() -> Desk:
    """Two personas with curves, six steps."""
    return Desk(a_workshop(), counted())


def test_curves_outside_a_filter_are_dimmed_or_left_out(desk: Desk, show: Show) -> None:
    panel = show(EmotionPanel(desk, None), 1100, 320)
    assert isinstance(panel, EmotionPanel)
    workshop = desk.workshop
    first = workshop.lanes[panel.plot.scene_shown.curves[0].lane].persona
    others = {p.id for curve in panel.plot.scene_shown.curves[1:] for _at, p in curve.points}
    assert first
    assert others
    desk.filtering.set(Filter(personas=(first,)))
    shown = panel.plot.scene_shown
    assert shown.dimmed == others
    assert [curve.dimmed(shown.dimmed) for curve in shown.curves] == [False, True]
    desk.filtering.set(Filter(personas=(first,)), hide=True)
    assert len(panel.plot.scene_shown.curves) == len(panel.legend.chips) == 1
    assert not panel.plot.scene_shown.dimmed
    desk.filtering.clear()
    assert len(panel.plot.scene_shown.curves) == 2


def test_of_a_curve_partly_outside_only_the_points_inside_stay(desk: Desk) -> None:
    whole = panel_curves(desk.workshop, "m1")[0]
    gone = whole.points[0][1]
    part = panel_curves(desk.workshop, "m1", frozenset({gone.id}))[0]
    assert part.points == whole.points[1:]
    everything = frozenset(point.id for point in desk.workshop.points.rows())
    assert len(panel_curves(desk.workshop, "m1", everything)) == 2, "nothing to give way to"

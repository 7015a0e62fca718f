"""Point 6: emotion curves on the board, in the panel and in the inspector."""

import pytest
from PySide6.QtCore import QPoint

from tests.facilitator import Facilitator, Key
from tests.pointing import on_cell
from workshop_app.ui.panes.emotions.plot import EmotionPlot


def lift(person: Facilitator, place: str, to: float) -> None:
    """Drag a point of a curve up or down by a share of the height of its lane."""
    board = person.finding.board
    point = person.finding.point(place)
    rect = board.scene.board.cell_rect(point.lane, point.step)
    start = person.finding.place(f"point {place}")
    person.hand.drags(start, start - QPoint(0, round(rect.height * board.zoom() * to)))


def test_a_point_is_dragged_and_the_inspector_says_why(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    before = person.finding.point("Joost / Interval").valence
    lift(person, "Joost / Interval", 0.3)
    assert person.finding.point("Joost / Interval").valence > before + 0.5
    person.sees("Emotion point")
    person.writes("Word", "surprised")
    person.writes("Reason", "Petra brought him a glass to his seat")
    point = person.finding.point("Joost / Interval")
    assert (point.word, point.reason) == ("surprised", "Petra brought him a glass to his seat")
    person.turns_to_the_board().sees("surprised").undoes(3)
    assert person.finding.point("Joost / Interval").valence == before


def test_a_point_is_added_by_a_click_and_goes_with_delete(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    person.clicks("point Amina / Interval").hits(Key.Key_Delete)
    with pytest.raises(AssertionError, match="no emotion point"):
        person.finding.point("Amina / Interval")
    lane, step = person.finding.cell("Amina / Emotion / Interval")
    person.hand.clicks(on_cell(person.finding.board, str(lane), str(step), down=0.1))
    assert person.finding.point("Amina / Interval").valence > 1
    person.undoes(2)
    assert person.finding.point("Amina / Interval").word


def test_a_feeling_is_named_at_its_point_by_typing(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    before = person.finding.point("Amina / Interval").word
    person.clicks("point Amina / Interval").types("crushed").hits(Key.Key_Return)
    assert person.finding.point("Amina / Interval").word == "crushed"
    person.sees("crushed").undoes()
    assert person.finding.point("Amina / Interval").word == before
    person.double_clicks("point Amina / Interval").types("torn").hits(Key.Key_Escape)
    assert person.finding.point("Amina / Interval").word == before


def test_a_double_click_beside_a_point_types_its_word(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    lane, step = person.finding.cell("Amina / Emotion / Interval")
    for down in (0.03, 0.97):  # above and below the scale
        beside = on_cell(person.finding.board, str(lane), str(step), down=down)
        person.hand.double_clicks(beside)
        person.types(f"felt at {down}").hits(Key.Key_Return)
        assert person.finding.point("Amina / Interval").word == f"felt at {down}"
        assert not person.window.messages.bar.isVisible()


def test_tab_names_one_feeling_after_the_other(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    person.clicks("point Amina / Interval").hits(Key.Key_Return).types("crushed").hits(Key.Key_Tab)
    person.types("carried away").hits(Key.Key_Return)
    assert person.finding.point("Amina / Interval").word == "crushed"
    assert person.finding.point("Amina / Second half").word == "carried away"
    person.hits(Key.Key_Delete)
    with pytest.raises(AssertionError, match="no emotion point"):
        person.finding.point("Amina / Second half")


def test_a_letter_in_an_empty_cell_of_a_curve_makes_a_named_point(
    facilitator: Facilitator,
) -> None:
    person = facilitator.opens_the_sample().sees_all()
    person.clicks("point Amina / Interval").hits(Key.Key_Delete)
    person.types("relieved").hits(Key.Key_Return)
    point = person.finding.point("Amina / Interval")
    assert (point.word, point.valence) == ("relieved", 0)
    person.undoes(3)
    assert person.finding.point("Amina / Interval").word != "relieved"


def test_the_panel_shows_all_personas_and_edits_the_same_points(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F9)
    page = person.window.page
    assert page is not None
    person.until(page.emotions_shown, "the emotion panel is open")
    for name in ("Amina, 27", "Joost, 68", "Priya, 41"):
        person.sees(name)
    panel = page.emotions
    before = person.finding.point("Amina / Interval").valence
    plot = panel.plot
    at = _in_the_plot(plot, person.finding.point("Amina / Interval").id)
    person.hand.drags(at, at - QPoint(0, 40))
    assert person.finding.point("Amina / Interval").valence > before
    person.undoes()
    assert person.finding.point("Amina / Interval").valence == before


def _in_the_plot(plot: EmotionPlot, point_id: str) -> QPoint:
    for curve in plot.scene_shown.curves:
        for column, point in curve.points:
            if point.id == point_id:
                return plot.mapToGlobal(plot.place(column, point.valence).toPoint())
    raise AssertionError("the panel does not show the point")

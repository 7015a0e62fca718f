"""The value of an emotion point in the inspector: what is read of its slider, on either scale."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.reading import reader_of
from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.lanes import add_lane
from workshop_app.editor.desk import Desk
from workshop_app.ui.looks.reader_roles import tell_roles
from workshop_app.ui.panes.fields.valence import ValenceField
from workshop_app.ui.panes.form import Form
from workshop_app.ui.panes.forms.point import POINT

_Text = QAccessible.Text


def _field(desk: Desk, show: Show, kind: str, value: float) -> ValenceField:
    tell_roles()
    change = desk.editor.apply("x", add_lane, map=desk.map.id, kind=kind)
    step = desk.workshop.map_steps(desk.map.id)[0]
    lane = change.added("lanes")[0]
    change = desk.editor.apply("x", set_emotion, lane=lane, step=step.id, valence=value)
    form = show(Form(desk, "points", POINT))
    form.take(change.added("points"))
    field = form.field("valence")
    assert isinstance(field, ValenceField)
    return field


@pytest.mark.parametrize(
    ("kind", "value", "title", "said", "one_on", "range_"),
    [
        ("emotion", 0.8, "Feeling +0.8", "+0.8", "+1.05", (-2.0, 2.0)),
        ("emotion", -1.5, "Feeling −1.5", "−1.5", "−1.25", (-2.0, 2.0)),
        ("intensity", 3.0, "Intensity 3", "3", "3.25", (1.0, 5.0)),
    ],
)
def test_the_slider_tells_the_value_of_its_scale(
    desk: Desk, show: Show, kind: str, value: float, title: str, said: str, one_on: str,
    range_: tuple[float, float],
) -> None:  # fmt: skip
    field = _field(desk, show, kind, value)
    slider, told = field.editor.slider, reader_of(field.editor.slider)
    assert told.role() == QAccessible.Role.Slider
    assert told.text(_Text.Name) == title.partition(" ")[0]
    assert told.text(_Text.Value) == said
    assert told.valueInterface().currentValue() == value
    assert told.valueInterface().minimumValue() == range_[0]
    assert told.valueInterface().maximumValue() == range_[1]
    assert title in [label.text() for label in field.findChildren(QLabel)]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert told.text(_Text.Value) == one_on
    told.valueInterface().setCurrentValue(2.0)
    assert field.subject.rows[0].valence == 2.0

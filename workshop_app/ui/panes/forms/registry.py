"""Which form shows the records of a table: one line a kind."""

from collections.abc import Mapping

from workshop_app.ui.panes.form import Shape
from workshop_app.ui.panes.forms.action import ACTION
from workshop_app.ui.panes.forms.card import CARD
from workshop_app.ui.panes.forms.columns import STAGE, STEP
from workshop_app.ui.panes.forms.connection import CONNECTION
from workshop_app.ui.panes.forms.facts import FACTS
from workshop_app.ui.panes.forms.journey_map import JOURNEY_MAP
from workshop_app.ui.panes.forms.lane import LANE
from workshop_app.ui.panes.forms.metric import METRIC, READING
from workshop_app.ui.panes.forms.persona import PERSONA
from workshop_app.ui.panes.forms.point import POINT

FORMS: Mapping[str, Shape] = {
    "facts_rows": FACTS,
    "maps": JOURNEY_MAP,
    "stages": STAGE,
    "steps": STEP,
    "lanes": LANE,
    "personas": PERSONA,
    "cards": CARD,
    "points": POINT,
    "connections": CONNECTION,
    "actions": ACTION,
    "metrics": METRIC,
    "readings": READING,
}

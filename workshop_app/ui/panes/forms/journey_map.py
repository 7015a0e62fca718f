"""The form of a journey map."""

from collections.abc import Sequence

from workshop_app.domain.kinds import MAP_STATES
from workshop_app.domain.records import JourneyMap
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import SegmentedField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.widgets.segmented import Choice
from workshop_app.words import _


def _heading(maps: Sequence[JourneyMap], workshop: Workshop) -> Heading:
    return Heading("map", _("Journey map"))


def _build(form: Form) -> None:
    subject = form.subject
    states = [Choice(state.name, _(state.title)) for state in MAP_STATES.values()]
    form.add(LineField(subject, "title", _("Title"), _("Today, next season …")))
    form.add(SegmentedField(subject, "state", _("State"), states))
    form.add(AreaField(subject, "scenario", _("Scenario"), _("Whose journey, in which situation")))
    form.add(AreaField(subject, "expectations", _("Expectations"), _("What people expect of it")))


JOURNEY_MAP = Shape(_heading, _build)

"""The long form of a persona, in the persona editor."""

from functools import partial

from workshop_app.ui.panes.fields.chips import ChipsField
from workshop_app.ui.panes.fields.choices import CheckField, ColourField, evidence_field
from workshop_app.ui.panes.fields.portrait import PortraitField
from workshop_app.ui.panes.fields.traits import TraitsField
from workshop_app.ui.panes.fields.words import AreaField, LineField, LinesField
from workshop_app.ui.panes.form import Form, Shape
from workshop_app.ui.panes.forms.persona import heading
from workshop_app.ui.panes.vocabulary import known_channels
from workshop_app.words import _


def _build(form: Form) -> None:
    subject = form.subject
    lines = partial(LinesField, subject)
    form.add(PortraitField(subject, "portrait", _("Portrait")))
    form.add(LineField(subject, "name", _("Name"), _("Name, age")))
    form.add(LineField(subject, "role", _("Role or segment"), _("First-time visitor …")))
    form.add(AreaField(subject, "quote", _("Quote"), _("In their own words")))
    form.add(ColourField(subject, "colour", _("Colour")))
    form.add_section(_("What moves this person"))
    form.add(lines("goals", _("Goals"), _("Add a goal")))
    form.add(lines("frustrations", _("Frustrations"), _("Add a frustration")))
    form.add(lines("needs", _("Needs"), _("Add a need")))
    form.add(TraitsField(subject, "traits", _("Traits")))
    form.add(ChipsField(subject, "channels", _("Channels"), known_channels, _("Add a channel")))
    form.add_section(_("How we know"))
    form.add(evidence_field(subject))
    form.add(LineField(subject, "source", _("Source"), _("Interviews, survey …")))
    form.add(CheckField(subject, "sample", _("Sample persona, made up to start from")))
    form.follow("assets")


PERSONA_LONG = Shape(heading, _build)

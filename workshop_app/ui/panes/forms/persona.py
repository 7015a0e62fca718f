"""The short form of a persona; the persona editor has the long one."""

from collections.abc import Sequence

from workshop_app.domain.records import Persona
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import ColourField, evidence_field
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.words import _, ngettext


def heading(personas: Sequence[Persona], workshop: Workshop) -> Heading:
    """What stands over one persona or several."""
    title = ngettext("Persona", "{count} personas", len(personas))
    token = f"persona_{personas[0].colour}.ink" if len(personas) == 1 else "soft_ink"
    return Heading("person", title.format(count=len(personas)), token)


def _one(personas: Sequence[Persona]) -> bool:
    return len(personas) == 1


def _build(form: Form) -> None:
    subject = form.subject
    form.add(LineField(subject, "name", _("Name"), _("Name, age")), shown_for=_one)
    form.add(LineField(subject, "role", _("Role or segment"), _("First-time visitor …")))
    form.add(AreaField(subject, "quote", _("Quote"), _("In their own words")), shown_for=_one)
    form.add(ColourField(subject, "colour", _("Colour")))
    form.add(evidence_field(subject))
    form.add(LineField(subject, "source", _("Source"), _("Interviews, survey …")))
    form.add_button(_("Open persona editor"), form.want_persona)


PERSONA = Shape(heading, _build)

"""The form of emotion points."""

from collections.abc import Sequence

from workshop_app.domain.records import EmotionPoint
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import evidence_field
from workshop_app.ui.panes.fields.valence import ValenceField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.summaries import persona_text, place_text
from workshop_app.words import _, ngettext


def _heading(points: Sequence[EmotionPoint], workshop: Workshop) -> Heading:
    if len(points) == 1:
        return Heading("emotion", _("Emotion point"), "soft_ink", _line(points[0], workshop))
    title = ngettext("{count} emotion point", "{count} emotion points", len(points))
    return Heading("emotion", title.format(count=len(points)))


def _line(point: EmotionPoint, workshop: Workshop) -> str:
    persona = workshop.personas.get(workshop.lanes[point.lane].persona)
    place = place_text(workshop, point.step)
    return f"{persona_text(persona)} · {place}" if persona else place


def _build(form: Form) -> None:
    subject = form.subject
    form.add(ValenceField(subject, "valence", _("Feeling")))
    form.add(LineField(subject, "word", _("Word"), _("lost, moved, relieved …")))
    form.add(AreaField(subject, "reason", _("Reason"), _("Why does it feel like this?")))
    form.add(evidence_field(subject))
    form.add(LineField(subject, "source", _("Source"), _("Who said it, which figures")))
    form.follow("lanes", "personas", "stages", "steps")


POINT = Shape(_heading, _build)

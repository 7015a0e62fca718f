"""The form of lanes."""

from collections.abc import Sequence

from workshop_app.domain.kinds import LANE_KINDS, lane_kind
from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.icons import lane_icon
from workshop_app.ui.panes.fields.choices import CheckField, ComboField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.summaries import persona_text
from workshop_app.words import _, ngettext


def _heading(lanes: Sequence[Lane], workshop: Workshop) -> Heading:
    title = ngettext("Lane", "{count} lanes", len(lanes)).format(count=len(lanes))
    persona = workshop.personas.get(lanes[0].persona)
    whose = persona_text(persona) if persona else _("Of the whole map")
    return Heading("lane", title, "soft_ink", whose if len(lanes) == 1 else "")


class LaneKindField(ComboField):
    """The kind of a lane, among those that hold the same: cards, or a curve on the same scale."""

    def refresh(self) -> None:
        rows = self.subject.rows
        if rows:
            own = lane_kind(rows[0].kind)
            like = (k for k in LANE_KINDS.values() if (k.body, k.scale) == (own.body, own.scale))
            self.offer(
                {kind.name: (_(kind.title), lane_icon(kind.name), "soft_ink") for kind in like}
            )
        super().refresh()


def _build(form: Form) -> None:
    subject = form.subject
    form.add(LineField(subject, "title", _("Title"), _("Touchpoints, backstage …")))
    form.add(LaneKindField(subject, "kind", _("Kind"), {}))
    form.add(
        AreaField(subject, "prompt", _("Prompt"), _("What the facilitator asks to fill this lane"))
    )
    form.follow("personas")
    form.add(CheckField(subject, "folded", _("Folded"), _("Show as a thin line")))


LANE = Shape(_heading, _build)

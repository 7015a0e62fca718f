"""The forms of stages and steps."""

from collections.abc import Sequence

from workshop_app.domain.records import Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import CheckField, ColourField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.summaries import stage_text
from workshop_app.words import _, ngettext


def _stage_heading(stages: Sequence[Stage], workshop: Workshop) -> Heading:
    title = ngettext("Stage", "{count} stages", len(stages))
    return Heading("stage", title.format(count=len(stages)))


def _build_stage(form: Form) -> None:
    subject = form.subject
    form.add(LineField(subject, "title", _("Title"), _("Discover, arrive …")))
    form.add(AreaField(subject, "goal", _("Goal"), _("What people want to reach here")))
    form.add(ColourField(subject, "colour", _("Colour"), _("Colour of stages")))
    form.add(CheckField(subject, "folded", _("Folded"), _("Show as a narrow column")))


def _step_heading(steps: Sequence[Step], workshop: Workshop) -> Heading:
    title = ngettext("Step", "{count} steps", len(steps))
    stages = {stage_text(workshop.stages[step.stage]) for step in steps}
    line = stages.pop() if len(stages) == 1 else ""
    return Heading("span", title.format(count=len(steps)), "soft_ink", line)


def _build_step(form: Form) -> None:
    form.add(LineField(form.subject, "title", _("Title"), _("One moment within the stage")))
    form.follow("stages")


STAGE = Shape(_stage_heading, _build_stage)
STEP = Shape(_step_heading, _build_step)

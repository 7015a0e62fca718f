"""The form of action items."""

from collections.abc import Sequence

from workshop_app.domain.kinds import HORIZONS, PRIORITIES, STATUSES
from workshop_app.domain.records import ActionItem
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.answers import AnswersField
from workshop_app.ui.panes.fields.chips import ChipsField
from workshop_app.ui.panes.fields.choices import ComboField, SegmentedField, named
from workshop_app.ui.panes.fields.figures import DateField, FigureField, RatingField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.vocabulary import known_codes, known_people
from workshop_app.ui.widgets.segmented import Choice
from workshop_app.words import _, ngettext


def _heading(items: Sequence[ActionItem], workshop: Workshop) -> Heading:
    title = ngettext("Action item", "{count} action items", len(items))
    return Heading("actions", title.format(count=len(items)), "accent")


def _one(items: Sequence[ActionItem]) -> bool:
    return len(items) == 1


class CostField(FigureField):
    """What it costs, titled with the workshop's currency."""

    def refresh(self) -> None:
        self.retitle(_("Cost, {currency}").format(currency=self.subject.workshop.facts.currency))
        super().refresh()


def _build(form: Form) -> None:
    subject = form.subject
    priorities = [Choice(each.name, _(each.title)) for each in PRIORITIES.values()]
    form.add(AreaField(subject, "text", _("Text"), _("What will be done")), shown_for=_one)
    form.add(AnswersField(subject, "answers", _("Answers")), shown_for=_one)
    form.add(LineField(subject, "owner", _("Owner"), _("Who sees to it"), known_people))
    form.add(DateField(subject, "due", _("Due")))
    form.add(ComboField(subject, "horizon", _("Horizon"), named(HORIZONS)))
    form.add(SegmentedField(subject, "priority", _("Priority"), priorities))
    form.add(ComboField(subject, "status", _("Status"), named(STATUSES)))
    form.add_section(_("Worth and work"))
    form.add(RatingField(subject, "impact", _("Impact")))
    form.add(RatingField(subject, "effort", _("Effort")))
    form.add_pair(CostField(subject, "cost", _("Cost")), FigureField(subject, "hours", _("Hours")))
    form.add(ChipsField(subject, "codes", _("Challenge codes"), known_codes, _("Add a code")))
    form.follow("cards", "facts_rows", "steps", "stages")


ACTION = Shape(_heading, _build)

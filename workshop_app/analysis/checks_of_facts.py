"""Checks over what stands beside the maps: personas, action items, metrics, the date."""

from collections.abc import Iterator
from datetime import date, timedelta

from workshop_app.analysis.finding import Hit, Subject, named
from workshop_app.analysis.metrics import standings
from workshop_app.analysis.priorities import kept
from workshop_app.words import _

SIX_MONTHS = timedelta(days=183)


def persona_without_goals(subject: Subject) -> Iterator[Hit]:
    """Personas of whom no goal is known."""
    for persona in subject.workshop.persona_list():
        if not any(goal.strip() for goal in persona.goals):
            name = named(persona.name, _("A persona without a name"))
            yield Hit(_("{persona} has no goal.").format(persona=name), "personas", persona.id)


def action_without_owner(subject: Subject) -> Iterator[Hit]:
    """Action items still to do that have no owner or no date."""
    for action in kept(subject.workshop):
        if action.status == "done" or (action.owner.strip() and action.due):
            continue
        text = named(action.text, _("An action without words"))
        if action.owner.strip():
            sentence = _("“{action}” has no date.")
        elif action.due:
            sentence = _("“{action}” has no owner.")
        else:
            sentence = _("“{action}” has neither owner nor date.")
        yield Hit(sentence.format(action=text), "actions", action.id)


def metric_without_target(subject: Subject) -> Iterator[Hit]:
    """Metrics that lack a target, a reading or both."""
    for row in standings(subject.workshop):
        if row.latest is not None and row.metric.target is not None:
            continue
        if row.latest is not None:
            sentence = _("{metric} has no target.")
        elif row.metric.target is not None:
            sentence = _("{metric} has no reading yet.")
        else:
            sentence = _("{metric} has neither target nor reading.")
        name = named(row.metric.name, _("A metric without a name"))
        yield Hit(sentence.format(metric=name), "metrics", row.metric.id)


def out_of_date(subject: Subject) -> Iterator[Hit]:
    """A workshop held more than six months ago with no reading since."""
    days = [subject.workshop.facts.date, *(row.date for row in subject.workshop.readings.rows())]
    known = [day for day in map(_day, days) if day]
    if not known or subject.today is None or subject.today - max(known) <= SIX_MONTHS:
        return
    sentence = _("The map was made {months} months ago and nothing was measured since.")
    months = (subject.today - max(known)).days * 12 // 365
    yield Hit(sentence.format(months=months), "facts_rows", subject.workshop.facts.id)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

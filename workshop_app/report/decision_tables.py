"""The tables of the decision paper: what will be done, and how one will know."""

from workshop_app.analysis.finding import named
from workshop_app.analysis.metrics import Standing, standings
from workshop_app.analysis.priorities import kept, totals
from workshop_app.domain.records import ActionItem
from workshop_app.languages import told, within
from workshop_app.report.block import Block
from workshop_app.report.blocks import heading
from workshop_app.report.material import Material
from workshop_app.report.phrases import answered_words, sum_words
from workshop_app.report.table import table
from workshop_app.report.written import money, number, short_day, with_unit
from workshop_app.words import _

_ABRIDGED = 110


def actions_table(material: Material, most: int, short: int) -> list[Block]:
    """At most so many action items and the sum of all; `short` letters of what each answers."""
    actions = kept(material.workshop)
    if not actions:
        return []
    shown = [action for action in actions if action.status != "done"][:most]
    currency = material.facts.currency
    rows = [
        (
            named(action.text, _("An action without words"), _ABRIDGED),
            _answers(material, action, short),
            action.owner.strip(),
            short_day(action.due),
            "" if action.cost is None else money(action.cost, currency),
            "" if action.hours is None else number(action.hours),
        )
        for action in shown
    ]
    every = totals(actions)
    said = _("All {count} actions") if len(actions) > len(shown) else _("Together")
    total = (said.format(count=len(actions)), "", "", "", *sum_words(every, currency))
    head = (_("Action", "action item"), _("Answers"), _("Who"), _("When"), _("Cost"), _("Hours"))
    sums = total if len(actions) > 1 and (every.cost or every.hours) else None
    drawn = table(
        head, (37, 32, 11, 14, 11, 8), rows, width=material.sheet.room, right=(4, 5), total=sums
    )
    return [heading(_("What we will do"), 1), drawn]


def _answers(material: Material, action: ActionItem, short: int) -> str:
    """The first card that it answers, and how many more."""
    texts = answered_words(material.workshop, action)
    first = named("".join(texts[:1]), "", short)
    more = len(texts) - 1
    said = _("{card} +\u00a0{n}\u00a0more").format(card=within(first), n=more)
    return told(said) if more > 0 else first


def metrics_table(material: Material, width: float) -> list[Block]:
    """How one will know whether it helped, in a table of this width."""
    rows = [_metric_row(row) for row in standings(material.workshop)]
    if not rows:
        return []
    head = (_("Metric"), _("Today"), _("Target"), _("By"))
    drawn = table(head, (50, 17, 17, 16), rows, width=width)
    return [heading(_("How we will know"), 1), drawn]


def _metric_row(row: Standing) -> tuple[str, ...]:
    unit, target = row.metric.unit, row.metric.target
    return (
        named(row.metric.name, _("A metric without a name")),
        "–" if row.latest is None else with_unit(row.latest.value, unit),
        "–" if target is None else with_unit(target, unit),
        short_day(row.metric.due),
    )

"""The action items by horizon: who, when, at what cost, what they answer."""

from collections.abc import Iterator

from workshop_app.analysis.priorities import by_horizon, kept, totals
from workshop_app.domain.kinds import PRIORITIES, STATUSES, Named
from workshop_app.domain.records import ActionItem
from workshop_app.languages import in_alphabet
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Stack, Text, heading
from workshop_app.report.material import Material
from workshop_app.report.phrases import answered_words, sum_words
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.table import Row, in_bold, table
from workshop_app.report.written import listed, money, number, short_day
from workshop_app.words import _, ngettext


def pages(material: Material) -> Iterator[PlannedPage]:
    """One page or more; none without action items."""
    actions = kept(material.workshop)
    if not actions:
        return
    title = _("Action items")
    blocks = page_title(title, _about(material, actions))
    alike = [*(_row(material, one) for one in actions), in_bold(_sums(material, actions))]
    for horizon, group in by_horizon(actions):
        blocks += _horizon(material, horizon, group, alike)
    yield from flowed(
        material.sheet, title, [*blocks, *_codes(material)], ((0, title),), joins=True
    )


def _about(material: Material, actions: tuple[ActionItem, ...]) -> str:
    every = totals(actions)
    said = ngettext("{count} action", "{count} actions", every.count).format(count=every.count)
    cost = money(every.cost, material.facts.currency) if every.cost else ""
    hours = ngettext("{n} hour", "{n} hours", round(every.hours)) if every.hours else ""
    bare = ""
    if every.cost and every.without_cost:
        bare = _("{count} still without a cost").format(count=every.without_cost)
    return listed([said, cost, hours.format(n=number(every.hours)), bare])


def _horizon(
    material: Material, horizon: Named, group: tuple[ActionItem, ...], alike: list[Row]
) -> list[Block]:
    head = (
        _("Action", "action item"),
        _("Answers"),
        _("Who"),
        _("When"),
        _("Cost"),
        _("Hours"),
        _("Status"),
    )
    rows = [_row(material, action) for action in group]
    every = totals(group)
    summed = len(group) > 1 and (every.cost or every.hours)
    return [
        heading(_(horizon.title), 1),
        table(
            head,
            (28, 25, 10, 15, 11, 8, 13),
            rows,
            width=material.sheet.room,
            right=(4, 5),
            total=_sums(material, group) if summed else None,
            alike=alike,
        ),
        Gap(16),
    ]


def _sums(material: Material, group: tuple[ActionItem, ...]) -> Row:
    sums = sum_words(totals(group), material.facts.currency)
    return (_("Together"), "", "", "", *sums, "")


def _row(material: Material, action: ActionItem) -> Row:
    words: list[Block] = [
        Text(action.text.strip() or _("An action without words"), styles.CELL_BOLD)
    ]
    below = listed([_judged(action), ", ".join(action.codes)])
    if below:
        words.append(Text(below, styles.LABEL, "soft_ink"))
    answers = answered_words(material.workshop, action)
    standing = Stack(
        (
            Text(_(STATUSES[action.status].title), styles.CELL),
            Text(_priority(action), styles.LABEL, "soft_ink"),
        )
    )
    return (
        Stack(tuple(words)),
        Stack(tuple(Text(text, styles.CELL, after=3) for text in answers)) if answers else "",
        action.owner.strip() or Text(_("Nobody yet"), styles.CELL, "danger"),
        short_day(action.due) or Text(_("No date"), styles.CELL, "danger"),
        "" if action.cost is None else money(action.cost, material.facts.currency),
        "" if action.hours is None else number(action.hours),
        standing,
    )


def _judged(action: ActionItem) -> str:
    said = [
        "" if action.impact is None else _("impact {n}").format(n=action.impact),
        "" if action.effort is None else _("effort {n}").format(n=action.effort),
    ]
    return listed(said)


def _priority(action: ActionItem) -> str:
    return _("{priority} priority").format(priority=_(PRIORITIES[action.priority].title))


def _codes(material: Material) -> list[Block]:
    """What the codes mean that cards and action items carry."""
    rows = list(material.workshop.codes)
    used = {code for action in material.workshop.actions for code in action.codes}
    used |= {code for card in material.workshop.cards.rows() for code in card.codes}
    meant = sorted((row for row in rows if row.code in used), key=lambda row: in_alphabet(row.code))
    lines = [f"{row.code}  {row.title}" for row in meant]
    if not lines:
        return []
    texts = [Text(line, styles.SMALL, "soft_ink", after=2) for line in lines]
    half = (len(texts) + 1) // 2
    sides = (Stack(tuple(texts[:half])), Stack(tuple(texts[half:])))
    return [heading(_("Challenge codes")), Columns(sides, (1, 1))]

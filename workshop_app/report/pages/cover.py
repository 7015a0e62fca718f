"""The decision paper: what is asked for, why, and how one will know. One page if it fits."""

from collections.abc import Iterator

from workshop_app.analysis.counts import counts
from workshop_app.analysis.finding import named
from workshop_app.analysis.metrics import Standing, standings
from workshop_app.analysis.pains import Pain, worst
from workshop_app.analysis.priorities import kept, totals
from workshop_app.analysis.reading import Curve, read_curve
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Panel, Stack, Text, heading
from workshop_app.report.chart import Chart, Line
from workshop_app.report.evidence_bar import evidence_bar
from workshop_app.report.material import Material
from workshop_app.report.phrases import (
    answered_words,
    evidence_words,
    map_title,
    names,
    obtained,
    pain_words,
    persona_name,
    quoted,
    share_words,
)
from workshop_app.report.plan import PlannedPage, flowed
from workshop_app.report.table import table
from workshop_app.report.written import day, listed, money, number, short_day, signed, with_unit
from workshop_app.words import _, ngettext

_BETWEEN = 13.0
_TILES = 3
_CURVES = 3
_ACTIONS = 6
_ABRIDGED = 110


def pages(material: Material) -> Iterator[PlannedPage]:
    """The cover, on a second page where it does not fit on one."""
    title = _("Decision paper")
    blocks = [*_head(material), *_decision(material)]
    parts = (_hurts, _curve, _sureness, _actions, _knowing, _nothing, _missing)
    for part in parts:
        found = part(material)
        if found:
            blocks += [Gap(_BETWEEN), *found]
    yield from flowed(material.sheet, title, blocks, ((0, title),), header=False)


def _head(material: Material) -> list[Block]:
    facts = material.facts
    above = listed([facts.organisation.strip(), _("Decision paper"), day(facts.date)])
    title = facts.title.strip() or _("Untitled workshop")
    return [
        Text(above, styles.CELL, "soft_ink", after=2),
        Text(title, styles.TITLE, after=2),
        Text(_scope(material), styles.CELL, "soft_ink", after=11),
    ]


def _scope(material: Material) -> str:
    """“Journey “First visit”, today · workshop with 9 people · 2 personas, 6 stages, 34 cards”."""
    parts = []
    journey = material.main_map
    if journey is not None:
        said = _("Journey “{title}”, today") if journey.state == "current" else _("“{title}”")
        parts.append(said.format(title=map_title(journey)))
    people = len(material.facts.participants)
    if people:
        said = ngettext("workshop with {n} colleague", "workshop with {n} colleagues", people)
        parts.append(said.format(n=people))
    found = counts(material.workshop, [one.id for one in material.maps[:1]])
    if journey is not None:
        found = counts(material.workshop, [journey.id])
    amounts = [
        ngettext("{n} persona", "{n} personas", found.personas).format(n=found.personas),
        ngettext("{n} stage", "{n} stages", found.stages).format(n=found.stages),
        ngettext("{n} card", "{n} cards", found.cards).format(n=number(found.cards)),
    ]
    return listed([*parts, ", ".join(amounts)])


def _decision(material: Material) -> list[Block]:
    decision = material.facts.decision.strip()
    label = Text(_("The decision we ask for"), styles.SMALL_BOLD, "accent", after=3)
    if not decision:
        advice = _("Not written yet. Put it into the workshop's facts, and it will stand here.")
        body = Text(advice, styles.BODY, "soft_ink")
        return [Panel(Stack((label, body)), fill="ground", edge="field_line", pad=11)]
    style = styles.LEAD if len(decision) < 700 else styles.BODY
    return [Panel(Stack((label, Text(decision, style))), fill="accent_tint", edge="accent", pad=10)]


def _hurts(material: Material) -> list[Block]:
    if material.main_map is None:
        return []
    shown = worst(material.pains(material.main_map.id), _TILES)
    if not shown:
        return []
    tiles = [_tile(material, pain) for pain in shown]
    cells = (*tiles, *([None] * (_TILES - len(tiles))))
    return [heading(_("Where it hurts")), Columns(cells, (1.0,) * _TILES, 11)]


def _tile(material: Material, pain: Pain) -> Block:
    felt = "" if pain.valence is None else signed(pain.valence)
    where = pain.step.title.strip() or pain.stage.title.strip() or _("A step without a title")
    rows: list[Block] = [
        Text(listed([felt, named(where, "")], "  "), styles.CELL_BOLD, "danger", after=2),
        Text(named(pain_words(pain), "", _ABRIDGED), styles.CELL, after=3),
    ]
    quote = _quote(material, pain)
    if quote:
        rows.append(Text(quoted(named(quote, "", _ABRIDGED)), styles.SMALL_QUOTE, after=3))
    sure = evidence_words(pain.card.evidence, named(pain.card.source, ""))
    rows.append(Text(listed([persona_name(pain.persona), sure]), styles.LABEL, "soft_ink"))
    return Panel(Stack(tuple(rows)), border="field_line", pad=8)


def _quote(material: Material, pain: Pain) -> str:
    """What the same persona says at the same step, or what anybody says there."""
    lanes = material.workshop.map_lanes(pain.stage.map)
    own = pain.persona.id if pain.persona else None
    for lane in sorted(lanes, key=lambda lane: lane.persona != own):
        for card in material.workshop.cell(lane.id, pain.step.id):
            if card.kind == "quote" and card.text.strip():
                return card.text
    return ""


def _curve(material: Material) -> list[Block]:
    if material.main_map is None:
        return []
    found = material.curves(material.main_map.id)
    shown = sorted(found, key=lambda curve: read_curve(curve).lowest.valence)[:_CURVES]
    if not shown:
        return []
    lines = [Line(c, _hue(c), named(persona_name(c.persona), "", 22), marks=True) for c in shown]
    future = _future(material, shown[0])
    if future:
        lines.insert(0, Line(future, _hue(future), _("future"), dashed=True, marks=False))
    said = _("{who}; {points}. ▲ peak  ▼ lowest  ■ end.")
    caption = said.format(who=names(shown), points=obtained(shown))
    if future:
        caption += " " + _("Dashed: as we want it.")
    chart = Chart(material.columns(material.main_map.id), tuple(lines), 118)
    return [chart, Gap(3), Text(caption, styles.LABEL, "soft_ink")]


def _hue(curve: Curve) -> int:
    return curve.persona.colour if curve.persona else 10


def _future(material: Material, today: Curve) -> Curve | None:
    """The same persona's curve on the first future map with just as many steps a stage."""
    assert material.main_map is not None
    shape = [len(steps) for _stage, steps in material.columns(material.main_map.id)]
    for journey in material.maps:
        same = [len(steps) for _stage, steps in material.columns(journey.id)] == shape
        if journey.state == "future" and same:
            for curve in material.curves(journey.id):
                if curve.persona == today.persona:
                    return curve
    return None


def _sureness(material: Material) -> list[Block]:
    if not material.evidence.total:
        return []
    words = Text(share_words(material.evidence), styles.SMALL, "soft_ink")
    return [heading(_("How sure we are")), evidence_bar(material.evidence), Gap(4), words]


def _actions(material: Material) -> list[Block]:
    actions = kept(material.workshop)
    if not actions:
        return []
    shown = [action for action in actions if action.status != "done"][:_ACTIONS]
    currency = material.facts.currency
    rows = [
        (
            named(action.text, _("An action without words"), _ABRIDGED),
            named("; ".join(answered_words(material.workshop, action)), "", _ABRIDGED),
            action.owner.strip(),
            short_day(action.due),
            "" if action.cost is None else money(action.cost, currency),
            "" if action.hours is None else number(action.hours),
        )
        for action in shown
    ]
    every = totals(actions)
    said = _("All {count} actions") if len(actions) > len(shown) else _("Together")
    total = (
        said.format(count=len(actions)), "", "", "",
        money(every.cost, currency) if every.cost else "",
        number(every.hours) if every.hours else "",
    )  # fmt: skip
    head = (_("Action"), _("Answers"), _("Who"), _("When"), _("Cost"), _("Hours"))
    sums = total if len(actions) > 1 and (every.cost or every.hours) else None
    drawn = table(head, (33, 30, 11, 15, 12, 9), rows, right=(4, 5), total=sums)
    return [heading(_("What we will do"), 1), drawn]


def _knowing(material: Material) -> list[Block]:
    rows = [_metric_row(row) for row in standings(material.workshop)]
    if not rows:
        return []
    head = (_("Metric"), _("Today"), _("Target"), _("By"))
    return [heading(_("How we will know"), 1), table(head, (50, 17, 17, 16), rows)]


def _metric_row(row: Standing) -> tuple[str, ...]:
    unit, target = row.metric.unit, row.metric.target
    return (
        named(row.metric.name, _("A metric without a name")),
        "–" if row.latest is None else with_unit(row.latest.value, unit),
        "–" if target is None else with_unit(target, unit),
        short_day(row.metric.due),
    )


def _nothing(material: Material) -> list[Block]:
    text = material.facts.cost_of_inaction.strip()
    return [heading(_("If we do nothing"), 3), Text(text, styles.BODY)] if text else []


def _missing(material: Material) -> list[Block]:
    """One friendly line where there is hardly anything to report yet."""
    if len(material.workshop.cards) or len(material.workshop.points):
        return []
    text = _(
        "This workshop is still empty. Add personas, stages and cards on the board: "
        "every page of this report fills itself from them."
    )
    return [Text(text, styles.BODY, "soft_ink")]

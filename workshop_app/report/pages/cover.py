"""The decision paper: what is asked for, why, and how one will know. One page if it fits."""

from collections.abc import Callable, Iterator
from functools import partial

from workshop_app.analysis.counts import counts
from workshop_app.analysis.finding import named
from workshop_app.analysis.metrics import Standing, standings
from workshop_app.analysis.pains import Pain, worst
from workshop_app.analysis.priorities import kept, totals
from workshop_app.analysis.reading import Curve, read_curve
from workshop_app.domain.records import ActionItem
from workshop_app.languages import told, within
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Panel, Stack, Text, heading
from workshop_app.report.chart import Chart, Line
from workshop_app.report.evidence_bar import evidence_bar
from workshop_app.report.material import Material
from workshop_app.report.phrases import (
    answered_words,
    evidence_words,
    map_words,
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
_ACTIONS, _FEWEST = 6, 3
_ABRIDGED = 110
_SHORT = 52


def pages(material: Material) -> Iterator[PlannedPage]:
    """The cover, on a second page where it does not fit on one."""
    title = _("Decision paper")
    why = [*_head(material), *_decision(material)]
    why += _apart(material, _hurts, _curve, _sureness)
    rest = _apart(material, _knowing, _nothing, _missing)
    blocks = [*why, *_actions_that_fit(material, why), *rest]
    yield from flowed(material.sheet, title, blocks, ((0, title),), header=False)


def _apart(material: Material, *parts: Callable[[Material], list[Block]]) -> list[Block]:
    """The parts that have something to say, with space between."""
    found = [part(material) for part in parts]
    return [block for blocks in found if blocks for block in (Gap(_BETWEEN), *blocks)]


def _actions_that_fit(material: Material, why: list[Block]) -> list[Block]:
    """As many actions as go on the first page; a few where it is full already."""
    sheet = material.sheet
    left = sheet.bottom - sheet.margin - sum(block.height(sheet.room) for block in why)
    for most in range(_ACTIONS, _FEWEST, -1):
        blocks = _apart(material, partial(_actions, most=most))
        if sum(block.height(sheet.room) for block in blocks) <= left:
            return blocks
    return _apart(material, partial(_actions, most=_FEWEST))


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
        parts.append(_("Journey “{title}”").format(title=map_words(journey)))
    people = len(material.facts.participants)
    if people:
        said = ngettext("workshop with {n} colleague", "workshop with {n} colleagues", people)
        parts.append(said.format(n=people))
    found = counts(material.workshop, [one.id for one in material.maps[:1]])
    if journey is not None:
        found = counts(material.workshop, [journey.id])
    amounts = (
        []
        if _is_empty(material)
        else [
            ngettext("{n} persona", "{n} personas", found.personas).format(n=found.personas),
            ngettext("{n} stage", "{n} stages", found.stages).format(n=found.stages),
            ngettext("{n} card", "{n} cards", found.cards).format(n=number(found.cards)),
        ]
    )
    return listed([*parts, ", ".join(amounts)])


def _decision(material: Material) -> list[Block]:
    decision = material.facts.decision.strip()
    label = Text(_("The decision we ask for"), styles.SMALL_BOLD, "accent", after=3)
    if not decision:
        advice = _("Not written yet. Put it into the workshop’s facts, and it will stand here.")
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
    future = material.future_of(shown[0])
    if future:
        places = material.beside(future, material.main_map.id)
        lines.insert(0, Line(future, _hue(future), dashed=True, marks=False, at=places))
    said = _("{who}; {points}. ▲ peak  ▼ lowest  ■ end.")
    caption = said.format(who=names(shown), points=obtained(shown))
    if future:
        caption += " " + _("Dashed: the future.")
    chart = Chart(material.columns(material.main_map.id), tuple(lines), 118, keep=True)
    return [chart, Gap(3, keep=True), Text(told(caption), styles.LABEL, "soft_ink")]


def _hue(curve: Curve) -> int:
    return curve.persona.colour if curve.persona else 10


def _sureness(material: Material) -> list[Block]:
    if not material.evidence.total:
        return []
    words = Text(share_words(material.evidence), styles.SMALL, "soft_ink")
    return [heading(_("How sure we are")), evidence_bar(material.evidence), Gap(4), words]


def _actions(material: Material, most: int) -> list[Block]:
    actions = kept(material.workshop)
    if not actions:
        return []
    shown = [action for action in actions if action.status != "done"][:most]
    currency = material.facts.currency
    rows = [
        (
            named(action.text, _("An action without words"), _ABRIDGED),
            _answers(material, action),
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
    head = (_("Action", "action item"), _("Answers"), _("Who"), _("When"), _("Cost"), _("Hours"))
    sums = total if len(actions) > 1 and (every.cost or every.hours) else None
    drawn = table(
        head, (37, 32, 11, 14, 11, 8), rows, width=material.sheet.room, right=(4, 5), total=sums
    )
    return [heading(_("What we will do"), 1), drawn]


def _answers(material: Material, action: ActionItem) -> str:
    """The first card that it answers, and how many more."""
    texts = answered_words(material.workshop, action)
    first = named("".join(texts[:1]), "", _SHORT)
    more = len(texts) - 1
    said = _("{card} + {n} more").format(card=within(first), n=more)
    return told(said) if more > 0 else first


def _knowing(material: Material) -> list[Block]:
    rows = [_metric_row(row) for row in standings(material.workshop)]
    if not rows:
        return []
    head = (_("Metric"), _("Today"), _("Target"), _("By"))
    return [
        heading(_("How we will know"), 1),
        table(head, (50, 17, 17, 16), rows, width=material.sheet.room),
    ]


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


def _is_empty(material: Material) -> bool:
    return not (len(material.workshop.cards) or len(material.workshop.points))


def _missing(material: Material) -> list[Block]:
    """One friendly line where there is hardly anything to report yet."""
    if not _is_empty(material):
        return []
    text = _(
        "This workshop is still empty. Add personas, stages and cards on the board: "
        "every page of this report fills itself from them."
    )
    return [Text(text, styles.BODY, "soft_ink")]

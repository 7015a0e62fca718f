"""The decision paper: what is asked for, why, and how one will know. One page if it fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.analysis.counts import counts
from workshop_app.analysis.finding import named
from workshop_app.analysis.metrics import standings
from workshop_app.analysis.pains import Pain, worst
from workshop_app.analysis.reading import Curve, read_curve
from workshop_app.languages import told
from workshop_app.layout.text import TextStyle
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Columns, Panel, Stack, Text, heading
from workshop_app.report.chart import Chart, Line
from workshop_app.report.decision_tables import actions_table, metrics_table
from workshop_app.report.evidence_bar import evidence_bar
from workshop_app.report.material import Material
from workshop_app.report.phrases import (
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
from workshop_app.report.written import day, listed, number, signed
from workshop_app.words import _, ngettext

_TILES = 3
_CURVES = 3
_ACTIONS, _FEWEST = 6, 3
_BESIDE, _KNOWING = 22.0, (0.5, 0.54, 0.58, 0.62)
"""The space between the metrics and what stands beside them, and what may be their share of it."""


@dataclass(frozen=True, slots=True)
class _Space:
    """How much there is between parts, how tall the curve is, how many letters are told.

    `hurt` letters of what hurts, `answers` of what an action answers; `beside`: how sure one is
    and what comes of doing nothing stand beside the metrics.
    """

    between: float
    curve: float
    hurt: int = 110
    answers: int = 52
    beside: bool = True


_WIDE = _Space(13.0, 118.0, beside=False)
_SPACES = (
    _WIDE, _Space(13.0, 110.0), _Space(10.0, 96.0, answers=34), _Space(6.0, 84.0, answers=26),
    _Space(5.0, 76.0, hurt=56, answers=26),
)  # fmt: skip


def pages(material: Material) -> Iterator[PlannedPage]:
    """The cover, on a second page where it does not fit on one."""
    title = _("Decision paper")
    blocks = _on_one_page(material) or _on_two(material)
    yield from flowed(material.sheet, title, blocks, ((0, title),), header=False)


def _on_one_page(material: Material) -> list[Block]:
    """As many actions as leave all of it one page, closer together if need be; else nothing."""
    for space in _SPACES:
        before, after = _before(material, space), _after(material, space)
        for most in range(_ACTIONS, _FEWEST - 1, -1):
            doing = _apart(space.between, actions_table(material, most, space.answers))
            blocks = [*before, *doing, *after]
            if _height(material, blocks) <= _first_page(material):
                return blocks
    return []


def _on_two(material: Material) -> list[Block]:
    """As many actions as go on the first page; a few where it is full already."""
    before, after = _before(material, _WIDE), _after(material, _WIDE)
    for most in range(_ACTIONS, _FEWEST - 1, -1):
        doing = _apart(_WIDE.between, actions_table(material, most, _WIDE.answers))
        if _height(material, [*before, *doing]) <= _first_page(material):
            break
    return [*before, *doing, *after]


def _height(material: Material, blocks: list[Block]) -> float:
    return sum(block.height(material.sheet.room) for block in blocks)


def _first_page(material: Material) -> float:
    return material.sheet.bottom - material.sheet.margin


def _before(material: Material, space: _Space) -> list[Block]:
    """Why something is to be done."""
    sure = [] if _has_beside(material, space) else _sureness(material)
    why = (_hurts(material, space.hurt), _curve(material, space.curve), sure)
    return [*_head(material), *_decision(material), *_apart(space.between, *why)]


def _after(material: Material, space: _Space) -> list[Block]:
    """How one will know, and what comes of doing nothing."""
    room = material.sheet.room
    if not _has_beside(material, space):
        parts = (metrics_table(material, room), _nothing(material), _missing(material))
        return _apart(space.between, *parts)
    saying = Stack((*_nothing(material, styles.CELL), *_apart(space.between, _sureness(material))))
    both = (_side_by_side(material, saying, share) for share in _KNOWING)
    return _apart(space.between, [min(both, key=lambda one: one.height(room))])


def _side_by_side(material: Material, saying: Block, share: float) -> Block:
    """The metrics on their share of the width, and what stands beside them."""
    room = material.sheet.room - _BESIDE
    knowing = Stack(tuple(metrics_table(material, room * share)))
    return Columns((knowing, saying), (share, 1 - share), _BESIDE)


def _has_beside(material: Material, space: _Space) -> bool:
    """Whether there are metrics, and something to stand beside them."""
    nothing = material.facts.cost_of_inaction.strip()
    return space.beside and bool(nothing and standings(material.workshop))


def _apart(between: float, *parts: list[Block]) -> list[Block]:
    """The parts that have something to say, with space between."""
    return [block for part in parts if part for block in (Gap(between), *part)]


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


def _hurts(material: Material, letters: int) -> list[Block]:
    if material.main_map is None:
        return []
    shown = worst(material.pains(material.main_map.id), _TILES)
    if not shown:
        return []
    tiles = [_tile(material, pain, letters) for pain in shown]
    cells = (*tiles, *([None] * (_TILES - len(tiles))))
    return [heading(_("Where it hurts")), Columns(cells, (1.0,) * _TILES, 11)]


def _tile(material: Material, pain: Pain, letters: int) -> Block:
    felt = "" if pain.valence is None else signed(pain.valence)
    where = pain.step.title.strip() or pain.stage.title.strip() or _("A step without a title")
    rows: list[Block] = [
        Text(listed([felt, named(where, "")], "  "), styles.CELL_BOLD, "danger", after=2),
        Text(named(pain_words(pain), "", letters), styles.CELL, after=3),
    ]
    quote = _quote(material, pain)
    if quote:
        rows.append(Text(quoted(named(quote, "", letters)), styles.SMALL_QUOTE, after=3))
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


def _curve(material: Material, tall: float) -> list[Block]:
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
    chart = Chart(material.columns(material.main_map.id), tuple(lines), tall, keep=True)
    return [chart, Gap(3, keep=True), Text(told(caption), styles.LABEL, "soft_ink")]


def _hue(curve: Curve) -> int:
    return curve.persona.colour if curve.persona else 10


def _sureness(material: Material) -> list[Block]:
    if not material.evidence.total:
        return []
    words = Text(share_words(material.evidence), styles.SMALL, "soft_ink")
    return [heading(_("How sure we are")), evidence_bar(material.evidence), Gap(4), words]


def _nothing(material: Material, style: TextStyle = styles.BODY) -> list[Block]:
    text = material.facts.cost_of_inaction.strip()
    return [heading(_("If we do nothing"), 3), Text(text, style)] if text else []


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

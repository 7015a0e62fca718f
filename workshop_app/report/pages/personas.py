"""A page per persona: who she is, her curve, her worst moments."""

from collections.abc import Iterator, Sequence

from workshop_app.analysis.reading import Curve, CurveReading, read_curve
from workshop_app.domain.records import JourneyMap, Persona, Trait
from workshop_app.languages import told, within
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Figure, Marked, Stack, Text, heading, side_by_side
from workshop_app.report.chart import Chart, Line
from workshop_app.report.flow import closer
from workshop_app.report.material import Material
from workshop_app.report.phrases import (
    evidence_words,
    full_name,
    map_words,
    obtained,
    pain_words,
    persona_name,
    quoted,
)
from workshop_app.report.plan import PlannedPage, flowed
from workshop_app.report.portrait import portrait
from workshop_app.report.scale import trait_scale
from workshop_app.report.written import listed, signed
from workshop_app.words import _

_PORTRAIT = 84.0
_WORST = 3
_CURVES = (136.0, 112.0, 88.0)
"""How tall a curve may be: as tall as leaves her one page, the first where none does."""


def pages(material: Material) -> Iterator[PlannedPage]:
    """One page or more for each persona."""
    for at, persona in enumerate(material.personas):
        name = persona_name(persona)
        above = ((0, _("Personas")),) if at == 0 else ()
        blocks = _on_one_page(material, persona)
        title = _("Persona: {name}").format(name=name)
        yield from flowed(material.sheet, title, blocks, (*above, (1, name)))


def _on_one_page(material: Material, persona: Persona) -> list[Block]:
    sheet = material.sheet
    for tall in _CURVES:
        blocks = _blocks(material, persona, tall)
        while isinstance(blocks[-1], Gap):
            blocks.pop()
        if sum(block.height(sheet.room) for block in blocks) <= sheet.depth:
            return blocks
    close = closer(blocks)
    if sum(block.height(sheet.room) for block in close) <= sheet.depth:
        return close
    return _blocks(material, persona, _CURVES[0])


def _blocks(material: Material, persona: Persona, tall: float) -> list[Block]:
    count = 4 if material.sheet.wide else 2
    blocks = [_head(persona), Gap(16), *_lists(persona, count), *_traits(persona.traits, count)]
    for journey in material.maps:
        for curve in material.curves(journey.id):
            own = curve.persona is not None and curve.persona.id == persona.id
            if own and not _is_shown_with_today(material, curve):
                blocks += _journey(material, journey, curve, tall)
        blocks += _worst(material, journey, persona)
    return blocks


def _head(persona: Persona) -> Block:
    rows: list[Block] = [Text(full_name(persona), styles.PAGE_TITLE)]
    if persona.role.strip():
        rows.append(Text(persona.role.strip(), styles.LEAD, "soft_ink", after=4))
    if persona.quote.strip():
        rows += [Gap(2), Text(quoted(persona.quote), styles.BIG_QUOTE, after=4)]
    sure = evidence_words(persona.evidence, persona.source)
    if persona.sample:
        sure = listed([sure, _("a sample: replace it with your own")])
    rows.append(Marked(persona.evidence, Text(sure, styles.SMALL, "soft_ink"), line=11.7))
    face = Figure(_PORTRAIT, portrait(persona, _PORTRAIT))
    return Pictured(face, Stack(tuple(rows)))


class Pictured:
    """A portrait with text beside it."""

    keep = False

    def __init__(self, picture: Figure, beside: Block) -> None:
        self._picture, self._beside = picture, beside

    def height(self, width: float) -> float:
        """The higher of the two."""
        return max(self._picture.tall, self._beside.height(width - self._indent))

    def split(self, width: float, height: float) -> tuple[Block | None, Block | None]:
        """The portrait stays on the first page."""
        if height < self._picture.tall:
            return None, self
        first, rest = self._beside.split(width - self._indent, height)
        return (Pictured(self._picture, first), rest) if first else (None, self)

    def draw(self, pen: object, x: float, y: float, width: float) -> None:
        """Draw both."""
        self._picture.draw(pen, x, y, self._picture.tall)  # type: ignore[arg-type]
        self._beside.draw(pen, x + self._indent, y, width - self._indent)  # type: ignore[arg-type]

    @property
    def _indent(self) -> float:
        return self._picture.tall + 20


def _lists(persona: Persona, count: int) -> list[Block]:
    groups = [
        (_("Goals"), "success", "gain", persona.goals),
        (_("Frustrations"), "danger", "pain_point", persona.frustrations),
        (_("Needs"), "need.mark", "need", persona.needs),
        (_("Channels"), "accent", "channels", persona.channels),
    ]
    filled = [_list(*group) for group in groups if any(text.strip() for text in group[3])]
    rows: list[Block] = []
    for beside in side_by_side(filled, count, 24):
        rows += [beside, Gap(14)]
    return rows


def _list(title: str, color: str, icon: str, texts: Sequence[str]) -> Block:
    rows: list[Block] = [heading(title)]
    for text in texts:
        if text.strip():
            rows.append(Marked(icon, Text(text.strip(), styles.BODY, after=3), color, 9))
    return Stack(tuple(rows))


def _traits(traits: Sequence[Trait], count: int) -> list[Block]:
    if not traits:
        return []
    scales = [trait_scale(trait) for trait in traits]
    rows: list[Block] = []
    for beside in side_by_side(scales, count, 24):
        rows += [beside, Gap(4)]
    return [heading(_("Traits")), *rows, Gap(10)]


def _journey(material: Material, journey: JourneyMap, curve: Curve, tall: float) -> list[Block]:
    future = journey.state == "future"
    color = curve.persona.colour if curve.persona else 10
    lines = [Line(curve, color, dashed=future, words=True)]
    wanted = None if future else material.future_of(curve)
    if wanted:
        places = material.beside(wanted, journey.id)
        lines.insert(0, Line(wanted, color, dashed=True, marks=False, at=places))
    chart = Chart(material.columns(journey.id), tuple(lines), tall, keep=True)
    said = _("Emotion curve: {map}") if not future else _("As we want it: {map}")
    caption = listed([_reading(read_curve(curve)), obtained([curve])])
    if wanted:
        caption = listed([caption, _("dashed: as we want it")])
    return [
        heading(said.format(map=map_words(journey)), 2),
        chart,
        Gap(4, keep=True),
        Text(told(caption), styles.SMALL, "soft_ink"),
        Gap(14),
    ]


def _is_shown_with_today(material: Material, curve: Curve) -> bool:
    """Whether it is a future curve drawn dashed beside that of today."""
    todays = (one for journey in material.told_maps for one in material.curves(journey.id))
    return any(material.future_of(one) is curve for one in todays if one.persona == curve.persona)


def _reading(reading: CurveReading) -> str:
    peak, low, end = reading.peak, reading.lowest, reading.end
    return listed(
        [
            _("▲ peak {value} {step}").format(
                value=signed(peak.valence), step=within(peak.step.title)
            ),
            _("▼ lowest {value} {step}").format(
                value=signed(low.valence), step=within(low.step.title)
            ),
            _("■ end {value}").format(value=signed(end.valence)),
            _("remembered as {value} (peak–end)").format(value=signed(reading.remembered)),
        ]
    )


def _worst(material: Material, journey: JourneyMap, persona: Persona) -> list[Block]:
    own = [
        pain
        for pain in material.pains(journey.id)
        if pain.persona is not None and pain.persona.id == persona.id
    ][:_WORST]
    if not own:
        return []
    moments: list[Block] = []
    for pain in own:
        felt = "" if pain.valence is None else signed(pain.valence)
        sure = evidence_words(pain.card.evidence, pain.card.source)
        done = _("answered by {action}") if pain.answered else _("no action yet")
        answer = done.format(action="; ".join(within(action.text) for action in pain.answers))
        where = listed([felt, within(pain.step.title.strip())], "  ")
        words = Stack(
            (
                Text(pain_words(pain), styles.BODY, keep=True),
                Text(told(listed([where, sure, answer])), styles.SMALL, "soft_ink", after=6),
            )
        )
        moments.append(Marked("pain_point", words, "danger", 9))
    title = heading(_("Worst moments: {map}").format(map=map_words(journey)))
    beside = side_by_side(moments, _WORST, 18) if material.sheet.wide else moments
    return [title, *beside, Gap(10)]

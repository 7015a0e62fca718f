"""The emotion curves of a map: all personas together, what each says, where they differ."""

from collections.abc import Iterator, Sequence

from workshop_app.analysis.reading import Curve, Moment, disagreements, read_curve
from workshop_app.domain.records import JourneyMap
from workshop_app.languages import onward, told
from workshop_app.report import styles
from workshop_app.report.block import Block, Gap
from workshop_app.report.blocks import Stack, Text, heading
from workshop_app.report.chart import Chart, Line
from workshop_app.report.material import Material
from workshop_app.report.phrases import map_words, names, obtained, persona_name
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.table import Row, table
from workshop_app.report.written import listed, number, signed
from workshop_app.words import _

_NAMED = 8
_DIFFERENCES = 5


def pages(material: Material) -> Iterator[PlannedPage]:
    """A page or more for each map with a curve."""
    for journey in material.maps:
        found = material.curves(journey.id)
        if found:
            title = _("Emotion curves: {map}").format(map=map_words(journey))
            blocks = _blocks(material, journey, found)
            yield from flowed(material.sheet, title, blocks, ((0, title),), joins=True)


def _blocks(material: Material, journey: JourneyMap, found: Sequence[Curve]) -> list[Block]:
    said = _("{who}, as told in the workshop. {points}.")
    if journey.state == "future":
        said = _("{who}, as we want it to be. {points}.")
    below = told(said.format(who=names(found), points=obtained(found)))
    legend = _("▲ peak   ▼ lowest point   ■ end. The scale runs from −2 to +2.")
    return [
        *page_title(_("Emotion curves: {map}").format(map=map_words(journey)), below),
        Chart(material.columns(journey.id), _lines(journey, found), 215),
        Gap(4),
        Text(legend, styles.SMALL, "soft_ink"),
        Gap(16),
        *_readings(found, material.sheet.room),
        *_differences(found, material.sheet.room),
    ]


def _lines(journey: JourneyMap, found: Sequence[Curve]) -> tuple[Line, ...]:
    many = len(found) > _NAMED
    return tuple(
        Line(
            curve,
            curve.persona.colour if curve.persona else 10,
            "" if many else persona_name(curve.persona),
            dashed=journey.state == "future",
            thin=many,
            marks=not many,
            words=len(found) == 1,
        )
        for curve in found
    )


def _readings(found: Sequence[Curve], width: float) -> list[Block]:
    head = (
        _("Whose curve"), _("▲ Peak"), _("▼ Lowest"), _("■ End"), _("Largest drop"),
        _("Stages below zero"), _("Peak–end"),
    )  # fmt: skip
    rows = [_reading(curve) for curve in found]
    note = _(
        "Peak–end: the mean of the most intense moment and the end, because that is what people "
        "remember of an experience."
    )
    return [
        heading(_("What the curves say"), 1),
        table(head, (21, 14, 14, 14, 20, 15, 11), rows, width=width),
        Gap(5),
        Text(note, styles.LABEL, "soft_ink"),
        Gap(16),
    ]


def _reading(curve: Curve) -> Row:
    reading = read_curve(curve)
    drop = reading.drop
    fell = ""
    if drop is not None:
        fell = f"{signed(-drop.depth)} {onward(drop.start.step.title, drop.end.step.title)}"
    return (
        _whose(curve),
        _moment(reading.peak),
        _moment(reading.lowest),
        _moment(reading.end),
        fell,
        listed([stage.title for stage in reading.below_zero], ", "),
        signed(reading.remembered),
    )


def _whose(curve: Curve) -> Block:
    name = Text(persona_name(curve.persona), styles.CELL_BOLD)
    return Stack((name, Text(obtained([curve]), styles.LABEL, "soft_ink")))


def _moment(moment: Moment) -> str:
    said = moment.point.word.strip() or moment.step.title
    return f"{signed(moment.valence)} {said}"


def _differences(found: Sequence[Curve], width: float) -> list[Block]:
    shown = disagreements(found)[:_DIFFERENCES]
    if not shown:
        return []
    rows: list[Row] = [
        (
            row.step.title or row.stage.title,
            _("{spread} apart").format(spread=number(row.spread)),
            persona_name(row.lowest.persona),
            persona_name(row.highest.persona),
        )
        for row in shown
    ]
    head = (_("Step"), _("Difference"), _("Lowest"), _("Highest"))
    return [
        heading(_("Where they differ most"), 1),
        table(head, (30, 18, 26, 26), rows, width=width),
    ]

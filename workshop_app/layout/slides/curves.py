"""One slide a persona: her emotion curve over all stages, with peak, lowest point and end named."""

from workshop_app.analysis.curve import pieces
from workshop_app.analysis.reading import Curve, Moment, curves, read_curve
from workshop_app.domain.records import JourneyMap, Stage
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import told, within
from workshop_app.layout.measures import POINT_WORD, SMALL
from workshop_app.layout.slides.frame import heading, progress
from workshop_app.layout.slides.slide import GAP, MARGIN, Slide
from workshop_app.layout.sprites import Box, CurveSprite, Part, PointSprite, Rect, Sprite, Words
from workshop_app.layout.text.block import TextBlock
from workshop_app.layout.text.typeset import line_width, typeset
from workshop_app.words import _, sentences

_AIR = 24.0
_WORD_GAP = 11.0
_BAND, _APART, _NAME_GAP = 4.0, 3.0, 5.0


def curve_slides(
    workshop: Workshop, journey: JourneyMap, width: float, height: float
) -> list[Slide]:
    """The slides of the map's emotion curves that have at least two points."""
    found = (curve for curve in curves(workshop, journey.id) if len(curve.moments) > 1)
    return [_slide(workshop, journey, curve, width, height) for curve in found]


def _slide(
    workshop: Workshop, journey: JourneyMap, curve: Curve, width: float, height: float
) -> Slide:
    stages = workshop.map_stages(journey.id)
    name = curve.persona.name if curve.persona else journey.title
    title = told(_("{name}: how it feels").format(name=within(name or _("Persona"))))
    head, top = heading(title, journey.title, width)
    names = _stage_names(workshop, stages, width, height)
    floor = min([height - MARGIN, *(sprite.rect.y for sprite in names)])
    shown = _curve(workshop, journey, curve, width, floor - top - GAP)
    sprites = (progress(stages, -1, width), head, *names)
    spoken = sentences(title, *_told(curve))
    return Slide(width, height, sprites, spoken, curve=shown, curve_top=top + GAP)


def _told(curve: Curve) -> list[str]:
    reading = read_curve(curve)
    told = (
        (_("Peak: {step}"), reading.peak),
        (_("Lowest point: {step}"), reading.lowest),
        (_("End: {step}"), reading.end),
    )
    return [text.format(step=moment.step.title) for text, moment in told]


def _curve(
    workshop: Workshop, journey: JourneyMap, curve: Curve, width: float, tall: float
) -> CurveSprite:
    columns = len(workshop.map_steps(journey.id))
    each = (width - 2 * MARGIN) / max(1, columns)
    reading = read_curve(curve)
    named = {moment.point.id for moment in (reading.peak, reading.lowest, reading.end)}
    colour = f"persona_{curve.persona.colour if curve.persona else 10}"
    places = [MARGIN + (moment.column + 0.5) * each for moment in curve.moments]
    points = tuple(
        _point(curve.moments, at, x, tall, colour, width, named) for at, x in enumerate(places)
    )
    joined = pieces([point.x for point in points], [point.y for point in points])
    rules = tuple(_y(value, tall) for value in (2, 1, 0, -1, -2))
    return CurveSprite(f"{colour}.hue", points, joined, rules, dashed=journey.state == "future")


def _y(valence: float, tall: float) -> float:
    return _AIR + (tall - 2 * _AIR) * (2 - valence) / 4


def _point(
    moments: tuple[Moment, ...], at: int, x: float, tall: float, colour: str, width: float,
    named: set[str],
) -> PointSprite:  # fmt: skip
    moment = moments[at]
    point, y = moment.point, _y(moment.valence, tall)
    word = None
    if point.id in named:
        block = typeset(
            point.word or moment.step.title, POINT_WORD, width / 3, max_lines=1, snug=True
        )
        top = y + _WORD_GAP if _dips(moments, at) else y - _WORD_GAP - block.height
        left = max(MARGIN, min(x - block.width / 2, width - MARGIN - block.width))
        word = Words(block, left, top, f"{colour}.ink")
    return PointSprite(point.id, point.step, x, y, point.valence, point.evidence, word)


def _dips(moments: tuple[Moment, ...], at: int) -> bool:
    """Whether the curve lies above a point, so that there is room below it."""
    beside = [moments[i].valence for i in (at - 1, at + 1) if 0 <= i < len(moments)]
    return sum(beside) / len(beside) > moments[at].valence


def _stage_names(
    workshop: Workshop, stages: tuple[Stage, ...], width: float, height: float
) -> list[Sprite]:
    """A band and a name for each stage below the curve, as wide as its steps.

    Where names would touch each other, they stand in two rows by turns.
    """
    counts = [max(1, len(workshop.stage_steps(stage.id))) for stage in stages]
    each = (width - 2 * MARGIN) / max(1, sum(counts))
    names = [stage.title or _("Stage") for stage in stages]
    starts = [MARGIN + each * sum(counts[:at]) for at in range(len(counts))]
    ends = [*(x - _APART for x in starts[1:]), width - MARGIN]
    bands = [Rect(x, 0, end - x, _BAND) for x, end in zip(starts, ends, strict=True)]
    rows = 2 if _touching(names, bands, width) else 1
    room = width / 3 if rows > 1 else width
    blocks = [typeset(name, SMALL, room, max_lines=1, snug=True) for name in names]
    top = height - MARGIN / 2 - SMALL.line_height * rows - _BAND - 4
    return [
        _stage_name(stage, block, band, at % rows, width).at(band.x, top)
        for at, (stage, block, band) in enumerate(zip(stages, blocks, bands, strict=True))
    ]


def _touching(names: list[str], bands: list[Rect], width: float) -> bool:
    """Whether two names below their bands would touch."""
    wide = [line_width(name, SMALL) for name in names]
    left = [_left_of(w, band, width) for w, band in zip(wide, bands, strict=True)]
    ends = [x + w + _NAME_GAP for x, w in zip(left, wide, strict=True)]
    return any(x < end for x, end in zip(left[1:], ends, strict=False))


def _left_of(wide: float, band: Rect, width: float) -> float:
    """Where a name begins: in the middle of its band, within the margins of the slide."""
    middle = band.x + (band.width - wide) / 2
    return max(MARGIN, min(middle, width - MARGIN - wide))


def _stage_name(stage: Stage, block: TextBlock, band: Rect, row: int, width: float) -> Sprite:
    hue = f"persona_{stage.colour}.hue" if stage.colour else "board.stage_line"
    x = _left_of(block.width, band, width) - band.x
    parts: tuple[Part, ...] = (
        Box(Rect(0, 0, band.width, _BAND), fill=hue, radius=_BAND / 2),
        Words(block, x, _BAND + 4 + row * SMALL.line_height, "ink"),
    )
    return Sprite("stages", stage.id, Rect(0, 0, band.width, block.height), parts=parts)

"""One slide a persona: her emotion curve over all stages, with peak, lowest point and end named."""

from workshop_app.analysis.curve import pieces
from workshop_app.analysis.reading import Curve, Moment, curves, read_curve
from workshop_app.domain.records import JourneyMap, Stage
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.measures import POINT_WORD, SMALL
from workshop_app.layout.slides.frame import heading, progress
from workshop_app.layout.slides.slide import GAP, MARGIN, Slide
from workshop_app.layout.sprites import Box, CurveSprite, Part, PointSprite, Rect, Sprite, Words
from workshop_app.layout.text.typeset import line_width, typeset
from workshop_app.words import _, sentences

_AIR = 24.0
_WORD_GAP = 11.0
_BAND = 4.0


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
    title = _("{name}: how it feels").format(name=name or _("Persona"))
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

    Where a name is wider than its band, the names stand in two rows by turns.
    """
    counts = [max(1, len(workshop.stage_steps(stage.id))) for stage in stages]
    each = (width - 2 * MARGIN) / max(1, sum(counts))
    names = [stage.title or _("Stage") for stage in stages]
    narrow = any(
        line_width(name, SMALL) > count * each - 6
        for name, count in zip(names, counts, strict=True)
    )
    tall = SMALL.line_height * (2 if narrow else 1) + _BAND + 4
    sprites, x = [], MARGIN
    for at, (stage, count) in enumerate(zip(stages, counts, strict=True)):
        row = at % 2 if narrow else 0
        sprite = _stage_name(stage, names[at], count * each - 3, row, each, narrow=narrow)
        sprites.append(sprite.at(x, height - MARGIN / 2 - tall))
        x += count * each
    return sprites


def _stage_name(
    stage: Stage, name: str, wide: float, row: int, each: float, *, narrow: bool
) -> Sprite:
    hue = f"persona_{stage.colour}.hue" if stage.colour else "board.stage_line"
    block = typeset(name, SMALL, wide + (2 * each if narrow else 0.0), max_lines=1, snug=True)
    parts: tuple[Part, ...] = (
        Box(Rect(0, 0, wide, _BAND), fill=hue, radius=_BAND / 2),
        Words(
            block, max(0.0, (wide - block.width) / 2), _BAND + 4 + row * SMALL.line_height, "ink"
        ),
    )
    return Sprite("stages", stage.id, Rect(0, 0, wide, block.height), parts=parts)

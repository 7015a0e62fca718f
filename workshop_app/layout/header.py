"""The stage header: stages in their boxes, their steps below, as tall as the longest title."""

from workshop_app.domain.records import Stage, Step
from workshop_app.layout.grid import Column, Grid
from workshop_app.layout.measures import STAGE_TITLE, STEP_TITLE, Measures
from workshop_app.layout.sprites import Box, Part, Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _

_STAGE_MIN = 40.0
_STEP_MIN = 32.0
_UNDERLINE = 3.0
_SIDE = 10.0
_NARROW = 72.0
_THIN_STEP = 12.0
_NOTCH = 12.0


def header_sprites(grid: Grid, measures: Measures) -> tuple[tuple[Sprite, ...], float]:
    """The sprites of all stages and steps, above y = 0, and the height they take.

    Columns too narrow for words, of a board seen from afar, have steps without titles and
    stages with what fits on two lines.
    """
    if grid.columns and grid.columns[0].width < _NARROW:
        return _from_afar(grid, measures)
    stage_tall = max(
        [_STAGE_MIN, *(_stage_height(stage, width, measures) for stage, _x, width in grid.stages)]
    )
    pairs = list(zip(grid.steps, grid.columns, strict=True))
    step_tall = max([_STEP_MIN, *(_step_height(step, column, measures) for step, column in pairs)])
    height = stage_tall + step_tall
    stages = [
        _stage(stage, x, width, measures, stage_tall).at(x + measures.stage_gap / 2, -height)
        for stage, x, width in grid.stages
    ]
    steps = [_step(step, column, step_tall).at(column.x, -step_tall) for step, column in pairs]
    return (*stages, *steps), height


def _from_afar(grid: Grid, measures: Measures) -> tuple[tuple[Sprite, ...], float]:
    height = _STAGE_MIN + _THIN_STEP
    stages = []
    for stage, x, width in grid.stages:
        sprite = _stage(stage, x, width, measures, _STAGE_MIN, most_lines=2)
        stages.append(sprite.at(x + measures.stage_gap / 2, -height))
    steps = [
        Sprite("steps", column.step, Rect(column.x, -_THIN_STEP, column.width, _THIN_STEP))
        for column in grid.columns
    ]
    return (*stages, *steps), height


def _room(width: float) -> float:
    """The width for words in `width`: in notches, so that zooming finds most titles set already."""
    return max(_NOTCH, (width - 2 * _SIDE) // _NOTCH * _NOTCH)


def _stage_height(stage: Stage, width: float, measures: Measures) -> float:
    block = typeset(stage.title, STAGE_TITLE, _room(width - measures.stage_gap))
    return block.height + 2 * measures.stage_pad + _UNDERLINE


def _step_height(step: Step, column: Column, measures: Measures) -> float:
    block = typeset(step.title, STEP_TITLE, _room(column.width))
    return block.height + 2 * measures.step_pad


def _stage(
    stage: Stage,
    x: float,
    width: float,
    measures: Measures,
    tall: float,
    most_lines: int | None = None,
) -> Sprite:
    width -= measures.stage_gap
    ink = f"persona_{stage.colour}.ink" if stage.colour else "board.stage_ink"
    fill = f"persona_{stage.colour}.fill" if stage.colour else "board.stage"
    line = f"persona_{stage.colour}.hue" if stage.colour else "board.stage_line"
    block = typeset(stage.title or _("Stage"), STAGE_TITLE, _room(width), max_lines=most_lines)
    color = ink if stage.title else "soft_ink"
    top = (tall - _UNDERLINE - block.height) / 2
    parts: tuple[Part, ...] = (
        Box(Rect(0, tall - _UNDERLINE, width, _UNDERLINE), fill=line),
        Words(block, _SIDE, top, color),
    )
    return Sprite("stages", stage.id, Rect(0, 0, width, tall), fill=fill, radius=6, parts=parts)


def _step(step: Step, column: Column, tall: float) -> Sprite:
    block = typeset(step.title or _("Step"), STEP_TITLE, _room(column.width))
    words = Words(block, _SIDE, (tall - block.height) / 2, "board.step_ink")
    return Sprite("steps", step.id, Rect(0, 0, column.width, tall), parts=(words,))

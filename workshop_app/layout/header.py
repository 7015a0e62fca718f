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


def header_sprites(grid: Grid, measures: Measures) -> tuple[tuple[Sprite, ...], float]:
    """The sprites of all stages and steps, above y = 0, and the height they take."""
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


def _stage_height(stage: Stage, width: float, measures: Measures) -> float:
    block = typeset(stage.title, STAGE_TITLE, width - measures.stage_gap - 2 * _SIDE)
    return block.height + 2 * measures.stage_pad + _UNDERLINE


def _step_height(step: Step, column: Column, measures: Measures) -> float:
    return typeset(step.title, STEP_TITLE, column.width - 2 * _SIDE).height + 2 * measures.step_pad


def _stage(stage: Stage, x: float, width: float, measures: Measures, tall: float) -> Sprite:
    width -= measures.stage_gap
    ink = f"persona_{stage.colour}.ink" if stage.colour else "board.stage_ink"
    fill = f"persona_{stage.colour}.fill" if stage.colour else "board.stage"
    line = f"persona_{stage.colour}.hue" if stage.colour else "board.stage_line"
    block = typeset(stage.title or _("Stage"), STAGE_TITLE, width - 2 * _SIDE)
    color = ink if stage.title else "soft_ink"
    top = (tall - _UNDERLINE - block.height) / 2
    parts: tuple[Part, ...] = (
        Box(Rect(0, tall - _UNDERLINE, width, _UNDERLINE), fill=line),
        Words(block, _SIDE, top, color),
    )
    return Sprite("stages", stage.id, Rect(0, 0, width, tall), fill=fill, radius=6, parts=parts)


def _step(step: Step, column: Column, tall: float) -> Sprite:
    block = typeset(step.title or _("Step"), STEP_TITLE, column.width - 2 * _SIDE)
    words = Words(block, _SIDE, (tall - block.height) / 2, "board.step_ink")
    return Sprite("steps", step.id, Rect(0, 0, column.width, tall), parts=(words,))

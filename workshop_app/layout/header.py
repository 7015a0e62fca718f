"""The stage header: stages in their boxes, their steps below, as tall as the longest title."""

from math import inf

from workshop_app.domain.records import Stage, Step
from workshop_app.layout.folds import CHEVRON, chevron
from workshop_app.layout.grid import Column, Grid
from workshop_app.layout.measures import STAGE_TITLE, STEP_TITLE, Measures
from workshop_app.layout.sprites import Box, Part, Rect, Sprite, Words
from workshop_app.layout.text.block import TextBlock
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import line_width, typeset
from workshop_app.words import _

_STAGE_MIN = 40.0
_STEP_MIN = 32.0
_UNDERLINE = 3.0
_SIDE = 10.0
_NARROW = 72.0
_THIN_STEP = 12.0
_NOTCH = 12.0
_TIP = 8.0
_LONGEST_UPRIGHT = 112.0
_CHEVRON_FROM = 120.0


def header_sprites(grid: Grid, measures: Measures) -> tuple[tuple[Sprite, ...], float]:
    """The sprites of all stages and steps, above y = 0, and the height they take.

    Columns too narrow for words, of a board seen from afar, have steps without titles and
    stages with what fits on two lines, or upright.
    """
    if any(not column.folded and column.width < _NARROW for column in grid.columns):
        return _from_afar(grid, measures)
    opened = [(stage, width) for stage, _x, width in grid.stages if not stage.folded]
    stage_tall = max(
        [_STAGE_MIN, *(_stage_height(stage, width, measures) for stage, width in opened)]
    )
    pairs = [
        (step, column)
        for step, column in zip(grid.steps, grid.columns, strict=True)
        if not column.folded
    ]
    step_tall = max([_STEP_MIN, *(_step_height(step, column, measures) for step, column in pairs)])
    upright = max([0.0, *(_upright_height(s, measures) for s, _x, _w in grid.stages if s.folded)])
    stage_tall = max(stage_tall, upright - step_tall)
    height = stage_tall + step_tall
    stages = []
    for stage, x, width in grid.stages:
        tall = height if stage.folded else stage_tall
        sprite = _folded if stage.folded else _stage
        made = sprite(stage, width, measures, tall)
        stages.append(made.at(x + measures.stage_gap / 2, -height))
    steps = [_step(step, column, step_tall).at(column.x, -step_tall) for step, column in pairs]
    return (*stages, *steps), height


def _from_afar(grid: Grid, measures: Measures) -> tuple[tuple[Sprite, ...], float]:
    upright = [s for s, _x, width in grid.stages if not (s.folded or _level(s, width, measures))]
    longest = max([0.0, *(_upright_height(stage, measures) for stage in upright)])
    tall = max(_STAGE_MIN, longest - CHEVRON - _TIP)
    height = tall + _THIN_STEP
    stages = []
    for stage, x, width in grid.stages:
        if stage.folded or stage in upright:
            high = height if stage.folded else tall
            sprite = _folded(stage, width, measures, high, foldable=False)
        else:
            sprite = _stage(stage, width, measures, tall, most_lines=2)
        stages.append(sprite.at(x + measures.stage_gap / 2, -height))
    steps = [
        Sprite("steps", column.step, Rect(column.x, -_THIN_STEP, column.width, _THIN_STEP))
        for column in grid.columns
        if not column.folded
    ]
    return (*stages, *steps), height


def _level(stage: Stage, width: float, measures: Measures) -> bool:
    """Whether a title stands on two lines without a word broken."""
    title, room = stage.title or _("Stage"), _room(width - measures.stage_gap)
    whole = all(typeset(word, STAGE_TITLE, inf).width <= room for word in title.split())
    return whole and len(_set(title, STAGE_TITLE, room).lines) <= 2


def _room(width: float) -> float:
    """The width for words in `width`: in notches, so that zooming finds most titles set already."""
    return max(_NOTCH, (width - 2 * _SIDE) // _NOTCH * _NOTCH)


def _set(text: str, style: TextStyle, room: float, max_lines: int | None = None) -> TextBlock:
    """`text` in lines no wider than `room`: one that has no need to break is the same in any."""
    width = inf if line_width(text, style) <= room else room
    return typeset(text, style, width, max_lines=max_lines, snug=True)


def _stage_height(stage: Stage, width: float, measures: Measures) -> float:
    width -= measures.stage_gap
    block = _set(stage.title, STAGE_TITLE, _room(width - _chevron_room(width, measures)))
    return block.height + 2 * measures.stage_pad + _UNDERLINE


def _step_height(step: Step, column: Column, measures: Measures) -> float:
    block = _set(step.title, STEP_TITLE, _room(column.width))
    return block.height + 2 * measures.step_pad


def _chevron_room(width: float, measures: Measures) -> float:
    """The room of a chevron beside a title; where columns are narrow the title needs all of it."""
    return CHEVRON if measures.chevrons and width >= _CHEVRON_FROM else 0.0


def _upright_height(stage: Stage, measures: Measures) -> float:
    """The height a folded stage's title needs on one line, within reason; more goes on a second."""
    title = typeset(stage.title or _("Stage"), STAGE_TITLE, _LONGEST_UPRIGHT)
    return min(title.width, _LONGEST_UPRIGHT) + CHEVRON + 3 * _TIP


def _stage(
    stage: Stage, width: float, measures: Measures, tall: float, most_lines: int | None = None
) -> Sprite:
    """An open stage; seen from afar (`most_lines`) it has no chevron: that would be too small."""
    width -= measures.stage_gap
    chevron_room = _chevron_room(width, measures) if most_lines is None else 0.0
    room = _room(width - chevron_room)
    block = _set(stage.title or _("Stage"), STAGE_TITLE, room, most_lines)
    top = (tall - _UNDERLINE - block.height) / 2
    parts: tuple[Part, ...] = (
        Box(Rect(0, tall - _UNDERLINE, width, _UNDERLINE), fill=_look(stage, "hue")),
        Words(block, _SIDE, top, _title_ink(stage)),
    )
    if chevron_room:
        at = width - CHEVRON - _TIP, (tall - _UNDERLINE - CHEVRON) / 2
        parts = (*parts, chevron(*at, folded=False, color=_look(stage, "ink")))
    return _box(stage, width, tall, parts)


def _folded(
    stage: Stage, width: float, measures: Measures, tall: float, *, foldable: bool = True
) -> Sprite:
    """A folded stage: narrow, its title upright, its chevron (if `foldable`) above."""
    width -= measures.stage_gap
    top = CHEVRON + 2 * _TIP if foldable else _TIP / 2
    bottom = tall - _UNDERLINE - _TIP / 2
    lines = max(1, int(width // STAGE_TITLE.line_height))
    block = typeset(
        stage.title or _("Stage"), STAGE_TITLE, bottom - top, max_lines=lines, snug=True
    )
    left, foot = (width - block.height) / 2, top + block.width if foldable else bottom
    parts: tuple[Part, ...] = (
        Box(Rect(0, tall - _UNDERLINE, width, _UNDERLINE), fill=_look(stage, "hue")),
        Words(block, left, foot, _title_ink(stage), upright=True),
    )
    if foldable:
        at = (width - CHEVRON) / 2
        parts = (*parts, chevron(at, _TIP, folded=True, color=_look(stage, "ink")))
    return _box(stage, width, tall, parts)


def _box(stage: Stage, width: float, tall: float, parts: tuple[Part, ...]) -> Sprite:
    box = Rect(0, 0, width, tall)
    return Sprite("stages", stage.id, box, fill=_look(stage, "fill"), radius=6, parts=parts)


def _title_ink(stage: Stage) -> str:
    return _look(stage, "ink") if stage.title else "soft_ink"


def _look(stage: Stage, what: str) -> str:
    """The token of a stage's own colour, or of the accent that stages have."""
    if stage.colour:
        return f"persona_{stage.colour}.{what}"
    return {"ink": "board.stage_ink", "fill": "board.stage", "hue": "board.stage_line"}[what]


def _step(step: Step, column: Column, tall: float) -> Sprite:
    block = _set(step.title or _("Step"), STEP_TITLE, _room(column.width))
    words = Words(block, _SIDE, (tall - block.height) / 2, "board.step_ink")
    return Sprite("steps", step.id, Rect(0, 0, column.width, tall), parts=(words,))

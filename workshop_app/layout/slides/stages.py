"""The slides of one stage: its steps with who is there, how she feels and what is on the map."""

from itertools import takewhile

from workshop_app.domain.records import Stage
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.measures import PERSONA_TEXT
from workshop_app.layout.slides.blocks import stage_blocks
from workshop_app.layout.slides.flow import Column, pages_of
from workshop_app.layout.slides.frame import heading, progress
from workshop_app.layout.slides.slide import GAP, MARGIN, Slide
from workshop_app.layout.sprites import Box, Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _, sentences

_COLUMN = 160.0


def stage_slides(
    workshop: Workshop, stages: tuple[Stage, ...], at: int, width: float, height: float
) -> list[Slide]:
    """The slides of the stage `stages[at]` on an area of `width` × `height`; at least one."""
    stage = stages[at]
    title, bar = stage.title or _("Stage"), progress(stages, at, width)
    plain, top = heading(title, stage.goal, width)
    body = top + GAP
    count = max(1, int((width - 2 * MARGIN + GAP) // (_COLUMN + GAP)))
    each = (width - 2 * MARGIN - (count - 1) * GAP) / count
    groups = stage_blocks(workshop, stage, each)
    pages = pages_of(groups, height - body - MARGIN / 2, count)
    if not pages:
        return [Slide(width, height, (bar, plain, _nothing(width, body)), title, stage.id)]
    slides = []
    for number, page in enumerate(pages, 1):
        corner = f"{number} / {len(pages)}" if len(pages) > 1 else ""
        head, _top = heading(title, stage.goal, width, corner)
        cards = tuple(_placed(page, each, body))
        slides.append(Slide(width, height, (bar, head, *cards), _told(title, page), stage.id))
    return slides


def _told(title: str, columns: list[Column]) -> str:
    """What is said of a page: a heading that is repeated on it once."""
    said = {id(block): block.spoken for column in columns for block in column}
    return sentences(title, *said.values())


def _placed(columns: list[Column], each: float, top: float) -> list[Sprite]:
    sprites, before = [], Column()
    for at, column in enumerate(columns):
        x, y = MARGIN + at * (each + GAP), top
        goes_on = _goes_on(before, column)
        for number, block in enumerate(column):
            if number >= goes_on:
                sprites.append(block.sprite.at(x, y))
            elif block.level == 0:
                sprites.append(_line_from(block.sprite, each, x, y))
            y += block.height + GAP
        before = column
    return sprites


def _goes_on(before: Column, column: Column) -> int:
    """How many headings a column has in common with the one before, which says them for both."""
    pairs = takewhile(lambda pair: pair[0] is pair[1], zip(before, column, strict=False))
    return sum(1 for _pair in pairs)


def _line_from(step: Sprite, each: float, x: float, y: float) -> Sprite:
    """In place of the name of a step that goes on: a line from the column before."""
    named = max(part.x + part.block.width for part in step.parts if isinstance(part, Words))
    left = -GAP - max(0.0, each - named - GAP / 2)
    line = Box(Rect(left, step.rect.height / 2 - 0.5, each - left, 1), fill="board.swimlane")
    return Sprite("label", "", Rect(x, y, each, step.rect.height), parts=(line,))


def _nothing(width: float, top: float) -> Sprite:
    words = typeset(_("Nothing stands here yet."), PERSONA_TEXT, width - 2 * MARGIN)
    rect = Rect(MARGIN, top, width - 2 * MARGIN, words.height)
    return Sprite("label", "", rect, parts=(Words(words, 0, 0, "soft_ink"),))

"""The slides of one stage: its steps with who is there, how she feels and what is on the map."""

from workshop_app.domain.records import Stage
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.measures import PERSONA_TEXT
from workshop_app.layout.slides.blocks import stage_blocks
from workshop_app.layout.slides.flow import Column, pages_of
from workshop_app.layout.slides.frame import heading, progress
from workshop_app.layout.slides.slide import GAP, MARGIN, Slide
from workshop_app.layout.sprites import Rect, Sprite, Words
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
    sprites = []
    for at, column in enumerate(columns):
        x, y = MARGIN + at * (each + GAP), top
        for block in column:
            sprites.append(block.sprite.at(x, y))
            y += block.height + GAP
    return sprites


def _nothing(width: float, top: float) -> Sprite:
    words = typeset(_("Nothing stands here yet."), PERSONA_TEXT, width - 2 * MARGIN)
    rect = Rect(MARGIN, top, width - 2 * MARGIN, words.height)
    return Sprite("label", "", rect, parts=(Words(words, 0, 0, "soft_ink"),))

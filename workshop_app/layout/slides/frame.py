"""What every slide shows: how far the walk has come, where one is, which page it is."""

from workshop_app.domain.records import Stage
from workshop_app.layout.measures import SMALL
from workshop_app.layout.slides.slide import GAP, MARGIN
from workshop_app.layout.sprites import Box, Part, Rect, Sprite, Words
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import typeset

TITLE = TextStyle(19.0, bold=True, leading=1.25)
_BAR, _TO_COME = 5.0, 2.0
_BAR_TOP, _APART = 12.0, 3.0
_TITLE_TOP = 26.0


def progress(stages: tuple[Stage, ...], current: int, width: float) -> Sprite:
    """A bar for each stage; those up to `current` (from 0, −1 for none) are filled,
    those to come thin: they can be told apart without colours, too.
    """
    room = width - 2 * MARGIN
    each = (room + _APART) / max(1, len(stages))
    boxes: list[Part] = []
    for at, stage in enumerate(stages):
        hue = f"persona_{stage.colour}.hue" if stage.colour else "board.stage_line"
        tone = hue if at <= current else "line"
        tall = _BAR + 3 if at == current else _BAR if at < current else _TO_COME
        rect = Rect(at * each, _BAR_TOP - (tall - _BAR) / 2, each - _APART, tall)
        boxes.append(Box(rect, fill=tone, radius=tall / 2))
    return Sprite("progress", "", Rect(MARGIN, 0, room, _BAR_TOP + _BAR), parts=tuple(boxes))


def heading(title: str, beside: str, width: float, corner: str = "") -> tuple[Sprite, float]:
    """The title with softer words `beside` it, `corner` at the far end; and its lower edge."""
    room = width - 2 * MARGIN
    note = typeset(corner, SMALL, room, snug=True)
    words = typeset(title, TITLE, room - note.width - GAP, snug=True)
    parts: list[Part] = [Words(words, 0, 0, "ink")]
    bottom = words.height
    if beside:
        rest = typeset(beside, SMALL, room, snug=True)
        top = words.height + 2
        parts.append(Words(rest, 0, top, "soft_ink"))
        bottom = top + rest.height
    if corner:
        parts.append(
            Words(note, room - note.width, (TITLE.line_height - note.height) / 2, "soft_ink")
        )
    rect = Rect(MARGIN, _TITLE_TOP, room, bottom)
    return Sprite("heading", "", rect, parts=tuple(parts)), rect.bottom

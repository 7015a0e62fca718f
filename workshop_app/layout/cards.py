"""The picture of a card: kind, text, evidence mark; as tall as its text needs."""

from functools import cache
from itertools import pairwise

from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import Asset, Card
from workshop_app.layout.measures import CARD_LABEL, CARD_TEXT, QUOTE_TEXT, SMALL
from workshop_app.layout.sprites import Box, Mark, Part, Picture, Rect, Sprite, Words
from workshop_app.layout.text.block import TextBlock
from workshop_app.layout.text.breaks import line_breaks
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import typeset
from workshop_app.layout.theme import EDGED_KINDS
from workshop_app.words import _

_LEFT, _RIGHT, _TOP, _BOTTOM = 10.0, 8.0, 7.0, 8.0
_ICON = 11.0
_SIGN = 11.0
_BETWEEN = 3.0
_ABOVE_TAGS = 3.0
_RADIUS = 4.0
_TALLEST_PICTURE = 160.0


def card_sprite(card: Card, width: float, image: Asset | None = None) -> Sprite:
    """The sprite of `card` at the origin, `width` wide; `image` is the asset it shows."""
    look = f"persona_{card.colour}" if card.colour else card.kind
    edged = card.kind in EDGED_KINDS and not card.colour
    ink = f"{look}.ink" if card.colour else f"{look}.mark"
    parts: list[Part] = []
    if edged:
        parts.append(Box(Rect(0, 0, 3.5, 0), fill=ink, radius=_RADIUS))
    signs, sign_room = _signs(card, width, ink)
    label = _fitting(card, width - _LEFT - _ICON - 5 - _RIGHT - sign_room)
    parts.append(Mark(card.kind, _LEFT, _TOP + 1.5, _ICON, ink))
    parts.append(Words(label, _LEFT + _ICON + 5, _TOP, ink))
    parts.extend(signs)
    y = _TOP + label.height + _BETWEEN
    if image is not None:
        picture = _picture(image, width, y)
        parts.append(picture)
        y = picture.rect.bottom + _BETWEEN
    block = _text(card, width)
    below = y + max(block.height, CARD_TEXT.line_height)
    tags, bottom = _tags(card, width, below, ink)
    parts.extend(tags)
    if block.lines:
        parts.append(Words(block, _LEFT, y, f"{look}.ink" if card.colour else "ink"))
    height = bottom + _BOTTOM
    if edged:
        parts[0] = Box(Rect(0, 0, 3.5, height), fill=ink, radius=1.75)
    return Sprite(
        "cards", card.id, Rect(0, 0, width, height),
        fill=f"{look}.fill", border=f"{look}.border", radius=_RADIUS, parts=tuple(parts),
    )  # fmt: skip


def text_style(card: Card) -> TextStyle:
    """How the text of `card` is set."""
    return QUOTE_TEXT if card.kind == "quote" else CARD_TEXT


def text_rect(sprite: Sprite) -> Rect:
    """Where the text of a card's sprite stands, in the coordinates of the sprite's parent."""
    label = next(part for part in sprite.parts if isinstance(part, Words))
    top = label.y + label.block.height + _BETWEEN
    top = max([top, *(p.rect.bottom + _BETWEEN for p in sprite.parts if isinstance(p, Picture))])
    box, tags = sprite.rect, tags_of(sprite)
    bottom = tags[1].y - _ABOVE_TAGS if tags else box.height - _BOTTOM
    kind = next(part for part in sprite.parts if isinstance(part, Mark))
    left = _LEFT if kind.x < box.width / 2 else _RIGHT
    return Rect(box.x + left, box.y + top, box.width - _LEFT - _RIGHT, bottom - top)


def tags_of(sprite: Sprite) -> tuple[Mark, Words] | None:
    """The sign and the words of a card's tags and codes, which stand below its text."""
    for one, other in pairwise(sprite.parts):
        if isinstance(one, Mark) and one.icon == "tag" and isinstance(other, Words):
            return one, other
    return None


def _text(card: Card, width: float) -> TextBlock:
    return typeset(card.text, text_style(card), width - _LEFT - _RIGHT)


def _tags(card: Card, width: float, y: float, ink: str) -> tuple[list[Part], float]:
    """The tags and codes of a card below its text, which ends at `y`; and where they end."""
    said = " · ".join((*card.tags, *card.codes))
    if not said:
        return [], y
    top, left = y + _ABOVE_TAGS, _LEFT + _ICON + 5
    block = typeset(said, SMALL, width - left - _RIGHT, snug=True)
    sign = Mark("tag", _LEFT, top + (SMALL.line_height - _ICON) / 2, _ICON, ink)
    return [sign, Words(block, left, top, ink)], top + block.height


def _fitting(card: Card, room: float) -> TextBlock:
    """The label in capitals; in small letters where a long word would be broken in capitals."""
    title, beside = _label(card)
    block = typeset(_shouted(title) + beside, CARD_LABEL, room, snug=True)
    ends = {line.end for line in block.lines[:-1]}
    if ends and not ends <= {*line_breaks(block.text)}:
        return typeset(title + beside, CARD_LABEL, room, snug=True)
    return block


def _label(card: Card) -> tuple[str, str]:
    """What is written in capitals at the head of a card, and what follows it."""
    kind = _(CARD_KINDS[card.kind].title)
    if card.kind != "touchpoint":
        return kind, ""
    return card.channel or kind, f" · {card.intermediary}" if card.intermediary else ""


@cache
def _shouted(text: str) -> str:
    return text.upper()


def _signs(card: Card, width: float, ink: str) -> tuple[list[Part], float]:
    """What stands at the right of the label: votes, moment of truth, evidence level."""
    right = width - _RIGHT - _SIGN
    parts: list[Part] = [Mark(card.evidence, right, _TOP + 1.5, _SIGN, ink)]
    if card.moment_of_truth:
        right -= _SIGN + 4
        parts.append(Mark("moment_of_truth", right, _TOP + 1.5, _SIGN, ink))
    if card.votes:
        count = typeset(str(card.votes), CARD_LABEL, 60)
        right -= count.width + 5
        parts.append(Words(count, right, _TOP, ink))
        right -= _SIGN + 2
        parts.append(Mark("vote", right, _TOP + 1.5, _SIGN, ink))
    return parts, width - _RIGHT - right + 4


def _picture(image: Asset, width: float, y: float) -> Picture:
    room = width - _LEFT - _RIGHT
    scale = min(room / max(1, image.width), _TALLEST_PICTURE / max(1, image.height), 1.0)
    return Picture(image.id, Rect(_LEFT, y, image.width * scale, image.height * scale))

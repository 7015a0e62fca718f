"""Tear a card that is higher than a page in two, between the lines of its text."""

from dataclasses import replace

from workshop_app.layout.cards import tags_of
from workshop_app.layout.sprites import Box, Mark, Part, Picture, Rect, Sprite, Words
from workshop_app.report.lines import lines_of

_BOTTOM = 8.0


def torn(sprite: Sprite, height: float) -> tuple[Sprite, Sprite | None]:
    """The part of a card that is at most `height` high, and the rest under the same label.

    At least one line goes to each part; the rest is None where there is nothing left to tear.
    """
    place, words = _text(sprite)
    count = len(words.block.lines)
    if count < 2:
        return sprite, None
    one = words.block.height / count
    fit = max(1, min(count - 1, int((height - words.y - _BOTTOM + 0.01) / one)))
    head = _with_text(sprite, place, replace(words, block=lines_of(words.block, 0, fit)))
    head = _without_tags(head)
    top = _below_label(sprite, words)
    rest = replace(words, block=lines_of(words.block, fit, None), y=top)
    return head, _without_pictures(_with_text(sprite, place, rest))


def _text(sprite: Sprite) -> tuple[int, Words]:
    """The last words of a card are its text (its tags stand before it in the parts)."""
    return [(at, part) for at, part in enumerate(sprite.parts) if isinstance(part, Words)][-1]


def _with_text(sprite: Sprite, place: int, words: Words) -> Sprite:
    before = sprite.parts[place]
    assert isinstance(before, Words)
    shift = words.y + words.block.height - before.y - before.block.height
    height = sprite.rect.height + shift
    parts = [_fitted(part, sprite.rect.height, height) for part in sprite.parts]
    tags = tags_of(sprite) or ()
    parts = [_lowered(part, shift) if part in tags else part for part in parts]
    parts[place] = words
    box = sprite.rect
    return replace(sprite, rect=Rect(box.x, box.y, box.width, height), parts=tuple(parts))


def _lowered(part: Part, by: float) -> Part:
    return replace(part, y=part.y + by) if isinstance(part, Mark | Words) else part


def _without_tags(sprite: Sprite) -> Sprite:
    """Tags and codes stand below the end of the text, on its last part."""
    tags = tags_of(sprite)
    if tags is None:
        return sprite
    words = _text(sprite)[1]
    height = words.y + words.block.height + _BOTTOM
    kept = [part for part in sprite.parts if part not in tags]
    parts = tuple(_fitted(part, sprite.rect.height, height) for part in kept)
    return replace(sprite, rect=replace(sprite.rect, height=height), parts=parts)


def _fitted(part: Part, before: float, height: float) -> Part:
    """The bar along a card's edge is as high as the card."""
    if isinstance(part, Box) and part.rect.height == before:
        return replace(part, rect=replace(part.rect, height=height))
    return part


def _below_label(sprite: Sprite, words: Words) -> float:
    pictures = [part.rect.y for part in sprite.parts if isinstance(part, Picture)]
    return min([words.y, *pictures])


def _without_pictures(sprite: Sprite) -> Sprite:
    parts = tuple(part for part in sprite.parts if not isinstance(part, Picture))
    return replace(sprite, parts=parts)

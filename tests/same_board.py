"""Boards as plain values, so that two of them can be compared piece by piece."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Part, Picture, Rect, Sprite, Words
from workshop_app.layout.text.block import TextBlock


def plain(thing: Any) -> Any:
    """`thing` without identities: text blocks compare by what they say and where."""
    if isinstance(thing, TextBlock):
        lines = tuple((x.x, x.baseline, x.width, x.start, x.end) for x in thing.lines)
        return (thing.text, thing.width, thing.height, thing.rtl, lines)
    if is_dataclass(thing) and not isinstance(thing, type):
        return (type(thing).__name__, *(plain(getattr(thing, f.name)) for f in fields(thing)))
    if isinstance(thing, tuple | list):
        return tuple(plain(one) for one in thing)
    if isinstance(thing, dict):
        return tuple(sorted((key, plain(value)) for key, value in thing.items()))
    return thing


def same(one: Board, other: Board) -> bool:
    """Whether two boards show the same."""
    return plain(one) == plain(other)


def sprites(board: Board) -> Iterator[Sprite]:
    """Every sprite of a board where it is drawn: header, left column and cards."""
    yield from board.header
    yield from board.titles
    yield from (lane.sprite for lane in board.swimlanes if lane.sprite is not None)
    for row in board.rows:
        for cell in row.body.cells:
            yield from (x.at(x.rect.x, x.rect.y + row.y) for x in cell)


def extent(part: Part) -> Rect:
    """The rectangle a part of a sprite takes, relative to the sprite."""
    if isinstance(part, Words) and part.upright:
        wide, tall = part.block.height, part.block.width
        return Rect(part.x, part.y - tall, wide, tall)
    if isinstance(part, Words):
        return Rect(part.x, part.y, part.block.width, part.block.height)
    if isinstance(part, Picture):
        return part.rect
    return getattr(part, "rect", None) or Rect(part.x, part.y, part.size, part.size)

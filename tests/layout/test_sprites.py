"""Sprites elsewhere are the same sprites."""

from dataclasses import fields

from workshop_app.layout.sprites import Box, Rect, Sprite


def test_a_moved_sprite_keeps_all_but_its_place() -> None:
    sprite = Sprite(
        table="cards",
        id="c1",
        rect=Rect(1, 2, 30, 40),
        fill="panel",
        border="line",
        radius=4,
        parts=(Box(Rect(0, 0, 1, 1)),),
    )
    moved = sprite.at(5, 6)
    assert moved.rect == Rect(5, 6, 30, 40)
    for field in fields(Sprite):
        value = getattr(sprite, field.name)
        assert value not in (None, field.default), f"give {field.name} a value of its own"
        assert field.name == "rect" or getattr(moved, field.name) is value

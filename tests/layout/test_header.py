"""The stage header seen from afar: titles level where they fit, else upright, never broken."""

from dataclasses import replace

import pytest

from tests.making import a_workshop
from workshop_app.layout.grid import make_grid
from workshop_app.layout.header import header_sprites
from workshop_app.layout.measures import USUAL
from workshop_app.layout.sprites import Sprite, Words


def stages(column: float, *titles: str) -> list[Sprite]:
    """The stage sprites above columns of this width, two to a stage."""
    made = a_workshop(1, len(titles), 0)
    rows = [
        replace(stage, title=title)
        for stage, title in zip(made.map_stages("m1"), titles, strict=True)
    ]
    made = made.with_rows("stages", *rows)
    measures = replace(USUAL, column=column)
    sprites, _height = header_sprites(make_grid(made, "m1", measures), measures)
    return [sprite for sprite in sprites if sprite.table == "stages"]


def words(sprite: Sprite) -> Words:
    (found,) = [part for part in sprite.parts if isinstance(part, Words)]
    return found


def test_titles_that_fit_stay_level() -> None:
    assert [words(s).upright for s in stages(60.0, "Arrive", "The evening")] == [False, False]


@pytest.mark.parametrize("column", [4.0, 12.0, 20.0, 30.0])
def test_no_word_is_broken(column: float) -> None:
    for sprite in stages(column, "Anticipate", "Arrive", "Going home afterwards"):
        said = words(sprite)
        if said.upright:
            assert said.block.width <= sprite.rect.height
            continue
        lines = ["".join(run.text for run in line.runs) for line in said.block.lines]
        whole = {"Anticipate", "Arrive", "Going", "home", "afterwards"}
        assert {part for line in lines for part in line.split()} <= whole


def test_upright_and_level_titles_stand_side_by_side() -> None:
    long, short = stages(32.0, "Anticipating", "Go")
    assert words(long).upright
    assert not words(short).upright
    assert long.rect.height == short.rect.height
    assert words(long).y <= long.rect.height


def test_usual_columns_have_level_titles() -> None:
    assert not any(words(s).upright for s in stages(184.0, "Anticipate", "The evening"))


def test_a_title_on_one_line_is_the_same_block_at_every_width() -> None:
    blocks = [words(stages(column, "Arrive", "Go")[0]).block for column in (150.0, 171.0, 400.0)]
    assert blocks[0] is blocks[1] is blocks[2]
    assert (
        len(words(stages(90.0, "Arrive where the signs are hard to see", "Go")[0]).block.lines) > 1
    )

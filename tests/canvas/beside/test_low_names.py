"""Names seen from afar: shortened in whole lines, never cut in half."""

import pytest

from tests.canvas.conftest import Open, zoomed
from tests.making import a_workshop
from workshop_app.canvas.beside.low_names import LowNames
from workshop_app.canvas.beside.strips import strip_scale
from workshop_app.domain.records import Lane, Persona
from workshop_app.layout.left import lane_sprite, persona_sprite
from workshop_app.layout.measures import USUAL
from workshop_app.layout.sprites import Sprite, Words


def lane(title: str) -> Sprite:
    return lane_sprite(Lane(id="l", map="m", kind="thoughts", title=title), 80.0, USUAL)


def fitting(names: LowNames, sprite: Sprite, room: float) -> Sprite:
    """What of a sprite is shown in this much room."""
    return sprite.showing(names.parts(sprite, room))


def texts(sprite: Sprite) -> list[int]:
    """How many lines each text has."""
    return [len(part.block.lines) for part in sprite.parts if isinstance(part, Words)]


def test_what_fits_is_the_same_object() -> None:
    sprite = lane("What she thinks and does on the way")
    assert fitting(LowNames(), sprite, 80.0) is sprite


def test_a_title_keeps_the_lines_that_fit() -> None:
    sprite = lane("What she thinks and does on the way")
    whole = texts(sprite)[0]
    assert whole >= 3
    counts = [sum(texts(fitting(LowNames(), sprite, room))) for room in (3.0, 24.0, 38.0, 80.0)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[1] == 1
    assert counts[-1] == whole


def test_a_shortened_title_ends_in_an_ellipsis() -> None:
    shortened = fitting(LowNames(), lane("What she thinks and does on the way"), 24.0)
    (words,) = [part for part in shortened.parts if isinstance(part, Words)]
    assert "…" in "".join(run.text for line in words.block.lines for run in line.runs)


def test_of_a_persona_only_what_is_whole_is_left() -> None:
    person = Persona(id="p", name="Amina, 27", role="First-time visitor", quote="I want to fit in")
    sprite = persona_sprite(person, USUAL)
    low = fitting(LowNames(), sprite, 75.0)
    assert 0 < len(low.parts) < len(sprite.parts)
    assert set(low.parts) < set(sprite.parts)


def test_what_is_made_is_remembered() -> None:
    names, sprite = LowNames(), lane("What she thinks and does on the way")
    assert names.parts(sprite, 24.0) is names.parts(sprite.at(5, 60), 24.2)


@pytest.mark.parametrize("zoom", [0.02, 0.1, 0.3, 0.84])
def test_from_afar_names_are_drawn_large_enough_to_read(opened: Open, zoom: float) -> None:
    view = opened(a_workshop())
    zoomed(view, zoom)
    assert strip_scale(zoom) * 11 > 9
    assert not view.grab().isNull()

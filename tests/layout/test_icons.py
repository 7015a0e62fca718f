"""The icons: complete, of one style, within their box, told apart without colour."""

import re
from itertools import combinations

import pytest

from tests.icon_drawings import ICONS
from tests.make_icons import CONTROL_SIGNS, CONTROLS, control_text
from workshop_app.assets import shipped, shipped_path
from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, LANE_KINDS
from workshop_app.layout.icons import (
    BOX,
    IconPath,
    UnknownIcon,
    face_icon,
    icon_path,
    lane_icon,
)
from workshop_app.layout.theme import THEMES

GRID = 24
FILES = sorted(file.name for file in shipped("resources", "icons").iterdir())
NAMES = [name.removesuffix(".svg") for name in FILES if name.endswith(".svg")]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_lies_within_its_box_and_starts_with_a_move(name: str) -> None:
    drawing = icon_path(name)
    assert drawing.lines or drawing.solids
    for part in (drawing.lines, drawing.solids):
        assert not part or part[0][0] == "M"
        assert all(0.5 <= number <= BOX - 0.5 for _, points in part for number in points)


def test_every_file_is_a_drawing_of_ours_and_the_licence_is_there() -> None:
    assert set(NAMES) == set(ICONS)
    assert "ISC License" in shipped("resources", "icons", "LICENSE-lucide.txt").read_text()


def test_all_lines_are_equally_strong_and_colourless() -> None:
    for name in NAMES:
        text = shipped("resources", "icons", f"{name}.svg").read_text()
        assert set(re.findall('stroke-width="([^"]*)"', text)) <= {"1.5"}
        assert set(re.findall('(?:fill|stroke)="([^"]*)"', text)) <= {"none", "currentColor"}


def test_cards_lanes_levels_and_faces_have_icons() -> None:
    for name in (*CARD_KINDS, *map(lane_icon, LANE_KINDS), *EVIDENCE_LEVELS):
        assert icon_path(name).name == name
    faces = [face_icon(valence) for valence in (-2, -1.2, 0.3, 0.8, 2.0)]
    assert len(set(faces)) == 5
    assert all(map(icon_path, faces))
    assert face_icon(9) == faces[-1]


def test_a_half_disc_tells_lines_and_solids_apart() -> None:
    heard = icon_path("heard")
    assert [verb for verb, _ in heard.solids] == ["M", "C", "C", "L", "Z"]
    assert {verb for verb, _ in heard.lines} == {"M", "C"}


def test_card_kinds_differ_in_silhouette() -> None:
    """Drawn black on a coarse grid, any two kinds share at most three quarters of their ink."""
    spots = {kind: _spots(icon_path(kind)) for kind in CARD_KINDS}
    alike = []
    for (one, a), (other, b) in combinations(spots.items(), 2):
        if len(a ^ b) < 0.25 * len(a | b):
            alike.append((one, other))
    assert not alike


def test_an_unknown_icon_is_named() -> None:
    with pytest.raises(UnknownIcon, match="There is no icon “unicorn”"):
        icon_path("unicorn")


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize("sign", CONTROL_SIGNS)
def test_signs_of_controls_wear_the_colours_of_their_theme(theme_name: str, sign: str) -> None:
    shipped_text = shipped_path("resources", "controls", theme_name, f"{sign}.svg").read_text()
    assert CONTROLS.is_dir()
    assert shipped_text == control_text(sign, theme_name), "run python -m tests.make_icons"


def _spots(drawing: IconPath) -> set[tuple[int, int]]:
    """The grid squares an icon's outlines touch, and those its solids cover."""
    touched = {_square(*points[-2:]) for _, points in drawing.lines if points}
    for part in (drawing.lines, drawing.solids):
        for start, end in _sides(part):
            touched |= {
                _square(*(s + (e - s) * k / 24 for s, e in zip(start, end, strict=True)))
                for k in range(25)
            }
    sides = list(_sides(drawing.solids))
    return touched | {
        (x, y) for x in range(GRID) for y in range(GRID) if _inside(x + 0.5, y + 0.5, sides)
    }


Point = tuple[float, float]


def _sides(segments: tuple[tuple[str, tuple[float, ...]], ...]) -> list[tuple[Point, Point]]:
    sides: list[tuple[Point, Point]] = []
    at = start = (0.0, 0.0)
    for verb, points in segments:
        if verb == "M":
            at = start = (points[0], points[1])
        elif verb == "Z":
            sides.append((at, start))
            at = start
        else:
            for reached in _along(at, points):
                sides.append((at, reached))
                at = reached
    return sides


def _along(at: Point, points: tuple[float, ...]) -> list[Point]:
    if len(points) == 2:
        return [(points[0], points[1])]
    (a, b), (c, d, e, f, g, h) = at, points
    return [
        (
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * c + 3 * (1 - t) * t**2 * e + t**3 * g,
            (1 - t) ** 3 * b + 3 * (1 - t) ** 2 * t * d + 3 * (1 - t) * t**2 * f + t**3 * h,
        )
        for t in (k / 8 for k in range(1, 9))
    ]


def _square(x: float, y: float) -> tuple[int, int]:
    return int(x), int(y)


def _inside(x: float, y: float, sides: list[tuple[Point, Point]]) -> bool:
    crossed = 0
    for (x1, y1), (x2, y2) in sides:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed += 1
    return crossed % 2 == 1

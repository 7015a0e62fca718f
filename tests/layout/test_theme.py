"""The themes: the same tokens in all, readable in all, distinguishable by colour-blind people."""

import re
from itertools import combinations

import pytest

from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, HUES
from workshop_app.layout.theme import (
    DIMMED,
    PERSONA_HUES,
    THEMES,
    Theme,
    UnknownToken,
    contrast,
    pale,
    theme,
)

SURFACES = ("ground", "panel", "board.ground", "board.persona", "hover", "pressed")
WORDS = {
    "ink": (*SURFACES, "selection", "accent_tint", "danger_tint", "warning_tint", "success_tint"),
    "soft_ink": ("ground", "panel", "board.ground", "board.persona", "hover"),
    "accent": ("panel", "board.ground", "accent_tint"),
    "on_accent": ("accent", "accent_hover", "accent_pressed"),
    "danger": ("panel", "ground", "danger_tint"),
    "success": ("panel", "ground", "success_tint"),
    "warning": ("panel", "ground", "warning_tint"),
    "info": ("panel", "info_tint"),
    "tooltip_ink": ("tooltip",),
    "board.stage_ink": ("board.stage",),
    "board.step_ink": ("board.ground",),
    "board.lane_ink": ("board.ground", "board.persona"),
    "board.found_ink": ("board.found_fill",),
    "board.found_on": ("board.found",),
    "curve.positive": ("board.ground",),
    "curve.negative": ("board.ground",),
    "level.mark": ("board.ground", *(f"{kind}.fill" for kind in CARD_KINDS)),
}
SHAPES = {
    "focus": (
        "panel",
        "ground",
        "board.ground",
        "board.stage",
        "accent_tint",
        *(f"{kind}.fill" for kind in CARD_KINDS),
    ),
    "line_strong": ("panel",),
    "level.measured": ("panel",),
    "board.drop": ("board.ground",),
    "board.found": ("board.ground", "board.stage", *(f"{kind}.fill" for kind in CARD_KINDS)),
    "board.stage_line": ("board.ground",),
    "soft_ink": ("board.ground", *(f"{kind}.fill" for kind in CARD_KINDS)),  # arrows
}
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
OKLAB_LMS = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300))
OKLAB_LAB = ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest) -> Theme:
    return theme(request.param)


def test_every_theme_has_the_same_tokens_and_only_colours(colours: Theme) -> None:
    assert set(colours.tokens) == set(theme("light").tokens)
    assert not [v for v in colours.tokens.values() if not re.fullmatch("#[0-9A-F]{6}", v)]


def test_every_word_reads_on_its_ground(colours: Theme) -> None:
    pairs = [(word, ground) for word, grounds in WORDS.items() for ground in grounds]
    for kind in CARD_KINDS:
        pairs += [("ink", f"{kind}.fill"), (f"{kind}.mark", f"{kind}.fill")]
        pairs += [(f"{kind}.mark", "panel"), (f"{kind}.mark", "board.ground")]
    for number in range(1, HUES + 1):
        me = f"persona_{number}"
        pairs += [("ink", f"{me}.tint"), ("ink", f"{me}.fill"), (f"{me}.ink", "panel")]
        pairs += [(f"{me}.ink", f"{me}.tint"), (f"{me}.ink", f"{me}.fill")]
        pairs += [(f"{me}.ink", "board.ground"), ("level.mark", f"{me}.fill")]
    need = 7.0 if colours.name == "high_contrast" else 4.5
    dim = {(a, b): round(r, 2) for a, b in pairs if (r := contrast(colours[a], colours[b])) < need}
    assert not dim


def test_what_a_filter_dims_can_still_be_read(colours: Theme) -> None:
    ground = colours["board.ground"]
    pairs = {kind: (colours["ink"], colours[f"{kind}.fill"]) for kind in CARD_KINDS}
    dim = {kind: contrast(*(_over(c, ground) for c in pair)) for kind, pair in pairs.items()}
    assert min(dim.values()) >= 3, dim


def _over(colour: str, ground: str) -> str:
    """A colour as it is seen at `DIMMED` over the ground."""
    pairs = zip(*(bytes.fromhex(each[1:]) for each in (colour, ground)), strict=True)
    return "#" + bytes(round(DIMMED * a + (1 - DIMMED) * b) for a, b in pairs).hex().upper()


def test_every_kind_of_card_is_seen_from_afar(colours: Theme) -> None:
    ground, least = colours["board.ground"], 7 if colours.name == "high_contrast" else 1.3
    for kind in CARD_KINDS:
        fill, border = colours[f"{kind}.fill"], colours[f"{kind}.border"]
        if pale(fill, ground) or colours.name == "high_contrast":
            assert contrast(border, ground) >= least, kind


def test_every_shape_that_carries_meaning_stands_out(colours: Theme) -> None:
    pairs = [(shape, ground) for shape, grounds in SHAPES.items() for ground in grounds]
    pairs += [(f"persona_{n}.hue", "board.ground") for n in range(1, HUES + 1)]
    dim = {(a, b): round(r, 2) for a, b in pairs if (r := contrast(colours[a], colours[b])) < 3}
    assert not dim


@pytest.mark.parametrize("sight", SIGHT)
def test_persona_hues_can_be_told_apart(colours: Theme, sight: str) -> None:
    hues = [_oklab(colours[f"persona_{n}.hue"], sight) for n in range(1, HUES + 1)]
    close = []
    for (i, one), (j, other) in combinations(enumerate(hues, 1), 2):
        apart = sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        if apart < (0.05 if max(i, j) <= 6 else 0.03):
            close.append((i, j, round(apart, 3)))
    assert not close


def test_every_hue_has_a_shown_name() -> None:
    assert len(set(PERSONA_HUES)) == HUES


def test_every_card_kind_and_evidence_level_has_a_look(colours: Theme) -> None:
    for kind in CARD_KINDS:
        assert colours.card(kind).fill == colours[f"{kind}.fill"]
        assert colours.card(kind, 3).fill == colours["persona_3.fill"]
    assert all(colours[f"level.{level}"] for level in EVIDENCE_LEVELS)
    assert colours.persona(2).hue == colours["persona_2.hue"]


def test_a_theme_is_read_once() -> None:
    assert theme("dark") is theme("dark")


def test_an_unknown_token_or_theme_is_named() -> None:
    with pytest.raises(UnknownToken, match=r"“light” has no colour “pain_point\.fil”"):
        theme("light")["pain_point.fil"]
    with pytest.raises(UnknownToken, match="There is no theme “pastel”; there are light, dark"):
        theme("pastel")


def _oklab(colour: str, sight: str) -> tuple[float, ...]:
    """`colour` as seen with `sight`, in Oklab (Ottosson 2020), where distance is difference."""
    part = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in part]
    seen = [min(1.0, max(0.0, c)) for c in _times(SIGHT[sight], linear)]
    return _times(OKLAB_LAB, [c ** (1 / 3) for c in _times(OKLAB_LMS, seen)])


def _times(
    matrix: tuple[tuple[float, ...], ...], vector: list[float] | tuple[float, ...]
) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)

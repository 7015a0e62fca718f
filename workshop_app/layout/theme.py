"""The colours of surfaces, card kinds and personas by token, the same on screen and on paper."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from workshop_app.assets import shipped
from workshop_app.words import mark

THEMES = ("light", "dark", "high_contrast")

# Shown names of the persona hues 1…10 (translate with `_` where shown). Order is by how well
# the first ones can be told apart, also by colour-blind people.
PERSONA_HUES = (
    mark("Coral"),
    mark("Blue"),
    mark("Green"),
    mark("Plum"),
    mark("Amber"),
    mark("Sky"),
    mark("Pink"),
    mark("Brown"),
    mark("Teal"),
    mark("Slate"),
)

# What the service does stands on white with a coloured edge; what people feel and think, on notes.
EDGED_KINDS = frozenset(
    {"touchpoint", "metric", "image", "evidence", "frontstage", "backstage", "support", "access"}
)


DIMMED = 0.55
"""How opaque a card stays that a filter dims: its text keeps a contrast of 3:1."""
_PALE = 1.175


class UnknownToken(KeyError):
    """A theme was asked for a colour it does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card is drawn: colours "#RRGGBB", the name of its icon, and whether it has an edge."""

    fill: str
    border: str
    mark: str
    icon: str
    edged: bool


@dataclass(frozen=True, slots=True)
class PersonaLook:
    """A persona's colours "#RRGGBB": `hue` for lines, `tint` for her avatar, `ink` for words.

    `fill` and `border` are for cards and stages given this colour; `ink` reads on all of them.
    """

    hue: str
    tint: str
    ink: str
    fill: str
    border: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one appearance; ``theme["pain_point.fill"]`` is "#RRGGBB"."""

    name: str
    tokens: Mapping[str, str] = field(repr=False)

    def __getitem__(self, token: str) -> str:
        """The colour of `token`, else `UnknownToken`."""
        try:
            return self.tokens[token]
        except KeyError:
            raise UnknownToken(f"The theme “{self.name}” has no colour “{token}”.") from None

    def card(self, kind: str, colour: int = 0) -> CardLook:
        """The look of a card of `kind`; `colour` 1…10 gives it a persona hue instead of its own."""
        prefix = f"persona_{colour}" if colour else kind
        sign = self[f"{prefix}.ink"] if colour else self[f"{kind}.mark"]
        edged = kind in EDGED_KINDS and not colour
        return CardLook(self[f"{prefix}.fill"], self[f"{prefix}.border"], sign, kind, edged)

    def persona(self, number: int) -> PersonaLook:
        """The look of persona hue `number` (1…10)."""
        parts = ("hue", "tint", "ink", "fill", "border")
        return PersonaLook(*(self[f"persona_{number}.{part}"] for part in parts))


@cache
def theme(name: str = "light") -> Theme:
    """The theme called `name` (one of `THEMES`), read once."""
    if name not in THEMES:
        raise UnknownToken(f"There is no theme “{name}”; there are {', '.join(THEMES)}.")
    text = shipped("resources", "themes", f"{name}.json").read_text(encoding="utf-8")
    return Theme(name, MappingProxyType(_flat(json.loads(text))))


def _flat(groups: Mapping[str, str | Mapping[str, str]]) -> dict[str, str]:
    tokens: dict[str, str] = {}
    for name, value in groups.items():
        if isinstance(value, str):
            tokens[name] = value
        else:
            tokens |= {f"{name}.{part}": colour for part, colour in value.items()}
    return tokens


def luminance(colour: str) -> float:
    """The relative luminance 0…1 of "#RRGGBB" (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def pale(fill: str, ground: str) -> bool:
    """Whether a surface without words hardly stands out from its ground."""
    return contrast(fill, ground) < _PALE


def contrast(one: str, other: str) -> float:
    """The contrast ratio 1…21 of two colours "#RRGGBB" (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)

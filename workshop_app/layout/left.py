"""The left column: who makes the journey, and the names of her lanes."""

from workshop_app.analysis.naming import lane_title
from workshop_app.domain.kinds import EVIDENCE_LEVELS, lane_kind
from workshop_app.domain.records import Lane, Persona
from workshop_app.layout.folds import CHEVRON, chevron
from workshop_app.layout.icons import lane_icon
from workshop_app.layout.initials import initials
from workshop_app.layout.measures import (
    LANE_TITLE,
    PERSONA_NAME,
    PERSONA_QUOTE,
    PERSONA_TEXT,
    SMALL,
    Measures,
)
from workshop_app.layout.sprites import Box, Mark, Part, Picture, Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _

_PAD = 12.0
_AVATAR = 44.0
_ICON = 14.0
_CORNER = 8.0
_LANE_SIDE = 8.0
_FACES = ("face_plus_2", "face_plus_1", "face_zero", "face_minus_1", "face_minus_2")


def persona_sprite(persona: Persona, measures: Measures) -> Sprite:
    """A persona's card in the left column, as tall as its text needs, at the origin."""
    width = measures.persona_column
    parts: list[Part] = _portrait(persona)
    y = _PAD + _AVATAR + 8
    texts = [
        (persona.name or _("Persona"), PERSONA_NAME, "ink" if persona.name else "soft_ink", 1.0),
        (persona.role, PERSONA_TEXT, "soft_ink", 4.0),
        (
            _("“{text}”").format(text=persona.quote) if persona.quote else "",
            PERSONA_QUOTE,
            "soft_ink",
            6.0,
        ),
    ]
    for text, style, color, gap in texts:
        block = typeset(text, style, width - 2 * _PAD, snug=True)
        if block.lines:
            parts.append(Words(block, _PAD, y, color))
            y += block.height + gap
    if persona.evidence == "assumption":
        parts.append(Mark("assumption", _PAD, y + 2, 11, "soft_ink"))
        label = typeset(
            _(EVIDENCE_LEVELS["assumption"].title), SMALL, width - 2 * _PAD - 16, snug=True
        )
        parts.append(Words(label, _PAD + 16, y, "soft_ink"))
        y += label.height
    if measures.chevrons:
        parts.append(chevron(width - CHEVRON - _CORNER, _CORNER, folded=False))
    return Sprite(
        "personas",
        persona.id,
        Rect(0, 0, width, y + _PAD),
        fill="board.persona",
        parts=tuple(parts),
    )


def folded_persona_sprite(persona: Persona, height: float, measures: Measures) -> Sprite:
    """A persona all of whose lanes are folded: her name alone, in `height`, at the origin."""
    width = measures.persona_column
    room = width - _PAD - CHEVRON - 2 * _CORNER
    name = typeset(persona.name or _("Persona"), PERSONA_NAME, room, max_lines=1, snug=True)
    top = (measures.folded - PERSONA_NAME.line_height) / 2
    parts: tuple[Part, ...] = (Words(name, _PAD, top, f"persona_{persona.colour}.ink"),)
    if measures.chevrons:
        middle = (measures.folded - CHEVRON) / 2
        parts = (*parts, chevron(width - CHEVRON - _CORNER, middle, folded=True))
    return Sprite(
        "personas", persona.id, Rect(0, 0, width, height), fill="board.persona", parts=parts
    )


def lane_sprite(lane: Lane, height: float, measures: Measures) -> Sprite:
    """The name of a lane beside its cells, `height` tall, at the origin."""
    width = measures.lane_column
    side, indent = _LANE_SIDE, _ICON + 6
    room = _lane_room(lane, measures)
    title, most = lane_title(lane), 1 if lane.folded else None
    block = typeset(title, LANE_TITLE, room, max_lines=most, snug=True)
    top = (measures.folded - LANE_TITLE.line_height) / 2 if lane.folded else 10.0
    sign = Mark(lane_icon(lane.kind), side, top, _ICON, "board.lane_ink")
    if lane.folded and measures.chevrons:
        sign = chevron(side - 1, (measures.folded - CHEVRON) / 2, folded=True)
    parts: list[Part] = [sign, Words(block, side + indent, top, "board.lane_ink")]
    if _is_curve(lane) and not lane.folded:
        parts += _scale(measures)
    return Sprite(
        "lanes", lane.id, Rect(0, 0, width, height), fill="board.ground", parts=tuple(parts)
    )


def lane_chevron(sprite: Sprite, *, mirrored: bool = False) -> Mark:
    """The chevron of an open lane, below its icon: it is not part of the sprite.

    With ten lanes in sight it would be clutter; who comes to a lane sees it.
    """
    side = _LANE_SIDE - 1
    x = sprite.rect.width - side - CHEVRON if mirrored else side
    return chevron(x, 10.0 + _ICON + 4.0, folded=False)


def least_lane_height(lane: Lane, measures: Measures) -> float:
    """The height a lane's name needs."""
    title = lane_title(lane)
    return typeset(title, LANE_TITLE, _lane_room(lane, measures), snug=True).height + 20.0


def _lane_room(lane: Lane, measures: Measures) -> float:
    """The width of a lane's name: up to the cells, where long words need it."""
    beside = 18.0 + 4.0 if _is_curve(lane) else 0.0
    return measures.lane_column - _LANE_SIDE - _ICON - 6 - 4.0 - beside


def _is_curve(lane: Lane) -> bool:
    return lane_kind(lane.kind).body == "curve"


def _scale(measures: Measures) -> list[Part]:
    """Five faces at the lines of the scale, at the right edge of the lane's name."""
    x = measures.lane_column - 22.0
    room = measures.curve - 2 * measures.curve_pad
    return [
        Mark(face, x, measures.curve_pad + room * at / 4 - 7, 14, "soft_ink")
        for at, face in enumerate(_FACES)
        if at % 2 == 0
    ]


def _portrait(persona: Persona) -> list[Part]:
    look = f"persona_{persona.colour}"
    square = Rect(_PAD, _PAD, _AVATAR, _AVATAR)
    if persona.portrait:
        return [Picture(persona.portrait, square, round=True)]
    block = typeset(initials(persona.name), PERSONA_NAME, _AVATAR, snug=True)
    middle = (_AVATAR - block.width) / 2, (_AVATAR - block.height) / 2
    return [
        Box(square, fill=f"{look}.tint", radius=_AVATAR / 2),
        Words(block, _PAD + middle[0], _PAD + middle[1], f"{look}.ink"),
    ]

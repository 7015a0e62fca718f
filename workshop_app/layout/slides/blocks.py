"""What happens at one stage as blocks in reading order: step, persona with her mood, cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import EmotionPoint, Lane, Persona, Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.cards import card_sprite
from workshop_app.layout.icons import face_icon
from workshop_app.layout.measures import PERSONA_NAME, PERSONA_TEXT, SMALL, STAGE_TITLE
from workshop_app.layout.sprites import Box, Mark, Part, Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _

CARD = 3
_FACE = 20.0


@dataclass(frozen=True, slots=True)
class Block:
    """A sprite at the origin.

    `level` is 0 for a step, 1 for a persona, 2 for another heading, `CARD` for a card.
    """

    sprite: Sprite
    level: int = CARD
    spoken: str = ""

    @property
    def height(self) -> float:
        """Its height."""
        return self.sprite.rect.height


def stage_blocks(workshop: Workshop, stage: Stage, width: float) -> list[list[Block]]:
    """The blocks of each step of `stage` that says something, all `width` wide."""
    steps = workshop.stage_steps(stage.id)
    lanes = workshop.map_lanes(stage.map)
    found = [(step, list(_of_step(workshop, step, lanes, width))) for step in steps]
    told = [(step, blocks) for step, blocks in found if blocks]
    return [[_step(step, width), *blocks] for step, blocks in told]


def _of_step(
    workshop: Workshop, step: Step, lanes: tuple[Lane, ...], width: float
) -> Iterator[Block]:
    persona_before: str | None = None
    for persona_id, group in _swimlanes(lanes):
        blocks = list(_of_lanes(workshop, group, step, width))
        point = _mood(workshop, group, step)
        persona = workshop.personas.get(persona_id)
        if persona is not None and (blocks or point):
            yield _persona(persona, point, width)
        elif blocks and persona_before is not None:
            yield _everybody(width)
        if blocks or point:
            persona_before = persona_id or persona_before
        yield from blocks


def _swimlanes(lanes: tuple[Lane, ...]) -> Iterator[tuple[str | None, list[Lane]]]:
    group: list[Lane] = []
    for lane in lanes:
        if group and lane.persona != group[0].persona:
            yield group[0].persona, group
            group = []
        group.append(lane)
    if group:
        yield group[0].persona, group


def _of_lanes(workshop: Workshop, lanes: list[Lane], step: Step, width: float) -> Iterator[Block]:
    """Cards, with the name of their lane where it is not that of its kind.

    Below such a name the next lane needs one, too: its cards would seem to belong there.
    """
    named = False
    for lane in lanes:
        cards, kind = workshop.cell(lane.id, step.id), _(lane_kind(lane.kind).title)
        if cards and (named or lane.title not in ("", kind)):
            yield _label(lane.title or kind, width)
            named = True
        for card in cards:
            image = workshop.assets.get(card.image)
            yield Block(card_sprite(card, width, image), spoken=card.text)


def _mood(workshop: Workshop, lanes: list[Lane], step: Step) -> EmotionPoint | None:
    for lane in lanes:
        if lane.kind == "emotion":
            for point in workshop.lane_points(lane.id):
                if point.step == step.id:
                    return point
    return None


def _step(step: Step, width: float) -> Block:
    title = step.title or _("Step")
    words = typeset(title, STAGE_TITLE, width - 10, snug=True)
    parts = (
        Box(Rect(0, 2, 3, words.height), fill="board.stage_line", radius=1.5),
        Words(words, 10, 2, "ink"),
    )
    rect = Rect(0, 0, width, words.height + 4)
    return Block(Sprite("steps", step.id, rect, parts=parts), level=0, spoken=title)


def _persona(persona: Persona, point: EmotionPoint | None, width: float) -> Block:
    name = persona.name or _("Persona")
    indent = _FACE + 8 if point is not None else 0.0
    words = typeset(name, PERSONA_NAME, width - indent, snug=True)
    ink = f"persona_{persona.colour}.ink"
    parts: list[Part] = [Words(words, indent, 0, ink)]
    height, spoken = words.height, name
    if point is not None:
        parts.insert(0, Mark(face_icon(point.valence), 0, 1, _FACE, ink))
        if point.word:
            mood = typeset(point.word, PERSONA_TEXT, width - indent, snug=True)
            parts.append(Words(mood, indent, height, "soft_ink"))
            height += mood.height
            spoken = f"{name}: {point.word}"
    sprite = Sprite(
        "personas", persona.id, Rect(0, 0, width, max(height, _FACE + 2)), parts=tuple(parts)
    )
    return Block(sprite, level=1, spoken=spoken)


def _everybody(width: float) -> Block:
    return _label(_("For everybody"), width, level=1)


def _label(text: str, width: float, level: int = 2) -> Block:
    words = typeset(text, SMALL, width, snug=True)
    sprite = Sprite(
        "label", "", Rect(0, 0, width, words.height), parts=(Words(words, 0, 0, "soft_ink"),)
    )
    return Block(sprite, level=level, spoken=text)

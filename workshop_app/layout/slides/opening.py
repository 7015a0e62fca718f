"""The first slide: what the map is about and whose journey it is."""

from dataclasses import replace

from workshop_app.domain.records import JourneyMap, Persona
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.left import persona_sprite
from workshop_app.layout.measures import LOOKED_AT, PERSONA_TEXT
from workshop_app.layout.slides.frame import heading, progress
from workshop_app.layout.slides.slide import GAP, MARGIN, Slide
from workshop_app.layout.sprites import Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _, sentences

_WIDEST, _ROUND = 1.5, 4.0


def opening_slides(
    workshop: Workshop, journey: JourneyMap, width: float, height: float
) -> list[Slide]:
    """The map's title and scenario with its personas; more slides where these do not fit."""
    title = journey.title or _("Journey map")
    bar = progress(workshop.map_stages(journey.id), -1, width)
    head, top = heading(title, _beside(workshop), width)
    sprites: list[Sprite] = [bar, head]
    scenario = _scenario(journey.scenario or workshop.facts.scenario, width, top + GAP)
    if scenario is not None:
        sprites.append(scenario)
        top = scenario.rect.bottom
    people = workshop.map_personas(journey.id)
    rows = _rows(people, width, top + 2 * GAP, height)
    spoken = sentences(title, *(persona.name for persona in people))
    first = tuple(sprites) + tuple(rows[0] if rows else ())
    rest = [Slide(width, height, (bar, head, *row), spoken) for row in rows[1:]]
    return [Slide(width, height, first, spoken), *rest]


def _beside(workshop: Workshop) -> str:
    facts = workshop.facts
    return " · ".join(part for part in (facts.title, facts.organisation) if part)


def _scenario(text: str, width: float, top: float) -> Sprite | None:
    if not text:
        return None
    words = typeset(text, PERSONA_TEXT, width - 2 * MARGIN)
    rect = Rect(MARGIN, top, width - 2 * MARGIN, words.height)
    return Sprite("scenario", "", rect, parts=(Words(words, 0, 0, "ink"),))


def _rows(
    people: tuple[Persona, ...], width: float, top: float, height: float
) -> list[list[Sprite]]:
    """The personas beside each other, a row a slide; the later slides have the room of a row."""
    room, least = width - 2 * MARGIN + GAP, LOOKED_AT.persona_column + GAP
    count = max(1, min(len(people), int(room // least)))
    each = min(room / count, _WIDEST * least) - GAP
    measures = replace(LOOKED_AT, persona_column=each)
    rows: list[list[Sprite]] = []
    for at in range(0, len(people), count):
        row = [persona_sprite(persona, measures) for persona in people[at : at + count]]
        tall = max(sprite.rect.height for sprite in row)
        row = [replace(one, rect=Rect(0, 0, each, tall), radius=_ROUND) for one in row]
        # A tall row under a long scenario gets a slide of its own.
        if not rows and top + tall > height and at == 0:
            rows.append([])
        y = top if not rows else MARGIN + 56
        rows.append([sprite.at(MARGIN + i * (each + GAP), y) for i, sprite in enumerate(row)])
    return rows

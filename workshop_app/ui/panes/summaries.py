"""One line about a record, for lists and buttons."""

import re

from workshop_app.analysis.naming import lane_title
from workshop_app.domain import records as r
from workshop_app.domain.kinds import CARD_KINDS, HORIZONS, STATUSES
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.written import date_text, figure_text, money_text
from workshop_app.words import _

_OVERLONG = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff_/.-]{22,}")
_MAY_BREAK = "\u200b"


def shortened(text: str, most: int) -> str:
    """`text`, ended with an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def breakable(text: str) -> str:
    """`text` with places to break its overlong words, which labels would cut instead."""
    return _OVERLONG.sub(lambda found: _MAY_BREAK.join(found[0]), text)


def card_text(card: r.Card) -> str:
    """A card's first line, or what kind of card it is."""
    first = next((line.strip() for line in card.text.splitlines() if line.strip()), "")
    return first or _("{kind} without text").format(kind=_(CARD_KINDS[card.kind].title))


def action_text(item: r.ActionItem) -> str:
    """What an action item says, or that it says nothing yet."""
    return item.text.strip() or _("Action item without text")


def action_line(item: r.ActionItem, workshop: Workshop) -> str:
    """“Quick win · Lena · 30 Nov 2026 · € 240”."""
    horizon = _(HORIZONS[item.horizon].title).partition(" (")[0]
    cost = "" if item.cost is None else money_text(item.cost, workshop.facts.currency)
    status = "" if item.status == "open" else _(STATUSES[item.status].title)
    parts = (status, horizon, item.owner, date_text(item.due), cost)
    return " · ".join(part for part in parts if part)


def step_text(step: r.Step) -> str:
    """A step's title, or that it has none."""
    return step.title.strip() or _("Step without title")


def stage_text(stage: r.Stage) -> str:
    """A stage's title, or that it has none."""
    return stage.title.strip() or _("Stage without title")


def lane_text(lane: r.Lane, workshop: Workshop) -> str:
    """“Amina, 27: Touchpoints”; a map-wide lane has no name before it."""
    title = lane_title(lane)
    persona = workshop.personas.get(lane.persona)
    if persona is None:
        return title
    return _("{persona}: {lane}").format(persona=persona_text(persona), lane=title)


def persona_text(persona: r.Persona) -> str:
    """A persona's name, or that she has none."""
    return persona.name.strip() or _("Persona without name")


def place_text(workshop: Workshop, step_id: str | None) -> str:
    """“Arrive · Finds the house” for a step, or that it is parked."""
    step = workshop.steps.get(step_id)
    if step is None:
        return _("Parking lot")
    return f"{stage_text(workshop.stages[step.stage])} · {step_text(step)}"


def point_text(point: r.EmotionPoint) -> str:
    """“−1.5 lost”."""
    value = figure_text(point.valence)
    signed = f"+{value}" if point.valence > 0 else value
    return f"{signed} {point.word}".strip()

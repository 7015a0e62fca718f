"""Workshops that try a report's patience: long words, many people, many steps, other scripts."""

from dataclasses import replace

from tests.theatre import theatre
from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop, empty_workshop

LONG = " ".join(f"word{at}" for at in range(640))
LANE = "today-amina-pains_gains"
SCRIPTS = (
    "أين الباب؟ كدت أعود إلى البيت",
    "שלום עולם, איפה הכניסה?",
    "🎭 Wunderbar 👍",
    "<b>not markup</b> & &nbsp;",
    "二人でもう一度",
)


def long_words() -> Workshop:
    """Cards, facts and a persona of 5,000 characters; a word of 300 letters."""
    workshop = theatre()
    workshop = workshop.with_rows(
        "cards",
        r.Card(id="long", order=50, lane=LANE, step="today-4", kind="pain_point", text=LONG),
        r.Card(id="after", order=51, lane=LANE, step="today-4", kind="gain", text="thereafter"),
        r.Card(id="wide", order=52, lane=LANE, step="today-6", kind="gain", text="W" * 300),
        r.Card(id="lot", kind="idea", text=LONG.replace("word", "parked")),
    )
    persona = replace(workshop.personas["amina"], quote=LONG, goals=(LONG,), name="Amina " * 40)
    workshop = workshop.with_rows("personas", persona)
    facts = replace(workshop.facts, decision=LONG, cost_of_inaction=LONG, title=LONG)
    return workshop.with_rows("facts_rows", facts)


def many_scripts() -> Workshop:
    """A card in each of several scripts, with emoji and with signs that look like mark-up."""
    cards = [
        r.Card(id=f"script-{at}", order=60 + at, lane=LANE, step="today-6", kind="quote", text=text)
        for at, text in enumerate(SCRIPTS)
    ]
    return theatre().with_rows("cards", *cards)


def huge_stage(steps: int = 23) -> Workshop:
    """A stage wider than any page, and cards that reach over the edges of pages."""
    workshop = theatre().with_rows(
        "stages", r.Stage(id="huge", order=2.5, map="today", title="A huge stage")
    )
    workshop = workshop.with_rows(
        "steps", *(r.Step(id=f"huge-{at}", order=at, stage="huge", title=f"Moment {at}")
                   for at in range(steps))
    )  # fmt: skip
    return workshop.with_rows(
        "cards",
        *(r.Card(id=f"over-{at}", lane=LANE, step=f"huge-{at}", span=4, kind="need",
                 text=f"reaches over from {at}") for at in range(0, steps, 3)),
    )  # fmt: skip


def many_personas(count: int = 200) -> Workshop:
    """As many personas, each with a curve and a card."""
    workshop = empty_workshop("w", title="Everybody").with_rows("maps", r.JourneyMap(id="m"))
    for at in range(3):
        workshop = workshop.with_rows("stages", r.Stage(id=f"g{at}", order=at, map="m"))
        workshop = workshop.with_rows("steps", r.Step(id=f"s{at}", stage=f"g{at}"))
    people = range(count)
    return (
        workshop.with_rows(
            "personas",
            *(r.Persona(id=f"p{n}", order=n, name=f"Person {n}", colour=n % 10 + 1) for n in people),
        )
        .with_rows(
            "lanes",
            *(r.Lane(id=f"e{n}", map="m", kind="emotion", persona=f"p{n}") for n in people),
            *(r.Lane(id=f"l{n}", map="m", kind="pains_gains", persona=f"p{n}") for n in people),
        )
        .with_rows(
            "points",
            *(r.EmotionPoint(id=f"e{n}-{at}", lane=f"e{n}", step=f"s{at}", valence=(n + at) % 5 - 2)
              for n in people for at in range(3)),
        )
        .with_rows(
            "cards",
            *(r.Card(id=f"c{n}", lane=f"l{n}", step="s1", kind="pain_point", text=f"hurt {n}")
              for n in people),
        )
    )  # fmt: skip


def named_only() -> Workshop:
    """A workshop with nothing but a title."""
    return empty_workshop("w", title="A plan", decision="Decide")

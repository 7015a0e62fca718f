"""Workshops made to measure, for tests and benchmarks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from random import Random
from typing import Any

from hypothesis import strategies as st

from workshop_app.domain import records as r
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, HUES, LANE_KINDS
from workshop_app.domain.workshop import Workshop, empty_workshop

NAMES = ("Anna, 27", "Bruno, 68", "Chiara, 41", "Daan, 15", "Efua, 33", "Farid, 52", "Greta, 8")
STAGES = ("Discover", "Anticipate", "Arrive", "The evening", "Reflect", "Come back")
STEPS = ("Hears of it", "Compares", "Decides", "Waits", "Takes part", "Tells others")
TEXTS = (
    "Queue at the till",
    "Poster in the tram",
    "Nobody knows where the cloakroom is, and the signs point both ways",
    "“It felt like a trick.”",
    "Asks a friend who has been there",
    "Side entrance\nwith three steps and no rail",
    "Thank-you message with a photo of the evening",
    "",
)
ODD_TEXTS = (
    "مرحبا بكم في المسرح",
    "שלום, Anna 27!",
    "你好，世界：剧院的夜晚",
    "नमस्ते दुनिया",
    "สวัสดีชาวโลก",
    "👩🏽‍🦽🎭 ❤️‍🔥",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3,
    "<b>x & y</b> &nbsp; \\N{BULLET} %s {0}",
    "tab\tand\r\nline ends\u2028everywhere\x0b",
    "e\u0301 \u202eback\u202c \u200bzero",
    " ",
)
SWIMLANE = ("touchpoints", "pains_gains", "emotion")
MAP_WIDE = ("backstage",)


def counted(prefix: str = "n") -> NewId:
    """A source of ids that counts, so that a failing test reads well."""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def a_workshop(
    personas: int = 2,
    stages: int = 3,
    cards: int = 20,
    *,
    steps: int = 2,
    lanes: tuple[str, ...] = SWIMLANE,
    wide: tuple[str, ...] = MAP_WIDE,
    points: bool = True,
    seed: int = 1,
) -> Workshop:
    """A workshop of one map ``m1``: `steps` a stage, `lanes` a persona, `cards` spread evenly.

    Ids count within their table: ``p1``, ``s1``, ``t1`` (step), ``l1``, ``c1``, ``e1`` (point).
    """
    chance, made = Random(seed), empty_workshop("w", title="An evening at the theatre")
    people = [
        r.Persona(id=f"p{n + 1}", order=n, name=_nth(NAMES, n), colour=1 + n % HUES)
        for n in range(personas)
    ]
    made = made.with_rows("personas", *people)
    made = made.with_rows("maps", r.JourneyMap(id="m1", title="Today"))
    made = _with_columns(made, stages, steps)
    made = _with_lanes(made, [person.id for person in people], lanes, wide)
    made = _with_cards(made, cards, chance)
    return _with_points(made, chance) if points else made


def big_workshop(cards: int = 10_000) -> Workshop:
    """A workshop of the size the budgets speak of: 20 lanes of cards by 50 steps at 10,000."""
    lanes = ("touchpoints", "actions", "pains_gains", "quotes", "emotion")
    if cards <= 200:
        return a_workshop(2, 5, cards, steps=2, lanes=lanes, wide=())
    if cards <= 2000:
        return a_workshop(4, 6, cards, steps=4, lanes=lanes, wide=())
    return a_workshop(5, 10, cards, steps=5, lanes=lanes, wide=())


def _nth(words: tuple[str, ...], n: int) -> str:
    return words[n % len(words)] + (f" ({n // len(words) + 1})" if n >= len(words) else "")


def _with_columns(made: Workshop, stages: int, steps: int) -> Workshop:
    rows = [
        r.Stage(id=f"s{n + 1}", order=n, map="m1", title=_nth(STAGES, n)) for n in range(stages)
    ]
    made = made.with_rows("stages", *rows)
    columns = [
        r.Step(id=f"t{n + 1}", order=n, stage=rows[n // steps].id, title=_nth(STEPS, n))
        for n in range(stages * steps)
    ]
    return made.with_rows("steps", *columns)


def _with_lanes(
    made: Workshop, people: list[str], lanes: tuple[str, ...], wide: tuple[str, ...]
) -> Workshop:
    wanted: list[tuple[str | None, str]] = [(who, kind) for who in people for kind in lanes]
    wanted += [(None, kind) for kind in wide]
    rows = [
        r.Lane(id=f"l{n + 1}", order=n, map="m1", kind=kind, persona=who)
        for n, (who, kind) in enumerate(wanted)
    ]
    return made.with_rows("lanes", *rows)


def _with_cards(made: Workshop, cards: int, chance: Random) -> Workshop:
    cells = _cells(made)
    rows = []
    for n in range(cards):
        lane, step = cells[n * 7 % len(cells)] if len(cells) % 7 else cells[n % len(cells)]
        rows.append(
            r.Card(
                id=f"c{n + 1}", order=n, lane=lane.id, step=step.id, text=chance.choice(TEXTS[:-1]),
                kind=LANE_KINDS[lane.kind].card, evidence=chance.choice(tuple(EVIDENCE_LEVELS)),
            )
        )  # fmt: skip
    return made.with_rows("cards", *rows)


def _with_points(made: Workshop, chance: Random) -> Workshop:
    curves = [lane for lane in made.map_lanes("m1") if LANE_KINDS[lane.kind].body == "curve"]
    places = [(lane, step) for lane in curves for step in made.map_steps("m1")]
    rows = [
        r.EmotionPoint(
            id=f"e{n + 1}", lane=lane.id, step=step.id, word=chance.choice(("Curious", "Lost", "")),
            valence=round(chance.uniform(*LANE_KINDS[lane.kind].scale[::2]), 2),
        )
        for n, (lane, step) in enumerate(places)
    ]  # fmt: skip
    return made.with_rows("points", *rows)


def _cells(made: Workshop) -> list[tuple[r.Lane, r.Step]]:
    """The cells that hold cards, column by column."""
    stacks = [lane for lane in made.map_lanes("m1") if LANE_KINDS[lane.kind].body == "stack"]
    return [(lane, step) for step in made.map_steps("m1") for lane in stacks]


# Strategies -------------------------------------------------------------------------------------

words = st.sampled_from(TEXTS + ODD_TEXTS) | st.text(
    st.characters(exclude_categories=("Cs",)), max_size=60
)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """Small workshops with everything in them: odd texts, spans, parked cards, folded lanes and stages."""
    made = a_workshop(
        personas=draw(st.integers(0, 3)),
        stages=draw(st.integers(1, 3)),
        cards=draw(st.integers(0, 12)),
        steps=draw(st.integers(1, 3)),
        seed=draw(st.integers(0, 999)),
    )
    chance = draw(st.randoms(use_true_random=False))
    made = made.with_rows("cards", *(_odd(card, draw(words), chance) for card in made.cards))
    made = made.with_rows("lanes", *_folded(made, chance))
    shut = [replace(stage, folded=True) for stage in made.stages if chance.random() < 0.2]
    made = made.with_rows("stages", *shut)
    return made.with_rows("cards", *_parked(draw(st.integers(0, 3)))).with_rows(
        "connections", *_arrows(made, chance)
    )


def _odd(card: r.Card, text: str, chance: Random) -> r.Card:
    kept: dict[str, Any] = {name: getattr(card, name) for name in ("id", "order", "lane", "step")}
    return r.Card(
        **kept, text=text, span=chance.choice((1, 1, 1, 2, 9)),
        kind=chance.choice(tuple(CARD_KINDS)), colour=chance.choice((0, 0, 3)),
        votes=chance.choice((0, 0, 12)), moment_of_truth=chance.random() < 0.2,
        channel=chance.choice(("", "E-mail")), intermediary=chance.choice(("", "Ticket agent")),
    )  # fmt: skip


def _folded(made: Workshop, chance: Random) -> Iterator[r.Lane]:
    for lane in made.lanes:
        if chance.random() < 0.2:
            yield r.Lane(
                id=lane.id, order=lane.order, map=lane.map, kind=lane.kind,
                persona=lane.persona, folded=True,
            )  # fmt: skip


def _parked(cards: int) -> list[r.Card]:
    return [r.Card(id=f"k{n + 1}", order=n, text=TEXTS[n]) for n in range(cards)]


def _arrows(made: Workshop, chance: Random) -> list[r.Connection]:
    cards = [card.id for card in made.cards]
    if len(cards) < 2:
        return []
    start, end = chance.sample(cards, 2)
    return [r.Connection(id="x1", start=start, end=end)]

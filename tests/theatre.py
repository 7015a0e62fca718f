"""A small theatre's workshop, made by hand: what the tests of analysis and report read."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from workshop_app.domain import records as r
from workshop_app.domain.workshop import Workshop, empty_workshop

STAGES = ("Discover", "Anticipate", "Arrive", "The evening", "Reflect", "Come back")
STEPS = (
    ("Hears of the play", "Looks it up"),
    ("Buys a ticket", "Plans the way"),
    ("Finds the house", "Cloakroom"),
    ("Act 1", "Interval"),
    ("The way home", "Tells friends"),
    ("Next season", "Becomes a friend"),
)
_PEOPLE = (
    r.Persona(
        id="amina", order=1, name="Amina, 27", role="First-time visitor", colour=1,
        quote="I want to know I will fit in.",
        goals=("A good evening out with friends", "Know what to expect before she pays"),
        frustrations=("Hidden fees", "Nobody at the door to ask"),
        needs=("Clear directions", "A price without surprises"),
        channels=("Instagram", "Word of mouth"),
        traits=(r.Trait(label="Knows the house", value=1), r.Trait(label="Price matters", value=5)),
        evidence="heard", source="Interviews 1–4",
    ),
    r.Persona(
        id="joost", order=2, name="Joost, 68", role="Subscriber, walks with a stick", colour=2,
        quote="I know every seat but not every step.", goals=("Keep coming as long as he can",),
        frustrations=("Asking for the lift key",), needs=("A rail on both sides",),
        channels=("Brochure", "Telephone"), traits=(r.Trait(label="Knows the house", value=5),),
        evidence="heard", source="Interview 6",
    ),
    r.Persona(
        id="petra", order=3, name="Petra, 41", role="Parent of two", colour=3,
        goals=("Be home by ten",), channels=("E-mail",), sample=True,
    ),
)  # fmt: skip
_CURVES = {
    "amina": (0.6, 0.4, -0.6, -0.2, -1.8, -0.7, 0.3, -0.9, 1.7, 1.4, 0.9, 0.8),
    "joost": (0.8, 0.9, 0.5, 0.2, -1.2, 0.1, 1.0, 0.6, 1.2, 1.0, 1.1, 1.3),
    "petra": (0.2, 0.0, -0.3, -1.1, -0.4, 0.3, 1.2, 0.2, 0.7, 0.4, None, None),
}
_FUTURE = (1.0, 1.0, 0.5, 0.4, -0.1, 0.2, 0.6, 0.6, 1.8, 1.6, 1.3, 1.2)
# lane kind, persona, column, card kind, text, evidence, source
_CARDS = (
    ("touchpoints", "amina", 0, "touchpoint", "Friend's story from the opening night", "heard", ""),
    ("touchpoints", "amina", 1, "touchpoint", "Programme page", "measured", "Web analytics"),
    ("touchpoints", "amina", 2, "touchpoint", "Checkout with four forms", "measured", "Tickets"),
    ("touchpoints", "amina", 4, "touchpoint", "Side entrance, no sign", "heard", "Interview 4"),
    ("touchpoints", "amina", 7, "touchpoint", "Order at the interval", "assumption", ""),
    ("touchpoints", "amina", 8, "touchpoint", "Actors greet at the door", "heard", "Interview 2"),
    ("touchpoints", "amina", 10, "touchpoint", "Thank-you with a photo", "assumption", ""),
    ("pains_gains", "amina", 0, "gain", "Trailer feels like our town", "heard", "Interview 1"),
    ("pains_gains", "amina", 2, "pain_point", "Fee of 4.50 shown on the last page", "measured",
     "31 % drop out"),
    ("pains_gains", "amina", 2, "quote", "It felt like a trick.", "heard", "Interview 3"),
    ("pains_gains", "amina", 4, "pain_point", "Walked past the door twice", "heard", "Interview 4"),
    ("pains_gains", "amina", 4, "quote", "I nearly went home.", "heard", "Interview 4"),
    ("pains_gains", "amina", 5, "pain_point", "No idea where to leave the coat", "assumption", ""),
    ("pains_gains", "amina", 7, "pain_point", "Queue of 15 minutes, interval is 20", "measured",
     "6 evenings"),
    ("pains_gains", "amina", 7, "quote", "I saw Act 2 from the bar.", "heard", "Interview 2"),
    ("pains_gains", "amina", 8, "gain", "Felt seen by the actors", "heard", "Interview 2"),
    ("pains_gains", "amina", 11, "idea", "Bring-a-friend ticket", "assumption", ""),
    ("opportunities", "amina", 2, "opportunity", "Price with all fees up front", "assumption", ""),
    ("opportunities", "amina", 4, "opportunity", "Light the way from the tram", "assumption", ""),
    ("touchpoints", "joost", 0, "touchpoint", "Season booklet by post", "measured", "Mail-out"),
    ("touchpoints", "joost", 2, "touchpoint", "Calls the box office", "heard", "Interview 6"),
    ("touchpoints", "joost", 4, "touchpoint", "Nine steps, rail on one side", "heard", ""),
    ("pains_gains", "joost", 2, "gain", "Knows Petra at the desk", "heard", "Interview 6"),
    ("pains_gains", "joost", 4, "pain_point", "Lift key must be asked for", "heard", "Interview 6"),
    ("pains_gains", "joost", 7, "pain_point", "No chairs in the foyer", "assumption", ""),
    ("touchpoints", "petra", 3, "touchpoint", "No end time on the website", "assumption", ""),
    ("pains_gains", "petra", 3, "pain_point", "Cannot tell when it ends", "assumption", ""),
    ("pains_gains", "petra", 6, "gain", "Children laugh", "assumption", ""),
    ("backstage", None, 4, "backstage", "House manager opens the side door", "heard", ""),
    ("backstage", None, 7, "backstage", "Two people at one till", "measured", "Rota"),
)  # fmt: skip
_ACTIONS = (
    r.ActionItem(
        id="sign", order=1, text="Sign and light at the side door", impact=5, effort=1,
        priority="high", owner="Lena", due="2026-11-30", cost=240.0, hours=6.0, codes=("DT06",),
    ),
    r.ActionItem(
        id="fees", order=2, text="All fees shown on the first page", impact=4, effort=2,
        priority="high", owner="Petra", due="2026-12-15", cost=260.0, hours=8.0, codes=("MD03",),
    ),
    r.ActionItem(
        id="till", order=3, text="Second till and pre-order at the bar", impact=4, effort=3,
        priority="medium", horizon="medium_term", owner="Marek", due="2027-01-31", cost=1400.0,
        hours=20.0,
    ),
    r.ActionItem(
        id="lift", order=4, text="Lift without a key", impact=4, effort=5, horizon="long_term",
    ),
)  # fmt: skip
_ANSWERED = {
    "sign": ("Walked past the door twice",),
    "fees": ("Fee of 4.50 shown on the last page",),
    "till": ("Queue of 15 minutes, interval is 20",),
    "lift": ("Lift key must be asked for",),
}


def theatre() -> Workshop:
    """The Lantern Theatre: three personas, six stages of two steps, a current and a future map."""
    workshop = empty_workshop(
        "lantern", title="First-time visitors turn back at our door",
        organisation="The Lantern Theatre", date="2026-11-21", facilitator="Lena Fischer",
        scenario="A first visit to an evening performance",
        purpose="Find out why one first visit in three is the last",
        participants=tuple(f"Colleague {at}" for at in range(1, 10)),
        decision="Release € 1,900 and 34 volunteer hours before the spring season, so that nobody "
        "loses us between the tram and row 4.",
        cost_of_inaction="Every third new visitor is lost before the curtain; at 40 first visits "
        "a week that is about 500 people a season.",
    )  # fmt: skip
    workshop = workshop.with_rows("personas", *_PEOPLE)
    workshop = _with_map(workshop, "today", "First visit", "current", 1)
    workshop = _with_map(workshop, "future", "First visit, next year", "future", 2)
    cards = list(_cards())
    parked = r.Card(id="parked", kind="question", text="Do we want to open on Mondays?")
    workshop = workshop.with_rows("cards", *cards, parked)
    workshop = workshop.with_rows("points", *_points())
    by_text = {card.text: card.id for card in cards}
    return _with_measures(
        workshop.with_rows(
            "actions",
            *(
                _answering(action, tuple(by_text[text] for text in _ANSWERED[action.id]))
                for action in _ACTIONS
            ),
        )
    )


def _answering(action: r.ActionItem, cards: tuple[str, ...]) -> r.ActionItem:
    return replace(action, answers=cards)


def _with_map(workshop: Workshop, name: str, title: str, state: str, order: float) -> Workshop:
    workshop = workshop.with_rows(
        "maps", r.JourneyMap(id=name, order=order, title=title, state=state)
    )
    for at, stage in enumerate(STAGES):
        stage_id = f"{name}-{at}"
        workshop = workshop.with_rows(
            "stages", r.Stage(id=stage_id, order=at, map=name, title=stage)
        )
        workshop = workshop.with_rows(
            "steps",
            *(
                r.Step(id=f"{name}-{at * 2 + i}", order=i, stage=stage_id, title=step)
                for i, step in enumerate(STEPS[at])
            ),
        )
    number = count()
    lanes = [
        r.Lane(id=_lane(name, kind, persona.id), order=next(number), map=name, kind=kind,
               persona=persona.id)
        for persona in _PEOPLE
        for kind in ("touchpoints", "pains_gains", "emotion", "opportunities")
    ]  # fmt: skip
    shared = r.Lane(id=_lane(name, "backstage", None), order=99, map=name, kind="backstage")
    return workshop.with_rows("lanes", *lanes, shared)


def _lane(name: str, kind: str, persona: str | None) -> str:
    return f"{name}-{persona or 'all'}-{kind}"


def _cards() -> Iterator[r.Card]:
    channels = ("Instagram", "Website", "Ticket agent", "Street", "Bar", "Foyer", "E-mail")
    for at, (lane, persona, column, kind, text, evidence, source) in enumerate(_CARDS):
        touch = kind == "touchpoint"
        yield r.Card(
            id=f"card-{at:02}", order=at, lane=_lane("today", lane, persona),
            step=f"today-{column}", kind=kind, text=text, evidence=evidence, source=source,
            channel=channels[at % 7] if touch else "",
            intermediary="Ticketwelt" if touch and column == 2 else "",
            votes=4 if text.startswith("Walked") else 0,
            moment_of_truth=text.startswith("Walked"),
        )  # fmt: skip


def _points() -> Iterator[r.EmotionPoint]:
    for persona, valences in _CURVES.items():
        for column, valence in enumerate(valences):
            if valence is not None:
                yield r.EmotionPoint(
                    id=f"point-{persona}-{column}", lane=_lane("today", "emotion", persona),
                    step=f"today-{column}", valence=valence,
                    word="lost" if valence < -1.5 else "seen" if valence > 1.5 else "",
                    reason="The door is dark" if valence < -1.5 else "",
                    evidence="heard" if persona != "petra" else "assumption",
                )  # fmt: skip
    for column, valence in enumerate(_FUTURE):
        yield r.EmotionPoint(
            id=f"future-{column}", lane=_lane("future", "emotion", "amina"),
            step=f"future-{column}", valence=valence,
        )  # fmt: skip


def _with_measures(workshop: Workshop) -> Workshop:
    workshop = workshop.with_rows(
        "metrics",
        r.Metric(id="nps", order=1, name="Would recommend us (NPS)", scale_min=-100, scale_max=100,
                 target=50.0, due="2027-06-30"),
        r.Metric(id="out", order=2, name="Checkout given up", unit="%", higher_is_better=False,
                 target=20.0, due="2027-03-31"),
    )  # fmt: skip
    return workshop.with_rows(
        "readings",
        r.Reading(id="nps-1", metric="nps", value=28.0, date="2026-05-01", sample_size=61),
        r.Reading(id="nps-2", metric="nps", value=31.0, date="2026-10-01", sample_size=84,
                  source="Foyer survey"),
        r.Reading(id="out-1", metric="out", value=31.0, date="2026-10-15", source="Ticketwelt"),
    ).with_rows(
        "codes",
        r.ChallengeCode(id="c1", order=1, code="DT06", title="Operational blindness"),
        r.ChallengeCode(id="c2", order=2, code="MD03", title="Perceived value against cost"),
    )  # fmt: skip

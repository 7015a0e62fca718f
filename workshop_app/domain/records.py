"""The records of a workshop: frozen, referring to each other by id, never by object."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A row. `order` is its place among its siblings: any finite number, smaller first."""

    id: str
    order: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts(Record):
    """What the workshop is about; exactly one row. `date` is ISO 8601 (``2026-11-21``) or empty."""

    title: str = ""
    organisation: str = ""
    audience: str = "visitor"
    scenario: str = ""
    purpose: str = ""
    date: str = ""
    facilitator: str = ""
    participants: tuple[str, ...] = ()
    decision: str = ""
    cost_of_inaction: str = ""
    currency: str = "€"
    language: str = "en"


@dataclass(frozen=True, kw_only=True, slots=True)
class Trait:
    """One scale of a persona: `value` 1…5."""

    label: str
    value: int = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Persona(Record):
    """An archetype who makes the journey. `colour` is the number (1…10) of a persona hue."""

    name: str = ""
    role: str = ""
    portrait: str | None = None
    colour: int = 1
    quote: str = ""
    goals: tuple[str, ...] = ()
    frustrations: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    traits: tuple[Trait, ...] = ()
    evidence: str = "assumption"
    source: str = ""
    sample: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class JourneyMap(Record):
    """One scenario over time. `state` is current, future or research."""

    title: str = ""
    state: str = "current"
    scenario: str = ""
    expectations: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage(Record):
    """A high-level part of a map; `colour` is a persona-hue number or 0 for the accent."""

    map: str
    title: str = ""
    goal: str = ""
    colour: int = 0
    folded: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Step(Record):
    """One moment within a stage: a column."""

    stage: str
    title: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane(Record):
    """A typed row of a map; with a persona it belongs to her swimlane, without it is map-wide."""

    map: str
    kind: str
    title: str = ""
    persona: str | None = None
    folded: bool = False
    prompt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card(Record):
    """Content of a cell (lane and step), or of the parking lot (neither).

    `span` counts the steps it covers, `colour` is a persona-hue number or 0 for its kind's own.
    """

    lane: str | None = None
    step: str | None = None
    span: int = 1
    kind: str = "note"
    text: str = ""
    channel: str = ""
    intermediary: str = ""
    colour: int = 0
    tags: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    evidence: str = "assumption"
    source: str = ""
    votes: int = 0
    author: str = ""
    moment_of_truth: bool = False
    image: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EmotionPoint(Record):
    """A point of a curve lane at a step. `valence` lies on the lane kind's scale:

    −2…+2 in an emotion lane, 1…5 (intensity) in an intensity lane; continuous.
    """

    lane: str
    step: str
    valence: float = 0.0
    word: str = ""
    reason: str = ""
    evidence: str = "assumption"
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Connection(Record):
    """An arrow from card `start` to card `end`: a branch or a loop."""

    start: str
    end: str
    kind: str = "branch"
    label: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionItem(Record):
    """What will be done. `impact` and `effort` 1…5 or None; `due` ISO date or empty;

    `cost` in the workshop's currency; `answers` are ids of cards.
    """

    text: str = ""
    answers: tuple[str, ...] = ()
    impact: int | None = None
    effort: int | None = None
    priority: str = "medium"
    horizon: str = "quick_win"
    owner: str = ""
    due: str = ""
    status: str = "open"
    cost: float | None = None
    hours: float | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Metric(Record):
    """A figure to watch. `scale_min`/`scale_max` None where open; `due` is when `target` holds."""

    name: str = ""
    unit: str = ""
    scale_min: float | None = None
    scale_max: float | None = None
    higher_is_better: bool = True
    target: float | None = None
    due: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading(Record):
    """One measured value of a metric, perhaps at a stage or step; `sample_size` is n."""

    metric: str
    value: float = 0.0
    date: str = ""
    stage: str | None = None
    step: str | None = None
    source: str = ""
    sample_size: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChallengeCode(Record):
    """A short label such as MD01 with its meaning; cards and action items carry `code`."""

    code: str
    title: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaItem(Record):
    """One part of the workshop's day."""

    title: str = ""
    minutes: int = 15
    prompt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class VotingRound(Record):
    """The rules of one vote; the counts stand on the cards."""

    prompt: str = ""
    votes_each: int = 3
    kinds: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedView(Record):
    """A way of looking at the board, by name: what the cards must be, and how others are shown.

    Each of the tuples names what is wanted in one respect (nothing: anything), ids for personas
    and stages, `votes` the least number. What has gone meanwhile is simply not there to be
    wanted. `hide` leaves out what does not match, else it is dimmed. `folded` are the ids of
    lanes and stages folded on `map`, `zoom` is 1.0 for 100 %.
    """

    name: str = ""
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    votes: int = 0
    hide: bool = False
    map: str | None = None
    folded: tuple[str, ...] = ()
    zoom: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Asset(Record):
    """An image, re-encoded and bounded when it came in; sizes in pixels."""

    name: str = ""
    media_type: str = "image/png"
    width: int = 0
    height: int = 0
    data: bytes = b""

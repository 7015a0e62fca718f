"""The kinds of the field: cards, lanes, evidence levels, horizons … each with its shown title.

A new lane kind is one line in `LANE_KINDS`; a new look for its cells is one file in
`workshop_app/layout/bodies`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.words import mark


@dataclass(frozen=True, slots=True)
class Named:
    """A choice: `name` is stored, `title` is shown (translate it with `_` where it is shown)."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class LaneKind:
    """A kind of row. `body` names how its cells look: ``stack`` of cards or ``curve``.

    `card` is the kind a new card gets here; `scale` (low, middle, high) is that of a curve.
    """

    name: str
    title: str
    card: str = "note"
    body: str = "stack"
    scale: tuple[float, float, float] = (-2.0, 0.0, 2.0)


def _by_name(*choices: Named) -> Mapping[str, Named]:
    return {choice.name: choice for choice in choices}


CARD_KINDS = _by_name(
    Named("touchpoint", mark("Touchpoint")),
    Named("action", mark("Action")),
    Named("thought", mark("Thought")),
    Named("pain_point", mark("Pain point")),
    Named("gain", mark("Gain")),
    Named("quote", mark("Quote")),
    Named("need", mark("Need")),
    Named("insight", mark("Insight")),
    Named("idea", mark("Idea")),
    Named("opportunity", mark("Opportunity")),
    Named("question", mark("Question")),
    Named("metric", mark("Metric")),
    Named("image", mark("Image")),
    Named("evidence", mark("Physical evidence")),
    Named("frontstage", mark("Frontstage")),
    Named("backstage", mark("Backstage")),
    Named("support", mark("Support")),
    Named("access", mark("Access")),
    Named("note", mark("Note")),
)

LANE_KINDS: Mapping[str, LaneKind] = {
    kind.name: kind
    for kind in (
        LaneKind("touchpoints", mark("Touchpoints"), "touchpoint"),
        LaneKind("actions", mark("Actions"), "action"),
        LaneKind("thoughts", mark("Thoughts"), "thought"),
        LaneKind("emotion", mark("Emotion"), body="curve"),
        LaneKind("intensity", mark("Intensity"), body="curve", scale=(1.0, 3.0, 5.0)),
        LaneKind("pains_gains", mark("Pain points and gains"), "pain_point"),
        LaneKind("quotes", mark("Quotes"), "quote"),
        LaneKind("needs", mark("Needs and expectations"), "need"),
        LaneKind("channels", mark("Channels"), "touchpoint"),
        LaneKind("storyboard", mark("Storyboard"), "image"),
        LaneKind("opportunities", mark("Opportunities and ideas"), "opportunity"),
        LaneKind("metrics", mark("Metrics"), "metric"),
        LaneKind("evidence", mark("Physical evidence"), "evidence"),
        LaneKind("frontstage", mark("Frontstage"), "frontstage"),
        LaneKind("backstage", mark("Backstage"), "backstage"),
        LaneKind("support", mark("Support"), "support"),
        LaneKind("access", mark("Access"), "access"),
        LaneKind("text", mark("Free text"), "note"),
    )
}

EVIDENCE_LEVELS = _by_name(
    Named("assumption", mark("Assumed")),
    Named("heard", mark("Heard")),
    Named("measured", mark("Measured")),
)
MAP_STATES = _by_name(
    Named("current", mark("Current")),
    Named("future", mark("Future")),
    Named("research", mark("Research")),
)
HORIZONS = _by_name(
    Named("quick_win", mark("Quick win (0–3 months)")),
    Named("medium_term", mark("Medium term (3–12 months)")),
    Named("long_term", mark("Long term (1–3 years)")),
)
PRIORITIES = _by_name(
    Named("high", mark("High")),
    Named("medium", mark("Medium")),
    Named("low", mark("Low")),
)
STATUSES = _by_name(
    Named("open", mark("Open")),
    Named("doing", mark("Under way")),
    Named("done", mark("Done")),
    Named("dropped", mark("Dropped")),
)
CONNECTION_KINDS = _by_name(Named("branch", mark("Branch")), Named("loop", mark("Loop")))

# Where a field holds the name of a choice: (table, field) -> the choices.
CHOICES: Mapping[tuple[str, str], Mapping[str, Named | LaneKind]] = {
    ("maps", "state"): MAP_STATES,
    ("lanes", "kind"): LANE_KINDS,
    ("cards", "kind"): CARD_KINDS,
    ("cards", "evidence"): EVIDENCE_LEVELS,
    ("points", "evidence"): EVIDENCE_LEVELS,
    ("personas", "evidence"): EVIDENCE_LEVELS,
    ("connections", "kind"): CONNECTION_KINDS,
    ("actions", "priority"): PRIORITIES,
    ("actions", "horizon"): HORIZONS,
    ("actions", "status"): STATUSES,
}
HUES = 10


@dataclass(frozen=True, slots=True)
class MetricPreset:
    """A metric of the field with its scale and direction, copied into the workshop when chosen."""

    name: str
    unit: str
    scale_min: float | None
    scale_max: float | None
    higher_is_better: bool
    target: float | None = None


METRIC_PRESETS: tuple[MetricPreset, ...] = (
    MetricPreset(mark("Net Promoter Score"), "", -100, 100, True, 50),
    MetricPreset(mark("Customer effort (how much effort)"), "", 1, 7, False, 2),
    MetricPreset(mark("Customer effort (made it easy)"), "", 1, 7, True),
    MetricPreset(mark("Conversion rate"), "%", 0, 100, True, 5),
    MetricPreset(mark("Customer lifetime value"), "€", None, None, True),
    MetricPreset(mark("Churn a year"), "%", 0, 100, False, 15),
    MetricPreset(mark("Repeat engagement a year"), "%", 0, 100, True, 30),
    MetricPreset(mark("Satisfied visitors (CSAT)"), "%", 0, 100, True),
)


def lane_kind(name: str) -> LaneKind:
    """The lane kind called `name`."""
    return LANE_KINDS[name]

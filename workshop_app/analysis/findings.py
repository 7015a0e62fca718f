"""Checks worth running over a workshop: each finding says what, where and why it matters.

None blocks anything. One more check is one function in `checks_of_maps` or `checks_of_facts`
and one line in `CHECKS`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from workshop_app.analysis import checks_of_facts as facts
from workshop_app.analysis import checks_of_maps as maps
from workshop_app.analysis.finding import Hit, Subject
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import told
from workshop_app.words import mark


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `title` says what it finds, `why` why that matters; translate both with `_`."""

    name: str
    title: str
    why: str
    find: Callable[[Subject], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: `sentence` says what and where; (`table`, `id`) is the record to look at."""

    check: Check
    sentence: str
    table: str
    id: str


CHECKS: tuple[Check, ...] = (
    Check(
        "only_digital",
        mark("Only digital touchpoints"),
        mark("A visit happens in the street, at the door and in the seat as well as on screens."),
        maps.only_digital,
    ),
    Check(
        "no_before_or_after",
        mark("Nothing before or after the event"),
        mark("People decide to come before the event and to come back after it."),
        maps.no_before_or_after,
    ),
    Check(
        "stage_without_emotion",
        mark("A stage without emotion"),
        mark("Where nothing is felt on the map, nobody has asked what is felt."),
        maps.stage_without_emotion,
    ),
    Check(
        "emotion_without_reason",
        mark("An emotion without a reason"),
        mark("A low without a reason cannot be mended."),
        maps.emotion_without_reason,
    ),
    Check(
        "persona_without_goals",
        mark("A persona without goals"),
        mark("Without a goal nobody can tell what stands in the way."),
        facts.persona_without_goals,
    ),
    Check(
        "pain_without_action",
        mark("A pain point no action answers"),
        mark("What is known to hurt and stays as it is will hurt again."),
        maps.pain_without_action,
    ),
    Check(
        "action_without_owner",
        mark("An action without owner or date"),
        mark("What belongs to nobody, or to no day, is not done."),
        facts.action_without_owner,
    ),
    Check(
        "all_assumed",
        mark("Everything is assumed"),
        mark("A map that no visitor was asked about shows the room, not the visit."),
        maps.all_assumed,
    ),
    Check(
        "metric_without_target",
        mark("A metric without target or reading"),
        mark("Without both nobody will know whether anything got better."),
        facts.metric_without_target,
    ),
    Check(
        "number_without_quote",
        mark("Numbers without a quote beside them"),
        mark("Numbers say how many; only people say why."),
        maps.number_without_quote,
    ),
    Check(
        "intermediary_without_data",
        mark("An intermediary's touchpoint without its data"),
        mark("What happens at somebody else's touchpoint stays unknown unless they tell."),
        maps.intermediary_without_data,
    ),
    Check(
        "out_of_date",
        mark("Older than six months"),
        mark("Visitors, prices and websites change; a map helps only as long as it is true."),
        facts.out_of_date,
    ),
)


def findings(workshop: Workshop, today: date | None = None) -> tuple[Finding, ...]:
    """All findings in the order of `CHECKS`; `today` None: nothing is judged by its age.

    There are none as long as nothing has been begun, and none of a map on which nothing stands.
    """
    if not begun(workshop):
        return ()
    subject = Subject(workshop, today)
    return tuple(
        Finding(check, told(hit.sentence), hit.table, hit.id)
        for check in CHECKS
        for hit in check.find(subject)
    )


def begun(workshop: Workshop) -> bool:
    """Whether there is anything but what a template brings: stages, lanes, people, metrics."""
    return bool(len(workshop.cards) or len(workshop.points) or len(workshop.actions))

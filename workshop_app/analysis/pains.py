"""Where it hurts: pain points with the valence of their step, ranked, and what answers them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_app.analysis.reading import Curve, curves
from workshop_app.domain.kinds import EVIDENCE_LEVELS
from workshop_app.domain.records import ActionItem, Card, Lane, Persona, Stage, Step
from workshop_app.domain.workshop import Workshop

_SURENESS = {level: rank for rank, level in enumerate(EVIDENCE_LEVELS)}


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain point where it stands; `valence` is the lowest over its steps, None: no point there.

    `persona` is None in a map-wide lane; `answers` are the action items that are not dropped.
    """

    card: Card
    stage: Stage
    step: Step
    persona: Persona | None
    valence: float | None
    answers: tuple[ActionItem, ...]

    @property
    def answered(self) -> bool:
        """Whether an action item answers it."""
        return bool(self.answers)


def pains(workshop: Workshop, map_id: str) -> tuple[Pain, ...]:
    """The pain points of a map, the worst first.

    Ranked by valence at the step, then votes, moment of truth and evidence; of equals, the one
    met earlier on the journey and higher on the board.
    """
    lanes = workshop.map_lanes(map_id)
    steps = workshop.map_steps(map_id)
    felt = _felt(curves(workshop, map_id))
    answers = answers_by_card(workshop)
    found = [
        _pain(workshop, card, lane, steps[column : column + card.span], felt, answers)
        for column, step in enumerate(steps)
        for lane in lanes
        for card in workshop.cell(lane.id, step.id)
        if card.kind == "pain_point"
    ]
    return tuple(sorted(found, key=_rank))


def answers_by_card(workshop: Workshop) -> Mapping[str, tuple[ActionItem, ...]]:
    """Card id to the action items that answer it, in order, without dropped ones."""
    found: dict[str, tuple[ActionItem, ...]] = {}
    for action in workshop.actions.group(None):
        if action.status != "dropped":
            for card in action.answers:
                found[card] = (*found.get(card, ()), action)
    return found


def by_stage(found: Iterable[Pain]) -> tuple[tuple[Stage, tuple[Pain, ...]], ...]:
    """(stage, its pains in the order given) for stages that have one, in the order of the map."""
    stages: dict[str, tuple[Stage, list[Pain]]] = {}
    for pain in found:
        stages.setdefault(pain.stage.id, (pain.stage, []))[1].append(pain)
    ordered = sorted(stages.values(), key=lambda pair: (pair[0].order, pair[0].id))
    return tuple((stage, tuple(group)) for stage, group in ordered)


def worst(found: Iterable[Pain], count: int = 3) -> tuple[Pain, ...]:
    """The first `count` of ranked pains, one a step as long as there are other steps."""
    ranked = list(found)
    firsts: dict[str, Pain] = {}
    for pain in ranked:
        firsts.setdefault(pain.step.id, pain)
    chosen = list(firsts.values())[:count]
    rest = [pain for pain in ranked if pain not in chosen]
    return tuple(chosen + rest[: count - len(chosen)])


_Felt = Mapping[tuple[str | None, str], float]


def _felt(found: Iterable[Curve]) -> dict[tuple[str | None, str], float]:
    """(persona, step) to valence; for None the mean of all curves."""
    felt: dict[tuple[str | None, str], float] = {}
    everybody: dict[str, list[float]] = {}
    for curve in found:
        for moment in curve.moments:
            everybody.setdefault(moment.step.id, []).append(moment.valence)
            if curve.persona:
                felt.setdefault((curve.persona.id, moment.step.id), moment.valence)
    return felt | {(None, step): sum(all_) / len(all_) for step, all_ in everybody.items()}


def _pain(
    workshop: Workshop,
    card: Card,
    lane: Lane,
    steps: tuple[Step, ...],
    felt: _Felt,
    answers: Mapping[str, tuple[ActionItem, ...]],
) -> Pain:
    values = [felt[lane.persona, step.id] for step in steps if (lane.persona, step.id) in felt]
    return Pain(
        card,
        workshop.stages[steps[0].stage],
        steps[0],
        workshop.personas.get(lane.persona),
        min(values, default=None),
        answers.get(card.id, ()),
    )


def _rank(pain: Pain) -> tuple[float, ...]:
    card = pain.card
    valence = 0.0 if pain.valence is None else pain.valence
    return (valence, -card.votes, not card.moment_of_truth, -_SURENESS[card.evidence])

"""Checks over what stands on the maps: touchpoints, stages, emotions, pain points, numbers."""

import re
from collections.abc import Iterator

from workshop_app.analysis.evidence import claims, evidence_share
from workshop_app.analysis.finding import Hit, Subject, named
from workshop_app.analysis.pains import answers_by_card, pains
from workshop_app.analysis.reading import Curve, Moment, curves
from workshop_app.domain.records import Card, JourneyMap, Lane, Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _, ngettext

# Channels are free text: these words tell a screen. A map is judged from three touchpoints on.
_DIGITAL = re.compile(
    r"\b(web ?sites?|web ?shop|online|internet|e-?mail|newsletter|app|apps|instagram|facebook"
    r"|tiktok|youtube|twitter|linkedin|whatsapp|social media|search|google|stream\w*|podcast"
    r"|chat|sms|push|blog|website)\b",
    re.IGNORECASE,
)
_ENOUGH = 3
_EVENT = re.compile(
    r"\b(event|experience|evening|performance|show|concert|visit|explore|screening|festival)\b",
    re.IGNORECASE,
)


def only_digital(subject: Subject) -> Iterator[Hit]:
    """Maps whose touchpoints with a named channel are all on screens."""
    for journey, lanes in _maps(subject.workshop):
        channels = [
            card.channel
            for card in _cards(subject.workshop, journey, lanes)
            if card.kind == "touchpoint" and card.channel.strip()
        ]
        if len(channels) >= _ENOUGH and all(map(_DIGITAL.search, channels)):
            sentence = _("All {count} touchpoints of “{map}” are digital.")
            yield Hit(sentence.format(count=len(channels), map=_title(journey)), "maps", journey.id)


def no_before_or_after(subject: Subject) -> Iterator[Hit]:
    """Maps that begin or end with the event itself, as far as its stage's title tells."""
    for journey, _lanes in _maps(subject.workshop):
        stages = subject.workshop.map_stages(journey.id)
        if not stages:
            continue
        if _EVENT.search(stages[0].title):
            sentence = _("“{map}” has no stage before “{stage}”.")
            yield Hit(_about(sentence, journey, stages[0]), "stages", stages[0].id)
        if _EVENT.search(stages[-1].title):
            sentence = _("“{map}” has no stage after “{stage}”.")
            yield Hit(_about(sentence, journey, stages[-1]), "stages", stages[-1].id)


def stage_without_emotion(subject: Subject) -> Iterator[Hit]:
    """Stages of a map that no emotion lane has a point in."""
    for journey, _lanes in _maps(subject.workshop):
        felt = {m.stage.id for curve in curves(subject.workshop, journey.id) for m in curve.moments}
        for stage in subject.workshop.map_stages(journey.id):
            if stage.id not in felt:
                sentence = _("Nobody feels anything in “{stage}” of “{map}”.")
                yield Hit(_about(sentence, journey, stage), "stages", stage.id)


def emotion_without_reason(subject: Subject) -> Iterator[Hit]:
    """Curves with points that do not say why, each at the lowest of these."""
    for journey, _lanes in _todays_maps(subject.workshop):
        for curve in curves(subject.workshop, journey.id):
            bare = [moment for moment in curve.moments if not moment.point.reason.strip()]
            if bare:
                lowest = min(bare, key=lambda moment: moment.valence)
                yield Hit(_unreasoned(curve, len(bare), lowest), "points", lowest.point.id)


def _unreasoned(curve: Curve, bare: int, lowest: Moment) -> str:
    who = named(curve.persona.name, _("A persona")) if curve.persona else _("Everybody")
    sentence = ngettext(
        "{who}: {count} of {all} points gives no reason, the lowest at “{step}”.",
        "{who}: {count} of {all} points give no reason, the lowest at “{step}”.",
        bare,
    )
    return sentence.format(who=who, count=bare, all=len(curve.moments), step=_step(lowest.step))


def pain_without_action(subject: Subject) -> Iterator[Hit]:
    """Pain points that no action item answers, the worst first."""
    for journey, _lanes in _todays_maps(subject.workshop):
        for pain in pains(subject.workshop, journey.id):
            if not pain.answered:
                text = named(pain.card.text, _("A pain point without words"))
                sentence = _("“{pain}” at “{step}” has no action.")
                yield Hit(sentence.format(pain=text, step=_step(pain.step)), "cards", pain.card.id)


def all_assumed(subject: Subject) -> Iterator[Hit]:
    """Maps on which nothing was heard or measured."""
    for journey, _lanes in _maps(subject.workshop):
        share = evidence_share(claims(subject.workshop, [journey.id]))
        if journey.state != "future" and share.total and share.total == share.assumption:
            sentence = _("Nothing on “{map}” was heard from a visitor or measured.")
            yield Hit(sentence.format(map=_title(journey)), "maps", journey.id)


def number_without_quote(subject: Subject) -> Iterator[Hit]:
    """Steps with a metric card but no quote in any lane."""
    for journey, lanes in _maps(subject.workshop):
        for step in subject.workshop.map_steps(journey.id):
            here = [card for lane in lanes for card in subject.workshop.cell(lane.id, step.id)]
            number = next((card for card in here if card.kind == "metric"), None)
            if number and not any(card.kind == "quote" for card in here):
                sentence = _("“{number}” at “{step}” has no quote beside it.")
                text = named(number.text, _("A metric"))
                yield Hit(sentence.format(number=text, step=_step(step)), "cards", number.id)


def intermediary_without_data(subject: Subject) -> Iterator[Hit]:
    """Touchpoints of an intermediary that nothing is heard back from and no action answers."""
    answered = answers_by_card(subject.workshop)
    for journey, lanes in _maps(subject.workshop):
        for card in _cards(subject.workshop, journey, lanes):
            known = card.evidence != "assumption" or card.source.strip() or card.id in answered
            if card.kind == "touchpoint" and card.intermediary.strip() and not known:
                sentence = _("“{touchpoint}” belongs to {intermediary}; nothing comes back.")
                text = named(card.text or card.channel, _("A touchpoint"))
                who = named(card.intermediary, "")
                yield Hit(sentence.format(touchpoint=text, intermediary=who), "cards", card.id)


def _maps(workshop: Workshop) -> Iterator[tuple[JourneyMap, tuple[Lane, ...]]]:
    """The maps on which something stands."""
    for journey in workshop.map_list():
        lanes, steps = workshop.map_lanes(journey.id), workshop.map_steps(journey.id)
        if any(
            workshop.points.group(lane.id) or any(workshop.cell(lane.id, step.id) for step in steps)
            for lane in lanes
        ):
            yield journey, lanes


def _todays_maps(workshop: Workshop) -> Iterator[tuple[JourneyMap, tuple[Lane, ...]]]:
    return (pair for pair in _maps(workshop) if pair[0].state != "future")


def _cards(workshop: Workshop, journey: JourneyMap, lanes: tuple[Lane, ...]) -> Iterator[Card]:
    for step in workshop.map_steps(journey.id):
        for lane in lanes:
            yield from workshop.cell(lane.id, step.id)


def _about(sentence: str, journey: JourneyMap, stage: Stage) -> str:
    title = named(stage.title, _("a stage without a title"))
    return sentence.format(map=_title(journey), stage=title)


def _title(journey: JourneyMap) -> str:
    return named(journey.title, _("a map without a title"))


def _step(step: Step) -> str:
    return named(step.title, _("a step without a title"))

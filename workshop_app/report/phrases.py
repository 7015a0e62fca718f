"""The phrases that several pages use: who, how sure, obtained how."""

from collections.abc import Iterable, Sequence

from workshop_app.analysis.evidence import EvidenceShare, evidence_share
from workshop_app.analysis.finding import named
from workshop_app.analysis.pains import Pain
from workshop_app.analysis.priorities import Totals
from workshop_app.analysis.reading import Curve
from workshop_app.domain.kinds import EVIDENCE_LEVELS, MAP_STATES
from workshop_app.domain.records import ActionItem, JourneyMap, Persona
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import within
from workshop_app.report.written import listed, money, named_together, number, percent
from workshop_app.words import _, ngettext


def quoted(text: str) -> str:
    """A quote in quotation marks, unless it has its own."""
    text = text.strip()
    return text if text[:1] in "“”\"„«»'‘" else _("“{text}”").format(text=text)


def evidence_words(level: str, source: str) -> str:
    """“Heard, interview 4”."""
    return listed([_(EVIDENCE_LEVELS[level].title), source.strip()], ", ")


def full_name(persona: Persona) -> str:
    """The whole name of a persona."""
    return persona.name.strip() or _("A persona without a name")


def persona_name(persona: Persona | None) -> str:
    """The name, abridged where it is very long; everybody where a lane belongs to none."""
    return named(full_name(persona), "", 40) if persona else _("Everybody")


def map_title(journey: JourneyMap) -> str:
    """The title of a map."""
    return journey.title.strip() or _("Untitled map")


def map_words(journey: JourneyMap) -> str:
    """“First visit · today”; a map called like its state is not said twice."""
    title = map_title(journey)
    states = {"current": _("today"), "future": _("future"), "research": _("research")}
    state = states.get(journey.state) or _(MAP_STATES[journey.state].title)
    return title if state.casefold() in title.casefold() else listed([title, state])


def share_words(share: EvidenceShare) -> str:
    """“40 % assumed in the room · 38 % heard from visitors · 22 % measured”."""
    percents = share.percents()
    texts = {
        "assumption": _("{percent} assumed in the room"),
        "heard": _("{percent} heard from people who came"),
        "measured": _("{percent} measured"),
    }
    return listed([text.format(percent=percent(percents[level])) for level, text in texts.items()])


def short_share_words(share: EvidenceShare) -> str:
    """“40 % assumed · 38 % heard · 22 % measured”."""
    percents = share.percents()
    texts = {
        "assumption": _("{percent} assumed"),
        "heard": _("{percent} heard"),
        "measured": _("{percent} measured"),
    }
    return listed([text.format(percent=percent(percents[level])) for level, text in texts.items()])


def obtained(curves: Iterable[Curve]) -> str:
    """“8 of 12 points heard, 4 assumed in the room”: how curves came about."""
    share = evidence_share(moment.point for curve in curves for moment in curve.moments)
    many = share.measured, share.heard, share.assumption
    texts = (
        ngettext("{count} measured", "{count} measured", many[0]),
        ngettext("{count} heard", "{count} heard", many[1]),
        ngettext("{count} assumed", "{count} assumed", many[2]),
    )
    points = ngettext("{count} point", "{count} points", share.total).format(count=share.total)
    alone = {
        share.measured: _("all measured"),
        share.heard: _("all heard"),
        share.assumption: _("all assumed in the room"),
    }
    if share.total > 1 and share.total in alone:
        return f"{points}, {alone[share.total]}"
    said = [text.format(count=n) for text, n in zip(texts, many, strict=True) if n]
    return _("{points}: {shares}").format(points=points, shares=", ".join(said))


def names(curves: Sequence[Curve]) -> str:
    """“Amina, Joost and Petra”, or how many where they are many."""
    every = [within(persona_name(curve.persona)) for curve in curves]
    if len(every) > 4:
        return _("{count} personas").format(count=len(every))
    return named_together(every)


def pain_words(pain: Pain) -> str:
    """The text of a pain point, or that it has none."""
    return pain.card.text.strip() or _("A pain point without words")


def answered_words(workshop: Workshop, action: ActionItem) -> list[str]:
    """The texts of the cards an action item answers."""
    cards = (workshop.cards.get(card) for card in action.answers)
    return [card.text.strip() for card in cards if card and card.text.strip()]


def sum_words(every: Totals, currency: str) -> tuple[str, str]:
    """What all of them cost, and how many hours they take; nothing where nothing is stated."""
    cost = money(every.cost, currency) if every.cost else ""
    return cost, number(every.hours) if every.hours else ""

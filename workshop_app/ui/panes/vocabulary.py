"""Words a workshop already uses, offered while people type: tags, codes, channels, owners."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.in_order import sort_key

_CODE = re.compile(r"[A-Z]{2}\d{2}")


def is_code(word: str) -> bool:
    """Whether `word` is written like a challenge code, e.g. MD01."""
    return _CODE.fullmatch(word) is not None


def known_codes(workshop: Workshop) -> set[str]:
    """The challenge codes that have a title or stand on a card or action item."""
    used = {code for card in workshop.cards.rows() for code in card.codes}
    used |= {code for item in workshop.actions.rows() for code in item.codes}
    return used | {row.code for row in workshop.codes.rows()}


@dataclass(frozen=True, slots=True)
class Used:
    """A tag or code, how many cards and action items carry it, and what the code means."""

    word: str
    count: int
    meaning: str = ""


def tags_by_use(workshop: Workshop) -> list[Used]:
    """The tags and codes of a workshop, most used first; codes that nothing carries yet at the end."""
    counts: Counter[str] = Counter()
    for card in workshop.cards.rows():
        counts.update((*card.tags, *card.codes))
    for item in workshop.actions.rows():
        counts.update(item.codes)
    meanings = {row.code: row.title for row in workshop.codes.rows()}
    words = {*counts, *meanings}
    found = [Used(word, counts[word], meanings.get(word, "")) for word in words]
    return sorted(found, key=lambda used: (-used.count, sort_key(used.word)))


def known_tags(workshop: Workshop) -> list[str]:
    """The tags and codes of cards, most used first."""
    return [used.word for used in tags_by_use(workshop)]


def spelled(word: str, known: Iterable[str]) -> str:
    """`word` as it is written already, whatever its capitals; a new code in capitals."""
    same = next((one for one in known if one.casefold() == word.casefold()), None)
    if same is not None:
        return same
    return word.upper() if is_code(word.upper()) else word


def known_channels(workshop: Workshop) -> set[str]:
    """The channels of touchpoints and personas."""
    named = {card.channel for card in workshop.cards.rows() if card.channel}
    return named | {channel for p in workshop.personas.rows() for channel in p.channels}


def known_intermediaries(workshop: Workshop) -> set[str]:
    """Those who own touchpoints between us and our audience."""
    return {card.intermediary for card in workshop.cards.rows() if card.intermediary}


def known_people(workshop: Workshop) -> set[str]:
    """Who owns actions, wrote cards or takes part."""
    named = {item.owner for item in workshop.actions.rows()}
    named |= {card.author for card in workshop.cards.rows()}
    facts = workshop.facts
    return (named | set(facts.participants) | {facts.facilitator}) - {""}

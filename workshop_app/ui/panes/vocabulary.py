"""Words a workshop already uses, offered while people type: tags, codes, channels, owners."""

import re

from workshop_app.domain.workshop import Workshop

_CODE = re.compile(r"[A-Z]{2}\d{2}")


def is_code(word: str) -> bool:
    """Whether `word` is written like a challenge code, e.g. MD01."""
    return _CODE.fullmatch(word) is not None


def known_codes(workshop: Workshop) -> set[str]:
    """The challenge codes that have a title or stand on a card or action item."""
    used = {code for card in workshop.cards.rows() for code in card.codes}
    used |= {code for item in workshop.actions.rows() for code in item.codes}
    return used | {row.code for row in workshop.codes.rows()}


def known_tags(workshop: Workshop) -> set[str]:
    """The tags and codes of cards."""
    return {tag for card in workshop.cards.rows() for tag in card.tags} | known_codes(workshop)


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

"""What a filter can ask for in a workshop, and how that is said."""

from collections import Counter
from collections.abc import Iterable

from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.in_order import sort_key
from workshop_app.words import _, mark, ngettext

RESPECT_TITLES = {
    "personas": mark("Persona"),
    "stages": mark("Stage"),
    "kinds": mark("Kind"),
    "tags": mark("Tag"),
    "codes": mark("Code"),
    "evidence": mark("Evidence"),
    "authors": mark("Author"),
}
VOTES = (1, 2, 3, 5, 10)
_MOST = 40


def offered(workshop: Workshop, map_id: str, respect: str) -> list[str]:
    """The values that make sense in one respect: of words the most used first."""
    cards = workshop.cards.rows()
    match respect:
        case "personas":
            people = [p.id for p in workshop.map_personas(map_id)]
            wide = any(lane.persona is None for lane in workshop.lanes.group(map_id))
            return [*people, ""] if wide else people
        case "stages":
            return [stage.id for stage in workshop.map_stages(map_id)]
        case "kinds":
            used = {card.kind for card in cards}
            return [kind for kind in CARD_KINDS if kind in used]
        case "evidence":
            return list(EVIDENCE_LEVELS)
        case "authors":
            names = _by_use(card.author for card in cards)
            return [] if names == [""] else names
        case _:
            return _by_use(word for card in cards for word in getattr(card, respect))


def offered_votes(workshop: Workshop, wanted: int) -> list[int]:
    """The least numbers of votes that some card has, and what is `wanted` already."""
    most = max((card.votes for card in workshop.cards.rows()), default=0)
    return [votes for votes in VOTES if votes in (wanted, min(votes, most))]


def value_words(workshop: Workshop, respect: str, value: str) -> str:
    """How a value is shown on a chip and in a menu."""
    match respect:
        case "personas" if not value:
            return _("For everybody")
        case "personas":
            persona = workshop.personas.get(value)
            return _("A persona that is gone") if persona is None else persona.name or _("Persona")
        case "stages":
            stage = workshop.stages.get(value)
            return _("A stage that is gone") if stage is None else stage.title or _("Stage")
        case "kinds":
            return _(CARD_KINDS[value].title) if value in CARD_KINDS else value
        case "evidence":
            return _(EVIDENCE_LEVELS[value].title) if value in EVIDENCE_LEVELS else value
        case "authors" if not value:
            return _("No author")
        case "votes":
            return votes_words(int(value))
        case _:
            return value


def votes_words(votes: int) -> str:
    """“At least 3 votes”."""
    return ngettext("At least {n} vote", "At least {n} votes", votes).format(n=votes)


def _by_use(words: Iterable[str]) -> list[str]:
    counts = Counter(words)
    return sorted(counts, key=lambda word: (-counts[word], sort_key(word)))[:_MOST]

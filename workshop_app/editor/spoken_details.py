"""What a screen reader says of a record after its name: what the marks on a card tell the eye."""

from workshop_app.domain.records import Card, Connection, EmotionPoint
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.connecting import arrows_at
from workshop_app.editor.selection import Ref
from workshop_app.editor.spoken import spoken_name
from workshop_app.words import _, ngettext, sentences


def spoken_details(workshop: Workshop, ref: Ref) -> str:
    """Channel, tags, votes, arrows … of a card, the source of a point; "" where there is nothing."""
    row = workshop.table(ref[0]).get(ref[1])
    if isinstance(row, Card):
        return sentences(*_of_card(workshop, row))
    if isinstance(row, EmotionPoint):
        return _source(row)
    return ""


def spoken_arrow(workshop: Workshop, arrow: Connection, at: str = "") -> str:
    """Where an arrow leads; told at the card `at`, where that is its end, whence it comes."""
    if at == arrow.end:
        said = _("Comes back from {card}") if arrow.kind == "loop" else _("Comes from {card}")
        other = arrow.start
    else:
        said = _("Leads back to {card}") if arrow.kind == "loop" else _("Leads to {card}")
        other = arrow.end
    return sentences(said.format(card=spoken_name(workshop, ("cards", other))), arrow.label)


def _of_card(workshop: Workshop, card: Card) -> list[str]:
    arrows, steps = len(arrows_at(workshop, card.id)), card.span if card.span > 1 else 0
    return [
        _("Moment of truth") if card.moment_of_truth else "",
        _("Channel: {channel}").format(channel=card.channel) if card.channel else "",
        _("Through {intermediary}").format(intermediary=card.intermediary)
        if card.intermediary
        else "",
        _("Tags: {tags}").format(tags=", ".join(card.tags)) if card.tags else "",
        _("Codes: {codes}").format(codes=", ".join(card.codes)) if card.codes else "",
        _counted(card.votes, ngettext("{count} vote", "{count} votes", card.votes)),
        _counted(arrows, ngettext("{count} arrow", "{count} arrows", arrows)),
        _source(card),
        _counted(steps, ngettext("Covers {count} step", "Covers {count} steps", steps)),
    ]


def _counted(count: int, words: str) -> str:
    return words.format(count=count) if count else ""


def _source(row: Card | EmotionPoint) -> str:
    return _("Source: {source}").format(source=row.source) if row.source else ""

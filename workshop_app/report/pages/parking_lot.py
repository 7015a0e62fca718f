"""The parking lot: cards that have no place on a map yet."""

from collections.abc import Iterator

from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import Card
from workshop_app.report import styles
from workshop_app.report.block import Block
from workshop_app.report.blocks import Marked, Stack, Text
from workshop_app.report.material import Material
from workshop_app.report.phrases import evidence_words
from workshop_app.report.plan import PlannedPage, flowed, page_title
from workshop_app.report.written import listed
from workshop_app.words import _


def pages(material: Material) -> Iterator[PlannedPage]:
    """One page or more; none where nothing is parked."""
    cards = material.workshop.parked()
    if not cards:
        return
    title = _("Parking lot")
    said = _("Kept for later: what came up and has no place on a map yet.")
    blocks = [*page_title(title, said), *map(_card, cards)]
    yield from flowed(material.sheet, title, blocks, ((0, title),), joins=True)


def _card(card: Card) -> Block:
    text = card.text.strip() or _("A card without words")
    sure = evidence_words(card.evidence, card.source)
    about = listed([_(CARD_KINDS[card.kind].title), card.author.strip(), sure])
    words = Stack((Text(text), Text(about, styles.LABEL, "soft_ink", after=8)))
    return Marked(card.kind, words, f"{card.kind}.mark", 10)

"""The form of cards, one or several at once."""

from collections.abc import Sequence

from workshop_app.domain.edits.cards import span_card
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.answers import AnsweredByField
from workshop_app.ui.panes.fields.chips import ChipsField
from workshop_app.ui.panes.fields.choices import CheckField, ColourField, ComboField, evidence_field
from workshop_app.ui.panes.fields.figures import FigureField
from workshop_app.ui.panes.fields.image import ImageField
from workshop_app.ui.panes.fields.words import AreaField, LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.summaries import place_text
from workshop_app.ui.panes.vocabulary import (
    known_channels,
    known_intermediaries,
    known_people,
    known_tags,
)
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, ngettext


def kind_choices() -> dict[str, tuple[str, str, str]]:
    """The kinds of cards with their icons."""
    return {name: (_(kind.title), name, f"{name}.mark") for name, kind in CARD_KINDS.items()}


def _heading(cards: Sequence[Card], workshop: Workshop) -> Heading:
    kinds = {card.kind for card in cards}
    kind = cards[0].kind
    if len(cards) == 1:
        line = place_text(workshop, cards[0].step)
        return Heading(kind, _(CARD_KINDS[kind].title), f"{kind}.mark", line)
    title = ngettext("{count} card", "{count} cards", len(cards)).format(
        count=count_text(len(cards))
    )
    return Heading(kind, title, f"{kind}.mark") if len(kinds) == 1 else Heading("note", title)


def _one(cards: Sequence[Card]) -> bool:
    return len(cards) == 1


def _touchpoint(cards: Sequence[Card]) -> bool:
    return all(c.kind == "touchpoint" or c.channel or c.intermediary for c in cards)


def _placed(cards: Sequence[Card]) -> bool:
    return all(card.lane is not None for card in cards)


class SpanField(FigureField):
    """How many steps a card covers, as far as its map goes."""

    def take(self, value: int) -> None:
        ids = self.subject.ids
        label = _("Change ‘{field}’").format(field=self.title)

        def spanned(workshop: Workshop) -> Workshop:
            for card in ids:
                workshop = span_card(workshop, id=card, span=value)
            return workshop

        self.subject.do(label, spanned)


def _build(form: Form) -> None:
    subject = form.subject
    form.add(AreaField(subject, "text", _("Text"), _("What happens here?")), shown_for=_one)
    form.add(
        LineField(subject, "channel", _("Channel"), _("Web, box office, street …"), known_channels),
        shown_for=_touchpoint,
    )
    form.add(
        LineField(
            subject, "intermediary", _("Intermediary"), _("Whose touchpoint, if not ours"),
            known_intermediaries,
        ),
        shown_for=_touchpoint,
    )  # fmt: skip
    form.add(evidence_field(subject))
    form.add(LineField(subject, "source", _("Source"), _("Who said it, which figures")))
    form.add(
        ChipsField(subject, ("tags", "codes"), _("Tags and codes"), known_tags, _("Add a tag"))
    )
    form.add(
        CheckField(subject, "moment_of_truth", _("Moment of truth"), _("Decisive for coming back"))
    )
    form.add(AnsweredByField(subject, _("Answered by"))).made.connect(form.typing_wanted)
    form.follow("actions", "facts_rows", "assets", "stages", "steps")
    form.add_section(_("Card"))
    form.add(ComboField(subject, "kind", _("Kind"), kind_choices()))
    form.add(ColourField(subject, "colour", _("Colour"), _("Colour of its kind")))
    form.add(ImageField(subject, "image", _("Image")), shown_for=_one)
    form.add_pair(
        FigureField(subject, "votes", _("Votes"), whole=True, least=0),
        SpanField(subject, "span", _("Steps covered"), whole=True, least=1),
    )
    form.field("span").shown_for = _placed
    form.add(LineField(subject, "author", _("Author"), _("Who wrote it"), known_people))


CARD = Shape(_heading, _build)

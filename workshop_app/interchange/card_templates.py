"""Card templates: cards to be used again, those of the program (one file each) and one's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from workshop_app.assets import shipped
from workshop_app.domain.kinds import CARD_KINDS, HUES
from workshop_app.domain.records import Card
from workshop_app.interchange.authored import Node, read_node
from workshop_app.languages import in_alphabet
from workshop_app.words import _

FOLDER = ("templates", "cards")
PROMPT = "…"
"""Stands in a text where the person is to write."""

_SUFFIX = ".json"
_TEXTS = ("text", "channel", "intermediary")
_LISTS = ("tags", "codes")


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """A card to be used again under a `title`; `own` ones can be renamed and deleted."""

    title: str
    card: Card
    own: bool = False


def shipped_templates() -> tuple[CardTemplate, ...]:
    """The templates that come with the program, in their order. BadTemplate."""
    files = (f for f in shipped(*FOLDER).iterdir() if f.name.endswith(_SUFFIX))
    nodes = [read_node(f"cards/{f.name}", f.read_text(encoding="utf-8")) for f in files]
    ordered = sorted(nodes, key=lambda node: (node.number("order", 0), node.name))
    return tuple(_shipped(node) for node in ordered)


def own_templates(kept: object) -> tuple[CardTemplate, ...]:
    """One's own templates from what the settings kept; what cannot be read is left out."""
    rows = kept if isinstance(kept, list) else []
    found = (_read(row) for row in rows if isinstance(row, Mapping))
    return tuple(template for template in found if template is not None)


def kept_form(templates: Iterable[CardTemplate]) -> list[dict[str, Any]]:
    """One's own templates as the settings keep them: plain JSON."""
    return [{"title": one.title, **_fields(one.card)} for one in templates if one.own]


def template_of(card: Card, title: str) -> CardTemplate:
    """What of a card is worth using again: not its place, votes, author, evidence or image."""
    return CardTemplate(title, _card(_fields(card)), own=True)


def is_known(templates: Iterable[CardTemplate], title: str) -> bool:
    """Whether one of them is called so."""
    return any(one.title.casefold() == title.casefold() for one in templates)


def with_template(
    templates: Iterable[CardTemplate], template: CardTemplate
) -> tuple[CardTemplate, ...]:
    """One's own templates with `template`, in place of the one with the same title."""
    others = [one for one in templates if one.title.casefold() != template.title.casefold()]
    return tuple(sorted([*others, template], key=lambda one: in_alphabet(one.title)))


def _shipped(node: Node) -> CardTemplate:
    node.only("format", "order", "title", "card")
    own = node.node("card")
    own.only("kind", "colour", *_TEXTS, *_LISTS)
    if own.text("kind") not in CARD_KINDS:
        raise own.wrong(_("there is no such kind of card."), "kind")
    fields = {name: _(own.text(name, "")) if own.text(name, "") else "" for name in _TEXTS}
    lists = {"tags": tuple(_(tag) for tag in own.texts("tags")), "codes": own.texts("codes")}
    card = Card(id="", kind=own.text("kind"), **fields, **lists)  # type: ignore[arg-type]
    return CardTemplate(_(node.text("title")), card)


def _read(row: Mapping[str, Any]) -> CardTemplate | None:
    title = row.get("title")
    return CardTemplate(title, _card(row), own=True) if isinstance(title, str) and title else None


def _card(row: Mapping[str, Any]) -> Card:
    """A card with those of the fields in `row` that a card can have."""
    card = Card(id="")
    if row.get("kind") in CARD_KINDS:
        card = replace(card, kind=row["kind"])
    colour = row.get("colour")
    if type(colour) is int and 0 <= colour <= HUES:
        card = replace(card, colour=colour)
    texts = {name: row[name] for name in _TEXTS if isinstance(row.get(name), str)}
    tags, codes = (_words(row.get(name)) for name in _LISTS)
    return replace(card, **texts, tags=tags, codes=codes)


def _words(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list | tuple) else ()
    return tuple(one for one in listed if isinstance(one, str) and one)


def _fields(card: Card) -> dict[str, Any]:
    """The fields a template keeps, as plain JSON; empty ones are left out."""
    found = {"kind": card.kind, "colour": card.colour}
    found |= {name: getattr(card, name) for name in _TEXTS}
    found |= {name: list(getattr(card, name)) for name in _LISTS}
    return {name: value for name, value in found.items() if value}

"""Carry copies and leave the originals where they are: a drag with Ctrl held."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.rows import find
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.carry import Plan
from workshop_app.words import _, ngettext


def copy_cards(
    workshop: Workshop, *, made: Mapping[str, str], anchor: str, **place: Any
) -> Workshop:
    """Copies of cards at a place as `move_cards` takes it; `made` names each original's copy."""
    copies = [
        replace(find(workshop, "cards", card_id), id=copy_id, votes=0)
        for card_id, copy_id in made.items()
    ]
    workshop = workshop.with_rows("cards", *copies)
    return move_cards(workshop, ids=tuple(made.values()), anchor=made[anchor], **place)


def copying(made: Mapping[str, str], anchor: str, place: Mapping[str, str | None]) -> Plan:
    """The plan to put the copies `made` at `place`."""
    label = ngettext("Copy card", "Copy {count} cards", len(made)).format(count=len(made))
    return Plan(
        copy_cards,
        {"made": dict(made), "anchor": anchor, **place},
        note=_("Let go to put copies here"),
        label=label,
        copies=tuple(("cards", copy_id) for copy_id in made.values()),
    )

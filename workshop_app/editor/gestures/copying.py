"""Carry copies and leave the originals where they are: a drag with Ctrl held, or C while carrying."""

from collections.abc import Mapping, Sequence

from workshop_app.domain.edits.copies import put_copies
from workshop_app.editor.gestures.carry import Plan
from workshop_app.languages import parted
from workshop_app.words import _, ngettext


def copying(
    made: Mapping[str, str], ids: Sequence[str], anchor: str, place: Mapping[str, str | None]
) -> Plan:
    """The plan to put copies of the cards `ids` at `place`; `made` is of `names_of_copies`."""
    return Plan(
        put_copies,
        {"made": dict(made), "ids": tuple(ids), "anchor": anchor, **place},
        note=_("Let go to put copies here"),
        label=copy_label(len(ids)),
        copies=tuple(("cards", made[card_id]) for card_id in ids),
    )


def copy_label(count: int) -> str:
    """The name of the step in the history."""
    return ngettext("Copy card", "Copy {count} cards", count).format(count=parted(count))

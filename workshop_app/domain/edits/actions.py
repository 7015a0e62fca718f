"""Edits of action items."""

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put_before
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop


def add_action(
    workshop: Workshop,
    *,
    new_id: NewId,
    text: str = "",
    answers: tuple[str, ...] = (),
    before: str | None = None,
) -> Workshop:
    """An action item that answers these cards and carries their challenge codes."""
    codes = dict.fromkeys(c for a in answers for c in find(workshop, "cards", a).codes)
    item = r.ActionItem(id=new_id(), text=text, answers=answers, codes=tuple(codes))
    return put_before(workshop, "actions", workshop.actions.group(None), [item], before)


def move_action(workshop: Workshop, *, id: str, before: str | None = None) -> Workshop:
    """An action item before another, or to the end."""
    item = find(workshop, "actions", id)
    return put_before(workshop, "actions", workshop.actions.group(None), [item], before)


def delete_actions(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove action items; the cards they answered stay."""
    for item in ids:
        find(workshop, "actions", item)
    return workshop.without("actions", ids)

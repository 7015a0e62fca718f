"""Edits of saved views: keep one under a name, make it say something else, delete."""

from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put, put_before
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


def add_view(
    workshop: Workshop,
    *,
    new_id: NewId,
    name: str,
    personas: tuple[str, ...] = (),
    stages: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    codes: tuple[str, ...] = (),
    evidence: tuple[str, ...] = (),
    authors: tuple[str, ...] = (),
    votes: int = 0,
    hide: bool = False,
    map: str | None = None,
    folded: tuple[str, ...] = (),
    zoom: float | None = None,
) -> Workshop:
    """A view called `name`; one that is called so already is what it says from now on."""
    if not name.strip():
        raise EditRefused(_("A saved view needs a name."))
    if map is not None:
        find(workshop, "maps", map)
    made = r.SavedView(
        id=new_id(), name=name.strip(), personas=tuple(personas), stages=tuple(stages),
        kinds=tuple(kinds), tags=tuple(tags), codes=tuple(codes), evidence=tuple(evidence),
        authors=tuple(authors), votes=votes, hide=hide, map=map, folded=tuple(folded), zoom=zoom,
    )  # fmt: skip
    for known in workshop.views.rows():
        if known.name == made.name:
            return put(workshop, "views", [replace(made, id=known.id, order=known.order)])
    return put_before(workshop, "views", workshop.views.group(None), [made], None)


def delete_views(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove saved views; nothing on the maps changes."""
    for view in ids:
        find(workshop, "views", view)
    return workshop.without("views", ids)

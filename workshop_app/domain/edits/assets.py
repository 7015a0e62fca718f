"""Edits of images: taking one in, and letting go of those nothing shows any more."""

from dataclasses import replace

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _

LARGEST_BYTES = 4_000_000
LARGEST_TOTAL = 50_000_000  # of all images: a workshop must still open in a moment


def add_image(
    workshop: Workshop,
    *,
    new_id: NewId,
    name: str,
    media_type: str,
    width: int,
    height: int,
    data: bytes,
) -> Workshop:
    """An image already re-encoded and bounded in size; `data` are its bytes."""
    if len(data) > LARGEST_BYTES:
        raise EditRefused(_("The image ‘{name}’ is too large to be kept.").format(name=name))
    if len(data) + sum(len(asset.data) for asset in workshop.assets.rows()) > LARGEST_TOTAL:
        raise EditRefused(
            _(
                "The image ‘{name}’ does not fit: the images of a workshop may take {most} MB."
            ).format(name=name, most=LARGEST_TOTAL // 1_000_000)
        )
    image = r.Asset(
        id=new_id(), name=name, media_type=media_type, width=width, height=height, data=data
    )
    return put(workshop, "assets", [image])


def set_portrait(workshop: Workshop, *, persona: str, image: str | None) -> Workshop:
    """Give a persona a portrait, or none; a portrait nothing else shows is let go."""
    row = find(workshop, "personas", persona)
    workshop = put(workshop, "personas", [replace(row, portrait=image)])
    return drop_unused_images(workshop)


def drop_unused_images(workshop: Workshop) -> Workshop:
    """Remove images that no persona and no card shows."""
    used = {p.portrait for p in workshop.personas.rows()} | {c.image for c in workshop.cards.rows()}
    return workshop.without("assets", [a.id for a in workshop.assets.rows() if a.id not in used])

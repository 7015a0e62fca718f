"""Images kept once each in a workshop, and those that go along with copied cards to another one."""

import base64
from collections.abc import Iterable, Sequence
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.edits.assets import LARGEST_BYTES, add_image
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop

_MOST_ALONG = 20_000_000
"""Bytes: as much as goes to the clipboard before a hand has let go of the key."""

_MEDIA = frozenset({"image/png", "image/jpeg"})


def kept_image(workshop: Workshop, new_id: NewId, name: str, taken: Any) -> tuple[Workshop, str]:
    """`taken` (media_type, width, height, data) in the workshop, once only, and its id."""
    same = (asset.id for asset in workshop.assets.rows() if asset.data == taken.data)
    if (known := next(same, None)) is not None:
        return workshop, known
    asset = new_id()
    workshop = add_image(
        workshop, new_id=lambda: asset, name=name, media_type=taken.media_type,
        width=taken.width, height=taken.height, data=taken.data,
    )  # fmt: skip
    return workshop, asset


def images_of(workshop: Workshop, cards: Iterable[r.Card]) -> tuple[r.Asset, ...]:
    """The images of cards, as many as may go along."""
    shown = dict.fromkeys(card.image for card in cards if card.image)
    found, room = [], _MOST_ALONG
    for asset in (workshop.assets.get(one) for one in shown):
        if asset is not None and len(asset.data) <= room:
            found.append(asset)
            room -= len(asset.data)
    return tuple(found)


def with_images(
    workshop: Workshop, new_id: NewId, images: Sequence[r.Asset]
) -> tuple[Workshop, dict[str, str]]:
    """`workshop` with these images, and the id each has there by the one it had."""
    found = {}
    for image in images:
        if image.id in workshop.assets:
            continue
        workshop, found[image.id] = kept_image(workshop, new_id, image.name, image)
    return workshop, found


def as_plain(images: Iterable[r.Asset]) -> list[dict[str, Any]]:
    """For a payload of JSON."""
    return [
        {"id": one.id, "name": one.name, "media_type": one.media_type, "width": one.width,
         "height": one.height, "data": base64.b64encode(one.data).decode("ascii")}
        for one in images
    ]  # fmt: skip


def from_plain(rows: Iterable[Any]) -> tuple[r.Asset, ...]:
    """Back from a payload. ValueError, TypeError or KeyError where it is none."""
    return tuple(_image(row) for row in rows)


def _image(row: Any) -> r.Asset:
    image = r.Asset(
        id=str(row["id"]), name=str(row["name"]), media_type=row["media_type"],
        width=int(row["width"]), height=int(row["height"]),
        data=base64.b64decode(row["data"], validate=True),
    )  # fmt: skip
    size = 0 < image.width <= 10_000 and 0 < image.height <= 10_000
    if image.media_type not in _MEDIA or not size or not 0 < len(image.data) <= LARGEST_BYTES:
        raise ValueError
    return image

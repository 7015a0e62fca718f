"""Paste a table of texts, or images, into a map: the edits, and the sentence that says what happened."""

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from workshop_app.domain.edits.assets import set_portrait
from workshop_app.domain.edits.cards import add_cards
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import add_lane
from workshop_app.domain.edits.stages import add_step
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.images import kept_image
from workshop_app.editor.spreading import Matrix, Spread, spread
from workshop_app.languages import parted
from workshop_app.words import _, ngettext

Tell = Callable[[float], None]
"""Hears how much is done, 0…1; what it raises ends the work and nothing has happened."""

_SLICE = 250


def paste_table(
    workshop: Workshop,
    *,
    new_id: NewId,
    matrix: Matrix,
    map: str,
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
    grow: bool = False,
    tell: Tell | None = None,
) -> Workshop:
    """The cells of `matrix` from `lane` and `step` on: cards, and points on curves.

    What has no place goes to the parking lot; with `grow` steps and lanes are added for it.
    `before` is a card of the first cell; without a cell everything is parked.
    """
    found = spread(workshop, matrix, map, lane, step)
    if grow:
        workshop = _grown(workshop, new_id, map, found)
        found = spread(workshop, matrix, map, lane, step)
    jobs = [(cell, "", texts) for cell, texts in found.cells.items()]
    jobs += [(cell, kind, texts) for (kind, cell), texts in found.of_kind.items()]
    total = sum(len(texts) for _cell, _kind, texts in jobs) or 1
    done = 0
    for cell, kind, texts in (*jobs, *_parked(found)):
        for start in range(0, len(texts), _SLICE):
            workshop = add_cards(
                workshop, new_id=new_id, texts=tuple(texts[start : start + _SLICE]),
                lane=cell[0], step=cell[1], kind=kind,
                before=before if cell == (lane, step) else None,
            )  # fmt: skip
            done += len(texts[start : start + _SLICE])
            if tell is not None:
                tell(min(1.0, done / total))
    for value in found.values:
        lane_id, step_id = value.cell
        workshop = set_emotion(
            workshop, new_id=new_id, lane=lane_id, step=step_id,
            valence=value.valence, word=value.word,
        )  # fmt: skip
    return workshop


def paste_images(
    workshop: Workshop,
    *,
    new_id: NewId,
    images: Sequence[tuple[str, Any]],
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
) -> Workshop:
    """A card for each of `images`: (name, an image with media_type, width, height, data)."""
    for name, taken in images:
        workshop, asset = kept_image(workshop, new_id, name, taken)
        card = new_id()
        workshop = add_cards(
            workshop, new_id=lambda made=card: made, texts=("",), kind="image",  # type: ignore[misc]
            lane=lane, step=step, before=before,
        )  # fmt: skip
        workshop = set_fields(workshop, table="cards", ids=(card,), fields={"image": asset})
    return workshop


def paste_portrait(
    workshop: Workshop, *, new_id: NewId, persona: str, name: str, taken: Any
) -> Workshop:
    """The image as the portrait of a persona."""
    workshop, asset = kept_image(workshop, new_id, name, taken)
    return set_portrait(workshop, persona=persona, image=asset)


def told(found: Spread, *, parked: bool = False) -> str:
    """What was pasted, and where that lies which had no place; `parked`: it was to be parked."""
    if parked:
        count = len(found.beyond)
        return ngettext(
            "{n} card pasted into the parking lot.", "{n} cards pasted into the parking lot.", count
        ).format(n=parted(count))
    placed, values = found.placed, len(found.values)
    said = []
    if placed:
        said.append(
            ngettext("{n} card pasted.", "{n} cards pasted.", placed).format(n=parted(placed))
        )
    if values:
        said.append(
            ngettext("{n} emotion point set.", "{n} emotion points set.", values).format(
                n=parted(values)
            )
        )
    return " ".join([*said, *_left_over(found)])


def _left_over(found: Spread) -> list[str]:
    beyond, strange = len(found.beyond), len(found.strange)
    said = []
    if beyond and (found.placed or found.values):
        said.append(
            ngettext(
                "{n} more has no place on this map and lies in the parking lot.",
                "{n} more have no place on this map and lie in the parking lot.",
                beyond,
            ).format(n=parted(beyond))
        )
    elif beyond:
        said.append(
            ngettext(
                "{n} card pasted into the parking lot: it has no place on this map.",
                "{n} cards pasted into the parking lot: they have no place on this map.",
                beyond,
            ).format(n=parted(beyond))
        )
    if strange:
        said.append(
            ngettext(
                "{n} text is no number for the curve and lies in the parking lot.",
                "{n} texts are no numbers for the curve and lie in the parking lot.",
                strange,
            ).format(n=parted(strange))
        )
    return said


def growth(found: Spread) -> str:
    """What the button says that makes room for all, or "" where nothing is missing."""
    steps, lanes = len(found.steps), len(found.lanes)
    if steps and lanes:
        return _("Add steps and lanes for them")
    if steps:
        return ngettext("Add {n} step", "Add {n} steps", steps).format(n=steps)
    return ngettext("Add {n} lane", "Add {n} lanes", lanes).format(n=lanes) if lanes else ""


def _parked(found: Spread) -> list[tuple[tuple[None, None], str, list[str]]]:
    left = (*found.beyond, *found.strange)
    return [
        ((None, None), kind, [text for _kind, text in group])
        for kind, group in groupby(left, itemgetter(0))
    ]


def _grown(workshop: Workshop, new_id: NewId, map_id: str, found: Spread) -> Workshop:
    stages, lanes = workshop.map_stages(map_id), workshop.map_lanes(map_id)
    for title in found.steps:
        workshop = add_step(workshop, new_id=new_id, stage=stages[-1].id, title=title)
    for title in found.lanes:
        workshop = add_lane(
            workshop, new_id=new_id, map=map_id, kind="text", title=title,
            persona=lanes[-1].persona,
        )  # fmt: skip
    return workshop

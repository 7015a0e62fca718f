"""Cards and the arrows between them as something to carry: text for others, a payload for this one."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.altered import altered
from workshop_app.domain.edits.cards import in_reading_order, paste_cards
from workshop_app.domain.edits.copies import arrows_between
from workshop_app.domain.edits.rows import put
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import (
    CARD_KINDS,
    CONNECTION_KINDS,
    EVIDENCE_LEVELS,
    HUES,
    lane_kind,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import images
from workshop_app.editor.ties import Ties, as_plain, from_plain, tied, ties_of
from workshop_app.words import _

MIME = "application/x-journey-cards+json"
_FORMAT = "journey-cards 1"
_BULLET = re.compile(r"^\s*(?:[-–•*·▪◦]|\d{1,3}[.)])\s+")


class NoCards(WorkshopError):
    """The clipboard's content is not cards of this program."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A card on the clipboard; `right` and `down` are its steps and lanes from the first one."""

    card: r.Card
    right: int = 0
    down: int = 0


@dataclass(frozen=True, slots=True)
class Joint:
    """An arrow between two cards on the clipboard, by their numbers there."""

    start: int
    end: int
    kind: str = "branch"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Cards on the clipboard, the arrows whose both ends are among them, their images.

    `ties` are those of cards that were cut.
    """

    cards: tuple[Carried, ...] = ()
    arrows: tuple[Joint, ...] = ()
    ties: Ties | None = None
    images: tuple[r.Asset, ...] = ()


def carry(workshop: Workshop, ids: Sequence[str], *, cut: bool = False) -> Bundle:
    """The cards of `ids` in reading order, and what joins them.

    Copies begin without votes; cards that are `cut` take theirs to where they are pasted.
    """
    found = in_reading_order(workshop, ids)
    cards = found if cut else [altered(card, votes=0) for card in found]
    at = {card.id: number for number, card in enumerate(cards)}
    arrows = (
        Joint(at[arrow.start], at[arrow.end], arrow.kind, arrow.label)
        for arrow in arrows_between(workshop, at)
    )
    ties = ties_of(workshop, cards) if cut else None
    return Bundle(_placed(workshop, cards), tuple(arrows), ties, images.images_of(workshop, cards))


def _placed(workshop: Workshop, cards: Sequence[r.Card]) -> tuple[Carried, ...]:
    """Each with its distance to the first that has a place."""
    first = next((card for card in cards if card.lane), None)
    home = workshop.map_of_card(first) if first else None
    if first is None or home is None:
        return tuple(Carried(card) for card in cards)
    steps, lanes = _axes(workshop, home)
    return tuple(
        Carried(
            card,
            _distance(steps, first.step, card.step),
            _distance(lanes, first.lane, card.lane),
        )
        for card in cards
    )


def as_lines(texts: Sequence[str]) -> str:
    """One line a card, so that a text editor or a spreadsheet takes them."""
    return "\n".join(" ".join(text.split()) for text in texts)


def as_payload(bundle: Bundle) -> bytes:
    """All that cards and arrows say, as JSON in UTF-8."""
    rows = [
        {name: getattr(one.card, name) for name in _SAID} | {"right": one.right, "down": one.down}
        for one in bundle.cards
    ]
    data: dict[str, Any] = {
        "format": _FORMAT,
        "cards": rows,
        "arrows": [asdict(one) for one in bundle.arrows],
    }
    if bundle.ties is not None:
        data["ties"] = as_plain(bundle.ties)
    if bundle.images:
        data["images"] = images.as_plain(bundle.images)
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


def from_payload(payload: bytes) -> Bundle:
    """The cards of a payload. NoCards where it is anything else, or of another format."""
    try:
        data = json.loads(payload)
        if data["format"] != _FORMAT:
            raise ValueError
        cards = tuple(_carried(row) for row in data["cards"])
        ties = from_plain(data["ties"], len(cards)) if data.get("ties") else None
        taken = images.from_plain(data.get("images", ()))
        return Bundle(cards, _joints(data.get("arrows", ()), len(cards)), ties, taken)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise NoCards(_("What was copied cannot be read as cards.")) from None


def lines_of(text: str) -> tuple[str, ...]:
    """The texts of the stickies that pasted `text` becomes: one a line, bullets taken off."""
    lines = (without_bullet(line).strip() for line in text.replace("\t", " ").splitlines())
    return tuple(line for line in lines if line)


def without_bullet(line: str) -> str:
    """`line` without the bullet or number a list begins its lines with."""
    return _BULLET.sub("", line)


def paste(
    workshop: Workshop,
    *,
    new_id: NewId,
    bundle: Bundle,
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
) -> Workshop:
    """Copies of carried cards at a cell (or the parking lot), their distances and arrows kept.

    Where the map ends or a curve lies, they gather in the nearest cell. Cards that were cut are the
    same ones again, with what ties them to others; pasted once more they are copies.
    """
    ties = bundle.ties if bundle.ties is not None and bundle.ties.hold(workshop) else None
    made = list(ties.ids) if ties is not None else [new_id() for _one in bundle.cards]
    again = bundle.ties is not None and ties is None
    workshop, shown = images.with_images(workshop, new_id, bundle.images)
    for (to_lane, to_step), numbers in _landing(workshop, bundle.cards, lane, step).items():
        here = before if (to_lane, to_step) == (lane, step) else None
        ids, cards = iter([made[at] for at in numbers]), [bundle.cards[at].card for at in numbers]
        cards = [altered(card, image=shown.get(card.image or "", card.image)) for card in cards]
        if again:
            cards = [altered(card, votes=0) for card in cards]
        workshop = paste_cards(
            workshop, new_id=ids.__next__, cards=tuple(cards), lane=to_lane, step=to_step,
            before=here,
        )  # fmt: skip
    arrows = [
        r.Connection(
            id=new_id(), start=made[one.start], end=made[one.end], kind=one.kind, label=one.label
        )
        for one in bundle.arrows
    ]
    workshop = put(workshop, "connections", arrows)
    return tied(workshop, ties, new_id=new_id) if ties is not None else workshop


_Cell = tuple[str | None, str | None]


def _landing(
    workshop: Workshop, carried: Sequence[Carried], lane: str | None, step: str | None
) -> dict[_Cell, list[int]]:
    """The numbers of the cards that go to each cell."""
    cells: dict[_Cell, list[int]] = {}
    row = workshop.lanes.get(lane)
    steps, lanes = _axes(workshop, row.map) if row else ([], [])
    for number, one in enumerate(carried):
        cell: _Cell = (lane, step)
        if lane in lanes and step in steps:
            cell = (_shifted(lanes, lane, one.down), _shifted(steps, step, one.right))
        cells.setdefault(cell, []).append(number)
    return cells


def _axes(workshop: Workshop, map_id: str) -> tuple[list[str], list[str]]:
    """Steps from left to right, lanes that hold cards from the top."""
    lanes = [x.id for x in workshop.map_lanes(map_id) if lane_kind(x.kind).body != "curve"]
    return [x.id for x in workshop.map_steps(map_id)], lanes


def _distance(line: list[str], start: str | None, end: str | None) -> int:
    if start not in line or end not in line:
        return 0
    return line.index(end) - line.index(start)


def _shifted(line: list[str], start: str | None, by: int) -> str:
    return line[max(0, min(line.index(start or "") + by, len(line) - 1))]


_SAID = tuple(f.name for f in fields(r.Card))
_NAMES = set(_SAID) - {"id", "order", "lane", "step"}
_LISTS = ("tags", "codes")


def _carried(row: dict[str, Any]) -> Carried:
    known = {name: value for name, value in row.items() if name in _NAMES}
    known |= {name: tuple(map(str, known.get(name, ()))) for name in _LISTS}
    card = r.Card(id="carried", **known)
    card_ok = (
        card.kind in CARD_KINDS
        and card.evidence in EVIDENCE_LEVELS
        and 0 <= card.colour <= HUES
        and 1 <= card.span <= 1000
        and 0 <= card.votes <= 1_000_000
        and all(isinstance(getattr(card, name), str) for name in _TEXTS)
    )
    if not card_ok:
        raise ValueError
    return Carried(card, int(row.get("right", 0)), int(row.get("down", 0)))


def _joints(rows: Sequence[dict[str, Any]], count: int) -> tuple[Joint, ...]:
    """The arrows of a payload, each pair of cards joined but once."""
    found: dict[tuple[int, int], Joint] = {}
    for row in rows:
        joint = Joint(int(row["start"]), int(row["end"]), row.get("kind", ""), row.get("label", ""))
        here = 0 <= joint.start < count and 0 <= joint.end < count and joint.start != joint.end
        if not here or joint.kind not in CONNECTION_KINDS or not isinstance(joint.label, str):
            raise ValueError
        found.setdefault((joint.start, joint.end), joint)
    return tuple(found.values())


_TEXTS = ("text", "channel", "intermediary", "source", "author")

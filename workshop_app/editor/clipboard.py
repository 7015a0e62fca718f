"""Cards as something to carry: plain text for other programs, a payload for this one."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import in_reading_order, paste_cards
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, HUES, lane_kind
from workshop_app.domain.workshop import Workshop
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


def carry(workshop: Workshop, ids: Sequence[str]) -> tuple[Carried, ...]:
    """The cards of `ids` in reading order, with their distance to the first that has a place."""
    cards = in_reading_order(workshop, ids)
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


def as_payload(carried: Sequence[Carried]) -> bytes:
    """All that a card says, as JSON in UTF-8."""
    rows = [
        {name: getattr(one.card, name) for name in _SAID} | {"right": one.right, "down": one.down}
        for one in carried
    ]
    return json.dumps({"format": _FORMAT, "cards": rows}, ensure_ascii=False).encode(
        "utf-8", "replace"
    )


def from_payload(payload: bytes) -> tuple[Carried, ...]:
    """The cards of a payload. NoCards where it is anything else, or of another format."""
    try:
        data = json.loads(payload)
        if data["format"] != _FORMAT:
            raise ValueError
        return tuple(_carried(row) for row in data["cards"])
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
    carried: tuple[Carried, ...],
    lane: str | None = None,
    step: str | None = None,
    before: str | None = None,
) -> Workshop:
    """Copies of carried cards at a cell (or the parking lot), their distances kept.

    Where the map ends or a curve lies, they gather in the nearest cell.
    """
    for (to_lane, to_step), cards in _landing(workshop, carried, lane, step).items():
        here = before if (to_lane, to_step) == (lane, step) else None
        workshop = paste_cards(
            workshop, new_id=new_id, cards=tuple(cards), lane=to_lane, step=to_step, before=here
        )
    return workshop


_Cell = tuple[str | None, str | None]


def _landing(
    workshop: Workshop, carried: Sequence[Carried], lane: str | None, step: str | None
) -> dict[_Cell, list[r.Card]]:
    cells: dict[_Cell, list[r.Card]] = {}
    row = workshop.lanes.get(lane)
    steps, lanes = _axes(workshop, row.map) if row else ([], [])
    for one in carried:
        cell: _Cell = (lane, step)
        if lane in lanes and step in steps:
            cell = (_shifted(lanes, lane, one.down), _shifted(steps, step, one.right))
        cells.setdefault(cell, []).append(one.card)
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


_TEXTS = ("text", "channel", "intermediary", "source", "author")

"""Where the cells of a pasted table go: rows to lanes downward, columns to steps rightward."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workshop_app.domain.kinds import LaneKind, lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Cell
from workshop_app.editor.titles import (
    card_kind_meant,
    folded,
    known_lanes,
    known_steps,
    matched,
)

Matrix = Sequence[Sequence[str]]

_NUMBER = re.compile(r"([+\-−–]?\d{1,3}(?:[.,]\d{1,6})?)(?:\s+(\S.*))?", re.DOTALL)
_MOST_ADDED = 40


@dataclass(frozen=True, slots=True)
class Value:
    """A point of a curve."""

    cell: Cell
    valence: float
    word: str | None


@dataclass(slots=True)
class Spread:
    """What goes where. What has no place is parked: (kind of card, text), in reading order.

    `of_kind` are the texts of rows called by a kind of card that is not their lane's own, by kind.
    `beyond` lies outside the map or under names it has not, `strange` is no number of a curve.
    `steps` and `lanes` are the titles of what the map would need to have a place for all.
    """

    cells: dict[Cell, list[str]] = field(default_factory=dict)
    of_kind: dict[tuple[str, Cell], list[str]] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)
    beyond: list[tuple[str, str]] = field(default_factory=list)
    strange: list[tuple[str, str]] = field(default_factory=list)
    steps: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()

    @property
    def placed(self) -> int:
        """How many texts become cards on the map."""
        return sum(map(len, (*self.cells.values(), *self.of_kind.values())))

    def add(self, other: "Spread") -> None:
        """What another table at the same place spreads to, too."""
        for cell, texts in other.cells.items():
            self.cells.setdefault(cell, []).extend(texts)
        for kind, texts in other.of_kind.items():
            self.of_kind.setdefault(kind, []).extend(texts)
        self.values += other.values
        self.beyond += other.beyond
        self.strange += other.strange
        self.steps = _both(self.steps, other.steps)
        self.lanes = _both(self.lanes, other.lanes)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The names at the head of columns and rows, where the table has them."""

    columns: tuple[str, ...] | None
    rows: tuple[str, ...] | None


def spread(
    workshop: Workshop, matrix: Matrix, map_id: str, lane: str | None, step: str | None
) -> Spread:
    """Where the cells of `matrix` go, its first one at `lane` and `step`.

    A first row of step titles or a first column of lane titles places by name. A single column is
    a stack in one cell (on a curve it runs along the steps). A row without a number passes a curve.
    """
    if lane is None or step is None or lane not in workshop.lanes:
        return Spread(beyond=[("note", text) for row in matrix for text in row if text])
    heads = _heads(workshop, matrix, map_id, workshop.lanes[lane].persona)
    body = [row[heads.rows is not None :] for row in matrix[heads.columns is not None :]]
    if heads == _Heads(None, None) and all(len(row) == 1 for row in body):
        return _column(workshop, [row[0] for row in body], map_id, lane, step)
    columns = _columns(workshop, map_id, step, heads.columns, max(map(len, body), default=0))
    rows = _rows(workshop, map_id, lane, heads.rows, body)
    kinds = _row_kinds(workshop, rows, heads.rows) if heads.rows is not None else None
    return _spread(workshop, body, rows, columns, heads, kinds)


def numbers(texts: Sequence[str], kind: LaneKind) -> list[tuple[float, str | None] | None]:
    """Each text as a value on the curve's scale and its word; None: it is no such number.

    Values 1…5 for an emotion (one of them above 2, none below 1) are read on that scale.
    """
    read = [_number(text) for text in texts]
    low, middle, high = kind.scale
    known = [value for value, _word in filter(None, read)]
    if known and high < max(known) <= 5 and min(known) >= 1:
        read = [one and (one[0] - 3 + middle, one[1]) for one in read]
    return [one if one and low <= one[0] <= high else None for one in read]


def _number(text: str) -> tuple[float, str | None] | None:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].replace("−", "-").replace("–", "-").replace(",", ".")
    return float(digits), found[2]


def _both(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The titles of both; those without a name are the same for both."""
    if all((*some, *others)):
        return tuple(dict.fromkeys((*some, *others)))
    return max(some, others, key=len)


# Heads ------------------------------------------------------------------------------------------


def _heads(workshop: Workshop, matrix: Matrix, map_id: str, persona: str | None) -> _Heads:
    """A head is believed where two names fit, or where all do and the other head fits as well.

    Beside a head that is believed an empty corner tells of the other; the word in the corner of
    two heads (as "Lane") names them and nothing of the map.
    """
    if len(matrix) < 2 or len(matrix[0]) < 2:
        return _Heads(None, None)
    columns, rows = tuple(matrix[0][1:]), tuple(row[0] for row in matrix[1:])
    steps, lanes = known_steps(workshop, map_id), known_lanes(workshop, map_id, persona)
    by_row, by_column = _fit(columns, steps), _fit(rows, lanes)
    corner = matrix[0][0]
    sure = not corner and 2 in (by_row, by_column) and any(rows) and any(columns)
    if (by_row and by_column) or sure:
        return _Heads(columns, rows)
    if _fit((corner, *columns), steps) == 2:
        return _Heads((corner, *columns), None)
    if _fit((corner, *rows), lanes) == 2:
        return _Heads(None, (corner, *rows))
    return _Heads(None, None)


def _fit(names: Sequence[str], known: object) -> int:
    """How well `names` fit: 2 where two and half of them are known, 1 where all are, else 0."""
    written = [name for name in names if name]
    fitting = sum(folded(name) in known for name in written)  # type: ignore[operator]
    if fitting >= 2 and 2 * fitting >= len(written):
        return 2
    return int(bool(written) and fitting == len(written))


# Columns and rows -------------------------------------------------------------------------------


def _columns(
    workshop: Workshop, map_id: str, step: str, heads: tuple[str, ...] | None, count: int
) -> list[str | None]:
    """The step of each column; None: it lies beyond the map."""
    if heads is not None:
        return matched(heads, known_steps(workshop, map_id))
    steps = [one.id for one in workshop.map_steps(map_id)]
    return _from(steps, steps.index(step), count)


def _rows(
    workshop: Workshop, map_id: str, lane: str, heads: tuple[str, ...] | None, body: Matrix
) -> list[str | None]:
    """The lane of each row; None: it lies beyond the map."""
    if heads is not None:
        return _named_rows(workshop, map_id, workshop.lanes[lane].persona, heads)
    lanes = workshop.map_lanes(map_id)
    at = next(place for place, one in enumerate(lanes) if one.id == lane)
    found: list[str | None] = []
    for row in body:
        while at < len(lanes) and _passes(lane_kind(lanes[at].kind), row):
            at += 1
        found.append(lanes[at].id if at < len(lanes) else None)
        at += 1
    return found


def _named_rows(
    workshop: Workshop, map_id: str, persona: str | None, heads: tuple[str, ...]
) -> list[str | None]:
    """A row without a name, or with that of the row above, goes on with the same lane."""
    runs: list[str] = []
    run_of: list[int] = []
    for name in heads:
        if not runs or (name and folded(name) != folded(runs[-1])):
            runs.append(name)
        run_of.append(len(runs) - 1)
    lanes = matched(runs, known_lanes(workshop, map_id, persona))
    return [lanes[run] for run in run_of]


def _row_kinds(workshop: Workshop, rows: Sequence[str | None], heads: tuple[str, ...]) -> list[str]:
    """The card kind each row is called by, "" where that is its lane's own, or a lane's name."""
    found: list[str] = []
    for at, (lane, name) in enumerate(zip(rows, heads, strict=True)):
        row = workshop.lanes[lane] if lane else None
        if row is None or (not name and at == 0):
            found.append("")
        elif not name:
            found.append(found[-1])
        else:
            meant = card_kind_meant(name) if folded(name) != folded(row.title) else ""
            found.append("" if meant == lane_kind(row.kind).card else meant)
    return found


def _passes(kind: LaneKind, row: Sequence[str]) -> bool:
    """Words pass a curve, which can hold numbers only; so does nobody else."""
    return kind.body == "curve" and any(row) and not any(numbers([x for x in row if x], kind))


def _from(ids: Sequence[str], start: int, count: int) -> list[str | None]:
    return [ids[at] if at < len(ids) else None for at in range(start, start + count)]


# Spreading --------------------------------------------------------------------------------------


def _column(workshop: Workshop, texts: Sequence[str], map_id: str, lane: str, step: str) -> Spread:
    (at,) = _rows(workshop, map_id, lane, None, [texts])
    if at is None or lane_kind(workshop.lanes[at].kind).body == "curve":
        columns = _columns(workshop, map_id, step, None, len(texts))
        return _spread(workshop, [texts], [at], columns, _Heads(None, None))
    return Spread(cells={(at, step): [text for text in texts if text]})


def _spread(
    workshop: Workshop,
    body: Matrix,
    rows: Sequence[str | None],
    columns: Sequence[str | None],
    heads: _Heads,
    kinds: Sequence[str] | None = None,
) -> Spread:
    found = Spread()
    for row, lane, meant in zip(body, rows, kinds or [""] * len(rows), strict=True):
        kind = lane_kind(workshop.lanes[lane].kind) if lane else None
        curve = kind is not None and kind.body == "curve"
        filled = [(step, text) for step, text in zip(columns, row, strict=False) if text]
        values = numbers([text for _step, text in filled], kind) if kind and curve else []
        for at, (step, text) in enumerate(filled):
            value = values[at] if values else None
            if lane is None or step is None:
                found.beyond.append((meant or (kind.card if kind else "note"), text))
            elif meant and not curve:
                found.of_kind.setdefault((meant, (lane, step)), []).append(text)
            elif not curve:
                found.cells.setdefault((lane, step), []).append(text)
            elif value is None:
                found.strange.append(("note", text))
            else:
                found.values.append(Value((lane, step), *value))
    if found.beyond:
        found.steps = _wanted(columns, heads.columns, zip(*_squared(body), strict=True))
        found.lanes = _wanted(rows, heads.rows, body)
    return found


def _wanted(
    places: Sequence[str | None], heads: tuple[str, ...] | None, filled: object
) -> tuple[str, ...]:
    """The titles of the places a map has not and something stands in; () where they are too many."""
    lines: list[Sequence[str]] = list(filled)  # type: ignore[call-overload]
    last = max((at for at, line in enumerate(lines) if any(line)), default=-1)
    missing = [at for at, place in enumerate(places[: last + 1]) if place is None]
    if heads is not None:
        missing = [at for at in missing if any(lines[at])]
        named = dict.fromkeys(heads[at] for at in missing)
        return tuple(named) if len(named) <= _MOST_ADDED else ()
    return ("",) * len(missing) if len(missing) <= _MOST_ADDED else ()


def _squared(body: Matrix) -> Iterator[Sequence[str]]:
    wide = max(map(len, body), default=0)
    return ([*row, *[""] * (wide - len(row))] for row in body)

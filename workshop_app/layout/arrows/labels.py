"""The words at an arrow: in the space between two rows, where no card stands, each in its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop_app.domain.records import Connection
from workshop_app.layout.arrows.ends import Height, Ways
from workshop_app.layout.arrows.heights import TALL
from workshop_app.layout.arrows.joining import Joined
from workshop_app.layout.arrows.paths import channel
from workshop_app.layout.sprites import Box, Mark, Part, Rect, Stop, Words
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import typeset

LABEL_TEXT = TextStyle(11.0, leading=1.25)
_WIDEST = 240.0
_SIDE = 5.0
_SIGN = 11.0
_BETWEEN = 4.0
_INSIDE = 8.0


Worded = tuple[float, tuple[Part, ...]]
"""How wide a label is, and what is drawn of it."""

_Span = tuple[float, float]
_NOWHERE: frozenset[Height] = frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at an arrow: its `parts` on a ground `width` wide, its middle at `at`.

    `leader` is the corner of the arrow that a thin line leads to where the label cannot stand on it.
    """

    width: float
    parts: tuple[Part, ...]
    at: Stop
    leader: Stop | None = None


class Labels:
    """The labels of all arrows in `worded`; none stands on another, the first come first."""

    def __init__(self, worded: Mapping[str, Worded]) -> None:
        self.all: dict[str, Label] = {}
        self._worded = worded
        self._taken = Taken()
        self._asked: dict[str, set[Height]] = {}

    def change(
        self,
        ways: Ways,
        arrows: Mapping[str, Joined],
        stops: Mapping[str, tuple[Stop, ...]],
        moved: set[str],
    ) -> set[str]:
        """Place those of `moved` arrows, and those that make room for them; whose labels differ."""
        changed: set[str] = set()
        heights: set[Height] = set()  # where later labels have other room than before
        for number, name in enumerate(self._worded):
            if name in moved or not heights.isdisjoint(self._asked.get(name, _NOWHERE)):
                before = self.all.pop(name, None)
                self._taken.turn_to(number)
                if name in arrows:
                    width, parts = self._worded[name]
                    at, leader = _placed(ways, arrows[name], stops[name], width, self._taken)
                    self.all[name] = Label(width, parts, at, leader)
                self._asked[name] = self._taken.asked
                after = self.all.get(name)
                if before != after:
                    changed.add(name)
                    heights.update(label.at[1:] for label in (before, after) if label)
        return changed

    def loosely(
        self, ways: Ways, name: str, joined: Joined, stops: tuple[Stop, ...]
    ) -> Label | None:
        """The label of an arrow that goes another way, where all others leave room for it."""
        if name not in self._worded:
            return None
        width, parts = self._worded[name]
        number = next(at for at, other in enumerate(self._worded) if other == name)
        at, leader = _placed(ways, joined, stops, width, _Around(self._taken, number))
        return Label(width, parts, at, leader)


class Taken:
    """The places that labels take between rows, as each finds them: only earlier ones count."""

    def __init__(self) -> None:
        self.asked: set[Height] = set()
        self._number = 0
        self._spans: dict[Height, dict[int, _Span]] = {}
        self._of: dict[int, Height] = {}

    def turn_to(self, number: int) -> None:
        """Let the label numbered so look for its place; it gives up the one it had."""
        self._number, self.asked = number, set()
        before = self._of.pop(number, None)
        if before is not None:
            del self._spans[before][number]

    def at(self, height: Height) -> list[_Span]:
        """What earlier labels take at a height."""
        self.asked.add(height)
        there = self._spans.get(height)
        return [] if not there else [span for n, span in there.items() if n < self._number]

    def take(self, at: Stop, width: float) -> Stop:
        """Let the label stand `at` a place."""
        self._spans.setdefault(at[1:], {})[self._number] = (at[0] - width / 2, at[0] + width / 2)
        self._of[self._number] = at[1:]
        return at

    def others(self, height: Height, number: int) -> list[_Span]:
        """What all labels but one take at a height."""
        there = self._spans.get(height)
        return [] if not there else [span for n, span in there.items() if n != number]


class _Around(Taken):
    """All places that other labels take, to be looked at only."""

    def __init__(self, taken: Taken, number: int) -> None:
        super().__init__()
        self._others, self._own = taken, number

    def at(self, height: Height) -> list[_Span]:
        """What the others take at a height."""
        return self._others.others(height, self._own)

    def take(self, at: Stop, width: float) -> Stop:
        """Let the label stand there; nobody else hears of it."""
        return at


def label_parts(record: Connection) -> Worded | None:
    """The label of a connection: the sign of a loop, its words; None where it has neither."""
    if record.kind != "loop" and not record.label.strip():
        return None
    block = typeset(record.label.strip(), LABEL_TEXT, _WIDEST, max_lines=1, snug=True)
    parts: list[Part] = []
    x = _SIDE - 1
    if record.kind == "loop":
        parts.append(Mark("loop", x, (TALL - _SIGN) / 2, _SIGN, "ink"))
        x += _SIGN + (_BETWEEN if block.lines else 1)
    if block.lines:
        parts.append(Words(block, x, (TALL - block.height) / 2, "ink"))
        x += block.width + 1
    width = x + _SIDE - 1
    ground = Box(Rect(0, 0, width, TALL), fill="panel", border="line_strong", radius=4)
    return width, (ground, *parts)


def _placed(
    ways: Ways,
    joined: Joined,
    stops: tuple[Stop, ...],
    width: float,
    taken: Taken,
) -> tuple[Stop, Stop | None]:
    first: Stop | None = None
    for at in _on_the_way(ways, stops, width):
        if _free(taken, at, width):
            return taken.take(at, width), None
        first = first or at
    if first is not None:
        return taken.take(_aside(ways, taken, first, width), width), None
    beside = _beside(ways, joined, stops)
    at = _aside(ways, taken, beside, width)
    one, other = stops[len(stops) // 2 - 1 :][:2]
    middle = ((one[0] + other[0]) / 2, one[1], (one[2] + other[2]) / 2)
    return taken.take(at, width), middle


def _on_the_way(ways: Ways, stops: tuple[Stop, ...], width: float) -> Iterator[Stop]:
    """Middles of long stretches between rows, then where the arrow crosses from row to row."""
    pairs = list(pairwise(stops))
    between = [
        (one, other) for one, other in pairs if one[1:] == other[1:] and _between_rows(ways, one)
    ]
    for one, other in sorted(between, key=lambda pair: -abs(pair[0][0] - pair[1][0])):
        yield _kept_in(ways, ((one[0] + other[0]) / 2, *_height(ways, one[1], one[2])), width)
    for one, other in pairs:
        low, high = sorted((one[1:], other[1:]))
        if one[0] == other[0]:
            for row in range(low[0] + 1, high[0] + (high[1] > 0)):
                yield _kept_in(ways, (one[0], *_height(ways, row, 0.0)), width)


def _between_rows(ways: Ways, stop: Stop) -> bool:
    return abs(stop[2]) <= _INSIDE or stop[1] == ways.rows


def _height(ways: Ways, row: int, y: float) -> tuple[int, float]:
    """Where the middle of a label stands between rows; at the map's edges, within the map."""
    if row == 0:
        return 0, TALL / 2
    return (row, -TALL / 2) if row == ways.rows else (row, 0.0)


def _beside(ways: Ways, joined: Joined, stops: tuple[Stop, ...]) -> Stop:
    """The nearest space between rows, where an arrow stays within one row."""
    row, gutter = joined.start.row, joined.path.gutters[0]
    x = ways.xs[gutter]
    below = channel(ways, row + 1)
    inside = (row, joined.start.middle)
    if row > 0 and not ways.closed(gutter, channel(ways, row), inside):
        return (x, *_height(ways, row, 0.0))
    return (x, *_height(ways, row + 1 if not ways.closed(gutter, inside, below) else row, 0.0))


def _aside(ways: Ways, taken: Taken, at: Stop, width: float) -> Stop:
    """`at`, or the first place to the right of it, then to the left, where no label stands."""
    here = sorted(taken.at(at[1:]))
    for x in (at[0], *(end + width / 2 + 2 for _start, end in here if end + width / 2 + 2 > at[0])):
        moved = _kept_in(ways, (x, at[1], at[2]), width)
        if _free(taken, moved, width):
            return moved
    for start, _end in reversed(here):
        moved = _kept_in(ways, (start - width / 2 - 2, at[1], at[2]), width)
        if _free(taken, moved, width):
            return moved
    return _kept_in(ways, at, width)


def _kept_in(ways: Ways, at: Stop, width: float) -> Stop:
    """Within the columns of the map."""
    x = max(width / 2 + 1, min(at[0], ways.grid.width - width / 2 - 1))
    return x, at[1], at[2]


def _free(taken: Taken, at: Stop, width: float) -> bool:
    left, right = at[0] - width / 2, at[0] + width / 2
    return all(end <= left or start >= right for start, end in taken.at(at[1:]))

"""A lane that shows a curve over its steps: emotion from −2 to +2, intensity from 1 to 5."""

from collections.abc import Collection

from workshop_app.analysis.curve import pieces
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import EmotionPoint, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.bodies.looks import CardLooks
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import POINT_WORD, Measures
from workshop_app.layout.sprites import CurveSprite, PointSprite, Words
from workshop_app.layout.text.typeset import typeset

_WORD_GAP = 11.0
_Points = tuple[EmotionPoint, ...]


class CurveBody:
    """Composes the points of one lane, remembering them by identity."""

    def __init__(self, _looks: CardLooks | None = None) -> None:
        self._of: tuple[object, ...] = ()
        self._body: Body | None = None
        self._kept: tuple[_Points, frozenset[str], _Points] = ((), frozenset(), ())

    def compose(
        self,
        workshop: Workshop,
        lane: Lane,
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str] = frozenset(),
        steps: Collection[str] | None = None,
    ) -> Body:
        """The lane's curve in the columns of `grid`, through the points that are not `left_out`."""
        persona = workshop.personas.get(lane.persona)
        color = f"persona_{persona.colour}" if persona else "persona_10"
        future = workshop.maps[lane.map].state == "future"
        points = self._shown(workshop.points.group(lane.id), left_out)
        of = (points, grid.columns, color, future, lane.kind)
        if self._body is None or not _same(of, self._of):
            self._of = of
            curve = _curve(points, lane.kind, grid, measures, color, future)
            self._body = Body(measures.curve, curve=curve)
        return self._body

    def _shown(self, points: _Points, left_out: frozenset[str]) -> _Points:
        """`points` without those left out: the same tuple as long as both are the same."""
        if not left_out:
            return points
        if self._kept[0] is not points or self._kept[1] is not left_out:
            kept = tuple(point for point in points if point.id not in left_out)
            self._kept = (points, left_out, kept)
        return self._kept[2]


def y_of(kind: str, valence: float, measures: Measures) -> float:
    """Where `valence` stands in a curve lane of this kind, below its top."""
    low, _middle, high = lane_kind(kind).scale
    room = measures.curve - 2 * measures.curve_pad
    return measures.curve_pad + room * (high - valence) / (high - low)


def valence_at(kind: str, y: float, measures: Measures) -> float:
    """The valence at `y` below the top of a curve lane, within its scale, to a twentieth."""
    low, _middle, high = lane_kind(kind).scale
    room = measures.curve - 2 * measures.curve_pad
    value = high - (y - measures.curve_pad) / room * (high - low)
    return max(low, min(high, round(value * 20) / 20))


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str | bool) and a == b) for a, b in zip(one, other, strict=True)
    )


def _curve(
    points: tuple[EmotionPoint, ...],
    kind: str,
    grid: Grid,
    measures: Measures,
    color: str,
    future: bool,
) -> CurveSprite:
    here = sorted((p for p in points if p.step in grid.at), key=lambda p: grid.at[p.step])
    # The curve keeps its shape over a folded stage; its points there cannot be told apart.
    shown = tuple(
        _point(point, kind, grid, measures, color)
        for point in here
        if not grid.columns[grid.at[point.step]].folded
    )
    joined = pieces(
        [grid.columns[grid.at[point.step]].middle for point in here],
        [y_of(kind, point.valence, measures) for point in here],
    )
    low, _middle, high = lane_kind(kind).scale
    rules = tuple(y_of(kind, high - i * (high - low) / 4, measures) for i in range(5))
    return CurveSprite(f"{color}.hue", shown, joined, rules, dashed=future)


def _point(
    point: EmotionPoint, kind: str, grid: Grid, measures: Measures, color: str
) -> PointSprite:
    column = grid.columns[grid.at[point.step]]
    y = y_of(kind, point.valence, measures)
    middle = lane_kind(kind).scale[1]
    word = None
    if point.word:
        block = typeset(point.word, POINT_WORD, measures.column - 12, max_lines=1, snug=True)
        above = point.valence >= middle
        top = y - _WORD_GAP - block.height if above else y + _WORD_GAP
        word = Words(block, column.middle - block.width / 2, top, f"{color}.ink")
    return PointSprite(point.id, point.step, column.middle, y, point.valence, point.evidence, word)

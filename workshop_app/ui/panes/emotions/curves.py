"""What the emotion panel draws: the curves of a map in columns, their peaks, mean and spread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_app.analysis.curve import pieces
from workshop_app.analysis.reading import CurveReading, Moment, curves, read_curve
from workshop_app.domain.records import EmotionPoint, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.summaries import persona_text, place_text, point_text
from workshop_app.words import _

PARTS = 12  # samples of a curve in a column
_DEFAULT_HUE = 10
_SHAPES = ("o", "s", "t1", "d", "p", "star", "t", "h", "+", "x")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words at a point: its peak, its low, its end; `above` where they stand over it."""

    column: int
    valence: float
    words: str
    above: bool


@dataclass(frozen=True, slots=True)
class PanelCurve:
    """One persona's curve: her lane, hue, name, and (column, point) from left to right.

    `line` are the valences of the curve at every twelfth of a column, from its first point on.
    """

    lane: str
    name: str
    hue: int
    points: tuple[tuple[int, EmotionPoint], ...]
    line: tuple[float, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def shape(self) -> str:
        """What its points look like, in pyqtgraph's names: curves differ not by colour alone."""
        return _SHAPES[(self.hue - 1) % len(_SHAPES)]

    def columns(self) -> list[float]:
        """The (fractional) columns of `line`: from the first point on, in twelfths."""
        first = self.points[0][0] if self.points else 0
        return [first + part / PARTS for part in range(len(self.line))]

    def dimmed(self, points: frozenset[str]) -> bool:
        """Whether nothing of it is looked at where these points (ids) are dimmed."""
        return bool(self.points) and all(point.id in points for _column, point in self.points)

    def at(self, column: int) -> EmotionPoint | None:
        """The point in a column, or None."""
        return next((point for here, point in self.points if here == column), None)


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, lowest and highest of the curves at `columns` (fractional), where two or more are."""

    columns: tuple[float, ...]
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def panel_curves(
    workshop: Workshop, map_id: str, left_out: frozenset[str] = frozenset()
) -> tuple[PanelCurve, ...]:
    """A curve for every emotion lane of the map, those without points too, from the top.

    Points that are `left_out` (ids) are on none; a curve of nothing else gives way to others.
    """
    read = {curve.lane.id: curve for curve in curves(workshop, map_id)}
    column = {step.id: at for at, step in enumerate(workshop.map_steps(map_id))}
    found, gone = [], set[str]()
    for lane in workshop.map_lanes(map_id):
        if lane.kind == "emotion":
            points = sorted(
                ((column[p.step], p) for p in workshop.points.group(lane.id) if p.step in column),
                key=lambda pair: pair[0],
            )
            here = {at for at, point in points if point.id not in left_out}
            gone |= {lane.id} if points and not here else set()
            points = [pair for pair in points if pair[0] in here]
            marks = _marks(read_curve(read[lane.id])) if lane.id in read else ()
            marks = tuple(mark for mark in marks if mark.column in here)
            line = tuple(_line(points))
            found.append(PanelCurve(lane.id, *_whose(workshop, lane), tuple(points), line, marks))
    return tuple(curve for curve in found if curve.lane not in gone) or tuple(found)


def spread(shown: Sequence[PanelCurve]) -> Spread | None:
    """Mean and spread of the curves wherever at least two of them are; None where nowhere."""
    here: dict[int, list[float]] = {}
    for curve in shown:
        for at, value in enumerate(curve.line):
            here.setdefault(curve.points[0][0] * PARTS + at, []).append(value)
    rows = [
        (part / PARTS, sum(values) / len(values), min(values), max(values))
        for part, values in sorted(here.items())
        if len(values) > 1
    ]
    return Spread(*(tuple(each) for each in zip(*rows, strict=True))) if rows else None


def told(workshop: Workshop, curve: PanelCurve, point: EmotionPoint) -> str:
    """A point in words, line by line: whose and where, what, why."""
    lines = [f"{curve.name} · {place_text(workshop, point.step)}", point_text(point), point.reason]
    return "\n".join(line for line in lines if line)


def _line(points: Sequence[tuple[int, EmotionPoint]]) -> Iterator[float]:
    columns = [float(column) for column, _point in points]
    valences = [point.valence for _column, point in points]
    yield from valences[:1]
    for x1, y1, _cx1, cy1, _cx2, cy2, x2, y2 in pieces(columns, valences):
        count = round((x2 - x1) * PARTS)
        for part in range(1, count + 1):
            t, u = part / count, 1 - part / count
            yield u**3 * y1 + 3 * t * u * u * cy1 + 3 * t * t * u * cy2 + t**3 * y2


def _whose(workshop: Workshop, lane: Lane) -> tuple[str, int]:
    persona = workshop.personas.get(lane.persona)
    if persona is None:
        return lane.title or _("Everybody"), _DEFAULT_HUE
    return persona_text(persona), persona.colour


def _marks(reading: CurveReading) -> tuple[Mark, ...]:
    """Peak, low and end; the end gives way where it is one of the others."""
    peak, lowest, end = reading.peak, reading.lowest, reading.end
    marks = [_mark(_("Peak"), peak, above=True)]
    if lowest is not peak:
        marks.append(_mark(_("Low", "of a curve"), lowest, above=False))
    if end is not peak and end is not lowest:
        marks.append(_mark(_("End"), end, above=end.valence >= 0))
    return tuple(marks)


def _mark(title: str, moment: Moment, *, above: bool) -> Mark:
    word = moment.point.word
    words = _("{title}: {words}").format(title=title, words=word) if word else title
    return Mark(moment.column, moment.valence, words, above)

"""Emotion curves drawn over the stages of a map: scale, stages, lines, marks, names."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.analysis.curve import pieces
from workshop_app.analysis.reading import Curve, Moment, read_curve
from workshop_app.domain.records import Stage, Step
from workshop_app.layout.icons import face_icon
from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock, TextStyle, line_width, typeset
from workshop_app.report import styles
from workshop_app.report.chart_words import ChartWord, Spot, corners, covered, place_beside, spots
from workshop_app.report.marks import draw_mark
from workshop_app.report.pen import Pen, dashes_of
from workshop_app.report.point_signs import COUNT, draw_sign
from workshop_app.report.whole_words import side_by_side, smaller, widest_word

_SCALE = 24.0
_STAGE_BAND, _SIGN, _TITLE_GAP = 20.0, 13.0, 4.0
_NAME = TextStyle(8.5, bold=True, leading=1.2)
_LOWEST, _HIGHEST = -2.0, 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """A curve to draw: `color` is a persona's hue number; `name` stands at its right end.

    `at` are the columns of its points where it is a curve of another map.
    """

    curve: Curve
    color: int
    name: str = ""
    dashed: bool = False
    thin: bool = False
    marks: bool = True
    words: bool = False
    at: tuple[float, ...] | None = None

    @property
    def places(self) -> tuple[float, ...]:
        """The columns of its points."""
        return self.at or tuple(moment.column for moment in self.curve.moments)


@dataclass(frozen=True, slots=True)
class Chart:
    """A block with curves over `stages`, each with its steps; `tall` is its whole height."""

    stages: tuple[tuple[Stage, tuple[Step, ...]], ...]
    lines: tuple[Line, ...]
    tall: float = 170.0
    keep: bool = False

    def height(self, width: float) -> float:
        """Its height."""
        return self.tall

    def split(self, width: float, height: float) -> tuple["Chart | None", "Chart | None"]:
        """Never broken."""
        return (self, None) if self.tall <= height + 0.01 else (None, self)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw scale and stages, then the curves, the marks and the names above all."""
        plot = self._plot(x, y, width)
        self._draw_scale(pen, plot)
        self._draw_stages(pen, plot, min(x + width, plot.right + _SCALE))
        words = list(self._words(plot))
        for word in words:
            word.draw_ground(pen)
        for line in self.lines:
            self._draw_line(pen, plot, line)
        for line in self.lines:
            self._draw_marks(pen, plot, line)
        for word in words:
            word.draw(pen)
        self._draw_names(pen, plot, x + width)

    @property
    def _columns(self) -> int:
        return max(1, sum(len(steps) for _stage, steps in self.stages))

    def _plot(self, x: float, y: float, width: float) -> Rect:
        names = max((line_width(line.name, _NAME) for line in self.lines if line.name), default=0)
        right = min(names + 12 + _SIGN, width * 0.28) if names else 0
        wide = width - _SCALE - right
        return Rect(x + _SCALE, y + 8, wide, self.tall - 8 - self._band(wide))

    def _band(self, width: float) -> float:
        """The height of the stages' titles, which take two lines where they must."""
        lines = [len(title.lines) for title in self._titles(width)]
        return _STAGE_BAND + (max(lines, default=1) - 1) * styles.LABEL.line_height

    def _titles(self, width: float) -> list[TextBlock]:
        """The titles of the stages, all in one size, below a plot of this width.

        A word that is wider than its stage stays whole where the titles beside it leave room.
        """
        titles = self._set_titles(styles.LABEL, width)
        needed = sum(title.width + _TITLE_GAP for title in titles)
        if needed <= width:
            return titles
        style = smaller(styles.LABEL, width / needed)
        titles = self._set_titles(style, width)
        if sum(title.width + _TITLE_GAP for title in titles) <= width:
            return titles
        return self._set_titles(style, width, whole=False)

    def _set_titles(self, style: TextStyle, width: float, *, whole: bool = True) -> list[TextBlock]:
        each, titles = width / self._columns, []
        for stage, steps in self.stages:
            room = len(steps) * each - _TITLE_GAP
            room = max(room, widest_word(stage.title, style)) if whole else room
            titles.append(typeset(stage.title, style, room, max_lines=2, snug=True))
        return titles

    def _x(self, plot: Rect, column: float) -> float:
        return plot.x + (column + 0.5) * plot.width / self._columns

    def _y(self, plot: Rect, valence: float) -> float:
        return plot.y + (_HIGHEST - valence) / (_HIGHEST - _LOWEST) * plot.height

    def _draw_scale(self, pen: Pen, plot: Rect) -> None:
        for valence in range(2, -3, -1):
            y = self._y(plot, valence)
            pen.line(plot.x, y, plot.right, y, "line_strong" if valence == 0 else "line", 0.6)
            if valence % 2 == 0:
                pen.icon(face_icon(valence), plot.x - _SCALE, y - 6, 12, "soft_ink")

    def _draw_stages(self, pen: Pen, plot: Rect, end: float) -> None:
        each, column, middles = plot.width / self._columns, 0, []
        for _stage, steps in self.stages:
            middles.append(plot.x + (column + len(steps) / 2) * each)
            column += len(steps)
            if column < self._columns:
                right = plot.x + column * each
                pen.line(right, plot.y, right, plot.bottom + 6, "line", 0.6)
        titles = self._titles(plot.width)
        widths = [title.width for title in titles]
        lefts = side_by_side(middles, widths, plot.x - _SCALE, end, _TITLE_GAP)
        for title, left in zip(titles, lefts, strict=True):
            pen.text(title, left, plot.bottom + 6, "soft_ink")

    def _places(self, plot: Rect, line: Line) -> tuple[list[float], list[float]]:
        xs = [self._x(plot, place) for place in line.places]
        return xs, [self._y(plot, moment.valence) for moment in line.curve.moments]

    def _draw_line(self, pen: Pen, plot: Rect, line: Line) -> None:
        xs, ys = self._places(plot, line)
        hue = f"persona_{line.color}.hue"
        width = 0.9 if line.thin else 2.0
        pen.curve(pieces(xs, ys), hue, width, dashes_of(width) if line.dashed else ())
        if not line.thin and not line.dashed:
            for x, y in zip(xs, ys, strict=True):
                draw_sign(pen, self._sign(line), x, y, hue)

    def _sign(self, line: Line) -> int:
        """Which sign the points of a curve have: its persona's, unless another here has it too."""
        signed = [one for one in self.lines if not (one.thin or one.dashed)]
        own = [(one.color - 1) % COUNT for one in signed]
        signs = own if len({*own}) == len(own) else [*range(len(signed))]
        return next((sign for sign, one in zip(signs, signed, strict=True) if one is line), 0)

    def _draw_marks(self, pen: Pen, plot: Rect, line: Line) -> None:
        if not line.marks:
            return
        reading = read_curve(line.curve)
        hue = f"persona_{line.color}.hue"
        # The end is told by the other mark where it is the peak or the lowest point too.
        marks = {reading.end.column: ("end", reading.end)}
        marks[reading.peak.column] = ("peak", reading.peak)
        marks[reading.lowest.column] = ("lowest", reading.lowest)
        for kind, moment in marks.values():
            x, y = self._x(plot, moment.column), self._y(plot, moment.valence)
            draw_mark(pen, kind, x, y, hue)

    def _words(self, plot: Rect) -> Iterator[ChartWord]:
        """What is felt at the peak and at the lowest point of the curves that tell it."""
        taken: list[Spot] = []
        for line in self.lines:
            taken += spots(pieces(*self._places(plot, line)))
        for line in self.lines:
            if line.words and line.marks:
                reading = read_curve(line.curve)
                yield from self._word(plot, line, reading.peak, taken, above=True)
                yield from self._word(plot, line, reading.lowest, taken, above=False)

    def _word(
        self, plot: Rect, line: Line, moment: Moment, taken: list[Spot], *, above: bool
    ) -> Iterator[ChartWord]:
        if moment.point.word:
            block = typeset(moment.point.word, styles.LABEL_BOLD, 110, max_lines=1, snug=True)
            point = self._x(plot, moment.column), self._y(plot, moment.valence)
            size = block.width, block.height
            place = place_beside(point, size, plot, taken, above=above)
            crossed = covered(place, taken) > 0
            taken += corners(place)
            yield ChartWord(block, place, f"persona_{line.color}.ink", crossed)

    def _draw_names(self, pen: Pen, plot: Rect, end: float) -> None:
        """Each name beside the end of its curve, with the sign of its points where there are more."""
        named = sorted(
            (self._y(plot, line.curve.moments[-1].valence), at, line)
            for at, line in enumerate(self.lines)
            if line.name
        )
        top, signs = plot.y - 8, len(named) > 1
        for y, _at, line in named:
            x = max(self._x(plot, line.curve.moments[-1].column) + 8, plot.right + 6)
            room = end - x - (_SIGN if signs else 0)
            block = typeset(line.name, _NAME, room, max_lines=1, snug=True)
            top = max(top, y - block.height / 2)
            top = min(top, plot.bottom - block.height / 2)
            if signs:
                draw_sign(
                    pen,
                    self._sign(line),
                    x + 4,
                    top + block.height / 2,
                    f"persona_{line.color}.hue",
                )
            pen.text(block, x + (_SIGN if signs else 0), top, f"persona_{line.color}.ink")
            top += block.height

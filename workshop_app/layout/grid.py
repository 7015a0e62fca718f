"""The columns of a map: its steps from left to right, grouped under their stages."""

from bisect import bisect_right
from dataclasses import dataclass

from workshop_app.domain.records import Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.measures import Measures


@dataclass(frozen=True, slots=True)
class Column:
    """One step: where its cells stand.

    The steps of a folded stage share its narrow place, a slice each: what runs over them (a curve,
    a card that spans) keeps its order there. All but the last of these slices are `inner`: no line
    is drawn at their right.
    """

    step: str
    stage: str
    x: float
    width: float
    folded: bool = False
    inner: bool = False
    mirrored: bool = False

    @property
    def end(self) -> float:
        """x of the edge the next column begins at: the right one, mirrored the left."""
        return self.x if self.mirrored else self.right

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def middle(self) -> float:
        """x of the middle, where curve points stand."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Grid:
    """All columns of a map in its order; `stages` are (stage, x, width).

    `lefts` are the left edges from left to right: `mirrored` columns run from the right.
    """

    columns: tuple[Column, ...]
    stages: tuple[tuple[Stage, float, float], ...]
    steps: tuple[Step, ...]
    at: dict[str, int]
    lefts: tuple[float, ...]
    mirrored: bool = False

    @property
    def width(self) -> float:
        """Width of all columns."""
        return self.columns[0 if self.mirrored else -1].right if self.columns else 0.0

    def column_at(self, x: float) -> int:
        """Index of the column at `x`; beyond the ends the first or the last."""
        last = len(self.columns) - 1
        at = max(0, min(bisect_right(self.lefts, x) - 1, last))
        return last - at if self.mirrored else at

    def along(self, x: float) -> float:
        """How far `x` lies from where the map begins, in the direction it is read."""
        return self.width - x if self.mirrored else x

    def columns_between(self, left: float, right: float) -> tuple[int, int]:
        """The first and the last of the columns between two places, in their order."""
        ends = self.column_at(left), self.column_at(right)
        return (ends[1], ends[0]) if self.mirrored else ends

    def end(self, *, last: bool = False) -> Column:
        """The first (or last) column; folded ones left out where others are open."""
        columns = [column for column in self.columns if not column.folded] or self.columns
        return columns[-1 if last else 0]

    def beside(self, at: int, by: int) -> Column | None:
        """The next open column after (`by` 1) or before (−1) `at`; None at the edge."""
        at += by
        while 0 <= at < len(self.columns) and self.columns[at].folded:
            at += by
        return self.columns[at] if 0 <= at < len(self.columns) else None

    def stage_place(self, stage_id: str) -> tuple[float, float]:
        """(x, width) of a stage."""
        return next((x, width) for stage, x, width in self.stages if stage.id == stage_id)


def make_grid(workshop: Workshop, map_id: str, measures: Measures) -> Grid:
    """The columns of a map, each of `measures.column` width; a folded stage is one narrow place."""
    columns: list[Column] = []
    steps: list[Step] = []
    stages: list[tuple[Stage, float, float]] = []
    x = 0.0
    for stage in workshop.map_stages(map_id):
        left, own = x, workshop.stage_steps(stage.id)
        width = measures.folded_stage / len(own) if stage.folded and own else measures.column
        for number, step in enumerate(own):
            inner = stage.folded and number + 1 < len(own)
            columns.append(
                Column(step.id, stage.id, left + number * width, width, stage.folded, inner)
            )
        steps.extend(own)
        x = left + len(own) * width
        stages.append((stage, left, x - left))
    at = {column.step: i for i, column in enumerate(columns)}
    return Grid(
        tuple(columns), tuple(stages), tuple(steps), at, tuple(column.x for column in columns)
    )

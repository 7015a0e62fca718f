"""The columns of a map: its steps from left to right, grouped under their stages."""

from bisect import bisect_right
from dataclasses import dataclass

from workshop_app.domain.records import Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.measures import Measures


@dataclass(frozen=True, slots=True)
class Column:
    """One step: where its cells stand."""

    step: str
    stage: str
    x: float
    width: float

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
    """All columns of a map; `stages` are (stage, x, width)."""

    columns: tuple[Column, ...]
    stages: tuple[tuple[Stage, float, float], ...]
    steps: tuple[Step, ...]
    at: dict[str, int]
    lefts: tuple[float, ...]

    @property
    def width(self) -> float:
        """Width of all columns."""
        return self.columns[-1].right if self.columns else 0.0

    def column_at(self, x: float) -> int:
        """Index of the column at `x`; beyond the ends the first or the last."""
        return max(0, min(bisect_right(self.lefts, x) - 1, len(self.columns) - 1))


def make_grid(workshop: Workshop, map_id: str, measures: Measures) -> Grid:
    """The columns of a map, all of `measures.column` width."""
    columns: list[Column] = []
    steps: list[Step] = []
    stages: list[tuple[Stage, float, float]] = []
    for stage in workshop.map_stages(map_id):
        left = len(columns) * measures.column
        for step in workshop.stage_steps(stage.id):
            x = len(columns) * measures.column
            columns.append(Column(step.id, stage.id, x, measures.column))
            steps.append(step)
        stages.append((stage, left, len(columns) * measures.column - left))
    at = {column.step: i for i, column in enumerate(columns)}
    return Grid(
        tuple(columns), tuple(stages), tuple(steps), at, tuple(column.x for column in columns)
    )

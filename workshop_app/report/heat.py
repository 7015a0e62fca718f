"""A table of personas and stages, each field coloured by how it feels there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop_app.domain.records import Stage
from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock, typeset
from workshop_app.report import styles
from workshop_app.report.pen import Pen
from workshop_app.report.whole_words import whole_words
from workshop_app.report.written import signed

_ROW, _NAME = 21.0, 108.0
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One persona: mean valence by stage id."""

    name: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Heat:
    """The table as a block; broken between rows."""

    stages: tuple[Stage, ...]
    rows: tuple[HeatRow, ...]
    keep: bool = False

    def height(self, width: float) -> float:
        """Head and rows."""
        return self._head(width) + _ROW * len(self.rows)

    def split(self, width: float, height: float) -> tuple["Heat | None", "Heat | None"]:
        """Between rows, the stages repeated."""
        fit = int((height - self._head(width) + 0.01) / _ROW)
        if fit >= len(self.rows):
            return self, None
        if fit < 1:
            return None, self
        return replace(self, rows=self.rows[:fit]), replace(self, rows=self.rows[fit:])

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it."""
        wide, head = self._wide(width), self._head(width)
        for at, block in enumerate(self._titles(wide)):
            left = x + _NAME + at * wide
            pen.text(
                block, left + (wide - block.width) / 2, y + head - block.height - 4, "soft_ink"
            )
        for place, row in enumerate(self.rows):
            self._draw_row(pen, row, x, y + head + place * _ROW, wide)

    def _draw_row(self, pen: Pen, row: HeatRow, x: float, y: float, wide: float) -> None:
        name = typeset(row.name, styles.CELL_BOLD, _NAME - 10, max_lines=1, snug=True)
        pen.text(name, x, y + (_ROW - name.height) / 2)
        for at, stage in enumerate(self.stages):
            left = x + _NAME + at * wide
            value = row.values.get(stage.id)
            field = Rect(left + 1, y + 1, wide - 2, _ROW - 2)
            if value is None:
                pen.box(field, None, "line", 3)
                continue
            pen.box(field, _fill(value), None, 3)
            block = typeset(signed(value), styles.CELL_BOLD, wide)
            ink = "danger" if value <= -0.05 else "success" if value >= 0.05 else "soft_ink"
            middle = left + (wide - block.width) / 2
            pen.text(block, middle, y + (_ROW - block.height) / 2, ink)

    def _wide(self, width: float) -> float:
        return (width - _NAME) / max(1, len(self.stages))

    def _head(self, width: float) -> float:
        return max((title.height for title in self._titles(self._wide(width))), default=0.0) + 5

    def _titles(self, wide: float) -> list[TextBlock]:
        """The titles of the stages, all in one size, over columns of this width."""
        room = wide - 6
        style = whole_words(styles.LABEL, [(stage.title, room) for stage in self.stages])
        return [
            typeset(stage.title, style, room, max_lines=_MOST_LINES, snug=True)
            for stage in self.stages
        ]


def _fill(value: float) -> str:
    """From deep red over grey to deep green, light enough for the figure upon it."""
    if value <= -0.05:
        return "pain_point.fill" if value <= -0.75 else "danger_tint"
    if value >= 0.05:
        return "gain.fill" if value >= 0.75 else "success_tint"
    return "ground"

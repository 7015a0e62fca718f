"""What was done, so that it can be taken back: a list of changes and a place in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from workshop_app.domain.change import Change, RowChange

_MOST_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its label for the menu, its change, and the burst it belongs to (or "")."""

    label: str
    change: Change
    burst: str = ""


def typing_burst(row_id: str) -> str:
    """The burst of typing in a record's own text: making it and filling it is one step."""
    return f"text:{row_id}"


class History:
    """Steps done (before the place) and undone (after it)."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._done = 0

    @property
    def undo_label(self) -> str | None:
        """The label of the step `back` would take back."""
        return self._steps[self._done - 1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The label of the step `forward` would do again."""
        return self._steps[self._done].label if self._done < len(self._steps) else None

    @property
    def open_burst(self) -> str:
        """The burst that the next step may still join, or ""."""
        return self._steps[self._done - 1].burst if self._done else ""

    def push(self, step: Step) -> None:
        """Add a step after the place; what was undone is forgotten. Bursts are merged."""
        last = self._steps[self._done - 1] if self._done else None
        del self._steps[self._done :]
        if last is not None and step.burst and last.burst == step.burst:
            self._merge(Step(last.label, _joined(last.change, step.change), step.burst))
            return
        self._steps.append(step)
        del self._steps[: max(0, len(self._steps) - _MOST_STEPS)]
        self._done = len(self._steps)

    def _merge(self, step: Step) -> None:
        """Put `step` in place of the last; a burst that came to nothing leaves no trace."""
        self._steps[-1:] = [step] if step.change else []
        self._done = len(self._steps)

    def end_burst(self) -> None:
        """Let the next step stand alone, even in the same burst."""
        if self._done:
            last = self._steps[self._done - 1]
            self._steps[self._done - 1] = Step(last.label, last.change)

    def retell(self, said: Callable[[str], str]) -> None:
        """Call every step what is now `said` for its label, as in another language."""
        self._steps = [replace(step, label=said(step.label)) for step in self._steps]

    def back(self) -> Step | None:
        """Go one step back and return it."""
        if not self._done:
            return None
        self._done -= 1
        return self._steps[self._done]

    def forward(self) -> Step | None:
        """Go one step on and return it."""
        if self._done == len(self._steps):
            return None
        self._done += 1
        return self._steps[self._done - 1]


def _joined(first: Change, second: Change) -> Change:
    rows = {(row.table, row.id): row for row in first.rows}
    for row in second.rows:
        before = rows.get((row.table, row.id))
        start = row.before if before is None else before.before
        rows[row.table, row.id] = RowChange(row.table, row.id, start, row.after)
    return Change(tuple(rows[key] for key in sorted(rows) if rows[key].before != rows[key].after))

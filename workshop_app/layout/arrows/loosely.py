"""Arrows while cards are in the air: those of the cards that move follow, all others stay.

To put hundreds of arrows beside each other again takes longer than a frame. So only arrows whose own
cards stand elsewhere are drawn anew, in tracks that are free; when the pointer rests, all are arranged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.ends import End
from workshop_app.layout.arrows.joining import Joined, Joining
from workshop_app.layout.arrows.labels import Labels
from workshop_app.layout.arrows.paths import path_between
from workshop_app.layout.arrows.tracks import Tracks
from workshop_app.layout.board import Row
from workshop_app.layout.sprites import ArrowShape

FEW = 60
"""So many arrows are arranged within a frame: they never hang loosely."""

_Known = tuple[End, End, ArrowShape]


class Loosely:
    """Arrows of one arrangement that follow their cards; it changes nothing of the arrangement."""

    def __init__(self, joining: Joining, tracks: Tracks, labels: Labels) -> None:
        self._joining = joining
        self._tracks = tracks
        self._labels = labels
        self._known: dict[str, _Known] = {}

    def shapes(
        self,
        workshop: Workshop,
        rows: Sequence[Row],
        records: dict[str, Connection],
        settled: dict[str, ArrowShape],
    ) -> tuple[ArrowShape, ...]:
        """All arrows: as they were `settled`, but for those of cards that stand elsewhere."""
        known, self._known = self._known, {}
        others: dict[str, ArrowShape | None] = {}
        for name in self._joining.affected(workshop, rows):
            others[name] = self._followed(workshop, rows, records[name], known.get(name), settled)
        found = ((others.get(name, settled.get(name))) for name in records)
        return tuple([shape for shape in found if shape is not None])

    def _followed(
        self,
        workshop: Workshop,
        rows: Sequence[Row],
        arrow: Connection,
        known: _Known | None,
        settled: dict[str, ArrowShape],
    ) -> ArrowShape | None:
        ends = self._joining.ends(workshop, rows, arrow)
        if ends is None:
            return None
        start, end = ends
        before = self._joining.all.get(arrow.id)
        if before is not None and (before.start, before.end) == ends:
            return settled.get(arrow.id)
        if known is None or known[:2] != ends:
            known = (start, end, self._made(arrow, start, end, before, settled.get(arrow.id)))
        self._known[arrow.id] = known
        return known[2]

    def _made(
        self,
        arrow: Connection,
        start: End,
        end: End,
        before: Joined | None,
        shape: ArrowShape | None,
    ) -> ArrowShape:
        ways = self._joining.ways
        if before is not None and shape is not None and _same_way(before, start, end):
            joined = Joined(start, end, before.path)
            return replace(shape, corners=self._tracks.pushed(ways, arrow.id, joined, before))
        joined = Joined(start, end, path_between(ways, start, end, arrow.kind))
        corners = self._tracks.loosely(ways, arrow.id, joined)
        cards, dashed = (arrow.start, arrow.end), arrow.kind == "loop"
        label = self._labels.loosely(ways, arrow.id, joined, corners)
        if label is None:
            return ArrowShape(arrow.id, cards, dashed, corners)
        return ArrowShape(
            arrow.id, cards, dashed, corners, label.width, label.parts, label.at, label.leader
        )


def _same_way(before: Joined, start: End, end: End) -> bool:
    """Whether both cards are only higher or lower in their cells."""
    pairs: Iterable[tuple[End, End]] = ((before.start, start), (before.end, end))
    return not before.path.straight and all(
        (old.row, old.column, old.left, old.right) == (new.row, new.column, new.left, new.right)
        and (old.rect.x, old.rect.width) == (new.rect.x, new.rect.width)
        for old, new in pairs
    )

"""The arrows of a board, arranged again and again at the cost of what changed."""

from collections.abc import Sequence

from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.joining import Joining
from workshop_app.layout.arrows.labels import Labels, Worded, label_parts
from workshop_app.layout.arrows.loosely import FEW, Loosely
from workshop_app.layout.arrows.tracks import Tracks
from workshop_app.layout.board import Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import ArrowShape


class Arrows:
    """Keeps the shape of every arrow; one differs only where its own cards or neighbours do."""

    def __init__(self) -> None:
        self._joining: Joining | None = None
        self._tracks = Tracks()
        self._labels = Labels({})
        self._records: dict[str, Connection] = {}
        self._worded: dict[str, Worded] = {}
        self._shapes: dict[str, ArrowShape] = {}
        self._shown: tuple[ArrowShape, ...] = ()
        self._loosely: Loosely | None = None
        self.loose = False

    def arranged(
        self,
        workshop: Workshop,
        rows: Sequence[Row],
        grid: Grid,
        measures: Measures,
        left_out: frozenset[str] = frozenset(),
        *,
        loosely: bool = False,
    ) -> tuple[ArrowShape, ...]:
        """The arrows between cards of these rows, but those `left_out`.

        Those that did not change are the same objects.

        `loosely`: many may follow their cards for now, without all others making room; `loose`
        tells that they do.
        """
        self.loose = False
        if not len(workshop.connections):
            self._joining, self._shapes, self._shown = None, {}, ()
            return ()
        joining = self._joining
        fits = joining is not None and joining.fits(workshop, rows, grid)
        if joining is not None and fits and loosely and len(self._records) > FEW:
            self.loose = joining.reaches_as_before(rows)
        if joining is not None and self.loose:
            if self._loosely is None:
                self._loosely = Loosely(joining, self._tracks, self._labels)
            return self._loosely.shapes(workshop, rows, self._records, self._shapes)
        self._loosely = None
        if joining is not None and fits:
            changed = joining.follow(workshop, rows, left_out)
        else:
            joining = self._joining = Joining(grid, rows, measures, left_out)
            changed = self._begin(workshop, joining)
        if changed:
            self._shape(joining, changed)
        return self._shown

    def _begin(self, workshop: Workshop, joining: Joining) -> set[str]:
        """Begin from nothing; all arrows there were or are."""
        before, known = self._records, self._worded
        self._records = {arrow.id: arrow for arrow in workshop.connections}
        self._worded = {}
        for name, arrow in self._records.items():
            worded = known.get(name) if before.get(name) is arrow else label_parts(arrow)
            if worded is not None:
                self._worded[name] = worded
        self._tracks, self._labels = Tracks(), Labels(self._worded)
        joining.begin(workshop)
        return before.keys() | self._records.keys()

    def _shape(self, joining: Joining, changed: set[str]) -> None:
        """Put arrows beside each other; what stays where it was stays the same object."""
        ways, joined, stops = joining.ways, joining.all, self._tracks.stops
        changed = changed | self._tracks.change(ways, changed, joined)
        changed |= self._labels.change(ways, joined, stops, changed)
        for name in changed:
            if name in joined:
                made, before = self._made(name), self._shapes.get(name)
                if made != before:
                    self._shapes[name] = made
            else:
                self._shapes.pop(name, None)
        self._shown = tuple([self._shapes[name] for name in self._records if name in self._shapes])

    def _made(self, name: str) -> ArrowShape:
        record, label = self._records[name], self._labels.all.get(name)
        cards, dashed, corners = (
            (record.start, record.end),
            record.kind == "loop",
            self._tracks.stops[name],
        )
        if label is None:
            return ArrowShape(name, cards, dashed, corners)
        return ArrowShape(
            name, cards, dashed, corners, label.width, label.parts, label.at, label.leader
        )

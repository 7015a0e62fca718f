"""What is drawn where: the pieces every painter (board, PDF, PNG, thumbnails) knows how to draw.

Lengths are in px at 100 %. The origin of a board is the top left corner of its first cell:
the stage header lies above (y < 0), the persona column to the left (x < 0). Colours are the
tokens of a theme (`layout.theme`), so one sprite serves light, dark and paper.
"""

from dataclasses import dataclass, replace

from workshop_app.layout.text.block import TextBlock


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it; left and upper edge belong to it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def moved(self, dx: float, dy: float) -> "Rect":
        """The same size elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def meets(self, other: "Rect") -> bool:
        """Whether the two share an area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A typeset text; (x, y) is the top left of its block, relative to its sprite.

    An `upright` text is turned to be read from below: (x, y) is then its lower left corner, and
    its lines run up from there.
    """

    block: TextBlock
    x: float
    y: float
    color: str
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon of the one set in a square of `size`, relative to its sprite."""

    icon: str
    x: float
    y: float
    size: float
    color: str


@dataclass(frozen=True, slots=True)
class Box:
    """A filled or bordered (rounded) rectangle relative to its sprite; None: not drawn."""

    rect: Rect
    fill: str | None = None
    border: str | None = None
    radius: float = 0.0
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the workshop's assets, fitted into `rect`; `round` clips it to a circle."""

    asset: str
    rect: Rect
    round: bool = False


Part = Words | Mark | Box | Picture


@dataclass(frozen=True, slots=True)
class Sprite:
    """The picture of one record: a box at `rect` with `parts` relative to its top left."""

    table: str
    id: str
    rect: Rect
    fill: str | None = None
    border: str | None = None
    radius: float = 0.0
    parts: tuple[Part, ...] = ()

    def at(self, x: float, y: float) -> "Sprite":
        """The same sprite with its top left at (x, y)."""
        return self.within(Rect(x, y, self.rect.width, self.rect.height))

    def within(self, rect: Rect) -> "Sprite":
        """The same sprite with another box; its parts stay where they are in it."""
        # By hand: `dataclasses.replace` takes four times as long, and a drag moves thousands.
        return Sprite(self.table, self.id, rect, self.fill, self.border, self.radius, self.parts)

    def showing(self, parts: tuple[Part, ...]) -> "Sprite":
        """The same sprite with other parts on it; itself where these are its own."""
        return self if parts is self.parts else replace(self, parts=parts)


@dataclass(frozen=True, slots=True)
class PointSprite:
    """A point of a curve at (x, y) relative to its lane, with its word beside it."""

    id: str
    step: str
    x: float
    y: float
    valence: float
    evidence: str
    word: Words | None


@dataclass(frozen=True, slots=True)
class CurveSprite:
    """A curve of a lane: points from left to right and the Bézier pieces that join them.

    A piece is (x1, y1, cx1, cy1, cx2, cy2, x2, y2). `rules` are the y of the scale's lines from
    its top to its bottom (five), `color` is a token, `dashed` tells a future map.
    """

    color: str
    points: tuple[PointSprite, ...]
    pieces: tuple[tuple[float, ...], ...]
    rules: tuple[float, ...]
    dashed: bool = False


Stop = tuple[float, int, float]
"""A place told by structure: x, row (the one after the last begins where the map ends), px below
the row's top."""


@dataclass(frozen=True, slots=True)
class ArrowShape:
    """An arrow told by structure: rows that shift, or stand elsewhere on paper, do not change it.

    Its line has `corners`; the middle of its label, `wide` px wide, is at `anchor`, and the place of
    the arrow that the leader begins at is `hook`. `id`, `cards`, `dashed` and `label` see
    `ArrowSprite`.
    """

    id: str
    cards: tuple[str, str]
    dashed: bool
    corners: tuple[Stop, ...]
    wide: float = 0.0
    label: tuple[Part, ...] = ()
    anchor: Stop | None = None
    hook: Stop | None = None


@dataclass(frozen=True, slots=True)
class ArrowSprite:
    """An arrow between two cards: a line with round corners through `points`, a head at its end.

    `cards` are the ids of the card it begins at and of the one it ends at.

    A loop is dashed. `label` are parts relative to the top left of `ground`; a thin line, `leader`
    (x1, y1, x2, y2), joins it with the arrow where it cannot stand on it.
    """

    id: str
    cards: tuple[str, str]
    dashed: bool
    points: tuple[tuple[float, float], ...]
    ground: Rect | None = None
    label: tuple[Part, ...] = ()
    leader: tuple[float, float, float, float] | None = None

    @property
    def bounds(self) -> Rect:
        """All that is drawn, the head and the width of the line included."""
        xs, ys = zip(*self.points, strict=True)
        boxes = [Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))]
        boxes += [self.ground] if self.ground else []
        if self.leader:
            x1, y1, x2, y2 = self.leader
            boxes.append(Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))
        left, top = min(b.x for b in boxes), min(b.y for b in boxes)
        right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
        return Rect(left - 8, top - 8, right - left + 16, bottom - top + 16)

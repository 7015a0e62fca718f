"""What a page is stacked from: blocks that know their height and where they may be broken."""

from dataclasses import dataclass
from typing import Protocol

from workshop_app.report.pen import Pen


class Block(Protocol):
    """A piece of a page, as wide as it is told, in units of the design.

    `split(width, height)` gives what fits in `height` and the rest; either may be None, and the
    first is None where nothing fits. `keep` asks for company: not to be the last on a page.
    """

    @property
    def keep(self) -> bool:
        """Whether the next block must begin on the same page."""
        ...

    def height(self, width: float) -> float:
        """The whole height."""
        ...

    def split(self, width: float, height: float) -> tuple["Block | None", "Block | None"]:
        """What fits, and the rest."""
        ...

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its top left at (x, y)."""
        ...


Parts = tuple[Block | None, Block | None]


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space; none at the top of a page."""

    size: float
    keep: bool = False

    def height(self, width: float) -> float:
        """The space."""
        return self.size

    def split(self, width: float, height: float) -> Parts:
        """Space is not carried over."""
        return None, None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Nothing to be seen."""

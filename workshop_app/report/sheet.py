"""The sheet a page is designed on: A4 or Letter, enlarged onto larger paper."""

from dataclasses import dataclass

from workshop_app.report.options import Paper

MARGIN = 42.0
_HEAD = 24.0
_FOOT = 16.0
# The shorter side of the sheet that pages are designed on: that of A4.
_SHORT_SIDE = 595.276


@dataclass(frozen=True, slots=True)
class Sheet:
    """`width` × `height` in units of the design; one unit is `scale` pt on paper.

    What is 10 high on A4 is 14 on A3 and 40 on A0, so a poster reads from further away.
    """

    width: float
    height: float
    scale: float
    margin: float = MARGIN

    @property
    def left(self) -> float:
        """x of the left edge of the content."""
        return self.margin

    @property
    def top(self) -> float:
        """y of the upper edge of the content."""
        return self.margin + _HEAD

    @property
    def bottom(self) -> float:
        """y of the lower edge of the content."""
        return self.height - self.margin - _FOOT

    @property
    def room(self) -> float:
        """Width of the content."""
        return self.width - 2 * self.margin

    @property
    def wide(self) -> bool:
        """Whether there is room for more beside each other than on upright A4."""
        return self.room > 640

    @property
    def depth(self) -> float:
        """Height of the content."""
        return self.bottom - self.top


def sheet_of(paper: Paper, landscape: bool, margin: float = MARGIN) -> Sheet:
    """The sheet for `paper`, upright or across."""
    scale = max(1.0, paper.width / _SHORT_SIDE) if paper.width > 1.05 * _SHORT_SIDE else 1.0
    short, long = paper.width / scale, paper.height / scale
    width, height = (long, short) if landscape else (short, long)
    return Sheet(width, height, scale, margin)

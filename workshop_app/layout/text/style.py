"""How a text is set: size, weight, slant and the distance of its lines."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`size` is in px on the board at 100 %, which is pt on paper; `leading` is lines' distance / size."""

    size: float
    bold: bool = False
    italic: bool = False
    leading: float = 1.35

    @property
    def line_height(self) -> float:
        """Distance of two baselines, in the unit of `size`."""
        return self.size * self.leading

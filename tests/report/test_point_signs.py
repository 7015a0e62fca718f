"""Curves that share a chart can be told apart on paper without colours."""

from workshop_app.report.point_signs import COUNT, draw_sign


class Drawn:
    """A pen that remembers what it drew, without where and in which colour."""

    def __init__(self) -> None:
        self.shapes: list[tuple[object, ...]] = []

    def dot(self, x: float, y: float, radius: float, fill: str, rim: str | None = None) -> None:
        """A dot."""
        self.shapes.append(("dot", round(radius, 1), fill == "panel"))

    def area(self, points: list[tuple[float, float]], fill: str) -> None:
        """A polygon."""
        self.shapes.append(("area", len(points), fill == "panel"))


def test_no_two_signs_are_alike() -> None:
    drawn = []
    for number in range(COUNT):
        pen = Drawn()
        draw_sign(pen, number, 10, 10, "persona_1.hue")  # type: ignore[arg-type]
        drawn.append(tuple(pen.shapes))
    assert len({*drawn}) == COUNT

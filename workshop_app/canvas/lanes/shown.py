"""What a lane shows at one moment, for whoever paints it from near or from afar."""

from dataclasses import dataclass

from workshop_app.layout.board import Board, Row


@dataclass(slots=True)
class Shown:
    """What a lane shows at this moment; `edges` as in `LaneGround.paint`."""

    row: Row
    board: Board
    edges: tuple[bool, bool]
    hidden: frozenset[str]
    chosen: frozenset[str]
    dimmed: frozenset[str]

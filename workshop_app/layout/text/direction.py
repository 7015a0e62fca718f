"""Which way text runs: the levels of the bidirectional algorithm and the visual order of a line."""

from workshop_app.layout.text.shape import ShapedItem

_Piece = tuple[ShapedItem, int, int]


def visual_order(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces of a line from left to right. Source: UAX #9, rule L2."""
    levels = [piece[0].item.level for piece in pieces]
    for level in range(max(levels, default=0), 0, -1):
        _reverse_at(pieces, level)
    return pieces


def _reverse_at(pieces: list[_Piece], level: int) -> None:
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and pieces[end][0].item.level >= level:
            end += 1
        pieces[start:end] = pieces[start:end][::-1]
        start = end + 1

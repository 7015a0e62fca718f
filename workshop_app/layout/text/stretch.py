"""Where a stretch of a typeset text stands: rectangles round its glyphs, line by line."""

from collections.abc import Iterator

from workshop_app.layout.text.block import GlyphRun, Line, TextBlock

Place = tuple[float, float, float, float]
"""(x, y, width, height), relative to the block's top left."""

_TOUCHING = 0.5


def stretch_places(block: TextBlock, start: int, end: int) -> tuple[Place, ...]:
    """The places of the characters `start:end` of a block's text, as tall as its lines.

    One a line, more where writing from the left and from the right meet. What is cut off has none.
    """
    if not block.lines:
        return ()
    tall = block.height / len(block.lines)
    return tuple(
        (line.x + left, at * tall, right - left, tall)
        for at, line in enumerate(block.lines)
        if line.start < end and start < line.end
        for left, right in _joined(_on_line(line, start, end))
    )


def _on_line(line: Line, start: int, end: int) -> Iterator[tuple[float, float]]:
    for run in line.runs:
        first = line.start + run.start
        low, high = max(start - first, 0), min(end - first, len(run.text))
        if low < high:
            yield from _on_run(run, low, high)


def _on_run(run: GlyphRun, low: int, high: int) -> Iterator[tuple[float, float]]:
    """(left, right) of each cluster, or of the part of it that is meant: ﬁ is one glyph."""
    places: dict[int, tuple[float, float]] = {}
    for cluster, x, wide in zip(run.clusters, run.xs, run.advances, strict=True):
        known = places.get(cluster, (x, x))
        places[cluster] = (min(known[0], x), max(known[1], x + wide))
    starts = sorted(places)
    for cluster, after in zip(starts, [*starts[1:], len(run.text)], strict=True):
        one, other = max(low, cluster), min(high, after)
        if one < other:
            left, right = places[cluster]
            unit = (right - left) / (after - cluster)
            if run.rtl:
                yield right - (other - cluster) * unit, right - (one - cluster) * unit
            else:
                yield left + (one - cluster) * unit, left + (other - cluster) * unit


def _joined(places: Iterator[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Neighbours as one."""
    before: tuple[float, float] | None = None
    for left, right in sorted(places):
        if before is not None and left <= before[1] + _TOUCHING:
            before = (before[0], max(before[1], right))
            continue
        if before is not None:
            yield before
        before = (left, right)
    if before is not None:
        yield before

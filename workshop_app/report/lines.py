"""Cut typeset text between its lines."""

from dataclasses import replace

from workshop_app.layout.text import TextBlock, TextStyle

_TINY = 0.01


def lines_of(block: TextBlock, first: int, end: int | None) -> TextBlock:
    """The lines `first:end` of a block as a block of their own, moved up to its top."""
    if first == 0 and (end is None or end >= len(block.lines)):
        return block
    kept = block.lines[first:end]
    if not kept:
        return TextBlock("", (), 0.0, 0.0, block.rtl)
    one = block.height / len(block.lines)
    start = kept[0].start
    moved = tuple(
        replace(
            line,
            baseline=line.baseline - first * one,
            start=line.start - start,
            end=line.end - start,
        )
        for line in kept
    )
    width = max(line.width for line in kept)
    text = block.text[start : kept[-1].end]
    return TextBlock(text, moved, width, one * len(kept), block.rtl)


def lines_that_fit(height: float, style: TextStyle) -> int:
    """How many lines of `style` fit in `height`."""
    return max(0, int((height + _TINY) / style.line_height))

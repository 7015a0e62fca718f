"""Text from other programs made fit for a card: one kind of line end, no control characters."""

_NEW_LINES = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_DROPPED = dict.fromkeys(
    (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF)
)


def tidied(text: str) -> str:
    """`text` with every line end as a line feed and without characters nobody can see."""
    for new_line in _NEW_LINES:
        if new_line in text:
            text = text.replace(new_line, "\n")
    return text.translate(_DROPPED)

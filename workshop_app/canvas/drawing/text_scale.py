"""How large the words of the interface are, from 80 to 200 % of the usual size."""

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""What can be chosen, in per cent."""
USUAL = 100
_chosen = [USUAL]  # asked for at each step of scrolling: a property of Qt's would take longer


def set_text_scale(percent: int) -> None:
    """Let everything that is laid out from now on have words of this size."""
    _chosen[0] = percent


def text_percent() -> int:
    """The size of words in per cent of the usual one."""
    return _chosen[0]


def px(pixels: float) -> int:
    """A size that words have to fit into, or stand beside, at the size they have now."""
    return round(pixels * text_percent() / USUAL)

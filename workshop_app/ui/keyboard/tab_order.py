"""The way of the Tab key: from part to part as a page is read, whenever they were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_in_order(*parts: QWidget) -> None:
    """Let Tab go through `parts` one after the other, through each in the order it has."""
    stops = [stop for part in parts for stop in _stops(part)]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What of a part the Tab key can come to, seen or not."""
    # The chain goes through the whole window: no further than to the last of the part.
    within = {part, *part.findChildren(QWidget)}
    widget: QWidget | None = part
    while within and widget is not None:
        if widget in within:
            within.remove(widget)
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and widget.focusProxy() is None:
                yield widget
        widget = widget.nextInFocusChain()
        if widget is part:
            return

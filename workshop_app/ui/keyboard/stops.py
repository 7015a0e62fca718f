"""What of a part of the window can have the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshop_app.ui.keyboard.focus_chain import next_in_chain


def main_stop(part: QWidget) -> QWidget | None:
    """What a part is for, or the first in it that takes the keyboard; None: it holds no such."""
    proxy = part.focusProxy()
    return proxy if proxy is not None and takes_keys(proxy) else _first(part)


def takes_keys(widget: QWidget) -> bool:
    """Whether the Tab key can come to it now."""
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and widget.isEnabled() and widget.isVisible()


def _first(part: QWidget) -> QWidget | None:
    """The first in the order of the Tab key."""
    widget = next_in_chain(part)
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and takes_keys(widget):
            return widget
        widget = next_in_chain(widget)
    return part if takes_keys(part) else None

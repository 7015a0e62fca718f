"""From one widget to the next in the order of the Tab key, without taking it from who keeps it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def next_in_chain(widget: QWidget) -> QWidget | None:
    """What follows `widget` in Qt's chain, which goes through its whole window and round again.

    PySide makes of what it hands out there a part of `widget`. The dialog that follows its own last
    button would then be held by that button alone, and go with the next garbage while it is open.
    So what is handed out is given back to its parent; of Qt's own tree that changes nothing.
    """
    found: QWidget | None = widget.nextInFocusChain()
    if found is not None:
        QObject.setParent(found, found.parentWidget())
    return found

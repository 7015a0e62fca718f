"""The way of the Tab key: from part to part as a page is read, whenever they were made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from workshop_app.ui.keyboard.focus_chain import next_in_chain


def tab_in_order(*parts: QWidget) -> None:
    """Let Tab go through `parts` one after the other, through each in the order it has."""
    _chain([stop for part in parts for stop in _stops(part)])


class AsLaidOut:
    """Lets Tab go through `place` as its parts are laid out, also after some of them are made anew."""

    def __init__(self, place: QWidget) -> None:
        self._place = place
        self._stops: list[QWidget] = []

    def follow(self) -> None:
        """Put what came since where it stands; nothing where nothing did."""
        stops = [part for part in _laid_out(self._place) if _is_stop(part)]
        if stops != self._stops:
            self._stops = stops
            _chain(stops)


def _chain(stops: Sequence[QWidget]) -> None:
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _laid_out(part: QWidget) -> Iterator[QWidget]:
    """A part and all within it that its layouts hold, in their order."""
    yield part
    layout = part.layout()
    if layout is not None:
        yield from _held(layout)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, deeper = item.widget(), item.layout()  # type: ignore[union-attr]
        if widget is not None:
            yield from _laid_out(widget)
        elif deeper is not None:
            yield from _held(deeper)


def tab_to_chosen(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab come to the chosen one of these, of which one at most is; to the first where none is.

    Qt sees to it only once one of them has had the keyboard, and not when another is chosen since.
    """
    chosen = next((button for button in buttons if button.isChecked()), buttons[0])
    for button in buttons:
        policies = Qt.FocusPolicy
        button.setFocusPolicy(policies.StrongFocus if button is chosen else policies.ClickFocus)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What of a part the Tab key can come to, seen or not."""
    # The chain goes through the whole window: no further than to the last of the part.
    within = {part, *part.findChildren(QWidget)}
    widget: QWidget | None = part
    while within and widget is not None:
        if widget in within:
            within.remove(widget)
            if _is_stop(widget):
                yield widget
        widget = next_in_chain(widget)
        if widget is part:
            return


def _is_stop(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed or _may_be_chosen(widget)) and widget.focusProxy() is None


def _may_be_chosen(widget: QWidget) -> bool:
    """Whether Tab comes to it once it is the chosen one of several."""
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and takes_keys

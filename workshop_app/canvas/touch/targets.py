"""How large what is pressed must be: 32 px with a mouse, 44 px in touch mode, more with large words.

With a mouse a few are smaller: what stands within a field or a line of a list (remove, move, chips),
links in a line of text and the days of a calendar, 23 px; titles of the menu bar; the edge of a
card that stretches it and the handles between panes, which have keys and menus beside them; the
ruler, a scroll bar.
"""

from PySide6.QtWidgets import QApplication

from workshop_app.canvas.drawing.text_scale import px

_PROPERTY = "touch_mode"
_WITH_MOUSE, _WITH_FINGERS = 32, 44


def set_touch_mode(app: QApplication, on: bool) -> None:
    """Let everything that is laid out from now on be large enough for fingers, or not."""
    app.setProperty(_PROPERTY, on)


def touch_mode() -> bool:
    """Whether targets are to be large enough for fingers."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_PROPERTY))


def for_fingers(pixels: int) -> int:
    """A height or width that will do with a mouse, in touch mode at least that of a target."""
    return max(pixels, least_target()) if touch_mode() else pixels


def least_target() -> int:
    """The least height and width of a target, in px."""
    return max(_WITH_FINGERS if touch_mode() else 0, px(_WITH_MOUSE))

"""Dress the application: font, palette and stylesheet from a theme, as the system likes it."""

import re
from functools import cache
from math import ceil

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from workshop_app.assets import shipped, shipped_path
from workshop_app.canvas.drawing.glyphs import register_fonts
from workshop_app.canvas.drawing.text_scale import USUAL, px, text_percent
from workshop_app.canvas.touch.targets import least_target, set_touch_mode, touch_mode
from workshop_app.layout.theme import Theme, theme
from workshop_app.ui.looks.icons import wear

SYSTEM = "system"
FONT_PIXELS = 13
# Room above and below the line of a control: 32 px with its border, in touch mode 44.
_PAD, _LINE_INSIDE, _FINGER_INSIDE = 5, 20, 42
_HIGH = {
    "chip": (37, 20), "chip_tall": (37, 28), "slider": (44, 24), "bare": (44, 0),
    "small": (40, 16), "row": (40, 28), "check": (38, 24),
}  # fmt: skip
"""How high things are within their borders, for fingers at least, and usually."""
_TEXT_INSET = 8
_LENGTH = re.compile(r"\b(\d+)px")
_STILL = re.compile(r"\b(\d+)still\b")
RAIL_ICON = 20
_LINE = 4

# Qt mirrors where things stand in a control, but not the room that is kept for them.
_SIDE = re.compile(r"(\b(?:padding|margin|border)-|/)(left|right)\b")
_OTHER_SIDE = {"left": "right", "right": "left"}

_Role = QPalette.ColorRole
_PALETTE = {
    _Role.Window: "ground",
    _Role.WindowText: "ink",
    _Role.Base: "panel",
    _Role.AlternateBase: "ground",
    _Role.Text: "ink",
    _Role.PlaceholderText: "soft_ink",
    _Role.Button: "panel",
    _Role.ButtonText: "ink",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "ink",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "tooltip",
    _Role.ToolTipText: "tooltip_ink",
    _Role.Light: "panel",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "line_strong",
    _Role.Shadow: "shadow",
}
_FAINT = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def apply_style(app: QApplication, theme_name: str = SYSTEM, *, touch: bool | None = None) -> Theme:
    """Dress `app` in the theme called `theme_name`, and return it.

    `SYSTEM` takes light, dark or high contrast as the system asks, and goes with its changes.
    `touch` makes controls 44 px high; None leaves them as they are.
    """
    follower = _follower(app)
    follower.theme_name = theme_name
    set_touch_mode(app, touch_mode() if touch is None else touch)
    worn = theme(system_theme(app) if theme_name == SYSTEM else theme_name)
    wear(worn)
    follower.dress_first(app)
    _set_font(app)
    app.setPalette(palette(worn))
    app.setStyleSheet(stylesheet(worn, touch=touch_mode()))
    return worn


def restyle(app: QApplication) -> None:
    """Dress `app` anew: something its look depends on has changed."""
    apply_style(app, _follower(app).theme_name)


def set_touch(app: QApplication, on: bool) -> None:
    """Make controls large enough for fingers, or for the mouse again."""
    if on != touch_mode():
        apply_style(app, _follower(app).theme_name, touch=on)


def system_theme(app: QApplication) -> str:
    """The theme that fits the system's colour scheme and wish for contrast."""
    hints = _follower(app).hints
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def palette(worn: Theme) -> QPalette:
    """The Qt palette of a theme."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, QColor(worn[token]))
    for role in _FAINT:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn["faint_ink"]))
    return made


def stylesheet(worn: Theme, *, touch: bool = False) -> str:
    """The stylesheet of a theme; an unknown ``@token`` in it raises `UnknownToken`."""
    more = max(0, _roomy((_FINGER_INSIDE - px(_LINE_INSIDE)) / 2, 0) - _PAD) if touch else 0
    pad = _PAD + more
    sizes = {"pad": pad, "pad_less": pad - 1, "pad_tool": pad - 1, "pad_segment": pad - 1}
    sizes |= {"pad_item": 7 + more, "pad_tab": 7 + more, "pad_tab_less": 6 + more}
    sizes |= {"pad_title": 6 + more + touch, "pad_title_side": _roomy(14 * touch, 10)}
    sizes |= {"pad_head": 6 + more, "pad_cell": 4 + more}
    sizes |= {name: _roomy(least * touch, usual) for name, (least, usual) in _HIGH.items()}
    values = {f"{name}px": f"{pixels}px" for name, pixels in sizes.items()}
    # Half of what they are tall: Qt makes corners of more than that square.
    round_ = {"chip": px(sizes["chip"]) + 4, "tall": px(sizes["chip_tall"]) + 4}
    round_ |= {"handle": px(14) + 2, "radio": px(16) + 2}
    values |= {f"round_{name}still": f"{tall // 2}still" for name, tall in round_.items()}
    values["pad_railstill"] = f"{rail_pad()}still"
    values["section"] = str(least_target() if touch else px(24))
    values["theme"] = worn.name
    text = shipped("resources", "themes", "style.qss").read_text(encoding="utf-8")
    text = re.sub(r"@([a-z_]+)", lambda found: values.get(found[1]) or worn[found[1]], text)
    if QGuiApplication.isRightToLeft():
        text = _SIDE.sub(lambda found: found[1] + _OTHER_SIDE[found[2]], text)
    return _STILL.sub(r"\1px", _LENGTH.sub(_scaled, text))


def _roomy(least: float, usual: int) -> int:
    """A length that is `least` px on the screen, however small words are, and grows with large ones.

    `usual` is what it is without need, both at the usual size of words.
    """
    return max(usual, ceil(least * USUAL / text_percent()))


def rail_pad() -> int:
    """Room round an icon of the rail: as much as makes a target of it."""
    return max(8, (least_target() - px(RAIL_ICON) - 4) // 2)


def _scaled(found: re.Match[str]) -> str:
    """A length beside words grows with them; a thin line does not."""
    length = int(found[1])
    return f"{px(length) if length >= _LINE else length}px"


def dress(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties the stylesheet looks at, e.g. ``kind="primary"``, and show them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def inset(spin: QAbstractSpinBox) -> None:
    """Indent the text of a spin box or date field as in other fields; stylesheets cannot."""
    for line in spin.findChildren(QLineEdit):
        before = (0, 0, _TEXT_INSET, 0) if spin.isRightToLeft() else (_TEXT_INSET, 0, 0, 0)
        line.setTextMargins(*before)


@cache
def _fonts() -> None:
    register_fonts()


def _set_font(app: QApplication) -> None:
    _fonts()
    font = QFont("Noto Sans")
    font.setPixelSize(px(FONT_PIXELS))
    if font != app.font():
        app.setFont(font)


class _Follower(QObject):
    """Dresses the application anew when the system changes its colour scheme."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("style_follower")
        self.theme_name = SYSTEM
        self._dressed = False
        # Kept, because PySide invalidates the accessibility hints with the last reference to these.
        self.hints: QStyleHints = app.styleHints()
        self.hints.colorSchemeChanged.connect(self._scheme_changed)
        self.hints.accessibility().contrastPreferenceChanged.connect(self._scheme_changed)

    def dress_first(self, app: QApplication) -> None:
        """What all themes share: once, because every widget is dressed anew by each of it."""
        if not self._dressed:
            self._dressed = True
            QDir.setSearchPaths("controls", [str(shipped_path("resources", "controls"))])
            app.setStyle("Fusion")

    def _scheme_changed(self) -> None:
        app = QApplication.instance()
        if self.theme_name == SYSTEM and isinstance(app, QApplication):
            apply_style(app, SYSTEM)


def _follower(app: QApplication) -> _Follower:
    found = app.findChild(QObject, "style_follower")
    return found if isinstance(found, _Follower) else _Follower(app)

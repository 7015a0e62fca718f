"""What each icon is drawn from: one of the Lucide set, or our own where it has none.

Own drawings are plain SVG elements in a 24 × 24 box; `fill` on an element makes it solid,
otherwise it is a line.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lucide:
    """The icon `name` of the Lucide set; `solid` fills its shapes as well."""

    name: str
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Own:
    """Our own elements."""

    elements: str


RING = '<circle cx="12" cy="12" r="9"/>'
EYES = (
    '<circle cx="9" cy="9.7" r="1.15" fill="#000"/><circle cx="15" cy="9.7" r="1.15" fill="#000"/>'
)


def _face(mouth: str) -> Own:
    return Own(RING + EYES + mouth)


CARDS = {
    "touchpoint": Own(
        '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4.5" fill="#000"/>'
    ),
    "action": Own('<path fill="#000" d="M3 9h8V4.5L21 12 11 19.5V15H3Z"/>'),
    "thought": Own(
        '<path d="M7.2 15.5a4.6 4.6 0 0 1-.6-9.1A5.6 5.6 0 0 1 16.9 6a4.8 4.8 0 0 1 .3 9.5Z"/>'
        '<circle cx="8" cy="18.6" r="1.6" fill="#000"/>'
        '<circle cx="4.6" cy="21.2" r="1.1" fill="#000"/>'
    ),
    "pain_point": Own('<path fill="#000" d="M2.5 4.5h19L12 20.5Z"/>'),
    "gain": Own('<path fill="#000" d="M2.5 19.5h19L12 3.5Z"/>'),
    "quote": Own(
        '<path fill="#000" d="M10.5 5.5C5.8 6.4 3 9.8 3 14a4 4 0 1 0 4.6-3.9'
        'c.2-1.7 1.4-3 3.4-3.7Z"/>'
        '<path fill="#000" d="M20.5 5.5C15.8 6.4 13 9.8 13 14a4 4 0 1 0 4.6-3.9'
        'c.2-1.7 1.4-3 3.4-3.7Z"/>'
    ),
    "need": Lucide("heart", solid=True),
    "insight": Lucide("lightbulb"),
    "idea": Own(
        '<path fill="#000" d="M12 1.5c1.1 6.6 3.9 9.4 10.5 10.5C15.9 13.1 13.1 15.9 12 22.5'
        'C10.9 15.9 8.1 13.1 1.5 12 8.1 10.9 10.9 8.1 12 1.5Z"/>'
    ),
    "opportunity": Lucide("star", solid=True),
    "question": Own(
        '<path d="M6.8 8a5.2 5.2 0 1 1 7.9 4.4c-1.8 1.1-2.7 2-2.7 3.9"/>'
        '<circle cx="12" cy="20.3" r="1.5" fill="#000"/>'
    ),
    "metric": Own(
        '<path d="M3 21h18"/><rect x="4.5" y="12" width="3.6" height="6.5" fill="#000"/>'
        '<rect x="10.2" y="7" width="3.6" height="11.5" fill="#000"/>'
        '<rect x="15.9" y="3" width="3.6" height="15.5" fill="#000"/>'
    ),
    "image": Lucide("image"),
    "evidence": Lucide("ticket"),
    "frontstage": Lucide("concierge-bell"),
    "backstage": Lucide("wrench"),
    "support": Lucide("layers"),
    "access": Own(
        '<circle cx="12" cy="3.9" r="2.2" fill="#000"/>'
        '<path d="M4 8.5c5 1.3 11 1.3 16 0M9.8 9.6v4.4L7 21.5M14.2 9.6v4.4l2.8 7.5M9.8 14h4.4"/>'
    ),
    "note": Lucide("sticky-note"),
}
LANES = {
    "emotion": Lucide("smile"),
    "intensity": Lucide("activity"),
    "pains_gains": Own(
        '<path fill="#000" d="M1.5 8h11L7 17.5Z"/><path fill="#000" d="M11.5 16.5h11L17 7Z"/>'
    ),
    "channels": Lucide("radio"),
    "storyboard": Lucide("film"),
    "text": Lucide("align-left"),
}
LEVELS = {
    "assumption": Own('<circle cx="12" cy="12" r="8.5"/>'),
    "heard": Own(
        '<circle cx="12" cy="12" r="8.5"/><path fill="#000" d="M12 3.5a8.5 8.5 0 0 0 0 17Z"/>'
    ),
    "measured": Own('<circle cx="12" cy="12" r="9.25" fill="#000"/>'),
}
FACES = {
    "face_minus_2": _face('<path fill="#000" d="M7.4 17.6a4.7 4.7 0 0 1 9.2 0Z"/>'),
    "face_minus_1": _face('<path d="M8.2 16.6c2-2.2 5.6-2.2 7.6 0"/>'),
    "face_zero": _face('<path d="M8.2 15.4h7.6"/>'),
    "face_plus_1": _face('<path d="M8.2 14.4c2 2.2 5.6 2.2 7.6 0"/>'),
    "face_plus_2": _face('<path fill="#000" d="M7.2 13.2h9.6a4.8 4.8 0 0 1-9.6 0Z"/>'),
}
RAIL = {
    "board": Lucide("layout-dashboard"),
    "personas": Lucide("users"),
    "outline": Lucide("list-tree"),
    "parking_lot": Lucide("square-parking"),
    "actions": Lucide("list-checks"),
    "metrics": Lucide("chart-column"),
    "print": Lucide("printer"),
    "facts": Lucide("file-text"),
    "findings": Lucide("search-check"),
    "settings": Lucide("settings"),
}
BAR = {
    "back": Lucide("arrow-left"),
    "undo": Lucide("undo-2"),
    "redo": Lucide("redo-2"),
    "find": Lucide("search"),
    "zoom_in": Lucide("zoom-in"),
    "zoom_out": Lucide("zoom-out"),
    "fit": Lucide("maximize"),
    "present": Lucide("presentation"),
    "export": Lucide("file-down"),
    "more": Lucide("ellipsis"),
}
FILES = {
    "new": Lucide("file-plus"),
    "open": Lucide("folder-open"),
    "folder": Lucide("folder"),
    "import": Lucide("import"),
    "sample": Lucide("drama"),
    "rename": Lucide("pencil"),
    "duplicate": Lucide("copy"),
    "trash": Lucide("trash-2"),
    "cut": Lucide("scissors"),
    "paste": Lucide("clipboard-paste"),
    "save": Lucide("save"),
    "external": Lucide("external-link"),
}
SIGNS = {
    "plus": Lucide("plus"),
    "minus": Lucide("minus"),
    "close": Lucide("x"),
    "check": Lucide("check"),
    "chevron_down": Lucide("chevron-down"),
    "chevron_up": Lucide("chevron-up"),
    "chevron_left": Lucide("chevron-left"),
    "chevron_right": Lucide("chevron-right"),
    "arrow": Lucide("arrow-right"),
    "arrow_up": Lucide("arrow-up"),
    "arrow_down": Lucide("arrow-down"),
    "loop": Lucide("rotate-ccw"),
    "branch": Lucide("split"),
    "drag": Lucide("grip-vertical", solid=True),
    "lock": Lucide("lock"),
    "warning": Lucide("triangle-alert"),
    "info": Lucide("info"),
    "success": Lucide("circle-check"),
    "error": Lucide("circle-x"),
    "clock": Lucide("clock"),
    "timer": Lucide("timer"),
    "person": Lucide("user"),
    "calendar": Lucide("calendar"),
    "link": Lucide("link"),
    "eye": Lucide("eye"),
    "merge": Lucide("merge"),
    "fold": Lucide("fold-vertical"),
    "unfold": Lucide("unfold-vertical"),
    "tag": Lucide("tag"),
    "vote": Lucide("vote"),
    "crop": Lucide("crop"),
    "palette": Lucide("palette"),
    "span": Lucide("move-horizontal"),
    "keyboard": Lucide("keyboard"),
    "moment_of_truth": Lucide("flag", solid=True),
    "stage": Lucide("milestone"),
    "lane": Lucide("rows-3"),
    "map": Lucide("map"),
}
ICONS: dict[str, Lucide | Own] = {
    **CARDS,
    **LANES,
    **LEVELS,
    **FACES,
    **RAIL,
    **BAR,
    **FILES,
    **SIGNS,
}

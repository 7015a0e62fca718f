"""What screen readers take our own widgets for: a table of roles, told to Qt once."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from workshop_app.ui.looks.read_area import ReadArea
from workshop_app.ui.looks.told_scale import ToldScale

_Role = QAccessible.Role

# By class: Qt knows nothing better of them than “client”.
ROLES = {
    "ChoicesForm": _Role.Grouping,
    "Inspector": _Role.Grouping,
    "InspectorPlace": _Role.Pane,
    "SidePane": _Role.Pane,
    "CommandPalette": _Role.Dialog,
    "Presenter": _Role.Document,
    "SlideView": _Role.Graphic,
    "TagPopup": _Role.Dialog,
    "Calendar": _Role.Dialog,
    "TourCard": _Role.Dialog,
    "FindBar": _Role.Grouping,
    "FilterBar": _Role.Grouping,
    "GatheringBar": _Role.Grouping,
    "Minimap": _Role.Graphic,
    "EmotionPlot": _Role.Chart,
    "CropView": _Role.Graphic,
    "Avatar": _Role.Graphic,
    "MessageBar": _Role.AlertMessage,
    "SavedMark": _Role.StaticText,
    "Segmented": _Role.Grouping,
    "ColourPicker": _Role.Grouping,
    "ValenceScale": _Role.Grouping,
    "ChipsEdit": _Role.Grouping,
    "RecordList": _Role.List,
    "RowButton": _Role.Button,
    "Picture": _Role.Graphic,
    "ListEdit": _Role.Grouping,
}


@cache
def tell_roles() -> None:
    """Let Qt ask here, from now on; nothing happens as long as no screen reader asks.

    Once a process: Qt takes no factory back.
    """
    QAccessible.installFactory(_made)


def _made(name: str, found: QObject | None) -> QAccessibleWidget | None:
    if name == "ScaleSlider" and isinstance(found, QWidget):
        return ToldScale(found)
    if name == "QScrollArea" and isinstance(found, QWidget) and found.property("ringed"):
        return ReadArea(found)
    role = ROLES.get(name)
    if role is None or not isinstance(found, QWidget):
        return None
    return QAccessibleWidget(found, role, found.accessibleName())

"""A menu higher than the screen stands in columns, where these have room; else it scrolls."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu

from workshop_app.ui.looks.style import dress

_COLUMNS = "columns"


class MenuColumns(QObject):
    """Looks at a menu each time before it opens; a child of the menu."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        menu.aboutToShow.connect(self._fit)

    def _fit(self) -> None:
        menu = self._menu
        room = menu.screen().availableGeometry().size()
        _stand_in_columns(menu, on=False)
        if menu.sizeHint().height() > room.height():
            _stand_in_columns(menu, on=True)
            if menu.sizeHint().width() > room.width():
                _stand_in_columns(menu, on=False)


def _stand_in_columns(menu: QMenu, *, on: bool) -> None:
    """Qt makes columns of what may not scroll, and asks its style when that has changed."""
    if bool(menu.property(_COLUMNS)) != on:
        dress(menu, **{_COLUMNS: on})
        QApplication.sendEvent(menu, QEvent(QEvent.Type.StyleChange))

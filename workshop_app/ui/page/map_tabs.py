"""The tabs of the journey maps: turn, add, rename in place, reorder by dragging, menu."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.change import Change
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.maps import move_map
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.messages import refused
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.words import _

_ICONS = {"future": "idea", "research": "find"}


class MapTabs(QFrame):
    """Follows the desk; `add_wanted` for the plus, `menu_wanted(where)` for the open map."""

    add_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_tabs")
        self._desk = desk
        self._ids: list[str] = []
        self._filling = False
        self._entry: LineEdit | None = None
        self.bar = _TabBar(self)
        self.bar.currentChanged.connect(self._turned)
        self.bar.tabMoved.connect(self._moved)
        self.bar.tabBarDoubleClicked.connect(self._rename_at)
        self.bar.rename_wanted.connect(self._rename_at)
        self.bar.customContextMenuRequested.connect(self._menu)
        self.add = self._make_add()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.add)
        row.addStretch()
        desk.editor.on_settled(self._settled)
        desk.on_map(self._mapped)
        self.refresh()

    def close_tabs(self) -> None:
        """Follow the desk no more."""
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._mapped)

    def rename(self, map_id: str) -> None:
        """Type the title of a map in its tab."""
        if map_id in self._ids:
            self._rename_at(self._ids.index(map_id))

    def _make_add(self) -> QToolButton:
        add = QToolButton(self)
        add.setObjectName("map_tabs.add")
        add.setIcon(icon("plus"))
        add.setIconSize(QSize(px(16), px(16)))
        add.setToolTip(_("Add a journey map"))
        add.setAccessibleName(add.toolTip())
        add.clicked.connect(self.add_wanted)
        return add

    def refresh(self) -> None:
        """Show the maps as they are."""
        self._filling = True
        maps = self._desk.workshop.map_list()
        while self.bar.count() > len(maps):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(maps):
            self.bar.addTab("")
        for at, journey in enumerate(maps):
            self.bar.setTabText(at, (journey.title or _("Journey map")).replace("&", "&&"))
            sign = _ICONS.get(journey.state)
            self.bar.setTabIcon(at, icon(sign, "soft_ink") if sign else icon("map", "soft_ink"))
        self._ids = [journey.id for journey in maps]
        self.bar.setCurrentIndex(self._ids.index(self._desk.map.id))
        read_only = self._desk.editor.read_only
        self.bar.setMovable(not read_only)
        self.add.setEnabled(not read_only)
        self._filling = False

    def _settled(self, change: Change) -> None:
        if change.touched("maps"):
            self.refresh()

    def _mapped(self, map_id: str) -> None:
        if map_id in self._ids and not self._filling:
            self.bar.setCurrentIndex(self._ids.index(map_id))

    def _turned(self, index: int) -> None:
        if not self._filling and 0 <= index < len(self._ids):
            self._desk.open_map(self._ids[index])

    def _moved(self, start: int, end: int) -> None:
        if self._filling:
            return
        ids = list(self._ids)
        moved = ids.pop(start)
        ids.insert(end, moved)
        before = ids[end + 1] if end + 1 < len(ids) else None
        self._ids = ids
        try:
            self._desk.editor.apply(
                _("Move journey map"), move_map, burst=f"map:{moved}", id=moved, before=before
            )
        except EditRefused as error:
            refused(self, error)
            self.refresh()

    def _menu(self, at: QPoint) -> None:
        index = self.bar.tabAt(at)
        if index >= 0:
            self.bar.setCurrentIndex(index)
            self.menu_wanted.emit(self.bar.mapToGlobal(at))

    def _rename_at(self, index: int) -> None:
        if not 0 <= index < len(self._ids) or self._desk.editor.read_only:
            return
        self._end_rename()
        entry = _TitleEntry(_("Title of the journey map"), self.bar)
        entry.setObjectName("map_tabs.title")
        entry.show_text(self._desk.workshop.maps[self._ids[index]].title)
        entry.setProperty("map", self._ids[index])
        box = self.bar.tabRect(index)
        entry.setGeometry(QRect(box.left(), box.top(), max(box.width(), 150), box.height()))
        entry.committed.connect(self._renamed)
        entry.editingFinished.connect(self._end_rename)
        entry.cancelled.connect(self._end_rename)
        self._entry = entry
        entry.selectAll()
        entry.show()
        entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renamed(self, text: str) -> None:
        map_id = self._entry.property("map") if self._entry is not None else None
        if self._desk.workshop.maps.get(map_id) is None:
            return
        try:
            self._desk.editor.apply(
                _("Rename journey map"), set_fields,
                table="maps", ids=(map_id,), fields={"title": text.strip()},
            )  # fmt: skip
        except EditRefused as error:
            refused(self, error)

    def _end_rename(self) -> None:
        entry = self._entry
        if entry is None:
            return
        entry.commit()
        self._entry = None
        if entry.hasFocus():
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
        entry.hide()
        entry.deleteLater()


class _TitleEntry(LineEdit):
    """Esc leaves it, changed or not."""

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.restore()
        else:
            super().keyPressEvent(event)


class _TabBar(QTabBar):
    """Says when F2 asks for the current tab's title."""

    rename_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Journey maps"))
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(px(14), px(14)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Not a second press, which would begin to drag the tab.
        if event.button() == Qt.MouseButton.LeftButton:
            self.tabBarDoubleClicked.emit(self.tabAt(event.position().toPoint()))

"""The list of personas: choose one, reorder with the keyboard, menu for the rest."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.records import Persona
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.image_reader import picture_of
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.ui.panes.summaries import persona_text
from workshop_app.ui.widgets.avatar import paint_avatar
from workshop_app.words import _

_SIDE = 32
_OTHER_LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange)


def row_height() -> int:
    """How tall a row is: for the portrait, and for a line of words."""
    return max(_SIDE + 12, px(34))


class PersonaList(QListWidget):
    """Emits `wanted(id)` for another persona, `moved(by)` for Alt+arrows, `deleted()` for Delete."""

    wanted = Signal(str)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, tuple[object, ...]] = {}
        self._last: tuple[Workshop, str] | None = None
        self.setAccessibleName(_("Personas"))
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._current_changed)

    def show_personas(self, workshop: Workshop, chosen: str) -> None:
        """Show all personas with `chosen` marked; only what changed is painted anew."""
        self._last = (workshop, chosen)
        self.blockSignals(True)
        personas = workshop.persona_list()
        if [p.id for p in personas] != self._ids():
            self._shown = {}
            self.clear()
            for persona in personas:
                item = QListWidgetItem(self)
                item.setData(Qt.ItemDataRole.UserRole, persona.id)
                item.setSizeHint(QSize(120, row_height()))
        for row, persona in enumerate(personas):
            self._show(self.item(row), persona, workshop)
        if chosen in self._ids():
            self.setCurrentRow(self._ids().index(chosen))
        self.blockSignals(False)

    def _ids(self) -> list[str]:
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def _show(self, item: QListWidgetItem, persona: Persona, workshop: Workshop) -> None:
        shown = (persona.name, persona.role, persona.colour, persona.portrait)
        if self._shown.get(persona.id) == shown:
            return
        self._shown[persona.id] = shown
        item.setText(persona_text(persona))
        item.setToolTip(persona.role)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, persona.role)
        portrait = picture_of(workshop.assets.get(persona.portrait))
        item.setIcon(_icon(persona, portrait, self.devicePixelRatioF()))

    def _current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def event(self, event: QEvent) -> bool:
        if event.type() in _OTHER_LOOKS and self._last is not None:
            self._shown = {}  # portraits are pixels of one theme and one screen
            self.show_personas(*self._last)
        return keeps(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def _icon(persona: Persona, portrait: QImage | None, scale: float) -> QIcon:
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_avatar(painter, QRectF(0, 0, _SIDE, _SIDE), persona.name, persona.colour, portrait)
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints it
    return made

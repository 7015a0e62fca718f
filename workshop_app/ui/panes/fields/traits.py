"""The field of a persona's traits: labels with figures from 1 to 5, added, removed, reordered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.records import Trait
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.moved import tell_edge, tell_moved
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.widgets.line import LineEdit
from workshop_app.ui.widgets.rating import Rating
from workshop_app.words import _


class TraitsField(Field):
    """Alt+Up and Alt+Down move a trait; its cross, or Backspace in an empty label, removes it."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(subject, name, title)
        self.rows: list[TraitRow] = []
        self.button = QPushButton("+ " + _("Trait"))
        self.button.clicked.connect(self._add)
        self._list = self.place_list(self.button)

    def refresh(self) -> None:
        value, _mixed = self.subject.common(self.name)
        self._fit(len(value or ()))
        for row, trait in zip(self.rows, value or (), strict=True):
            row.show_trait(trait)

    def settle(self) -> None:
        for row in self.rows:
            row.label.commit()

    def pending(self) -> str:
        return next((row.label.text() for row in self.rows if row.label.dirty()), "")

    def _fit(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            row.label.blockSignals(True)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = TraitRow(self)
            row.changed.connect(self._changed)
            row.removed.connect(self._removed)
            row.moved.connect(self._moved)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)

    def _traits(self) -> list[Trait]:
        return [row.trait() for row in self.rows]

    def _keep(self, traits: Sequence[Trait]) -> None:
        if self.subject.rows:
            self.subject.change(self.title, {self.name: tuple(traits)})
            self.refresh()

    def _changed(self) -> None:
        self._keep(self._traits())

    def _removed(self) -> None:
        at = self._row()
        traits = self._traits()
        del traits[at]
        self._forget_typing()
        self._keep(traits)
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].label.setFocus()
        else:
            self.button.setFocus()

    def _moved(self, by: int) -> None:
        at = self._row()
        traits = self._traits()
        if not 0 <= at + by < len(traits):
            tell_edge(self.rows[at].label)
            return
        traits.insert(at + by, traits.pop(at))
        self._forget_typing()
        self._keep(traits)
        self.rows[at + by].label.setFocus()
        name = traits[at + by].label or _("Trait")
        tell_moved(self.rows[at + by].label, name, at + by, len(traits))

    def _add(self) -> None:
        self.settle()
        self._keep([*self._traits(), Trait(label="", value=3)])
        if self.rows:
            self.rows[-1].label.setFocus()

    def _row(self) -> int:
        row = self.sender()
        assert isinstance(row, TraitRow)
        return self.rows.index(row)

    def _forget_typing(self) -> None:
        """What is typed is in `_traits` already; it must not be committed a second time."""
        for row in self.rows:
            row.label.blockSignals(True)
            row.label.commit()
            row.label.blockSignals(False)


class TraitRow(QFrame):
    """One trait: its label over the figure, or beside it where there is room."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = LineEdit(_("Trait"), self)
        self.label.setPlaceholderText(_("Knows her way around"))
        self.label.committed.connect(self._committed)
        self.label.installEventFilter(self)
        self.figure = Rating(_("Trait"), self, optional=False)
        self.figure.rated.connect(self._committed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.figure)
        row.addWidget(self._tool("chevron_up", _("Move up (Alt+Up)"), self._up))
        row.addWidget(self._tool("close", _("Remove trait"), self._drop))

    def _tool(self, picture: str, title: str, acted: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "small")
        button.setIcon(icon(picture, "soft_ink"))
        button.setIconSize(QSize(px(14), px(14)))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.clicked.connect(acted)
        return button

    def _drop(self) -> None:
        self.removed.emit()

    def _up(self) -> None:
        self.moved.emit(-1)

    def show_trait(self, trait: Trait) -> None:
        """Show `trait`; a label being typed stays."""
        self.label.show_text(trait.label)
        self.figure.setAccessibleName(trait.label or _("Trait"))
        self.figure.show_figure(trait.value)

    def trait(self) -> Trait:
        """The trait as it stands here."""
        return Trait(label=self.label.text(), value=self.figure.figure())

    def _committed(self) -> None:
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.label.text():
            self.removed.emit()
            return True
        return False

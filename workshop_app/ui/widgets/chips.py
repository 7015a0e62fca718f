"""Tags and codes as removable chips with a text entry that completes known ones."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMetaObject, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QToolButton, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.ui.in_order import in_order
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _

_BETWEEN = re.compile(r"[,;\n]")


class ChipsEdit(QFrame):
    """Emits `changed(chips)` (a list of str) when the user adds or removes one.

    Enter, a comma or leaving the field adds what was typed; Backspace in the empty field, or
    Delete or a click on a chip, removes it.
    """

    changed = Signal(list)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """`title` is the accessible name."""
        super().__init__(parent)
        self.setObjectName("chips_edit")
        self.setProperty("target", True)
        self.setAccessibleName(title)
        self._chips: list[str] = []
        self._known = QStringListModel(self)
        self._flow = FlowLayout(self, gap=4, stretch_last=True)
        self._flow.setContentsMargins(6, 5, 6, 5)
        self._entry = self._make_entry(title)
        self._flow.addWidget(self._entry)
        self.setFocusProxy(self._entry)

    def _make_entry(self, title: str) -> QLineEdit:
        entry = QLineEdit(self)
        entry.setProperty("bare", True)
        entry.setAccessibleName(title)
        entry.setMinimumWidth(px(70))
        entry.setFixedHeight(for_fingers(px(20)))
        completer = QCompleter(self._known, entry)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_completion)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")
        entry.setCompleter(completer)
        entry.textEdited.connect(self._take_up_to_comma)
        entry.returnPressed.connect(self._take_entry)
        entry.editingFinished.connect(self._take_entry)
        entry.installEventFilter(self)
        return entry

    def changeEvent(self, event: QEvent) -> None:
        """High enough for how the window is worked with."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._entry.setFixedHeight(for_fingers(px(20)))

    def chips(self) -> list[str]:
        """The chips shown."""
        return list(self._chips)

    def show_chips(self, chips: Iterable[str]) -> None:
        """Show these chips, without a signal."""
        wanted = list(dict.fromkeys(chips))
        if wanted != self._chips:
            self._chips = wanted
            self._rebuild()

    def suggest(self, known: Iterable[str]) -> None:
        """Complete what is typed from these, a list in its order, a set by the alphabet."""
        words = known if isinstance(known, list) else in_order(set(known))
        self._known.setStringList(words)

    def set_placeholder(self, text: str) -> None:
        """The faint prompt of the empty entry."""
        self._entry.setPlaceholderText(text)

    def add(self, text: str) -> None:
        """Add the chips written in `text`, separated by commas, as the user does."""
        new = [chip for part in _BETWEEN.split(text) if (chip := part.strip())]
        self._tell([*self._chips, *new])

    def remove(self, chip: str) -> None:
        """Remove one chip, as the user does."""
        self._entry.setFocus()
        self._tell([each for each in self._chips if each != chip])

    def _tell(self, chips: list[str]) -> None:
        before = self._chips
        self.show_chips(chips)
        if self._chips != before:
            self.changed.emit(self.chips())

    def _rebuild(self) -> None:
        for button in self.findChildren(QToolButton):
            button.removeEventFilter(self)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, chip in enumerate(self._chips):
            self._flow.insert_widget(at, self._chip(chip))
        self.updateGeometry()

    def _chip(self, chip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "chip")
        button.setProperty("chip", chip)
        button.setText(chip)
        button.setAccessibleName(_("Remove {name}").format(name=chip))
        button.setToolTip(button.accessibleName())
        button.setIcon(icon("close", "soft_ink"))
        button.setIconSize(QSize(px(12), px(12)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        cross_behind(button, self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._chip_clicked)
        button.installEventFilter(self)
        button.show()
        return button

    def _chip_clicked(self) -> None:
        self.remove(str(self.sender().property("chip")))

    def _take_completion(self, text: str) -> None:
        self.add(text)
        # Later, for the completer writes the text into the entry after this signal.
        QMetaObject.invokeMethod(self._entry, "clear", Qt.ConnectionType.QueuedConnection)

    def _take_up_to_comma(self, text: str) -> None:
        if _BETWEEN.search(text):
            self._take_entry()

    def _take_entry(self) -> None:
        text = self._entry.text()
        self._entry.clear()
        self.add(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            dress(self, active=event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event.key())
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, key: int) -> bool:
        if watched is self._entry:
            if key == Qt.Key.Key_Backspace and not self._entry.text() and self._chips:
                self.remove(self._chips[-1])
                return True
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove(str(watched.property("chip")))
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._entry.setFocus()
        super().mousePressEvent(event)


def cross_behind(chip: QToolButton, within: QWidget) -> None:
    """Let the cross of `chip` stand behind its word, whichever way `within` runs."""
    rightwards, leftwards = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    chip.setLayoutDirection(rightwards if within.isRightToLeft() else leftwards)

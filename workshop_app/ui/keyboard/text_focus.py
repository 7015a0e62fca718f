"""Whose a key is: the text's while a person types, else the app's shortcut or the button's."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from workshop_app.canvas.typing.text_field import TextField

_STEPS = {
    QKeySequence("Ctrl+Z"): "undo", QKeySequence("Ctrl+Shift+Z"): "redo", QKeySequence("Ctrl+Y"): "redo",
}  # fmt: skip
TextWidget = QLineEdit | QTextEdit | QPlainTextEdit


def typing_in(widget: QWidget | None) -> bool:
    """Whether keys typed at `widget` become text there: a field, or a text item of a scene.

    Qt turns input methods on for exactly those; lists turn them on for their in-place editors.
    """
    return (
        widget is not None
        and widget.isEnabled()
        and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and not isinstance(widget, QAbstractItemView)
    )


def typing() -> bool:
    """Whether a person is typing somewhere in the program."""
    return typing_in(QApplication.focusWidget())


def focused_text() -> TextWidget | None:
    """The text field that has the focus, or None."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return widget
    inner = widget.findChild(QLineEdit) if widget is not None and typing_in(widget) else None
    return inner if isinstance(inner, QLineEdit) else None


def text_can(text: TextWidget, what: str) -> bool:
    """Whether a text has something to ``undo`` or ``redo`` itself."""
    if isinstance(text, QLineEdit):
        return text.isUndoAvailable() if what == "undo" else text.isRedoAvailable()
    document = text.document()
    return document.isUndoAvailable() if what == "undo" else document.isRedoAvailable()


def pressed_by_enter(focused: QWidget | None, event: QKeyEvent) -> bool:
    """Let Enter press the button that has the focus, as in dialogs; whether it did."""
    entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not entered or not isinstance(focused, QAbstractButton) or not focused.isEnabled():
        return False
    if isinstance(focused, QToolButton) and focused.menu() is not None:
        focused.showMenu()
    else:
        focused.click()
    return True


class KeysForText(QObject):
    """Keeps shortcuts from firing while a person types, but for those allowed `everywhere`.

    It filters the one widget that has the keyboard: a filter on the application would be asked
    about every event of every widget, which took a third of the time to build a page.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everywhere: frozenset[QKeySequence] = frozenset()
        self._watched: QWidget | None = None

    def allow(self, sequences: list[QKeySequence]) -> None:
        """Let these fire even while a person types."""
        self._everywhere = frozenset(sequences)

    def watch(self, widget: QWidget | None) -> None:
        """`widget` has the keyboard now; None: no widget of the program."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not typing_in(watched):
            return False
        sequence = QKeySequence(event.keyCombination())
        if sequence in self._everywhere:
            # The field itself is not asked: it would take Ctrl+K for deleting to the line's end.
            event.ignore()
            return True
        if _opens_menu(event):
            return False
        if not isinstance(watched, TextField) and _is_of_the_document(sequence):
            event.ignore()
            return True
        # An accepted override comes back as an ordinary key press to the text itself.
        event.accept()
        return False


def _is_of_the_document(sequence: QKeySequence) -> bool:
    """Whether a key takes back or does again what the text that has the keyboard knows nothing of.

    So one can undo what was changed a field before. What is typed on the board is one's own.
    """
    what, text = _STEPS.get(sequence, ""), focused_text()
    return bool(what) and text is not None and not text_can(text, what)


def _opens_menu(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and bool(event.text().strip())

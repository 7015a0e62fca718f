"""Answers to dialogs: found on the screen, filled in and pressed with real events."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)

from tests.patience import PATIENCE

_LOOK_MS = 5
Answer = Callable[[QWidget], None]


@contextmanager
def answering(answer: Answer) -> Iterator[None]:
    """Give `answer` to the next dialog that stops the program; it must come within this block."""
    waiting = _Waiting(answer)
    try:
        yield
    finally:
        waiting.end()
        if waiting.trouble is not None:  # the cause of whatever went wrong after it
            raise waiting.trouble
    assert not waiting.late, "the dialog was not left by the answer"
    assert waiting.given, "no dialog asked anything"


class _Waiting:
    """Looks for a dialog until there is one; a dialog that stays for too long is closed."""

    def __init__(self, answer: Answer) -> None:
        self._answer, self._began = answer, monotonic()
        self.given = self.late = False
        self.trouble: BaseException | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible():
            return
        if self.given:
            self._give_up(dialog)
            return
        self.given, self._began = True, monotonic()
        try:
            self._answer(dialog)
        except BaseException as trouble:
            self.trouble = trouble
            dialog.close()

    def _give_up(self, dialog: QWidget) -> None:
        if monotonic() - self._began > PATIENCE:
            self.late = True
            dialog.close()


def presses(words: str) -> Answer:
    """Press the button of a dialog that says so."""

    def answer(dialog: QWidget) -> None:
        press(dialog, words)

    return answer


def chooses_file(path: object) -> Answer:
    """Paste a path into a file dialog and press Enter (its completer would type along)."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog), dialog
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        QGuiApplication.clipboard().setText(str(path))
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer


def press(place: QWidget, words: str) -> None:
    """Click the visible button that says `words` (or is called so for screen readers)."""
    QTest.mouseClick(button(place, words), Qt.MouseButton.LeftButton)


def button(place: QWidget, words: str) -> QAbstractButton:
    """The visible button that says `words`, or is called so for screen readers."""
    buttons = [one for one in place.findChildren(QAbstractButton) if one.isVisible()]
    found = [b for b in buttons if words in (b.text().replace("&", ""), b.accessibleName())]
    assert found, f"no button ‘{words}’ among {[b.text() or b.accessibleName() for b in buttons]}"
    return found[0]


def fill(place: QWidget, name: str, text: str) -> QLineEdit:
    """Replace what stands in the field called `name` by typing."""
    found = field(place, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    found.selectAll()
    QTest.keyClicks(found, text)
    return found


def field(place: QWidget, name: str) -> QLineEdit:
    """The visible field of one line that is called `name`."""
    fields = [f for f in place.findChildren(QLineEdit) if f.isVisible()]
    named = [f for f in fields if name in (f.accessibleName(), f.placeholderText())]
    assert named, f"no field ‘{name}’ among {[f.accessibleName() for f in fields]}"
    return named[0]


def choose(place: QWidget, name: str, choice: str) -> None:
    """Choose from the list called `name` with the keyboard."""
    lists = [b for b in place.findChildren(QComboBox) if b.isVisible()]
    named = [b for b in lists if b.accessibleName() == name]
    assert named, f"no list ‘{name}’ among {[b.accessibleName() for b in lists]}"
    texts = [named[0].itemText(at) for at in range(named[0].count())]
    assert choice in texts, f"no ‘{choice}’ among {texts}"
    QTest.keyClick(named[0], Qt.Key.Key_Home)
    while named[0].currentText() != choice:
        before = named[0].currentIndex()
        QTest.keyClick(named[0], Qt.Key.Key_Down)
        assert named[0].currentIndex() != before, f"‘{choice}’ cannot be reached"


def pick(menu: QMenu | QMenuBar, *path: str) -> None:
    """Click through an open menu, e.g. “Edit”, “Colour”, “Sea”."""
    for words in path:
        actions = [a for a in menu.actions() if _words(a.text()) == words and a.isVisible()]
        texts = [_words(a.text()) for a in menu.actions()]
        assert actions, f"no ‘{words}’ among {texts}"
        assert actions[0].isEnabled(), f"‘{words}’ cannot be chosen now"
        place: QPoint = menu.actionGeometry(actions[0]).center()
        deeper = actions[0].menu()
        QTest.mouseMove(menu, place)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        if isinstance(deeper, QMenu):
            until(deeper.isVisible, f"‘{words}’ opens")
            menu = deeper


def until(holds: Callable[[], bool], what: str) -> None:
    """Let the window work until something holds."""
    began = monotonic()
    while not holds():
        assert monotonic() - began < PATIENCE, f"not so: {what}"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _LOOK_MS)


def _words(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")

"""Keys that belong to a pane while it has the focus, and not to the window's shortcuts."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
# Else Delete in a list or at a rating would delete what is selected on the board.
_PLAIN = frozenset({_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F2, _Key.Key_Return,
                    _Key.Key_Enter, _Key.Key_Space})  # fmt: skip
_ARROWS = frozenset({_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right})
_OWN = {
    _Mod.NoModifier: _PLAIN,
    _Mod.AltModifier: _ARROWS,
    _Mod.ControlModifier: frozenset({_Key.Key_A}),
}


def keeps(event: QEvent) -> bool:
    """Accept `event` if it asks whether a shortcut may have a key that is the pane's own.

    To be called in `event()` of a pane; Qt asks the focused widget first, then its parents.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = event.modifiers() & ~_Mod.KeypadModifier
    own = _OWN.get(keys, frozenset())
    if event.key() in own:
        event.accept()
    return event.key() in own

"""Whether the view may move by itself: as the system likes it, or as was chosen."""

import sys
from functools import cache

from PySide6.QtGui import QGuiApplication

AUTOMATIC, ON, OFF = "automatic", "on", "off"
_chosen = [AUTOMATIC]
_UNSEEN = ("offscreen", "minimal", "vnc")
_PORTAL = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_ASKED = (
    ("org.gnome.desktop.interface", "enable-animations"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"),
)
_NEVER = (False, "0", 0)
_PATIENCE_MS = 200
_SPI_GETCLIENTAREAANIMATION = 0x1042


def set_animations(choice: str) -> None:
    """Let the view glide always, never, or as the system likes it."""
    _chosen[0] = choice


def animated() -> bool:
    """Whether the view may glide."""
    return _chosen[0] == ON or (_chosen[0] != OFF and system_animates())


def system_animates() -> bool:
    """Whether the system does not ask for less motion; yes where it cannot be asked."""
    if QGuiApplication.platformName() in _UNSEEN:
        return False
    ask = {"win32": _windows, "darwin": _mac}.get(sys.platform, _linux)
    try:
        return ask()
    except (ImportError, OSError, AttributeError):
        return True


def _windows() -> bool:
    """“Animation effects” of the accessibility settings."""
    import ctypes

    asked = ctypes.c_int(1)
    ask = ctypes.CDLL("user32").SystemParametersInfoW
    ask(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(asked), 0)
    return bool(asked.value)


def _mac() -> bool:
    """“Reduce motion” of the accessibility settings, through the Objective-C runtime."""
    from ctypes import CDLL, CFUNCTYPE, c_bool, c_char_p, c_void_p

    objc = CDLL("/usr/lib/libobjc.A.dylib")
    for function in (objc.objc_getClass, objc.sel_registerName):
        function.argtypes, function.restype = [c_char_p], c_void_p
    ask = CFUNCTYPE(c_void_p, c_void_p, c_void_p)(("objc_msgSend", objc))
    ask_truth = CFUNCTYPE(c_bool, c_void_p, c_void_p)(("objc_msgSend", objc))
    workspace = ask(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    reduce = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return not ask_truth(workspace, reduce)


@cache
def _linux() -> bool:
    """What the desktop's settings portal knows, asked once."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    for group, key in _ASKED if bus.isConnected() else ():
        question = QDBusMessage.createMethodCall(
            *_PORTAL, "org.freedesktop.portal.Settings", "Read"
        )
        question.setArguments([group, key])
        reply = bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            return _plain(reply.arguments()[0]) not in _NEVER
    return True


def _plain(value: object) -> object:
    """What is wrapped in variants of D-Bus."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value

"""Is there anything a window could open on? Asked before Qt, which would end the program."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping

from workshop_app.words import _

# What Qt's own plug-in for X11 loads and a bare Debian does not have: library -> package.
_LIBRARIES = {"libxcb-cursor.so.0": "libxcb-cursor0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0"}


def why_no_window(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> str:
    """Why no window can open here, as one sentence; empty where nothing speaks against it."""
    if system != "linux" or environment.get("QT_QPA_PLATFORM"):
        return _qt_missing()
    if environment.get("WAYLAND_DISPLAY"):
        return _qt_missing()
    display = environment.get("DISPLAY", "")
    if not display:
        return _("There is no display to open a window on.")
    if not _listens(display):
        return _("The display ‘{name}’ does not answer.").format(name=display)
    return _qt_missing() or _library_missing()


def _qt_missing() -> str:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return _("The window’s libraries cannot be loaded ({why}).").format(why=error)
    return ""


def _library_missing() -> str:
    for library, package in _LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            sentence = _("The window needs the library {library} (on Debian: package {package}).")
            return sentence.format(library=library, package=package)
    return ""


def _listens(display: str) -> bool:
    """Does an X server listen at a display of this machine? Of others: it is taken to."""
    host, _colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if host not in ("", "unix") or not number.isdecimal():
        return True
    path = f"/tmp/.X11-unix/X{number}"
    return any(_connects(address) for address in (path, f"\0{path}"))


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(2)
        return line.connect_ex(address) == 0

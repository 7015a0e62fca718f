"""Whether Qt can start on this machine, asked once."""

from functools import cache
from importlib import import_module

# From the ground up: the first that fails names the missing library itself.
_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")


@cache
def why_no_qt() -> str:
    """Why Qt cannot start here (a system library is missing), or "" where it can."""
    try:
        for name in _MODULES:
            import_module(f"PySide6.{name}")
    except ImportError as error:
        return (
            f"Qt cannot start here: {error}. On Debian: apt-get install "
            "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0"
        )
    return ""

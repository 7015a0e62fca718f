"""Find the files shipped with the program: from a checkout, an installed wheel or a bundle."""

import sys
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_PACKAGE = files("workshop_app")
_CHECKOUT = Path(__file__).resolve().parent.parent


def shipped(*parts: str) -> Traversable:
    """The shipped file or folder at `parts`, e.g. ``shipped("resources", "themes")``.

    A wheel or bundle carries the files inside the package, a checkout beside it.
    """
    inside = _PACKAGE.joinpath("_shipped", *parts)
    if inside.is_file() or inside.is_dir():
        return inside
    return _CHECKOUT.joinpath(*parts)


def shipped_path(*parts: str) -> Path:
    """The same as a real path, for libraries that open files themselves."""
    return Path(str(shipped(*parts)))


def program_folder() -> Path:
    """The folder the program stands in: the bundle's or the checkout's; for portable data."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else _CHECKOUT

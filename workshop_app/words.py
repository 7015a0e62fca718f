"""The one door through which every text a user reads passes: gettext, shipped catalogues."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from workshop_app.assets import shipped
from workshop_app.catalogue import Catalogue, read_catalogue

SOURCE = "en"  # the language the texts are written in
_Some = TypeVar("_Some", bound=Catalogue)
_language = SOURCE
_catalogue = Catalogue("")
# What is said on the side, as a report in another language; a thread of its own does not hear it.
_aside: ContextVar[Catalogue | None] = ContextVar("aside", default=None)


def speak(language: str) -> None:
    """Use the catalogue of `language` (e.g. ``"de"``) from now on; English where there is none."""
    global _catalogue, _language
    _catalogue, _language = catalogue_of(language), language


def speaking() -> str:
    """The language spoken, e.g. ``"de"``."""
    return _language


def catalogue_of(language: str) -> Catalogue:
    """The shipped catalogue of `language`; an empty one, which says all in English, where none is."""
    return read_catalogue(shipped("resources", "languages", f"{language}.po"))


@contextmanager
def saying(catalogue: _Some) -> Iterator[_Some]:
    """Within, this thread says everything in the words of `catalogue`."""
    before = _aside.set(catalogue)
    try:
        yield catalogue
    finally:
        _aside.reset(before)


def _(text: str, context: str = "") -> str:
    """`text` in the user's language; `context` tells apart what English has one word for."""
    catalogue = _aside.get() or _catalogue
    return catalogue.pgettext(context, text) if context else catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the user's language counts `count`."""
    return (_aside.get() or _catalogue).ngettext(one, many, count)


def mark(text: str) -> str:
    """Mark a constant for translation where it is defined; `_` translates it where it is shown."""
    return text

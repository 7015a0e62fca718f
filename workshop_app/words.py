"""The one door through which every text a user reads passes: gettext, shipped catalogues."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.resources.abc import Traversable
from typing import TypeVar

from workshop_app.assets import shipped
from workshop_app.catalogue import Catalogue, read_catalogue

SOURCE = "en"  # the language the texts are written in
_ENDING, _CLOSING = ".!?…:;。！？؟", "”’\"'»)」』"
_Some = TypeVar("_Some", bound=Catalogue)
_catalogue = Catalogue("")
# What is said on the side, as a report in another language; a thread of its own does not hear it.
_aside: ContextVar[Catalogue | None] = ContextVar("aside", default=None)


def speak(locale: str) -> None:
    """Use the catalogue of `locale` (“de” or “de_AT”) from now on; English where there is none."""
    global _catalogue
    _catalogue = catalogue_of(locale)


def speaking() -> str:
    """The locale spoken, e.g. “de_AT”."""
    return _spoken().locale


def catalogue_of(locale: str) -> Catalogue:
    """The shipped catalogue of `locale`; an empty one, which says all in English, where none is."""
    return read_catalogue(_file(locale.partition("_")[0]), locale)


def has_catalogue(language: str) -> bool:
    """Whether the program speaks `language` (“de”)."""
    return _file(language).is_file()


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
    spoken = _spoken()
    return spoken.pgettext(context, text) if context else spoken.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the user's language counts `count`."""
    return _spoken().ngettext(one, many, count)


def sentences(*parts: str) -> str:
    """Texts one after another, each with one mark at its end: “Is this for me? Heard. Arrive”."""
    said = [part.strip() for part in parts if part.strip()]
    ended = [part if part.rstrip(_CLOSING)[-1:] in _ENDING else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])


def spoken() -> Catalogue:
    """The words of the language spoken."""
    return _spoken()


def retold(said: str, before: Catalogue) -> str:
    """In the language spoken now what was `said` in the words of `before`; counts stay as said."""
    many = _spoken().many | before.many
    counted = before.counted(said, many) if any(map(str.isdigit, said)) else None
    if counted is None:
        return _(*before.meant(said))
    one, field, figures = counted
    count = int("".join(filter(str.isdigit, figures)))
    return ngettext(one, many[one], count).format(**{field: figures})


def mark(text: str) -> str:
    """Mark a constant for translation where it is defined; `_` translates it where it is shown."""
    return text


def _spoken() -> Catalogue:
    return _aside.get() or _catalogue


def _file(language: str) -> Traversable:
    return shipped("resources", "languages", f"{language}.po")

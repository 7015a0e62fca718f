"""Which language is spoken: the one chosen, else the system's; and which way it is written."""

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping

from workshop_app.words import SOURCE, has_catalogue, speaking

# By the name each has in itself, so that everybody finds her own.
OWN_NAMES: Mapping[str, str] = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "fi": "Suomi",
}
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # as gettext looks for them
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_LRM, _RLM = "\u200e", "\u200f"  # letters without a shape: what follows runs their way
_FIRST_STRONG, _ISOLATED = "\u2068", "\u2069"  # an isolate that runs as its first letter
_FIGURES = re.compile(r"(\d+)")
_LAST = "\uffff"  # behind every letter
_LETTERS = {
    "es": {"ñ": f"n{_LAST}"},
    "fi": {"å": f"z{_LAST}a", "ä": f"z{_LAST}b", "ö": f"z{_LAST}c"},
}
_THOUSANDS = {"de": ".", "es": ".", "fi": "\u00a0", "fr": "\u202f"}
_THOUSANDS |= {"de_AT": "\u00a0", "de_CH": "’", "es_MX": ",", "fr_CA": "\u00a0"}
_JOINED = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"}
_NO_LANGUAGE = {"", "C", "POSIX"}


def region_spoken() -> str:
    """The region whose habits hold, e.g. “AT”: the spoken locale's, else the system's; "" unknown."""
    tags = (_tag(one) for one in (speaking(), *system_locales()))
    return next((tag.partition("_")[2] for tag in tags if "_" in tag), "")


def language_of(locale: str) -> str:
    """“de” of “de_AT”, “de-AT” or “de_DE.UTF-8”."""
    return locale.replace("-", "_").partition(".")[0].partition("@")[0].partition("_")[0].lower()


def right_to_left(locale: str) -> bool:
    """Whether the language of `locale` is written from right to left."""
    return language_of(locale) in _RIGHT_TO_LEFT


def begins_from_the_right(text: str) -> bool:
    """Whether the first letter of `text` is written from right to left."""
    classes = (unicodedata.bidirectional(char) for char in text)
    return next((one for one in classes if one in ("L", "R", "AL")), "L") != "L"


def told(sentence: str) -> str:
    """A sentence of the program, running as its language does whatever name it begins with."""
    other = begins_from_the_right(sentence) != _says_from_the_right()
    return f"{_own_mark()}{sentence}" if other else sentence


def within(text: str) -> str:
    """A person's `text` as part of a sentence: where it runs the other way, a run of its own."""
    other = begins_from_the_right(text) != _says_from_the_right()
    return f"{_FIRST_STRONG}{text}{_ISOLATED}{_own_mark()}" if other else text


def parted(count: int) -> str:
    """“10,000”, parted as people do who speak the language, where there is no Qt that knows it.

    Source: Unicode CLDR, numbers/symbols/group and minimumGroupingDigits.
    """
    locale = speaking()
    sign = _THOUSANDS.get(_tag(locale), _THOUSANDS.get(language_of(locale), ","))
    if language_of(locale) == "es" and sign == "." and abs(count) < 10_000:
        return str(count)
    return f"{count:,}".replace(",", sign)


def onward(start: str, end: str) -> str:
    """“Arrive → Reflect”, the arrow pointing the way the names run."""
    return f"{start} {'←' if begins_from_the_right(start) else '→'} {end}"


def in_alphabet(text: str) -> tuple[object, ...]:
    """What `text` is sorted by where there is no Qt, which knows the order of every language.

    By letters without their accents, but where the language spoken has letters of its own: å, ä, ö
    behind z in Finnish, ñ behind n in Spanish. Capitals do not count; figures count as numbers.
    """
    own = _LETTERS.get(language_of(speaking()), {})
    parts = [(0, int(part), "") if part.isdecimal() else (1, 0, _letters(part, own))
             for part in _FIGURES.split(text.casefold()) if part]  # fmt: skip
    return (*parts, (2, 0, text.casefold()), (2, 0, text))


def _letters(text: str, own: Mapping[str, str]) -> str:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", "".join(own.get(c) or _JOINED.get(c, c) for c in composed))
    return "".join(char for char in apart if not unicodedata.combining(char))


def locale_to_speak(chosen: str, system: Iterable[str]) -> str:
    """The locale to speak: the `chosen` language, else the first of the `system`'s that we know.

    A chosen language keeps the region the system has for it: German in Austria is “de_AT”.
    """
    tags = [_tag(one) for one in system]
    if chosen:
        same = (tag for tag in tags if tag and language_of(tag) == language_of(chosen))
        return chosen if "_" in chosen else next(same, chosen)
    return next((tag for tag in tags if tag and has_catalogue(language_of(tag))), SOURCE)


def system_locales() -> list[str]:
    """The locales this person's system asks for, the dearest first; no Qt needed."""
    named = [one for name in _VARIABLES for one in os.environ.get(name, "").split(":") if one]
    if named or os.name != "nt":
        return named
    import locale

    found = locale.getlocale()[0] or ""
    return [locale.locale_alias.get(found.lower(), found)]


def _says_from_the_right() -> bool:
    """Whether the words spoken run from right to left; where there are none, they are English."""
    spoken = language_of(speaking())
    return spoken in _RIGHT_TO_LEFT and has_catalogue(spoken)


def _own_mark() -> str:
    return _RLM if _says_from_the_right() else _LRM


def _tag(locale: str) -> str:
    """“de_AT” of “de_AT.UTF-8” or “de-AT”; "" for the locale of no language."""
    bare = locale.partition(".")[0].partition("@")[0].replace("-", "_")
    if bare in _NO_LANGUAGE:
        return ""
    parts = bare.split("_")
    region = next((part.upper() for part in parts[1:] if len(part) == 2), "")
    return "_".join(part for part in (parts[0].lower(), region) if part)

"""Texts as they are compared when words are looked for, and where in a text the words stand."""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, combining, normalize

# What one types is not always what stands there: quotes and dashes as typesetters put them.
_SIGNS = str.maketrans({
    "’": "'", "‘": "'", "‚": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "ـ": None,
})  # fmt: skip


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` without case, accents and what cannot be seen, its blanks as one: what is compared.

    ``plain("CAFÉ  Straße") == "cafe strasse"``.
    """
    return " ".join((text.casefold() if text.isascii() else _letters(text)).split())


@lru_cache(maxsize=2048)
def spans(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where `text` says `wanted` (a plain text): offsets (start, end), the accents included."""
    if not wanted or wanted not in plain(text):
        return ()
    letters, origins = _with_origins(text)
    return tuple(
        (origins[at], _after(text, origins[at + len(wanted) - 1]))
        for at in _places(letters, wanted)
    )


def _places(letters: str, wanted: str) -> Iterator[int]:
    at = letters.find(wanted)
    while at >= 0:
        yield at
        at = letters.find(wanted, at + len(wanted))


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The plain text with its blanks as one, and the offset in `text` of each of its letters."""
    letters: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        for letter in char.casefold() if char.isascii() else _letters(char):
            blank = letter.isspace()
            if not blank or (letters and letters[-1] != " "):
                letters.append(" " if blank else letter)
                origins.append(at)
    return "".join(letters), origins


def _letters(text: str) -> str:
    """Without case, accents and what cannot be seen; letter by letter the same as all at once."""
    parts = normalize("NFKD", text.translate(_SIGNS)).translate(_SIGNS)
    return "".join(c for c in parts if not (combining(c) or category(c) == "Cf")).casefold()


def _after(text: str, at: int) -> int:
    """The offset after the character at `at` and the accents upon it."""
    at += 1
    while at < len(text) and combining(text[at]):
        at += 1
    return at

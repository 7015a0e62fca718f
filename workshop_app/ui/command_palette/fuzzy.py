"""How well what is typed fits a name: letters in order, best at the beginnings of words."""

import unicodedata

_START, _WORD, _RUN, _PLAIN = 12, 8, 5, 1
_GAP = 0.2


def plain(text: str) -> str:
    """`text` without case and accents, letter for letter as long as `text`."""
    return "".join(_plain(letter) for letter in text)


def fit(typed: str, name: str) -> tuple[float, tuple[int, ...]] | None:
    """(how well, which letters of `name`); None where a letter of `typed` is not there.

    Every word of `typed` must be found, in any order. The more the better fits.
    """
    score, found = 0.0, set[int]()
    said = plain(name)
    for word in plain(typed).split():
        best = _word(word, said)
        if best is None:
            return None
        score += best[0]
        found.update(best[1])
    return score - _GAP * len(said) / 10, tuple(sorted(found))


def _word(word: str, said: str) -> tuple[float, tuple[int, ...]] | None:
    """The better of the word as it stands and its letters in order."""
    whole = [_whole(word, said, at) for at in _places(word, said)]
    scattered = _scattered(word, said)
    every = [*whole, *([scattered] if scattered is not None else [])]
    return max(every, default=None)


def _places(word: str, said: str) -> list[int]:
    return [at for at in range(len(said)) if said.startswith(word, at)]


def _whole(word: str, said: str, at: int) -> tuple[float, tuple[int, ...]]:
    score = _worth(said, at) + _RUN * len(word) + _RUN
    return float(score), tuple(range(at, at + len(word)))


def _scattered(word: str, said: str) -> tuple[float, tuple[int, ...]] | None:
    """Each letter at the beginning of a later word where there is one, else at the next place.

    The first one must begin a word: else a few letters are found in almost every name.
    """
    found: list[int] = []
    score, at = 0.0, 0
    for letter in word:
        places = [p for p in range(at, len(said)) if said[p] == letter]
        if not found:
            places = [p for p in places if _begins(said, p)]
        if not places:
            return None
        place = next((p for p in places if _begins(said, p)), places[0])
        if found and places[0] == found[-1] + 1:
            place = places[0]
        score += _worth(said, place) - _GAP * (place - at)
        found.append(place)
        at = place + 1
    return score, tuple(found)


def _worth(said: str, at: int) -> int:
    if at == 0:
        return _START
    return _WORD if _begins(said, at) else _PLAIN


def _begins(said: str, at: int) -> bool:
    return at == 0 or not said[at - 1].isalnum()


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter.casefold())
    return base[0] if base else letter

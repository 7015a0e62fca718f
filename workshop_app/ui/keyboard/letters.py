"""The letters by which Alt opens the menus of the menu bar, in whichever language they are."""

from collections.abc import Iterable


def lettered(titles: Iterable[str]) -> list[str]:
    """Each title with an ampersand before the letter that opens it; no letter serves twice.

    The first one that is free, of those that every keyboard has if there is one.
    """
    taken, found = set[str](), list[str]()
    for title in titles:
        at = _letter(title, taken)
        taken |= {title[at].casefold()} if at is not None else set()
        found.append(title if at is None else f"{title[:at]}&{title[at:]}")
    return found


def _letter(title: str, taken: set[str]) -> int | None:
    """Where the letter of a title stands; None: it has none that is free."""
    free = [at for at, x in enumerate(title) if x.isalpha() and x.casefold() not in taken]
    return min(free, key=lambda at: (not title[at].isascii(), at), default=None)

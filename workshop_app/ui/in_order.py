"""The alphabet of the language spoken: the one way the window sorts texts."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, Qt

_Thing = TypeVar("_Thing")


def sort_key(text: str) -> QCollatorSortKey:
    """What `text` is sorted by: “Å” behind “Z” in Finnish, “Step 10” behind “Step 9” in any."""
    return _collator(QLocale().name()).sortKey(text)


def in_order(things: Iterable[_Thing], said: Callable[[_Thing], str] = str) -> list[_Thing]:
    """`things` in the order of what is `said` of each."""
    return sorted(things, key=lambda thing: sort_key(said(thing)))


def comes_before(one: Any, other: Any) -> bool:
    """Whether a value of a table stands above another: texts by the alphabet, others by size."""
    if isinstance(one, str) and isinstance(other, str):
        return bool(sort_key(one) < sort_key(other))
    return bool(one < other)


@cache
def _collator(locale: str) -> QCollator:
    collator = QCollator(QLocale(locale))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator

"""Another row that differs in a few fields: a fifth of the time `dataclasses.replace` takes.

A drag of a hundred cards makes a hundred rows at each move of the mouse.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from workshop_app.domain.records import Record

R = TypeVar("R", bound=Record)


def altered(row: R, **changes: Any) -> R:
    """`row` with other values in the fields named; nothing is checked, as records check nothing."""
    kind: Any = type(row)
    values, setters, by_name = _slots(kind)
    made: R = object.__new__(kind)
    for put, value in zip(setters, values(row), strict=True):
        put(made, value)
    for name, value in changes.items():
        by_name[name](made, value)
    return made


_Slots = tuple[Callable[[Any], tuple[Any, ...]], tuple[Any, ...], dict[str, Any]]


@cache
def _slots(kind: type[Record]) -> _Slots:
    """How to read all fields of a record, and how to set each in a new one, frozen or not."""
    names = [field.name for field in fields(kind)]
    setters = {name: getattr(kind, name).__set__ for name in names}
    return attrgetter(*names), tuple(setters.values()), setters

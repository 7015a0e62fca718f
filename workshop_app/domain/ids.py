"""Ids of records: short, safe in files and addresses, unique without asking anybody."""

from collections.abc import Callable
from itertools import chain
from random import Random

NewId = Callable[[], str]

# Crockford's base 32 in lower case: no i, l, o, u, so an id read aloud is not mistaken.
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_BITS, _LAST = 5, 31  # of one letter
_LENGTH = 12


def beginning_with(first: str, new_id: NewId) -> NewId:
    """A source that gives `first`, then what `new_id` gives: the main record's id is known."""
    ids = chain((first,), iter(new_id, None))
    return lambda: next(ids)


def fresh_ids(chance: Random) -> NewId:
    """A source of ids drawn from `chance`: 60 random bits each."""

    def drawn() -> str:
        # Asked once for all bits: of the machine's own chance each question costs microseconds.
        bits = chance.getrandbits(_BITS * _LENGTH)
        return "".join([_LETTERS[bits >> at & _LAST] for at in range(0, _BITS * _LENGTH, _BITS)])

    return drawn

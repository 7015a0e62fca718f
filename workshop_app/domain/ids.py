"""Ids of records: short, safe in files and addresses, unique without asking anybody."""

from collections.abc import Callable
from random import Random

NewId = Callable[[], str]

# Crockford's base 32 in lower case: no i, l, o, u, so an id read aloud is not mistaken.
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 12


def fresh_ids(chance: Random) -> NewId:
    """A source of ids drawn from `chance`: 60 random bits each."""
    return lambda: "".join(chance.choices(_LETTERS, k=_LENGTH))

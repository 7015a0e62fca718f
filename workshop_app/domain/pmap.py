"""A persistent map: a change shares all but the touched buckets, so versions are cheap."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain, compress
from operator import is_, is_not
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

# 128 buckets keep an edit among 10,000 rows at about a microsecond, and a history of
# hundreds of versions small, because untouched buckets are the same objects.
_BUCKETS = 128


class Pmap(Generic[K, V]):
    """An immutable map. Iteration order is unspecified: sort where order matters."""

    __slots__ = ("_buckets", "_size")

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        empty: dict[K, V] = {}
        self._buckets: tuple[dict[K, V], ...] = (empty,) * _BUCKETS
        self._size = 0
        if items:
            filled = self.changed(items)
            self._buckets, self._size = filled._buckets, filled._size

    def __len__(self) -> int:
        return self._size

    def __contains__(self, key: K) -> bool:
        return key in self._buckets[hash(key) % _BUCKETS]

    def __getitem__(self, key: K) -> V:
        return self._buckets[hash(key) % _BUCKETS][key]

    def get(self, key: K) -> V | None:
        """The value at `key`, or None."""
        return self._buckets[hash(key) % _BUCKETS].get(key)

    def several(self, keys: Iterable[K]) -> list[V | None]:
        """The value at each of `keys`, or None."""
        buckets = self._buckets
        return [buckets[hash(key) % _BUCKETS].get(key) for key in keys]

    def items(self) -> Iterator[tuple[K, V]]:
        """All pairs, in no particular order."""
        return chain.from_iterable(map(dict[K, V].items, self._buckets))

    def values(self) -> Iterator[V]:
        """All values, in no particular order."""
        return chain.from_iterable(map(dict[K, V].values, self._buckets))

    def changed(self, updates: Mapping[K, V | None]) -> "Pmap[K, V]":
        """This map with each value of `updates` set, or removed where it is None."""
        fresh: dict[int, dict[K, V]] = {}
        size, buckets = self._size, self._buckets
        for key, value in updates.items():
            at = hash(key) % _BUCKETS
            bucket = fresh.get(at)
            if bucket is None:
                bucket = fresh[at] = buckets[at].copy()
            size += (value is not None) - (key in bucket)
            if value is None:
                bucket.pop(key, None)
            else:
                bucket[key] = value
        return self._with(fresh, size)

    def _with(self, fresh: dict[int, dict[K, V]], size: int) -> "Pmap[K, V]":
        buckets = list(self._buckets)
        for at, bucket in fresh.items():
            buckets[at] = bucket
        result: Pmap[K, V] = Pmap()
        result._buckets, result._size = tuple(buckets), size
        return result

    def differences(self, after: "Pmap[K, V]") -> Iterator[tuple[K, V | None, V | None]]:
        """(key, before, after) for each key that differs; shared buckets cost nothing."""
        for old, new in zip(self._buckets, after._buckets, strict=True):
            if old is not new:
                yield from _differing(old, new)


def _differing(old: dict[K, V], new: dict[K, V]) -> Iterator[tuple[K, V | None, V | None]]:
    # Made from each other they have the same keys in the same order, and most of the same values.
    if len(old) == len(new) and all(map(is_, old, new)):
        for key in compress(old, map(is_not, old.values(), new.values())):
            if old[key] != new[key]:
                yield key, old[key], new[key]
        return
    for key, value in old.items():
        other = new.get(key)
        if other is not value and other != value:
            yield key, value, other
    for key, value in new.items():
        if key not in old:
            yield key, None, value

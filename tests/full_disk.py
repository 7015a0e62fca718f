"""A disk that is full, for whoever writes in this process or in one it starts."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

resource = pytest.importorskip("resource", reason="this system has no limits of that kind")


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """What would grow beyond `size` bytes is refused by the system."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

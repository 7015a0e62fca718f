"""No test reaches the network: a socket is refused, and the attempt fails the test all the same."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest


class NetworkRefused(OSError):
    """A test tried to use the network."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    attempts: list[str] = []

    def refuse(what: str) -> None:
        attempts.append(what)
        raise NetworkRefused(f"The tests run without a network: {what}.")

    made = socket.socket.__init__

    def make(self: socket.socket, family: int = -1, *rest: Any, **named: Any) -> None:
        fileno = named.get("fileno", rest[2] if len(rest) > 2 else None)
        if family != getattr(socket, "AF_UNIX", None) and fileno is None:
            refuse(f"a socket of family {family}")
        made(self, family, *rest, **named)

    monkeypatch.setattr(socket.socket, "__init__", make)
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        monkeypatch.setattr(socket, name, lambda *given, _name=name, **_named: refuse(_name))
    yield
    assert not attempts, f"the network was tried: {attempts}"

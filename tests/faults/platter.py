"""A disk as a power cut leaves it: every state a journalling file system may be found in.

What was written and not synced may be missing, there, zeroed or torn. A name that was made, replaced
or removed in a folder not synced since may be as before or as after; the names of one folder change
in their order, those of different folders by themselves.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from tests.faults.recorder import Call

State = dict[str, bytes | None]  # path -> content; None is a folder


@dataclass(slots=True, eq=False)
class Node:
    """A file whatever it is called: what programs see, and what is surely on the disk."""

    now: bytes = b""
    safe: bytes = b""
    folder: bool = False


@dataclass(slots=True)
class _Folder:
    """The names of one folder as they are surely on the disk, and what came after."""

    safe: dict[str, Node] = field(default_factory=dict)
    pending: list[dict[str, Node | None]] = field(default_factory=list)

    def after(self, steps: int) -> dict[str, Node]:
        """The names after so many of the pending steps."""
        names: dict[str, Node | None] = dict(self.safe)
        for step in self.pending[:steps]:
            names.update(step)
        return {name: node for name, node in names.items() if node is not None}


class Platter:
    """Follows calls one by one; `states` are all that may be found after a power cut now."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._folders: dict[str, _Folder] = {root: _Folder()}

    def follow(self, call: Call) -> None:
        """Take one call."""
        folder, name = os.path.split(call.path)
        match call.name:
            case "open":
                self._name(folder, {name: Node()})
            case "mkdir":
                self._name(folder, {name: Node(folder=True)})
                self._folders[call.path] = _Folder()
            case "unlink" | "rmdir":
                self._name(folder, {name: None})
            case "replace":
                other = os.path.split(call.target)
                assert other[0] == folder, "a replacing from folder to folder"
                self._name(folder, {name: None, other[1]: self._node(call.path)})
            case "write":
                node = self._node(call.path)
                held = node.now.ljust(call.at, b"\0")
                node.now = held[: call.at] + call.data + held[call.at + len(call.data) :]
            case "truncate":
                node = self._node(call.path)
                node.now = node.now[: call.at]
            case "fsync":
                self._sync(call.path)

    def states(self) -> Iterator[State]:
        """Every state, some of them perhaps twice."""
        paths = sorted(self._folders)
        steps = [range(len(self._folders[path].pending) + 1) for path in paths]
        for taken in product(*steps):
            names = {
                path: self._folders[path].after(count)
                for path, count in zip(paths, taken, strict=True)
            }
            yield from _contents(self._reachable(names))

    def _reachable(self, names: dict[str, dict[str, Node]]) -> dict[str, Node]:
        found: dict[str, Node] = {}
        waiting = [self._root]
        while waiting:
            folder = waiting.pop()
            for name, node in names.get(folder, {}).items():
                path = os.path.join(folder, name)
                found[path] = node
                if node.folder:
                    waiting.append(path)
        return found

    def _name(self, folder: str, step: dict[str, Node | None]) -> None:
        self._folders[folder].pending.append(step)

    def _node(self, path: str) -> Node:
        folder, name = os.path.split(path)
        held = self._folders[folder]
        return held.after(len(held.pending))[name]

    def _sync(self, path: str) -> None:
        if path in self._folders:
            folder = self._folders[path]
            folder.safe, folder.pending = folder.after(len(folder.pending)), []
        else:
            node = self._node(path)
            node.safe = node.now


def _contents(found: dict[str, Node]) -> Iterator[State]:
    """The states these names may have: one unsynced file in each of its states at a time."""
    safe: State = {p: None if n.folder else n.safe for p, n in found.items()}
    there: State = {p: None if n.folder else n.now for p, n in found.items()}
    yield safe
    yield there
    for path, node in found.items():
        if node.now != node.safe:
            for content in _torn(node.safe, node.now):
                yield {**safe, path: content}
                yield {**there, path: content}


def _torn(safe: bytes, now: bytes) -> Iterator[bytes]:
    """What lies between `safe` and `now` zeroed, cut, cut and zeroed, and with a hole."""
    pairs = enumerate(zip(safe, now, strict=False))
    start = next((at for at, (old, new) in pairs if old != new), min(len(safe), len(now)))
    length = len(now) - start
    half = start + length // 2
    yield now[:start] + bytes(length)
    for cut in {start + 1, half, len(now) - 1}:
        yield now[:cut]
        yield now[:cut] + bytes(len(now) - cut)
    yield now[:start] + bytes(half - start) + now[half:]

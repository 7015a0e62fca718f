"""JSON as this program writes it: compact, UTF-8, and never refused for half a character."""

from typing import Any

import msgspec


def json_bytes(data: Any) -> bytes:
    """Compact UTF-8 JSON; half a character (a lone surrogate) becomes a question mark."""
    try:
        return msgspec.json.encode(data)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole_characters(data))


def json_value(content: bytes) -> Any:
    """What `content` says. Raises ValueError for anything that is not JSON in UTF-8."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as failure:
        raise ValueError(str(failure)) from failure


def too_deep(value: Any) -> bool:
    """Whether a value from JSON is nested deeper than anything a program would write."""
    layer: list[Any] = [value]
    for _depth in range(_DEEPEST):
        layer = [
            inner
            for one in layer
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        if not layer:
            return False
    return True


_DEEPEST = 40


def _whole_characters(data: Any) -> Any:
    if isinstance(data, str):
        return data.encode("utf-8", "replace").decode("utf-8")
    if isinstance(data, dict):
        return {_whole_characters(key): _whole_characters(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_whole_characters(value) for value in data]
    return data

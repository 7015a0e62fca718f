"""What the program remembers of its windows: small, and never worth a failure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.recovery import set_aside
from workshop_app.storage.safe_file import write_whole

_MOST_RECENT = 20
_MOST_VIEWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How one workshop was looked at last: the map shown, zoom (1 is 100 %) and scroll (pixels)."""

    map: str = ""
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that is remembered. `window` is what Qt gives for its place, in base 64.

    `views` are by workshop id, the one looked at last at the end; `options` holds anything
    else that JSON can hold.
    """

    window: str = ""
    theme: str = ""
    language: str = ""
    recent: tuple[str, ...] = ()
    views: Mapping[str, View] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, path: Path) -> "Settings":
        """With `path` as the file opened last."""
        others = [known for known in self.recent if known != str(path)]
        return replace(self, recent=tuple([str(path), *others][:_MOST_RECENT]))

    def without_recent(self, path: Path) -> "Settings":
        """With `path` forgotten."""
        return replace(self, recent=tuple(known for known in self.recent if known != str(path)))

    def with_view(self, workshop_id: str, view: View) -> "Settings":
        """With `view` for a workshop."""
        others = {known: old for known, old in self.views.items() if known != workshop_id}
        kept = list({**others, workshop_id: view}.items())[-_MOST_VIEWS:]
        return replace(self, views=dict(kept))

    def with_option(self, name: str, value: Any) -> "Settings":
        """With one more thing remembered."""
        return replace(self, options={**self.options, name: value})


def read_settings(home: Home, now: datetime) -> Settings:
    """The settings; a file that cannot be read is set aside, a field that cannot is left out."""
    try:
        data = json_value(home.settings.read_bytes())
    except OSError:
        return Settings()
    except ValueError:
        data = None
    if not isinstance(data, dict):
        _put_away(home, now)
        return Settings()
    return Settings(**dict(_fields(data)))


def write_settings(home: Home, settings: Settings) -> None:
    """Keep the settings. Raises SaveFailed."""
    write_whole(home.settings, json_bytes(settings), make_folder=True)


def _fields(data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(Settings)
    for known in fields(Settings):
        if known.name in data:
            try:
                yield known.name, msgspec.convert(data[known.name], hints[known.name])
            except (msgspec.ValidationError, ValueError):
                continue


def _put_away(home: Home, now: datetime) -> None:
    try:
        set_aside(home, home.settings, now)
    except SaveFailed:
        return  # the next write replaces it

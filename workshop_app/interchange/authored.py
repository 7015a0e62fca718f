"""Read templates and samples as people write them: JSON values that know where they stand."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.errors import WorkshopError
from workshop_app.words import _

FORMAT = "journey-template 1"


class BadTemplate(WorkshopError):
    """A template or sample that cannot be read; `field` is the path, e.g. ``maps[0].title``."""

    def __init__(self, name: str, field: str, why: str) -> None:
        where = _("The template ‘{name}’ is wrong at ‘{field}’: {why}")
        whole = _("The template ‘{name}’ cannot be read: {why}")
        super().__init__((where if field else whole).format(name=name, field=field, why=why))
        self.field = field


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON object of the file `name`, found at `path`."""

    name: str
    path: str
    values: Mapping[str, Any]

    def wrong(self, why: str, field: str = "") -> BadTemplate:
        """The error to raise about this object, or one field of it."""
        return BadTemplate(self.name, self.place(field), why)

    def place(self, field: str) -> str:
        """The path of a field of this object."""
        return ".".join(part for part in (self.path, field) if part)

    def text(self, field: str, default: str | None = None) -> str:
        """A text; without `default` it must be there."""
        value = self.values.get(field, default)
        if not isinstance(value, str):
            raise self.wrong(_("a text is needed here."), field)
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        value = self.values.get(field, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(_("a list of texts is needed here."), field)
        return tuple(value)

    def number(self, field: str, default: float | None = None) -> float:
        """A number; without `default` it must be there."""
        value = self.values.get(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(_("a number is needed here."), field)
        return value

    def node(self, field: str) -> "Node":
        """The object in a field; empty where there is none."""
        return self._as_node(self.values.get(field, {}), self.place(field))

    def nodes(self, field: str) -> Iterator["Node"]:
        """The objects of a list; none where there is no list."""
        value = self.values.get(field, [])
        if not isinstance(value, list):
            raise self.wrong(_("a list is needed here."), field)
        for at, one in enumerate(value):
            yield self._as_node(one, f"{self.place(field)}[{at}]")

    def without(self, *fields: str) -> "Node":
        """The same object with only the other fields."""
        rest = {field: value for field, value in self.values.items() if field not in fields}
        return Node(self.name, self.path, rest)

    def only(self, *fields: str) -> None:
        """Refuse fields that nobody reads: most are misspelt."""
        for field in self.values:
            if field not in fields:
                why = _("nobody knows this field; known: {known}.")
                raise self.wrong(why.format(known=", ".join(fields)), field)

    def _as_node(self, value: Any, path: str) -> "Node":
        if not isinstance(value, dict):
            raise BadTemplate(self.name, path, _("an object with fields is needed here."))
        return Node(self.name, path, value)


def read_node(name: str, text: str) -> Node:
    """The whole file `name` as an object. BadTemplate: not JSON, or of another format."""
    try:
        values = json.loads(text)
    except ValueError as error:
        raise BadTemplate(name, "", _("it is not JSON ({why}).").format(why=error)) from None
    if not isinstance(values, dict):
        raise BadTemplate(name, "", _("an object with fields is needed here."))
    node = Node(name, "", values)
    if node.text("format", "") != FORMAT:
        raise node.wrong(_("it must be “{format}”.").format(format=FORMAT), "format")
    return node

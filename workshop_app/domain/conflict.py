"""What two copies of a workshop disagree about."""

from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["mine", "theirs"]
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something both sides changed, differently. `field` is "" where one side deleted the record
    or both made one for the same place; the values then are records or None. The field "place"
    has pairs (lane, step) as values. `base` is None where there is no ancestor.
    """

    table: str
    id: str
    field: str
    base: Any
    mine: Any
    theirs: Any

    @property
    def key(self) -> Key:
        """By which it is chosen in `merge.resolve`."""
        return (self.table, self.id, self.field)

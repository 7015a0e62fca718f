"""A conflict between two copies in words, for one line or for two columns side by side."""

from dataclasses import dataclass
from typing import Any

from workshop_app.analysis.naming import called, field_title, shown_value
from workshop_app.domain.conflict import Conflict
from workshop_app.domain.records import Record
from workshop_app.domain.workshop import Workshop
from workshop_app.words import _


@dataclass(frozen=True, slots=True)
class Worded:
    """`what` names record and field; `base`, `mine` and `theirs` are the values as people read them."""

    what: str
    base: str
    mine: str
    theirs: str

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return _("{what}: {mine} in the first copy, {theirs} in the second").format(
            what=self.what, mine=self.mine, theirs=self.theirs
        )


def conflict_in_words(
    conflict: Conflict, base: Workshop, mine: Workshop, theirs: Workshop
) -> Worded:
    """`conflict` with the names its records have in the workshops they come from."""
    table = conflict.table
    row = (
        mine.table(table).get(conflict.id)
        or theirs.table(table).get(conflict.id)
        or base.table(table).get(conflict.id)
    )
    home = mine if conflict.id in mine.table(table) else theirs
    what = called(home, table, row) if row is not None else conflict.id
    if conflict.field:
        what = _("{what}, {field}").format(what=what, field=field_title(conflict.field))
    sides = ((base, conflict.base), (mine, conflict.mine), (theirs, conflict.theirs))
    return Worded(what, *(_value(workshop, conflict, value) for workshop, value in sides))


def _value(workshop: Workshop, conflict: Conflict, value: Any) -> str:
    if conflict.field:
        return shown_value(workshop, conflict.table, conflict.field, value)
    if value is None:
        return _("deleted")
    if isinstance(value, Record) and conflict.table == "points":
        valence: float = getattr(value, "valence", 0.0)
        return f"{valence:+g} {getattr(value, 'word', '')}".strip().replace("-", "−")
    return _("kept, as {title}").format(title=called(workshop, conflict.table, value))

"""What could not be read of a damaged file, in people's words: which record, which field, why."""

import re
from dataclasses import dataclass

from workshop_app.analysis.naming import field_title, title_of
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.workshop import TABLES
from workshop_app.storage.rescue import Loss, Rescue
from workshop_app.words import _, mark

_INNER = {"": "—", "id": "id"}
# What the reader of files says of a value that does not fit.
_MISFIT = re.compile(r"Expected `([a-z]+)(?: \| null)?`, got `([a-z]+)`")
_KINDS = {
    "str": mark("a text"),
    "int": mark("a number"),
    "float": mark("a number"),
    "bool": mark("yes or no"),
    "array": mark("a list"),
    "object": mark("a group of values"),
    "null": mark("nothing"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """One loss: “Card ‘Queue at the till’”, “evidence level”, “it is missing (was: …)”."""

    what: str
    field: str
    why: str


def named(found: Rescue) -> list[Named]:
    """Every loss of `found` in words, in the order they were met."""
    return [Named(_what(found, loss), _field(loss), _why(loss)) for loss in found.lost]


def _what(found: Rescue, loss: Loss) -> str:
    if loss.table not in TABLES:
        return _("What the file says of itself ({table})").format(table=loss.table)
    noun = _(NOUNS[loss.table])
    noun = noun[:1].upper() + noun[1:]
    row = found.workshop.table(loss.table).get(loss.row) if found.workshop else None
    if row is not None and loss.table == "facts_rows":
        return noun
    if row is not None and found.workshop is not None and row.id != title_of(found.workshop, row):
        return _("{noun} ‘{title}’").format(noun=noun, title=title_of(found.workshop, row))
    if not loss.row:
        return noun
    return _("{noun}, row {row}").format(noun=noun, row=loss.row)


def _field(loss: Loss) -> str:
    if loss.field in _INNER:
        return _INNER[loss.field]
    return field_title(loss.field.split(".")[0].split("[")[0])


def _why(loss: Loss) -> str:
    why = _spoken(loss.why)
    if not loss.found:
        return why
    return _("{why} – left of it: ‘{found}’").format(why=why, found=loss.found)


def _spoken(why: str) -> str:
    misfit = _MISFIT.match(why)
    if misfit is None or not {misfit[1], misfit[2]} <= _KINDS.keys():
        return why
    wanted, got = _(_KINDS[misfit[1]]), _(_KINDS[misfit[2]])
    return _("{wanted} is needed, {got} is there").format(wanted=wanted, got=got)

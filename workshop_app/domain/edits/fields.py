"""The one edit of fields: rename, recolour, re-value any record."""

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import check_text
from workshop_app.domain.edits.facilitation import check_code
from workshop_app.domain.edits.rows import find, put
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import row_problems
from workshop_app.domain.workshop import RECORD_OF, Workshop
from workshop_app.words import _

# What places a record is changed by moving it, never by setting a field.
PLACING = frozenset(
    {"id", "order", "map", "stage", "lane", "step", "persona", "start", "end", "metric", "data"}
)
_MAY_PLACE = {("readings", "stage"), ("readings", "step")}


def set_fields(
    workshop: Workshop, *, table: str, ids: tuple[str, ...], fields: Mapping[str, Any]
) -> Workshop:
    """`fields` set on every record of `ids`, e.g. ``{"text": "Queue at the till", "colour": 3}``.

    Lists are taken as tuples, traits as ``{"label": …, "value": …}``.
    """
    if table not in RECORD_OF:
        raise EditRefused(
            _("There is no table ‘{table}’; there are: {tables}.").format(
                table=table, tables=", ".join(RECORD_OF)
            )
        )
    values = {name: _fitting(table, name, value) for name, value in fields.items()}
    rows = [replace(find(workshop, table, one), **values) for one in ids]
    if table == "codes" and "code" in values:
        _check_code(workshop, ids, values["code"])
    after = put(workshop, table, rows)
    if table == "lanes" and "kind" in values:
        _check_held(after, ids)
    return after


def settable_fields(table: str) -> dict[str, Any]:
    """Name and type of each field of `table` that `set_fields` may set."""
    hints = get_type_hints(RECORD_OF[table])
    names = [f.name for f in dataclass_fields(RECORD_OF[table])]
    return {n: hints[n] for n in names if n not in PLACING or (table, n) in _MAY_PLACE}


def _check_held(workshop: Workshop, lanes: tuple[str, ...]) -> None:
    """Refuse a kind of lane that cannot show what the lane already holds."""
    for table in ("cards", "points"):
        for row in workshop.table(table).rows():
            if row.lane in lanes and any(row_problems(workshop, table, row)):
                raise EditRefused(
                    _("This lane holds what its new kind cannot show; empty it first.")
                )


def _check_code(workshop: Workshop, ids: tuple[str, ...], code: str) -> None:
    if len(set(ids)) > 1:
        raise EditRefused(_("Two challenge codes cannot have the same label."))
    check_code(workshop, code, own=frozenset(ids))


def _fitting(table: str, name: str, value: Any) -> Any:
    wanted = _FIELDS[table].get(name)
    if wanted is None:
        raise EditRefused(
            _("‘{field}’ cannot be set on {table}; these can: {fields}.").format(
                field=name, table=table, fields=", ".join(_FIELDS[table])
            )
        )
    try:
        return _as(wanted, value)
    except (KeyError, OverflowError, TypeError, ValueError):
        raise EditRefused(
            _("‘{field}’ does not take the value {value!r}.").format(field=name, value=value)
        ) from None


def _as(wanted: Any, value: Any) -> Any:
    """`value` as the type `wanted` of a record's field, or TypeError."""
    if isinstance(wanted, UnionType):
        inner = next(t for t in get_args(wanted) if t is not type(None))
        return None if value is None else _as(inner, value)
    if get_origin(wanted) is tuple:
        if not isinstance(value, list | tuple):
            raise TypeError
        return tuple(_as(get_args(wanted)[0], one) for one in value)
    if wanted is r.Trait and isinstance(value, Mapping):
        return r.Trait(label=_as(str, value["label"]), value=_as(int, value["value"]))
    if wanted is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if type(value) is not wanted:
        raise TypeError
    return check_text(value) if wanted is str else value


_FIELDS = {table: settable_fields(table) for table in RECORD_OF}

"""JSON values to the parameters of an edit, checked by its signature; and the list of edits."""

import binascii
import inspect
import json
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from workshop_app.domain.edits.fields import set_fields, settable_fields
from workshop_app.domain.edits.registry import EDITS, Edit
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.records import Card, Trait
from workshop_app.domain.workshop import TABLES, empty_workshop
from workshop_app.words import _, mark

_GIVEN = ("workshop", "new_id")  # by the program, never by the script
_TITLES: Mapping[Any, str] = {
    str: mark("text"),
    int: mark("whole number"),
    float: mark("number"),
    bool: mark("true or false"),
    bytes: mark("bytes as base64"),
    Card: mark("card"),
    Trait: mark("trait"),
    type(None): mark("null"),
}


class BadEdit(EditRefused):
    """A line that asks for no edit there is, or for one with other parameters."""


def edit_and_parameters(request: Any, new_id: NewId) -> tuple[Edit, dict[str, Any]]:
    """The edit a JSON value asks for, with its parameters as it takes them. BadEdit.

    `new_id` is handed on to edits that make rows.
    """
    if not isinstance(request, dict):
        raise BadEdit(
            _("Each line needs a JSON object such as {example}.").format(example=_EXAMPLE)
        )
    name = request.get("edit")
    edit = EDITS.get(name) if isinstance(name, str) else None
    if edit is None:
        sentence = _("There is no edit ‘{name}’; ‘edit --list’ shows all there are.")
        raise BadEdit(sentence.format(name=name))
    given = {field: value for field, value in request.items() if field != "edit"}
    own = {"new_id": new_id} if "new_id" in inspect.signature(edit).parameters else {}
    return edit, own | (_image(given) if name == "add_image" else _checked(edit, given))


def described() -> Iterator[str]:
    """Lines that tell every edit with its parameters, and the fields `set_fields` sets."""
    for name, edit in EDITS.items():
        yield f"{name}({', '.join(_wanted(name, edit))})"
        yield f"    {_(_NOTES.get(name) or (edit.__doc__ or '').strip().splitlines()[0])}"
    yield ""
    yield _("The fields that set_fields sets:")
    for table in TABLES:
        fields = ", ".join(f"{f}: {_title(kind)}" for f, kind in settable_fields(table).items())
        yield f"{table}: {fields}"


_EXAMPLE = '{"edit": "add_card", "text": "Queue at the till"}'
# Where scripts write an edit in another way than the program calls it.
_IMAGE = {"name": str, "data": bytes, "path": str}
_FOUND_OUT = ("media_type", "width", "height")
_LONGEST_SIDE = 1600  # pixels of an image on a card
_NOTES = {
    "paste_cards": mark("Copies of cards into one cell; a card is an object of its fields."),
    "add_image": mark(
        "An image: its bytes in ‘data’ or its file in ‘path’; all else is found out."
    ),
}


def _parameters(edit: Edit) -> dict[str, inspect.Parameter]:
    hints = get_type_hints(edit)
    return {
        name: parameter.replace(annotation=hints[name])
        for name, parameter in inspect.signature(edit).parameters.items()
        if name not in _GIVEN
    }


def _checked(edit: Edit, given: Mapping[str, Any]) -> dict[str, Any]:
    wanted = _parameters(edit)
    for name in given:
        if name not in wanted:
            sentence = _("{edit} has no parameter ‘{name}’; it has: {known}.")
            raise _bad(sentence, edit=edit.__name__, name=name, known=", ".join(wanted))
    for name, parameter in wanted.items():
        if name not in given and parameter.default is inspect.Parameter.empty:
            raise _bad(_("{edit} needs the parameter ‘{name}’."), edit=edit.__name__, name=name)
    return {
        name: _value(edit.__name__, name, wanted[name].annotation, v) for name, v in given.items()
    }


def _value(edit: str, name: str, kind: Any, value: Any) -> Any:
    try:
        return _as(kind, value)
    except (TypeError, ValueError, OverflowError):
        sentence = _("{edit}: ‘{name}’ must be: {kind}.")
        raise _bad(sentence, edit=edit, name=name, kind=_title(kind)) from None


def _bad(sentence: str, **parts: str) -> BadEdit:
    return BadEdit(sentence.format(**parts))


def _as(kind: Any, value: Any) -> Any:
    """`value` as `kind`, or TypeError or ValueError."""
    if isinstance(kind, UnionType):
        inner = next(one for one in get_args(kind) if one is not type(None))
        return None if value is None else _as(inner, value)
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_as(get_args(kind)[0], one) for one in value)
    if get_origin(kind) is not None and get_origin(kind) is not tuple and isinstance(value, dict):
        return value
    convert = _CONVERT.get(kind)
    if convert is None:
        raise TypeError
    return convert(value)


def _exactly(kind: type) -> Callable[[Any], Any]:
    def same(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError
        return value

    return same


def _number(value: Any) -> float:
    if type(value) not in (int, float):
        raise TypeError
    return float(value)


def _bytes(value: Any) -> bytes:
    try:
        return b64decode(value, validate=True)
    except binascii.Error:
        raise ValueError from None


def _card(value: Any) -> Card:
    """A card to paste; its fields are checked as `set_fields` checks them."""
    if not isinstance(value, dict):
        raise TypeError
    loose = {name: one for name, one in value.items() if name not in _PLACE}
    alone = empty_workshop("").with_rows("cards", Card(id="card"))
    image = loose.pop("image", None)
    card: Card = set_fields(alone, table="cards", ids=("card",), fields=loose).cards["card"]
    return replace(card, image=image if image is None else _exactly(str)(image))


_PLACE = ("id", "order", "lane", "step")
_CONVERT: Mapping[Any, Callable[[Any], Any]] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    float: _number,
    bytes: _bytes,
    Card: _card,
}


def _image(given: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of `add_image` from bytes or a file, taken in as the window does it."""
    for field in given:
        if field not in (*_IMAGE, *_FOUND_OUT):
            sentence = _("{edit} has no parameter ‘{name}’; it has: {known}.")
            raise _bad(sentence, edit="add_image", name=field, known=", ".join(_IMAGE))
    values = {
        field: _value("add_image", field, kind, given[field])
        for field, kind in _IMAGE.items()
        if field in given
    }
    if ("data" in values) == ("path" in values):
        raise BadEdit(_("add_image needs either ‘data’ or ‘path’."))
    path = values.get("path", "")
    name = values.get("name", Path(path).name or _("image"))
    return {"name": name, **_taken(path or values["data"])}


def _taken(source: str | bytes) -> dict[str, Any]:
    from workshop_app.interchange.image import ImageRefused, read_image

    try:
        return read_image(source, bound=_LONGEST_SIDE)._asdict()
    except ImageRefused as refused:
        raise BadEdit(f"{refused} {refused.advice}".strip()) from refused


def _wanted(name: str, edit: Edit) -> Iterator[str]:
    if name == "add_image":
        return (f"{field}: {_title(kind)}" for field, kind in _IMAGE.items())
    return (_shown(parameter) for parameter in _parameters(edit).values())


def _shown(parameter: inspect.Parameter) -> str:
    title = f"{parameter.name}: {_title(parameter.annotation)}"
    if parameter.default is inspect.Parameter.empty:
        return title
    return f"{title} = {json.dumps(parameter.default)}"


def _title(kind: Any) -> str:
    if isinstance(kind, UnionType):
        return _(" or ").join(_title(one) for one in get_args(kind))
    if get_origin(kind) is tuple:
        return _("list of {kind}").format(kind=_title(get_args(kind)[0]))
    return _(_TITLES[kind]) if kind in _TITLES else _("object with fields")

"""The sample workshop: one evening at a small theatre, complete from first card to actions."""

import re
from datetime import date
from typing import Any

from workshop_app.assets import shipped
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.authored import Node
from workshop_app.interchange.draft import Draft
from workshop_app.interchange.template import FOLDER, read_file
from workshop_app.languages import language_of
from workshop_app.words import has_catalogue, speaking

_NAME = "lantern_theatre"
_DATE = re.compile(r"(\d{4})(-\d\d-\d\d)")


def sample_workshop(new_id: NewId, today: date) -> Workshop:
    """The Lantern Theatre's workshop as if held at the latest 21 November up to `today`.

    All its dates move by whole years, so that seasons and texts stay true.
    """
    node = read_file(_NAME, shipped(FOLDER, "samples", f"{_NAME}.json"))
    years = _years_to(date.fromisoformat(node.node("facts").text("date")), today)
    draft = Draft(new_id)
    draft.read(Node(node.name, node.path, _shifted(dict(node.values), years)))
    language = {"language": language_of(speaking())}
    if not has_catalogue(language["language"]):
        return draft.workshop
    ids = (draft.workshop.facts.id,)
    return set_fields(draft.workshop, table="facts_rows", ids=ids, fields=language)


def _years_to(held: date, today: date) -> int:
    too_early = (today.month, today.day) < (held.month, held.day)
    return today.year - held.year - too_early


def _shifted(value: Any, years: int) -> Any:
    if isinstance(value, dict):
        return {name: _shifted(one, years) for name, one in value.items()}
    if isinstance(value, list):
        return [_shifted(one, years) for one in value]
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    return f"{int(found[1]) + years:04}{found[2]}" if found else value

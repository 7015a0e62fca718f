"""The journey templates: whatever lies in the folder, one file each, becomes a new workshop."""

from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable

from workshop_app.assets import shipped
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.authored import Node, read_node
from workshop_app.interchange.draft import Draft
from workshop_app.languages import language_of
from workshop_app.words import _, speaking

FOLDER = "templates"
_SUFFIX = ".json"


class NoSuchTemplate(WorkshopError):
    """No template has this name."""


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """What a list of templates shows: the file's `name`, the titles of its first map's `stages`."""

    name: str
    title: str
    subtitle: str
    stages: tuple[str, ...]
    order: float = 0.0


def templates() -> tuple[TemplateInfo, ...]:
    """All templates in their order. BadTemplate names a file that cannot be read, and its field."""
    infos = [_info(read_file(name, file)) for name, file in _files().items()]
    return tuple(sorted(infos, key=lambda info: (info.order, info.name)))


def new_from_template(
    name: str, *, new_id: NewId, today: date, title: str = "", organisation: str = ""
) -> Workshop:
    """A workshop of `today` made from the template `name`. NoSuchTemplate, BadTemplate."""
    found = _files().get(name)
    if found is None:
        known = ", ".join(info.name for info in templates())
        sentence = _("There is no template ‘{name}’; there are: {known}.")
        raise NoSuchTemplate(sentence.format(name=name, known=known))
    draft = Draft(new_id)
    draft.read(read_file(name, found))
    given = {
        "title": title, "organisation": organisation, "date": today.isoformat(),
        "language": language_of(speaking()),
    }  # fmt: skip
    facts = {field: value for field, value in given.items() if value}
    ids = (draft.workshop.facts.id,)
    return set_fields(draft.workshop, table="facts_rows", ids=ids, fields=facts)


def read_file(name: str, file: Traversable) -> Node:
    """The authored file as an object. BadTemplate."""
    return read_node(name, file.read_text(encoding="utf-8"))


def _files() -> dict[str, Traversable]:
    found = (file for file in shipped(FOLDER).iterdir() if file.name.endswith(_SUFFIX))
    return {file.name.removesuffix(_SUFFIX): file for file in found}


def _info(node: Node) -> TemplateInfo:
    first = next(node.nodes("maps"), None)
    if first is None:
        raise node.wrong(_("a list with at least one map is needed here."), "maps")
    return TemplateInfo(
        name=node.name,
        title=_(node.text("title")),
        subtitle=_(node.text("subtitle")),
        stages=tuple(_(stage.text("title")) for stage in first.nodes("stages")),
        order=node.number("order"),
    )

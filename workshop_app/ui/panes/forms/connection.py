"""The form of connections: arrows between cards."""

from collections.abc import Sequence

from workshop_app.domain.kinds import CONNECTION_KINDS
from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.connecting import joined
from workshop_app.ui.panes.fields.choices import SegmentedField
from workshop_app.ui.panes.fields.words import LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.widgets.segmented import Choice
from workshop_app.words import _, ngettext


def _heading(arrows: Sequence[Connection], workshop: Workshop) -> Heading:
    if len(arrows) != 1:
        title = ngettext("Connection", "{count} connections", len(arrows))
        return Heading("arrow", title.format(count=len(arrows)))
    return Heading("arrow", _("Connection"), line=joined(workshop, arrows[0]))


def _build(form: Form) -> None:
    kinds = [Choice(kind.name, _(kind.title), kind.name) for kind in CONNECTION_KINDS.values()]
    form.add(SegmentedField(form.subject, "kind", _("Kind"), kinds))
    form.follow("cards")
    form.add(LineField(form.subject, "label", _("Words at the arrow"), _("if sold out …")))


CONNECTION = Shape(_heading, _build)

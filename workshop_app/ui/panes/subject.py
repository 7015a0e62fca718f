"""What a form edits: one or more records of one table, changed only through the desk's editor."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.words import _

Refuse = Callable[[EditRefused], None]


class Subject:
    """The records `ids` of `table`. Refused edits are told to `refuse` and change nothing."""

    def __init__(self, desk: Desk, table: str, refuse: Refuse, ids: tuple[str, ...] = ()) -> None:
        self.desk, self.table, self.ids = desk, table, ids
        self.refuse = refuse
        self._found: tuple[object, tuple[str, ...], tuple[Any, ...]] = (None, (), ())

    @property
    def workshop(self) -> Workshop:
        """The settled workshop."""
        return self.desk.workshop

    @property
    def rows(self) -> tuple[Any, ...]:
        """The records that are still there."""
        table = self.workshop.table(self.table)
        if self._found[0] is not table or self._found[1] is not self.ids:
            # Every field of a form asks, and hundreds of cards may be selected.
            rows = tuple(row for one in self.ids if (row := table.get(one)) is not None)
            self._found = (table, self.ids, rows)
        return self._found[2]

    def values(self, name: str) -> tuple[Any, ...]:
        """The value of one field of every record."""
        return tuple(getattr(row, name) for row in self.rows)

    def common(self, name: str) -> tuple[Any, bool]:
        """(the first record's value or None, whether the others differ)."""
        values = self.values(name)
        return (values[0], any(v != values[0] for v in values)) if values else (None, False)

    def change(self, title: str, fields: Mapping[str, Any], *, typing: bool = False) -> bool:
        """Set `fields` on all records; `title` is the field's, for the history. False: refused."""
        return self.change_each(title, lambda row: fields, typing=typing, of="+".join(fields))

    def change_each(
        self,
        title: str,
        fields_of: Callable[[Any], Mapping[str, Any]],
        *,
        typing: bool = False,
        of: str = "",
    ) -> bool:
        """Set on each record what `fields_of` gives for it, in one step of the history."""
        return self.do(
            _("Change ‘{field}’").format(field=title),
            lambda workshop: self._each(workshop, fields_of),
            burst=f"field:{self.table}:{','.join(self.ids)}:{of}" if typing else "",
        )

    def do(self, label: str, made: Callable[[Workshop], Workshop], *, burst: str = "") -> bool:
        """Keep what `made` makes of the settled workshop as one step. False: it was refused."""
        try:
            self.desk.editor.apply_value(label, made(self.workshop), burst=burst)
        except EditRefused as error:
            self.desk.editor.cancel()
            self.refuse(error)
            return False
        return True

    def end_typing(self) -> None:
        """Let the next typing be a step of its own."""
        self.desk.editor.history.end_burst()

    def _each(self, workshop: Workshop, fields_of: Callable[[Any], Mapping[str, Any]]) -> Workshop:
        for row in self.rows:
            fields = dict(fields_of(row))
            if any(getattr(row, name) != value for name, value in fields.items()):
                workshop = set_fields(workshop, table=self.table, ids=(row.id,), fields=fields)
        return workshop

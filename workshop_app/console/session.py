"""The command `edit`: one JSON edit a line in, one JSON answer a line out."""

import json
from collections.abc import Callable, Iterable, Iterator
from random import SystemRandom
from typing import Any

from workshop_app.console.values import BadEdit, edit_and_parameters
from workshop_app.domain.change import Change, diff
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.words import _

Record = Callable[[Change], object]


class EditSession:
    """A workshop edited line by line. `record(change)` must put a change safely on disk."""

    def __init__(self, workshop: Workshop, record: Record) -> None:
        self.workshop = workshop
        self.done = 0
        self.refused = 0
        self._record = record
        self._ids = fresh_ids(SystemRandom())
        self._made: list[str] = []

    def answers(self, lines: Iterable[bytes]) -> Iterator[str]:
        """One answer for each line that is not blank, in JSON; an edit that fails ends nothing.

        ``{"ok": n, "cards": [ids made], …}`` where n counts the edits done, or
        ``{"error": "…", "line": number}``.
        """
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                answer = self._done(_request(line, first=number == 1))
            except EditRefused as refused:
                self.refused += 1
                answer = {"error": str(refused), "line": number}
            yield json.dumps(answer, ensure_ascii=False)

    def _done(self, request: Any) -> dict[str, Any]:
        self._made.clear()
        edit, parameters = edit_and_parameters(request, self._new_id)
        after = edit(self.workshop, **parameters)
        change = diff(self.workshop, after)
        self.workshop = after
        self._record(change)
        self.done += 1
        return {"ok": self.done, **self._made_by_table(change)}

    def _new_id(self) -> str:
        self._made.append(self._ids())
        return self._made[-1]

    def _made_by_table(self, change: Change) -> dict[str, list[str]]:
        """The ids of new rows by table, in the order in which they were made."""
        made = {table: set(change.added(table)) for table in TABLES}
        listed = {table: [one for one in self._made if one in ids] for table, ids in made.items()}
        return {table: ids for table, ids in listed.items() if ids}


def _request(line: bytes, *, first: bool) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig" if first else "utf-8"), parse_constant=_refused)
    except RecursionError:
        raise BadEdit(_("This line is not JSON: it is nested too deeply.")) from None
    except ValueError as why:
        raise BadEdit(_("This line is not JSON in UTF-8: {why}.").format(why=why)) from None


def _refused(name: str) -> Any:
    raise ValueError(_("{name} is not a number of JSON").format(name=name))

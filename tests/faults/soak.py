"""Random edits with undo, redo, save, crash and reopen through the real editor, for long."""

import gc
import sys
from pathlib import Path
from random import Random

from tests.chance_edits import parameters
from tests.faults.homes import crash, home_in
from tests.faults.tally import Tally, main
from tests.making import a_workshop
from tests.storage.things import NOW
from workshop_app.domain.change import Change
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.editor.editor import Editor
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop

_MOST_ROWS = 700
_MORE_MEMORY = 40_000_000  # bytes; what one workshop, its history and its files may breathe
_DELETING = tuple(name for name in EDITS if name.startswith("delete_"))


class Soak:
    """One long session; `model` is the document as plain rows, kept by the changes alone."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.tally, self.chance = Tally("soak"), Random(seed)
        self.home = home_in(folder)
        self.path = self.home.library / "a.journey"
        self.new_id = fresh_ids(self.chance)
        workshop = a_workshop()
        self.model = _rows(workshop)
        self._sit_down(workshop, create_workshop(self.path, workshop, self.home, NOW))

    def _sit_down(self, workshop: Workshop, file: WorkshopFile) -> None:
        self.file = file
        self.editor = Editor(workshop, self.new_id)
        self.editor.on_settled(file.record)
        self.editor.on_settled(self._learn)

    def _learn(self, change: Change) -> None:
        for row in change.rows:
            if row.after is None:
                del self.model[row.table, row.id]
            else:
                self.model[row.table, row.id] = row.after

    def step(self) -> None:
        """Do one thing a person might do."""
        luck = self.chance.random()
        if luck < 0.08:
            self.editor.undo()
            self.tally.count("undos")
        elif luck < 0.12:
            self.editor.redo()
            self.tally.count("redos")
        elif luck < 0.125:
            self.file.save(self.editor.settled, NOW)
            self.tally.count("saves")
        elif luck < 0.128:
            self._reopen()
        else:
            self._edit()

    def check(self) -> None:
        """The document is what its changes say, and keeps the rules."""
        now = self.editor.settled
        self.tally.demand(_rows(now) == self.model, "the document is not its model")
        self.tally.demand(problems(now) == (), f"{problems(now)[:3]}")
        self.tally.count("checks")

    def close(self) -> None:
        """End well; what is on the disk must be the document."""
        self.file.save(self.editor.settled, NOW)
        self.file.close()
        with (opened := open_workshop(self.path, self.home, now=NOW)).file:
            self.tally.demand(opened.workshop == self.editor.settled, "the file differs at the end")

    def _edit(self) -> None:
        name = self.chance.choice(tuple(EDITS) if len(self.model) < _MOST_ROWS else _DELETING)
        given = parameters(name, self.editor.settled, self.chance, self.new_id)
        try:
            self.editor.apply(name, EDITS[name], **given)
            self.tally.count("edits")
        except EditRefused:
            self.tally.count("refused")

    def _reopen(self) -> None:
        if self.chance.random() < 0.5:
            crash(self.file)
            self.tally.count("crashes")
        else:
            self.file.close()
            self.tally.count("ends")
        opened = open_workshop(self.path, self.home, now=NOW)
        before = self.editor.settled
        self.tally.demand(opened.workshop == before, "reopened it is another document")
        self.tally.demand(not opened.read_only, f"{opened.notices}")
        self._sit_down(opened.workshop, opened.file)


def soak(edits: int, folder: Path, seed: int = 11) -> Tally:
    """Make so many edits, with everything else between them."""
    one = Soak(folder, seed)
    early = 0
    while one.tally.counts["edits"] < edits and not one.tally.losses:
        one.step()
        if one.tally.counts["edits"] % 500 == 0:
            one.check()
            if not early and one.tally.counts["edits"] * 5 >= edits:
                early = _memory()
    one.check()
    one.close()
    grown = _memory() - early
    one.tally.demand(grown < _MORE_MEMORY, f"memory grew by {grown // 1_000_000} MB")
    one.tally.count("MB more than at a fifth of it", grown // 1_000_000)
    return one.tally


def _rows(workshop: Workshop) -> dict[tuple[str, str], object]:
    return {(table, row.id): row for table in TABLES for row in workshop.table(table).rows()}


def _memory() -> int:
    """Bytes this process holds."""
    gc.collect()
    pages = Path("/proc/self/statm")
    return int(pages.read_text("ascii").split()[1]) * 4096 if pages.exists() else 0


if __name__ == "__main__":
    sys.exit(main(soak, __doc__, "edits", 100_000))

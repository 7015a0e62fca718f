"""The state machine over the whole editor: every way to change a workshop, in any order.

`tests/test_whole_editor.py` runs it over editor, layout and storage; the same machine runs with
the scene of the board on top in `tests/canvas/test_whole_board.py`.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.chance_edits import parameters
from tests.faults.homes import crash
from tests.making import a_workshop, counted, words
from tests.same_board import same
from tests.wandering import wander
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard, deleting
from workshop_app.editor.desk import Desk
from workshop_app.interchange.plain_json import to_json
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer, compose
from workshop_app.storage.format import workshop_of
from workshop_app.storage.home import Home
from workshop_app.storage.reading import read_base
from workshop_app.storage.recovery import peek_journal, replayed
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop

FAILURES = Path(__file__).resolve().parent.parent / "out" / "failures"
_START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

seeds = st.integers(0, 1_000_000)


class Picture:
    """What shows the open map: here layout's own composer; the board's scene can stand in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._composer = Composer(desk.map.id)

    def board(self) -> Board:
        """The board as it is seen now."""
        if self._composer.map != self._desk.map.id:
            self._composer = Composer(self._desk.map.id)
        return self._composer.compose(self._desk.editor.shown)

    def check(self) -> None:
        """Compare what is seen with what should be seen, beyond the board itself."""

    def close(self) -> None:
        """Listen no more."""


class WholeEditor(RuleBasedStateMachine):
    """One person at one workshop; `picture_of` makes what she sees."""

    picture_of: Callable[[Desk], Picture] = Picture

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="journey-machine-"))
        self.home = Home(library=self.folder / "Workshops", data=self.folder / "data")
        self.path = self.home.library / "Evening.journey"
        self.moments: Iterator[datetime] = iter(_START + timedelta(seconds=n) for n in range(10**6))
        self.new_id = counted("n")
        self.carried = clipboard.Bundle()

    # What is there --------------------------------------------------------------

    @property
    def now(self) -> Workshop:
        """The settled workshop."""
        return self.desk.workshop

    def _sit_down(self, workshop: Workshop, file: WorkshopFile) -> None:
        self.first, self.file = workshop, file
        self.desk = Desk(workshop, self.new_id)
        self.desk.editor.on_settled(file.record)
        self.picture = type(self).picture_of(self.desk)

    @initialize(personas=st.integers(1, 2), cards=st.integers(0, 8), seed=seeds)
    def opens(self, personas: int, cards: int, seed: int) -> None:
        """A new workshop in a new file."""
        made = a_workshop(personas, stages=2, cards=cards, seed=seed)
        file = create_workshop(self.path, made, self.home, next(self.moments))
        self._sit_down(made, file)

    # What a person does ---------------------------------------------------------

    @rule(name=st.sampled_from(tuple(EDITS)), seed=seeds)
    def edits(self, name: str, seed: int) -> None:
        """Any edit there is."""
        given = parameters(name, self.now, Random(seed), self.new_id)
        self._tries(lambda: self.desk.editor.apply(name, EDITS[name], **given))

    @rule(what=st.sampled_from(("cards", "points", "header", "left")), seed=seeds)
    def drags_and_keeps(self, what: str, seed: int) -> None:
        """Press on something, wander, let go."""
        chance = Random(seed)
        kinds = ["press", *["move"] * chance.randint(1, 5), "release"]
        self._tries(lambda: wander(self.desk, self.picture.board, what, kinds, chance))

    @rule(what=st.sampled_from(("cards", "points", "header", "left", "anywhere")), seed=seeds)
    def drags_and_cancels(self, what: str, seed: int) -> None:
        """Press on something, wander, press Esc."""
        chance, before = Random(seed), self.now
        kinds = ["press", *["move"] * chance.randint(1, 5), "cancel"]
        wander(self.desk, self.picture.board, what, kinds, chance)
        assert self.now is before, "Esc puts all back"
        assert self.desk.editor.shown is before

    @rule(seed=seeds, texts=st.lists(words, min_size=1, max_size=4))
    def types(self, seed: int, texts: list[str]) -> None:
        """Type into one card: many keys, one step."""
        if not len(self.now.cards):
            return
        card, burst = self._one("cards", seed), f"typing {seed}"
        before = self.now
        for text in texts:
            self.desk.editor.apply(
                "Type", set_fields, burst=burst, table="cards", ids=(card,), fields={"text": text}
            )
        self.desk.editor.history.end_burst()
        if self.now != before:
            self.desk.editor.undo()
            assert self.now == before, "one typing is one step"
            self.desk.editor.redo()

    @rule(seed=seeds, cut=st.booleans())
    def copies(self, seed: int, cut: bool) -> None:
        """Take cards to the clipboard, perhaps away from the board."""
        ids = [card.id for card in self.now.cards]
        chosen = Random(seed).sample(ids, min(len(ids), 3))
        if not chosen:
            return
        carried = clipboard.carry(self.now, chosen, cut=cut)
        self.carried = clipboard.from_payload(clipboard.as_payload(carried))
        if cut:
            self.desk.editor.apply("Cut", delete_cards, ids=tuple(chosen))

    @rule(seed=seeds)
    def pastes(self, seed: int) -> None:
        """Put them down in a cell or the parking lot."""
        chance = Random(seed)
        place: dict[str, Any] = {}
        if chance.random() < 0.8 and len(self.now.lanes):
            place = {"lane": self._one("lanes", seed), "step": self._one("steps", seed)}
        paste = clipboard.paste
        self._tries(lambda: self.desk.editor.apply("Paste", paste, bundle=self.carried, **place))

    @rule(table=st.sampled_from(sorted(deleting.DELETABLE)), seed=seeds, park=st.booleans())
    def deletes(self, table: str, seed: int, park: bool) -> None:
        """Delete what is selected, with all it holds."""
        if len(self.now.table(table)):
            self.desk.selection.choose(table, [self._one(table, seed)])
            refs = self.desk.selection.refs
            delete = deleting.delete
            self._tries(lambda: self.desk.editor.apply("Delete", delete, refs=refs, park=park))

    @rule(seed=seeds)
    def turns(self, seed: int) -> None:
        """Open another map."""
        self.desk.open_map(self._one("maps", seed))

    @rule(times=st.integers(1, 4))
    def undoes(self, times: int) -> None:
        """Take steps back."""
        for _time in range(times):
            self.desk.editor.undo()

    @rule(times=st.integers(1, 4))
    def redoes(self, times: int) -> None:
        """Do them again."""
        for _time in range(times):
            self.desk.editor.redo()

    @rule()
    def saves(self) -> None:
        """The timer saves."""
        self.file.save(self.now, next(self.moments))
        assert not self.file.unsaved
        assert workshop_of(self.path, read_base(self.path).rows)[0] == self.now

    @rule()
    def closes_and_reopens(self) -> None:
        """An orderly end, perhaps with edits that only the journal holds."""
        self.picture.close()
        self.file.close()
        self._reopen(self.now)

    @rule()
    def crashes_and_recovers(self) -> None:
        """The process ends at once: the system closes what it had open, and nothing else."""
        self.picture.close()
        crash(self.file)
        self._reopen(self.now)

    # What must hold after each step -----------------------------------------------

    @invariant()
    def the_rules_hold(self) -> None:
        """No problems, and no preview left over."""
        with self._kept_on_failure():
            assert problems(self.now) == ()
            assert self.desk.editor.shown is self.now

    @invariant()
    def the_picture_is_that_of_the_workshop(self) -> None:
        """What is seen equals a board composed from nothing."""
        with self._kept_on_failure():
            assert self.desk.map.id in self.now.maps
            assert same(self.picture.board(), compose(self.now, self.desk.map.id))
            self.picture.check()

    @invariant()
    def the_disk_holds_everything(self) -> None:
        """The journal patched onto its base is the workshop."""
        with self._kept_on_failure():
            base = read_base(self.path)
            recorded = peek_journal(self.home, base)
            rows = base.rows if recorded is None else replayed(base, recorded)
            found, _later, said = workshop_of(self.path, rows)
            assert found == self.now
            assert list(said) == []

    def teardown(self) -> None:
        """Undo-all is the first workshop, redo-all the last."""
        try:
            if hasattr(self, "desk"):
                with self._kept_on_failure():
                    self._walks_through_all_of_it()
                self.picture.close()
                self.file.close(discard=True)
        finally:
            shutil.rmtree(self.folder)

    def _walks_through_all_of_it(self) -> None:
        editor = self.desk.editor
        while editor.redo() is not None:
            pass
        last = self.now
        while editor.undo() is not None:
            pass
        assert self.now == self.first
        while editor.redo() is not None:
            pass
        assert self.now == last

    # How ------------------------------------------------------------------------

    def _reopen(self, before: Workshop) -> None:
        opened = open_workshop(self.path, self.home, now=next(self.moments))
        assert opened.workshop == before
        assert not opened.read_only, opened.notices
        self._sit_down(opened.workshop, opened.file)

    def _one(self, table: str, seed: int) -> str:
        return Random(seed).choice([row.id for row in self.now.table(table)])

    def _tries(self, action: Callable[[], object]) -> None:
        before, steps = self.now, self.desk.editor.revision
        try:
            action()
        except EditRefused:
            assert self.now is before, "a refused edit changes nothing"
            assert self.desk.editor.revision == steps

    @contextmanager
    def _kept_on_failure(self) -> Iterator[None]:
        """Write the workshop to a file when a check fails, for whoever looks into it."""
        try:
            yield
        except AssertionError as failure:
            FAILURES.mkdir(parents=True, exist_ok=True)
            file = FAILURES / f"{type(self).__name__}.json"
            file.write_text(to_json(self.now), encoding="utf-8")
            failure.add_note(f"The workshop is in {file}")
            raise

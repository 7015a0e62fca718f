"""The journal: what was recorded is read back, whatever happened to its end."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import a_workshop
from tests.storage.things import NOW, edited
from workshop_app.domain import records as r
from workshop_app.domain.change import Change, RowChange
from workshop_app.storage.home import Home
from workshop_app.storage.journal import Journal, journal_path, read_journal
from workshop_app.storage.workshop_file import create_workshop, open_workshop


@pytest.fixture
def journal(home: Home) -> Journal:
    """A started journal with two edits."""
    made = Journal(home, "w", home.library / "a.journey")
    workshop, change = edited(a_workshop(), "one", "c1")
    made.start(["base"], [change])
    made.append([edited(workshop, "two", "c2")[1]])
    return made


def _texts(path: Path) -> list[str]:
    recorded = read_journal(path)
    assert recorded is not None
    return [row["text"] for edit in recorded.edits for _table, _id, row in edit if row]


def test_it_says_what_was_recorded(journal: Journal, home: Home) -> None:
    journal.abandon()
    recorded = read_journal(journal.path)
    assert recorded is not None
    assert (recorded.workshop, recorded.bases, recorded.damaged) == ("w", ("base",), False)
    assert recorded.file == str(home.library / "a.journey")
    assert _texts(journal.path) == ["one", "two"]


def test_each_line_is_on_the_disk_when_it_was_added(journal: Journal) -> None:
    assert _texts(journal.path) == ["one", "two"]
    journal.abandon()


def test_a_row_that_goes_is_recorded(journal: Journal) -> None:
    journal.append([Change((RowChange("cards", "c1", r.Card(id="c1"), None),))])
    journal.abandon()
    recorded = read_journal(journal.path)
    assert recorded is not None
    assert recorded.final_rows()["cards", "c1"] is None


def test_bases_are_added(journal: Journal) -> None:
    journal.add_base("next")
    journal.abandon()
    recorded = read_journal(journal.path)
    assert recorded is not None
    assert recorded.bases == ("base", "next")


def test_starting_again_replaces_what_was_there(journal: Journal) -> None:
    journal.start(["other"], [])
    journal.abandon()
    recorded = read_journal(journal.path)
    assert recorded is not None
    assert (recorded.bases, recorded.edits) == (("other",), ())


@pytest.mark.parametrize(
    ("tear", "texts", "damaged"),
    [
        (lambda content: content[:-1], ["one"], False),
        (lambda content: content[:-20], ["one"], False),
        (lambda content: content + b"0", ["one", "two"], False),
        (lambda content: content + b"\0" * 300, ["one", "two"], False),
        (lambda content: content + b"01234567 {}\n", ["one", "two"], False),
        (lambda content: content.replace(b'"one"', b'"0ne"'), [], True),
        (lambda content: content.replace(b'"two"', b'"tw0"') + b"tail", ["one"], True),
    ],
)
def test_what_is_torn_is_dropped(
    journal: Journal, tear: Callable[[bytes], bytes], texts: list[str], damaged: bool
) -> None:
    journal.abandon()
    journal.path.write_bytes(tear(journal.path.read_bytes()))
    recorded = read_journal(journal.path)
    assert recorded is not None
    assert (_texts(journal.path), recorded.damaged) == (texts, damaged)


def test_cut_anywhere_it_holds_the_edits_before_the_cut(journal: Journal) -> None:
    journal.abandon()
    content = journal.path.read_bytes()
    ends = [at + 1 for at, byte in enumerate(content) if byte == ord("\n")]
    for cut in range(len(content)):
        journal.path.write_bytes(content[:cut])
        recorded = read_journal(journal.path)
        if cut < ends[0]:
            assert recorded is None
        else:
            assert recorded is not None
            assert len(recorded.edits) == sum(end <= cut for end in ends[1:])
            assert not recorded.damaged


@given(st.binary(max_size=200))
def test_other_things_are_no_journal(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("j") / "a.journal"
    path.write_bytes(data)
    assert read_journal(path) is None


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_a_journal_removed_while_it_is_open_must_be_started_again(journal: Journal) -> None:
    assert journal.ready
    shutil.rmtree(journal.path.parent)
    assert not journal.ready
    journal.start(["base"], [edited(a_workshop(), "again", "c1")[1]])
    assert journal.ready
    assert _texts(journal.path) == ["again"]


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_no_edit_is_lost_with_the_folder_of_the_journals(home: Home, tmp_path: Path) -> None:
    path, workshop = tmp_path / "a.journey", a_workshop()
    file = create_workshop(path, workshop, home, NOW)
    workshop, change = edited(workshop, "before", "c1")
    file.record(change)
    shutil.rmtree(home.journals)
    workshop, change = edited(workshop, "after", "c2")
    file.record(change)
    file.close()  # without a save, as after a crash
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert opened.workshop == workshop


def test_each_file_has_a_journal_of_its_own(home: Home) -> None:
    names = {journal_path(home, home.library / f"{n}.journey") for n in range(20)}
    assert len(names) == 20

"""Opening: what is wrong is said in a sentence, what is right comes back as it was."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given

from tests.storage.things import NOW, edited, files_in, full_workshops
from tests.theatre import theatre
from workshop_app.domain.change import diff
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import errors as e
from workshop_app.storage.home import Home
from workshop_app.storage.journal import journal_path
from workshop_app.storage.workshop_file import create_workshop, open_workshop


@given(full_workshops())
def test_what_is_saved_comes_back(
    tmp_path_factory: pytest.TempPathFactory, workshop: Workshop
) -> None:
    folder = tmp_path_factory.mktemp("w")
    home, path = Home(folder / "library", folder / "data"), folder / "a.journey"
    create_workshop(path, workshop, home, NOW).close()
    with (opened := open_workshop(path, home, now=NOW)).file as file:
        assert opened.workshop == workshop
        assert opened.notices == ()
        first = json.loads(path.read_bytes())
        file.save(opened.workshop, NOW)
        again = json.loads(path.read_bytes())
        assert {**again, "meta": 0} == {**first, "meta": 0}, "equal workshops are equal rows"


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _huge(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(300_000_000)


def _bad_row(path: Path) -> None:
    data = json.loads(path.read_bytes())
    data["cards"]["3"]["text"] = 5
    path.write_text(json.dumps(data), "utf-8")


def _no_id(path: Path) -> None:
    data = json.loads(path.read_bytes())
    del data["cards"]["3"]["id"]
    path.write_text(json.dumps(data), "utf-8")


def _start(path: Path) -> tuple[int, bytes]:
    if not path.is_file():
        return -1, b""
    with path.open("rb") as file:
        return path.stat().st_size, file.read(100_000)


TROUBLES: list[tuple[Callable[[Path], object], type[e.FileTrouble], str]] = [
    (Path.unlink, e.MissingFile, "There is no file"),
    (_folder, e.NotAFile, "is a folder"),
    (_pipe, e.NotAFile, "not an ordinary file"),
    (lambda path: path.write_bytes(b""), e.EmptyFile, "is empty"),
    (lambda path: path.write_bytes(b"%PDF-1.7"), e.NotAWorkshop, "not a workshop file"),
    (lambda path: path.write_bytes(b'{"_default":{}}'), e.NotAWorkshop, "not a workshop file"),
    (_cut, e.TornFile, "a part is missing"),
    (_huge, e.TooLarge, "300 MB, and 100 MB is the most"),
    (_bad_row, e.DamagedFile, "table ‘cards’, row ‘.+’, field ‘text’: Expected `str`, got `int`"),
    (_no_id, e.DamagedFile, "table ‘cards’"),
]


@pytest.mark.parametrize(("spoil", "error", "words"), TROUBLES)
def test_what_cannot_be_opened_is_said_and_left_alone(
    saved: Path,
    home: Home,
    spoil: Callable[[Path], object],
    error: type[e.FileTrouble],
    words: str,
) -> None:
    spoil(saved)
    before = _start(saved)
    with pytest.raises(error, match=words) as raised:
        open_workshop(saved, home, now=NOW)
    assert type(raised.value) is error
    assert str(saved) in str(raised.value)
    assert str(raised.value).endswith(".")
    assert raised.value.advice.endswith(".")
    assert "\n" not in str(raised.value)
    assert _start(saved) == before
    assert files_in(home.library) <= {"Theatre.journey"}, "no lock is left"


def test_dangling_cards_are_parked_and_the_file_kept_as_it_was(saved: Path, home: Home) -> None:
    data = json.loads(saved.read_bytes())
    lane = next(row["lane"] for row in data["cards"].values() if row.get("lane"))
    data["lanes"] = {key: row for key, row in data["lanes"].items() if row["id"] != lane}
    broken = json.dumps(data).encode()
    saved.write_bytes(broken)
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        assert any("parking lot" in notice for notice in opened.notices)
        assert len(opened.workshop.cards) == len(theatre().cards)
        assert saved.read_bytes() == broken
        assert [kept.read_bytes() for kept in home.set_aside.iterdir()] == [broken]
        assert file.unsaved
        file.save(opened.workshop, NOW)
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert (again.workshop, again.notices) == (opened.workshop, ())


def test_rows_of_one_id_are_reported(saved: Path, home: Home) -> None:
    data = json.loads(saved.read_bytes())
    data["cards"]["9999"] = {"id": data["cards"]["1"]["id"], "text": "again"}
    saved.write_text(json.dumps(data), "utf-8")
    with (opened := open_workshop(saved, home, now=NOW)).file:
        assert any("same id" in notice for notice in opened.notices)
        assert len(files_in(home.set_aside)) == 1


def test_a_second_window_reads_only_and_sees_the_edits_of_the_first(
    saved: Path, home: Home
) -> None:
    with (first := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(first.workshop, "from the first window")
        file.record(change)
        second = open_workshop(saved, home, now=NOW)
        assert second.read_only
        assert second.workshop == workshop
        (notice,) = second.notices
        assert f"process {os.getpid()}" in notice
        for attempt in (
            lambda: second.file.record(change),
            lambda: second.file.save(workshop, NOW),
        ):
            with pytest.raises(e.ReadOnlyFile):
                attempt()
        second.file.close()
        file.save(workshop, NOW)
    with (third := open_workshop(saved, home, now=NOW)).file:
        assert (third.read_only, third.workshop, third.notices) == (False, workshop, ())


def test_opened_for_reading_it_touches_nothing(saved: Path, home: Home) -> None:
    before = files_in(home.library.parent)
    opened = open_workshop(saved, home, read_only=True, now=NOW)
    assert opened.workshop == theatre()
    assert files_in(home.library.parent) == before
    with (writer := open_workshop(saved, home, now=NOW)).file:
        assert not writer.read_only


def test_the_edits_of_a_moved_file_come_along(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "unsaved")
        file.record(change)
    moved = saved.rename(saved.with_name("Elsewhere.journey"))
    with (again := open_workshop(moved, home, now=NOW)).file:
        assert again.workshop == workshop


def test_the_edits_of_a_file_do_not_go_to_its_copy(saved: Path, home: Home) -> None:
    copy = saved.with_name("Copy.journey")
    copy.write_bytes(saved.read_bytes())
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        file.record(edited(opened.workshop, "unsaved")[1])
    with (other := open_workshop(copy, home, now=NOW)).file:
        assert other.workshop == theatre()
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert again.workshop != theatre()


def test_edits_of_another_version_of_the_file_are_set_aside(saved: Path, home: Home) -> None:
    older = saved.read_bytes()
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        second, change = edited(opened.workshop, "saved later")
        file.save(second, NOW)
        file.record(edited(second, "never saved")[1])
    saved.write_bytes(older)
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert again.workshop == theatre()
        assert "do not belong to this version" in again.notices[0]
    kept = next(home.set_aside.iterdir())
    assert str(kept) in again.notices[0]
    assert b"never saved" in kept.read_bytes()
    with (third := open_workshop(saved, home, now=NOW)).file:
        assert third.notices == ()
    assert change


def test_a_journal_the_file_holds_already_is_no_news(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "an edit")
        file.record(change)
        journal = next(home.journals.iterdir())
        old = journal.read_bytes()
        file.save(workshop, NOW)
    journal.write_bytes(old)  # as if the crash came before the journal was begun anew
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert (again.workshop, again.notices) == (workshop, ())
    assert files_in(home.set_aside) == set()


def test_a_damaged_journal_gives_what_it_can_and_is_kept(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        first, change = edited(opened.workshop, "first edit")
        file.record(change)
        second, change = edited(first, "second edit")
        file.record(change)
        file.record(edited(second, "third edit")[1])
    journal = next(home.journals.iterdir())
    journal.write_bytes(journal.read_bytes().replace(b"second edit", b"secxnd edit"))
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert again.workshop == first
        assert "could not be read" in again.notices[0]
    assert b"third edit" in next(home.set_aside.iterdir()).read_bytes()


def test_edits_before_and_after_a_reopening_are_one_story(saved: Path, home: Home) -> None:
    workshop = theatre()
    for text in ("one", "two", "three"):
        with (opened := open_workshop(saved, home, now=NOW)).file as file:
            assert opened.workshop == workshop
            workshop, change = edited(workshop, text)
            file.record(change)
    card = next(iter(workshop.cards)).id
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        gone = workshop.without("cards", [card])
        file.record(diff(workshop, gone))
    with (opened := open_workshop(saved, home, now=NOW)).file:
        assert card not in opened.workshop.cards


def test_edits_that_do_not_fit_are_kept_and_the_file_opens(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        file.record(edited(opened.workshop, "first edit")[1])
    journal = next(home.journals.iterdir())
    header, line = journal.read_bytes().splitlines()
    text = line[9:].replace(b'"first edit"', b"12345")
    journal.write_bytes(header + b"\n%08x %s\n" % (crc32(text), text))
    with (again := open_workshop(saved, home, now=NOW)).file:
        assert again.workshop == theatre()
        assert "do not fit" in again.notices[0]
    assert b"12345" in next(home.set_aside.iterdir()).read_bytes()


def test_a_journal_the_disk_does_not_give_is_said_and_kept(saved: Path, home: Home) -> None:
    journal = journal_path(home, saved)
    journal.mkdir(parents=True)
    with pytest.raises(e.Unreadable, match="could not be read"):
        open_workshop(saved, home, now=NOW)
    assert journal.is_dir()
    assert files_in(home.library) == {"Theatre.journey"}
